import { Agent, request } from "node:https";
import type { Fetch } from "@ccp/http/client";

/** A fetch that trusts this certificate alone. Node's own takes its list of issuers when the process starts. */
export function trusting(ca: string): { fetch: Fetch; close(): void } {
  const agent = new Agent({ ca, keepAlive: true });
  const fetch: Fetch = (url, { method = "GET", headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const sent = request(
        url,
        // The client sends plain records of headers and texts as bodies.
        { agent, method, headers: headers as Record<string, string>, signal: signal ?? undefined },
        (answer) => {
          const pieces: Buffer[] = [];
          answer.on("data", (piece: Buffer) => pieces.push(piece));
          answer.on("error", reject);
          answer.on("end", () => {
            const status = answer.statusCode ?? 0;
            const text = status === 204 || status === 202 ? null : Buffer.concat(pieces);
            resolve(new Response(text, { status, headers: answer.headers as Record<string, string> }));
          });
        },
      );
      sent.on("error", reject);
      sent.end(body ?? undefined);
    });
  return { fetch, close: () => agent.destroy() };
}

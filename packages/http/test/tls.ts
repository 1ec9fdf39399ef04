import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:https";
import { join } from "node:path";
import type { Fetch } from "../src/client/index.ts";

/** A certificate for localhost that nobody trusts, and its key. */
export function makeCertificate(folder: string): { cert: string; key: string } {
  const [cert, key] = [join(folder, "cert.pem"), join(folder, "key.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"];
  execFileSync(
    "openssl",
    ["req", "-x509", "-nodes", "-days", "2", ...kind, "-keyout", key, "-out", cert, ...subject],
    {
      stdio: "ignore",
    },
  );
  return { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") };
}

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

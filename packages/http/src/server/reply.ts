import type { ServerResponse } from "node:http";
import { PROBLEM_TYPE } from "../protocol/index.ts";
import type { Answer } from "./refusal.ts";

/**
 * What a request gets. It becomes a `Response` only where somebody asked by `fetch`: on a socket, making and reading one
 * would cost more than all the rest of a request.
 */
export interface Reply {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string | ReadableStream<Uint8Array> | null;
}

/** The reply that brings an answer. */
export function replyOf({ status, body }: Answer, headers: Readonly<Record<string, string>> = {}): Reply {
  if (body === null) return { status, headers: { ...headers }, body };
  return {
    status,
    headers: { ...headers, "Content-Type": status >= 400 ? PROBLEM_TYPE : "application/json" },
    body,
  };
}

export function responseOf({ status, headers, body }: Reply, method: string): Response {
  return new Response(method === "HEAD" ? null : body, { status, headers });
}

/** Sends a reply whose body is there as a whole; of one for HEAD, Node leaves the body out. */
export function send({ status, headers }: Reply, body: string | null, outgoing: ServerResponse): void {
  if (status !== 204) headers["Content-Length"] = String(body === null ? 0 : Buffer.byteLength(body));
  outgoing.writeHead(status, headers);
  outgoing.end(body);
}

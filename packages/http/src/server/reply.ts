import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as StreamOfNode } from "node:stream/web";
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

/** The reply as `fetch` gives it; to HEAD, without its body. */
export function responseOf({ status, headers, body }: Reply, method: string): Response {
  return new Response(method === "HEAD" ? null : body, { status, headers });
}

/** Sends a reply; of one for HEAD, Node leaves the body out. Fails where whoever called leaves before its end. */
export async function send({ status, headers, body }: Reply, outgoing: ServerResponse): Promise<void> {
  if (body instanceof ReadableStream) {
    outgoing.writeHead(status, headers);
    await pipeline(Readable.fromWeb(body as StreamOfNode), outgoing); // the same class under two names
    return;
  }
  const text = body ?? "";
  const length = Buffer.byteLength(text);
  if (status !== 204) headers["Content-Length"] = String(length);
  outgoing.writeHead(status, headers);
  // What has as many bytes as characters is ASCII, which Latin-1 spells alike and Node copies without conversion.
  outgoing.end(text, length === text.length ? "latin1" : "utf8");
}

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Call } from "./call.ts";
import { Refusal } from "./refusal.ts";
import { readTarget, type Target } from "./target.ts";

const decoder = new TextDecoder();

/** A request that came in on a socket. Nothing is made of it before somebody asks: most requests need little. */
export class IncomingCall implements Call {
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  #target: Target | undefined;

  /** @param incoming - Of a server that joins headers of the same name. */
  constructor(incoming: IncomingMessage, outgoing: ServerResponse) {
    this.#incoming = incoming;
    this.#outgoing = outgoing;
  }

  get method(): string {
    return this.#incoming.method ?? "GET";
  }

  get target(): Target {
    const { url = "", headers } = this.#incoming;
    this.#target ??= readTarget(url, headers.host);
    return this.#target;
  }

  get address(): string {
    return this.#incoming.socket.remoteAddress ?? "";
  }

  get hasBody(): boolean {
    const { headers } = this.#incoming;
    return headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
  }

  get gone(): AbortSignal {
    const leaving = new AbortController();
    if (this.#outgoing.closed) leaving.abort();
    else this.#outgoing.once("close", () => leaving.abort());
    return leaving.signal;
  }

  header(name: string): string | undefined {
    const value = this.#incoming.headers[name];
    return typeof value === "string" ? value : value?.join(", ");
  }

  text(limit: number): Promise<string> {
    const incoming = this.#incoming;
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const stop = () => {
        incoming.off("data", take).off("end", finish).off("error", fail).off("close", fail);
      };
      const take = (chunk: Buffer) => {
        size += chunk.length;
        if (size <= limit) {
          chunks.push(chunk);
          return;
        }
        stop();
        incoming.resume(); // what comes yet is let go of until the connection is closed
        reject(Refusal.tooLarge(limit));
      };
      const finish = () => {
        stop();
        const [first] = chunks;
        resolve(decoder.decode(first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks)));
      };
      const fail = () => {
        stop();
        reject(Refusal.malformed("The body of the request did not arrive as a whole."));
      };
      if (incoming.destroyed) fail();
      else incoming.on("data", take).on("end", finish).on("error", fail).on("close", fail);
    });
  }
}

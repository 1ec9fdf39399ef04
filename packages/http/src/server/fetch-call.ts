import type { Call } from "./call.ts";
import { Refusal } from "./refusal.ts";
import { type Target, targetOf } from "./target.ts";

/** A request that somebody in this process made. */
export class FetchCall implements Call {
  readonly address: string;
  readonly #request: Request;
  #target: Target | undefined;

  constructor(request: Request, address: string) {
    this.#request = request;
    this.address = address;
  }

  get method(): string {
    return this.#request.method;
  }

  get target(): Target {
    this.#target ??= targetOf(this.#request.url);
    return this.#target;
  }

  get hasBody(): boolean {
    return this.#request.body !== null;
  }

  get gone(): AbortSignal {
    return this.#request.signal;
  }

  header(name: string): string | undefined {
    return this.#request.headers.get(name) ?? undefined;
  }

  async text(limit: number): Promise<string> {
    const decoder = new TextDecoder();
    let text = "";
    let size = 0;
    try {
      for await (const chunk of this.#request.body ?? []) {
        size += chunk.byteLength;
        if (size > limit) throw Refusal.tooLarge(limit);
        text += decoder.decode(chunk, { stream: true });
      }
    } catch (cause) {
      if (cause instanceof Refusal) throw cause;
      throw Refusal.malformed("The body of the request did not arrive as a whole.");
    }
    return text + decoder.decode();
  }
}

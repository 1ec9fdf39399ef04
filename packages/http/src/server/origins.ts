import { E_ACCESSDENIED } from "@ccp/core";
import { IDEMPOTENCY_HEADER } from "../protocol/index.ts";
import type { Call } from "./call.ts";
import { Refusal } from "./refusal.ts";
import type { Reply } from "./reply.ts";

/**
 * Which web pages may use the server: those of the origins named, and no other. Without users, a page could act as
 * whoever runs the server; so there the name that the page used for the server counts too, which a page of another
 * site cannot choose (DNS rebinding).
 */
export class Origins {
  readonly #allowed: ReadonlySet<string>;
  readonly #localOnly: boolean;

  constructor(allowed: readonly string[], localOnly: boolean) {
    this.#allowed = new Set(allowed);
    this.#localOnly = localOnly;
  }

  /** Throws a {@link Refusal} with 403. Gives the headers that let the page read the answer. */
  check(call: Call): Record<string, string> {
    if (this.#localOnly && !isLoopbackName(call.target.hostname)) {
      throw new Refusal(
        403,
        E_ACCESSDENIED,
        "A server without users answers to localhost only. Use that name, or give the server users.",
      );
    }
    const origin = call.header("origin");
    if (origin === undefined) return {};
    if (!this.#allowed.has(origin)) {
      throw new Refusal(
        403,
        E_ACCESSDENIED,
        "Pages of this origin may not use the server. Name the origin when you start it.",
      );
    }
    return {
      "Access-Control-Allow-Origin": origin,
      "Access-Control-Expose-Headers": "Retry-After, X-Request-Id",
      Vary: "Origin",
    };
  }

  /** What a browser wants to know before it lets a page send. */
  preflight(headers: Record<string, string>): Reply {
    return {
      status: 204,
      headers: {
        ...headers,
        "Access-Control-Allow-Methods": "GET, POST, PUT, DELETE",
        "Access-Control-Allow-Headers": `Authorization, Content-Type, ${IDEMPOTENCY_HEADER}, Last-Event-ID`,
        "Access-Control-Max-Age": "600",
      },
      body: null,
    };
  }
}

/** Whether a host name, as a URL spells it, is this machine and nothing else. */
export function isLoopbackName(host: string): boolean {
  return host === "localhost" || host === "[::1]" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

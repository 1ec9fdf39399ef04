import { E_ACCESSDENIED, ERROR_NOT_ENOUGH_QUOTA, HRESULT_FROM_WIN32, ServiceError } from "@ccp/core";
import { fromProblem, IDEMPOTENCY_HEADER, PROBLEM_TYPE, type WireRequest } from "../protocol/index.ts";
import { foreign, type Lost, lateAnswer, lostAnswer, stopped } from "./failures.ts";
import type { OpenCalls } from "./open-calls.ts";

/** The part of `fetch` that a client needs: tests and servers in the same process pass their own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How requests are sent. */
export interface TransportOptions {
  readonly fetch: Fetch;
  /** The value of the Authorization header; `undefined` for none. */
  readonly authorization: string | undefined;
  /** Milliseconds until a try that was not answered counts as lost. */
  readonly timeout: number;
  /** How many times a request is sent again at most when its answer is lost. */
  readonly retries: number;
  /** Knows each request until it is answered. */
  readonly calls: OpenCalls;
}

/** Milliseconds before a request is sent again: about the first time, and at most. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/**
 * Sends requests to one server, and sends them again when the answer is lost. That is harmless: a request that changes
 * something has a key of its own, under which the server does it once and gives the first answer again.
 */
export class Transport {
  readonly #base: URL;
  readonly #options: TransportOptions;

  constructor(base: URL, options: TransportOptions) {
    this.#base = base;
    this.#options = options;
  }

  get url(): URL {
    return this.#base;
  }

  /** What the answer holds, `undefined` for nothing. Throws a ServiceError: the server's own, or why there is no answer. */
  async send({ method, target, body }: WireRequest): Promise<unknown> {
    const headers: Record<string, string> = { Accept: "application/json" };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    if (method !== "GET") headers[IDEMPOTENCY_HEADER] = newKey();
    const init = { method, headers, body: body === undefined ? null : JSON.stringify(body) };
    let tries = 0;
    for (;;) {
      const outcome = await this.#try(target, init);
      if ("answer" in outcome) return outcome.answer;
      if ("lost" in outcome) {
        if (!outcome.lost.mayRetry || tries >= this.#options.retries) throw outcome.lost.error;
        await this.#pause(outcome.seconds === undefined ? backoff(tries) : outcome.seconds * 1000);
        tries++;
      }
      // Else the server is still at work: the same request waits for it again.
    }
  }

  /** Opens a stream; the caller reads its body and ends it by `end`. */
  async open(target: string, headers: Record<string, string>, end: AbortController): Promise<Response> {
    const { fetch, calls, timeout } = this.#options;
    const url = this.#resolve(target);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      end.abort();
    }, timeout);
    try {
      const response = await fetch(url.href, {
        headers: { ...this.#authorization(), ...headers },
        signal: end.signal,
        redirect: "manual",
        credentials: "omit",
      });
      if (response.ok) return response;
      throw await refusalOf(response, url);
    } catch (cause) {
      if (ServiceError.is(cause)) throw cause;
      if (calls.isClosed) throw stopped();
      throw (isLate ? lateAnswer(url, timeout) : lostAnswer(cause, url)).error;
    } finally {
      clearTimeout(timer);
    }
  }

  async #try(
    target: string,
    init: { method: string; headers: Record<string, string>; body: string | null },
  ): Promise<
    | { readonly answer: unknown }
    | { readonly lost: Lost; readonly seconds?: number | undefined }
    | { readonly isAtWork: true }
  > {
    const { fetch, calls, timeout } = this.#options;
    if (calls.isClosed) throw stopped();
    const url = this.#resolve(target);
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), timeout);
    const forget = calls.add(() => end.abort());
    try {
      const response = await fetch(url.href, {
        ...init,
        headers: { ...this.#authorization(), ...init.headers },
        signal: end.signal,
        redirect: "manual", // a token goes to no other server
        credentials: "omit", // nor does a browser ask its user for a password
      });
      if (response.status === 202) {
        await response.body?.cancel();
        return { isAtWork: true };
      }
      if (response.status === 204) return { answer: undefined };
      if (response.ok) return { answer: await jsonOf(response, url) };
      const error = await refusalOf(response, url);
      const seconds = retryAfter(response);
      if (![408, 429, 502, 503, 504].includes(response.status)) throw error;
      if (!mayWait(response, error, seconds)) throw error;
      return { lost: { error, mayRetry: true }, seconds };
    } catch (cause) {
      if (ServiceError.is(cause)) throw cause;
      if (calls.isClosed) throw stopped();
      return { lost: end.signal.aborted ? lateAnswer(url, timeout) : lostAnswer(cause, url) };
    } finally {
      clearTimeout(timer);
      forget();
    }
  }

  #resolve(target: string): URL {
    const { origin, pathname } = this.#base;
    return new URL(origin + pathname.replace(/\/$/, "") + target); // on its own: a path that begins with // would name a host
  }

  #authorization(): Record<string, string> {
    const { authorization } = this.#options;
    return authorization === undefined ? {} : { Authorization: authorization };
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        forget();
        resolve();
      }, milliseconds);
      const forget = this.#options.calls.add(() => {
        clearTimeout(timer);
        reject(stopped());
      });
    });
  }
}

/** Not by `randomUUID`, which a browser gives to pages that came over TLS alone. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Twice as long each time, and never for all clients at once. */
function backoff(tries: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** tries) * (0.5 + Math.random() / 2);
}

async function jsonOf(response: Response, url: URL): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw foreign(url, response.status);
  }
}

/** The refusal that a server wrote down; where it is none of ours, what its status says. */
async function refusalOf(response: Response, url: URL): Promise<ServiceError> {
  const text = await response.text();
  if (response.headers.get("content-type")?.startsWith(PROBLEM_TYPE)) {
    try {
      const problem = fromProblem(JSON.parse(text));
      if (problem !== undefined) return problem;
    } catch {
      // Not even JSON.
    }
  }
  switch (response.status) {
    case 401:
    case 403:
      return new ServiceError(
        E_ACCESSDENIED,
        `${url.host} let the request not through (status ${response.status}). Check the user and the password or the token.`,
      );
    case 413:
    case 429:
    case 431:
      return new ServiceError(
        HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_QUOTA),
        `${url.host} takes no more (status ${response.status}). Send less at once, or later.`,
      );
    default:
      return foreign(url, response.status);
  }
}

function retryAfter(response: Response): number | undefined {
  const text = response.headers.get("retry-after");
  return text !== null && /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

/** Whether the server is only busy, or gone for a moment; what a service itself refused stays refused. */
function mayWait(response: Response, error: ServiceError, seconds: number | undefined): boolean {
  if (seconds !== undefined && seconds * 1000 > LONGEST_PAUSE) return false;
  if (response.status === 408) return true; // it took too long to arrive: nobody heard it
  if (response.status === 429) return seconds !== undefined;
  return !response.headers.get("content-type")?.startsWith(PROBLEM_TYPE) && ServiceError.is(error);
}

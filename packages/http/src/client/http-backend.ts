import {
  type Caller,
  type ClusterBackend,
  type ClusterEvent,
  type ClusterService,
  E_ACCESSDENIED,
  E_INVALIDARG,
  HRESULT_FROM_WIN32,
  RPC_S_SERVER_UNAVAILABLE,
  ServiceError,
  type SubscribeOptions,
  sameName,
} from "@ccp/core";
import { DEFAULT_PORT, PROTOCOL, sessionInfo } from "../protocol/index.ts";
import { foreign } from "./failures.ts";
import { type HttpEvent, httpEvents } from "./http-events.ts";
import { httpService } from "./http-service.ts";
import { OpenCalls } from "./open-calls.ts";
import { type Fetch, Transport } from "./transport.ts";

/** Which server, as whom, and how patiently; everything has a default. */
export interface HttpBackendOptions {
  /**
   * Where the server is: a URL, for one server whatever the name given to `Connect`, which must then be one that the
   * server answers to; or a function from that name to the URL. Left out, `https://<name>:5970`, and
   * `http://localhost:5970` for localhost.
   */
  readonly url?: string | ((headNode: string) => string) | undefined;
  /** A bearer token; it goes before user and password. */
  readonly token?: string | undefined;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** Sends the requests. Default: the `fetch` of the platform, which reuses connections. */
  readonly fetch?: Fetch | undefined;
  /** Milliseconds until an answer counts as lost, from 1 to 2,147,483,647. Default 120,000. */
  readonly timeout?: number | undefined;
  /** How many times a request is sent again when its answer is lost, 0 and up. Default 4. */
  readonly retries?: number | undefined;
  /** Ends all calls when it is signalled, as `close` does. */
  readonly signal?: AbortSignal | undefined;
}

/** How events are read. */
export interface EventOptions {
  /** Goes on after the event of this id; left out, with what happens from now on. */
  readonly lastEventId?: string | undefined;
  /** Ends the reading. */
  readonly signal?: AbortSignal | undefined;
  /** The head node, as for `Connect`. Default `localhost`. */
  readonly headNode?: string | undefined;
}

/**
 * A head node across the network. It runs wherever there is `fetch`, in Node and in browsers.
 *
 * Pass it to `createCluster` in place of any other backend.
 */
export class HttpBackend implements ClusterBackend {
  readonly localHeadNode = "localhost";
  readonly #options: HttpBackendOptions;
  readonly #authorization: string | undefined;
  readonly #calls: OpenCalls;

  /** Throws a RangeError that says what is wrong with the options. */
  constructor(options: HttpBackendOptions = {}) {
    const { timeout, retries, token, user, password, signal, url } = options;
    checkRange("timeout", timeout, 1);
    checkRange("retries", retries, 0);
    if (typeof url === "string") parseUrl(url);
    this.#options = options;
    this.#authorization = authorizationOf(token, user, password);
    this.#calls = new OpenCalls(signal);
  }

  async connect(headNode: string, caller: Caller): Promise<ClusterService> {
    if (headNode === "") {
      throw new ServiceError(E_INVALIDARG, "The name of the head node is empty. Pass a name, or localhost.");
    }
    const transport = this.#transport(headNode);
    const name = encodeURIComponent(headNode.replace(/\p{Surrogate}/gu, "\ufffd"));
    const answer = await transport.send({
      method: "GET",
      target: `/${PROTOCOL}/session?headNode=${name}`,
      body: undefined,
    });
    const { success, data: session } = sessionInfo.safeParse(answer);
    if (!success) throw foreign(transport.url, 200);
    checkCaller(caller.user, session.user);
    return httpService(transport);
  }

  /**
   * Every change of status of jobs, tasks and nodes, as it happens. When the connection breaks, it goes on where it
   * was; an event of the kind `reset` says that some may be missing. Ends with its signal, or with the loop.
   */
  async *events(options: EventOptions = {}): AsyncGenerator<HttpEvent, void, undefined> {
    const end = new AbortController();
    const stop = () => end.abort();
    const forget = this.#calls.add(stop);
    options.signal?.addEventListener("abort", stop);
    if (options.signal?.aborted) stop();
    try {
      const transport = this.#transport(options.headNode ?? this.localHeadNode);
      yield* httpEvents(transport, options.lastEventId, end.signal);
    } finally {
      forget();
      options.signal?.removeEventListener("abort", stop);
      stop();
    }
  }

  /**
   * Tells changes of status to a listener, by the events of the server of `headNode`. What the listener throws is
   * ignored.
   */
  subscribe(listener: (event: ClusterEvent) => void, options: SubscribeOptions = {}): () => void {
    const end = new AbortController();
    const stop = () => end.abort();
    const forget = this.#calls.add(stop);
    let isLeft = false;
    const tell = async () => {
      const transport = this.#transport(options.headNode ?? this.localHeadNode);
      for await (const event of httpEvents(transport, undefined, end.signal, options.onReset)) {
        if (isLeft) return;
        if (event.kind === "reset") options.onReset?.();
        else quietly(() => listener(withoutId(event)));
      }
    };
    tell()
      .catch(() => {}) // why the server tells nothing, its other answers say as well
      .then(() => {
        forget();
        if (!isLeft) options.onEnd?.();
      });
    return () => {
      isLeft = true;
      stop();
    };
  }

  /** Ends all calls that are on their way; later ones answer `RPC_S_SERVER_UNAVAILABLE`. */
  async close(): Promise<void> {
    this.#calls.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #transport(headNode: string): Transport {
    const { fetch = globalThis.fetch, timeout = 120_000, retries = 4 } = this.#options;
    return new Transport(this.#urlOf(headNode), {
      fetch: (url, init) => fetch(url, init),
      authorization: this.#authorization,
      timeout,
      retries,
      calls: this.#calls,
    });
  }

  #urlOf(headNode: string): URL {
    const { url } = this.#options;
    try {
      if (typeof url === "string") return parseUrl(url);
      if (url !== undefined) return parseUrl(url(headNode));
      // An IPv6 address stands in brackets; a name is no more than a name.
      const host = /^[0-9a-f:]+:[0-9a-f:]*$/i.test(headNode) ? `[${headNode}]` : headNode;
      if (!/^(\[[0-9a-f:]+\]|[\w.-]+)$/i.test(host)) throw new RangeError("it is no name of a host.");
      return parseUrl(`${sameName(headNode, "localhost") ? "http" : "https"}://${host}:${DEFAULT_PORT}`);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new ServiceError(
        HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE),
        `There is no head node ${headNode}: ${why}`,
        { nodeName: headNode },
      );
    }
  }
}

function withoutId({ id: _, ...event }: Exclude<HttpEvent, { kind: "reset" }>): ClusterEvent {
  return event;
}

function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // A listener that throws harms neither the others nor the reading.
  }
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new RangeError("the URL of a head node begins with http:// or https:// and names a host.");
  }
  if (url.username !== "" || url.password !== "") {
    throw new RangeError("a URL carries no password here: pass user and password, or a token.");
  }
  return url;
}

function authorizationOf(
  token: string | undefined,
  user: string | undefined,
  password: string | undefined,
): string | undefined {
  if (token !== undefined) {
    if (!/^[\x21-\x7e]+$/.test(token))
      throw new RangeError("A token has printable characters only and no blanks.");
    return `Bearer ${token}`;
  }
  if (user === undefined) {
    if (password !== undefined) throw new RangeError("There is a password but no user. Pass both.");
    return undefined;
  }
  if (user.includes(":")) throw new RangeError("The name of a user has no colon.");
  return `Basic ${base64(`${user}:${password ?? ""}`)}`;
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function checkRange(name: string, value: number | undefined, least: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= least && value <= 2_147_483_647)) return;
  throw new RangeError(`${name} is ${String(value)}; it takes a whole number of at least ${least}.`);
}

/** The server says who calls; a program that says someone else would act under a wrong name. */
function checkCaller(asked: string | undefined, known: string | null): void {
  if (asked === undefined || asked === "") return;
  if (known !== null && sameName(asked, known)) return;
  const why =
    known === null
      ? "the server has no users, and takes every caller as its own"
      : `the server knows the caller as ${known}`;
  throw new ServiceError(
    E_ACCESSDENIED,
    `The calls were to be made as ${asked}, but ${why}. Leave the user of the cluster object out, or log on as that user.`,
  );
}

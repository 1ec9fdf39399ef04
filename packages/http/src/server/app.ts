import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import {
  type ClusterBackend,
  E_NOTIMPL,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  RPC_S_SERVER_UNAVAILABLE,
  ServiceError,
} from "@ccp/core";
import { TrieRouter } from "hono/router/trie-router";
import { tryDecodeURIComponent } from "hono/utils/url";
import { openApiDocument, PROTOCOL, type SessionInfo } from "../protocol/index.ts";
import { Admission } from "./admission.ts";
import { Authentication } from "./authentication.ts";
import { parseQuery } from "./body.ts";
import type { Call } from "./call.ts";
import { EventLog } from "./event-log.ts";
import { eventStream } from "./event-stream.ts";
import { FetchCall } from "./fetch-call.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { type Log, silent } from "./log.ts";
import { Metrics } from "./metrics.ts";
import { OnceOnly } from "./once-only.ts";
import { OperationHandler } from "./operation-handler.ts";
import { Origins } from "./origins.ts";
import type { Passage } from "./passage.ts";
import { type Answer, failure, Refusal } from "./refusal.ts";
import { type Reply, replyOf, responseOf } from "./reply.ts";
import { Services } from "./services.ts";
import type { UsersFile } from "./users-file.ts";

/** What an app is made of. */
export interface AppOptions {
  /** Who may call. Left out, anybody who reaches the server, as the backend's default user. */
  readonly users?: UsersFile | undefined;
  /** The name by which the backend knows its head node. Default: the backend's `localHeadNode`. */
  readonly headNode?: string | undefined;
  /** Origins of web pages that may use the server, such as `https://portal.example`. Default: none. */
  readonly origins?: readonly string[] | undefined;
  /** Bounds that differ from the defaults. */
  readonly limits?: Partial<Limits> | undefined;
  /** Default: nothing is logged. */
  readonly log?: Log | undefined;
  /** Milliseconds since 1970-01-01 UTC. Default: the computer's clock. */
  readonly now?: (() => number) | undefined;
  /** Without users, requests must come to a name of this machine. Default: false. */
  readonly localOnly?: boolean | undefined;
}

/** What a request can do with what is at a path. */
const METHODS = ["GET", "POST", "PUT", "DELETE"] as const;

/** A server without its socket. */
export interface App {
  /** Answers one request. `address` is where it came from, for counting failures to log on. */
  fetch(request: Request, address?: string): Promise<Response>;
  /** Ends event streams, and says at `/readyz` that nothing more is taken on. */
  drain(): void;
  /** Lets go of the backend, which goes on. */
  close(): void;
}

/** An app as a socket needs it. */
export interface SocketApp extends App {
  /** Answers one request, as {@link App.fetch} does. */
  answer(call: Call): Promise<Reply>;
}

/** What answers the requests of one route; the parameters are those of its path. */
type Handler = (
  call: Call,
  passage: Passage,
  parameters: Readonly<Record<string, string>>,
) => Reply | Promise<Reply>;

/**
 * Makes the app that serves a backend. Throws a RangeError where the name of the head node is not known.
 *
 * A request passes in this order: room for one more, origin, who calls, room for this user, then its operation.
 */
export function createApp(backend: ClusterBackend, options: AppOptions = {}): App {
  const { fetch, drain, close } = createSocketApp(backend, options);
  return { fetch, drain, close };
}

/** Makes the app that {@link createApp} makes, with what a socket needs. */
export function createSocketApp(backend: ClusterBackend, options: AppOptions): SocketApp {
  const limits = { ...defaultLimits, ...options.limits };
  const now = options.now ?? Date.now;
  const log = options.log ?? silent;
  const headNode = options.headNode ?? backend.localHeadNode;
  if (headNode === undefined) {
    throw new RangeError("The backend has no local head node. Name the one to serve in headNode.");
  }
  const services = new Services(backend, headNode);
  const metrics = new Metrics();
  const events = new EventLog();
  const unsubscribe = backend.subscribe?.((event) => {
    events.add(event);
    metrics.event(event);
  });
  const admission = new Admission(limits, now);
  const authentication = new Authentication(options.users, now);
  const origins = new Origins(
    options.origins ?? [],
    options.localOnly === true && options.users === undefined,
  );
  const handler = new OperationHandler(services, new OnceOnly(now), limits);
  const draining = new AbortController();
  setMaxListeners(0, draining.signal); // each event stream listens

  const routes = new TrieRouter<Handler>();
  for (const [path, codecs] of handler.targets) {
    const [{ route }] = codecs;
    routes.add(route.method, path, (call, passage, parameters) =>
      handler.handle(codecs, call, parameters, passage),
    );
  }
  routes.add("GET", `/${PROTOCOL}/session`, async (call, passage) => {
    const { identity } = passage;
    passage.operation = "session";
    const { headNode: named } = parseQuery(call.target.search);
    const service = await services.connect(named, identity).catch((error: unknown) => {
      // The request came to a server of another head node.
      const cause = ServiceError.from(error);
      if (cause.hr !== HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE)) throw cause;
      throw new Refusal(421, cause.hr, cause.message);
    });
    const session: SessionInfo = {
      protocol: PROTOCOL,
      cluster: await service.getName(),
      user: identity.user ?? null,
    };
    return replyOf({ status: 200, body: JSON.stringify(session) });
  });
  routes.add("GET", `/${PROTOCOL}/events`, (call, passage) => {
    passage.operation = "events";
    if (unsubscribe === undefined)
      throw new ServiceError(E_NOTIMPL, "This cluster tells no events. Ask for what you need.");
    const headers = { "Content-Type": "text/event-stream" };
    const left = admission.openStream(passage.identity.user ?? "");
    if (call.method === "HEAD") {
      // Nobody would read a stream, nor end it.
      left();
      return { status: 200, headers, body: null };
    }
    const ends = [draining.signal, call.gone];
    const mayRead = () => authentication.isStillIn(passage.identity);
    const body = eventStream(events, call.header("last-event-id"), ends, left, mayRead);
    return { status: 200, headers, body };
  });
  routes.add("GET", "/metrics", async (_, passage) => {
    passage.operation = "metrics";
    const body = await metrics.text(await services.of(passage.identity), admission.open);
    return { status: 200, headers: { "Content-Type": metrics.contentType }, body };
  });

  function route(call: Call, passage: Passage): Reply | Promise<Reply> {
    const { method, target } = call;
    const [[found]] = routes.match(method === "HEAD" ? "GET" : method, target.path);
    if (found === undefined) throw nothingAt(method, target.path);
    const [handle, segments] = found;
    const parameters: Record<string, string> = {};
    for (const [name, segment] of Object.entries(segments)) {
      // A router of this kind gives the segments themselves.
      parameters[name] = tryDecodeURIComponent(String(segment));
    }
    return handle(call, passage, parameters);
  }

  function nothingAt(method: string, path: string): Refusal {
    const allowed = METHODS.filter((other) => routes.match(other, path)[0].length > 0);
    const [status, headers] = allowed.length > 0 ? [405, { Allow: allowed.join(", ") }] : [404, {}];
    return new Refusal(
      status,
      HRESULT_FROM_WIN32(ERROR_NOT_FOUND),
      `There is nothing at ${method} ${path.slice(0, 100)}. /v1/openapi.json lists what there is.`,
      headers,
    );
  }

  let document: string | undefined;

  /** What everybody may ask, also where nobody knows them. */
  function openly(path: string): Answer | undefined {
    switch (path) {
      case "/healthz":
        return { status: 200, body: '{"status":"ok"}' };
      case "/readyz":
        return draining.signal.aborted
          ? { status: 503, body: '{"status":"stopping"}' }
          : { status: 200, body: '{"status":"ready"}' };
      case `/${PROTOCOL}/openapi.json`:
        document ??= JSON.stringify(openApiDocument());
        return { status: 200, body: document };
      default:
        return undefined;
    }
  }

  async function pass(call: Call, passage: Passage): Promise<Reply> {
    const pageHeaders = origins.check(call);
    if (call.method === "OPTIONS") return origins.preflight(pageHeaders);
    const open = isGet(call) ? openly(call.target.pathname) : undefined;
    if (open !== undefined) passage.operation = "open";
    // A refusal too: without these headers the page could not read why.
    const reply =
      open === undefined
        ? await inside(call, passage).catch((cause: unknown) => refuse(cause, passage, log))
        : replyOf(open);
    Object.assign(reply.headers, pageHeaders);
    return reply;
  }

  async function inside(call: Call, passage: Passage): Promise<Reply> {
    passage.identity = await authentication.identify(call.header("authorization"), call.address);
    const user = passage.identity.user ?? "";
    admission.enterAs(user);
    try {
      return await route(call, passage);
    } finally {
      admission.leaveAs(user);
    }
  }

  async function answer(call: Call): Promise<Reply> {
    const started = performance.now();
    const passage: Passage = {
      id: requestId(call),
      operation: "none",
      identity: { user: undefined, isAdministrator: undefined },
    };
    let reply: Reply;
    let isCounted = false;
    try {
      admission.enter();
      isCounted = true;
      reply = await pass(call, passage);
    } catch (cause) {
      reply = refuse(cause, passage, log);
    } finally {
      if (isCounted) admission.leave();
    }
    reply.headers["X-Request-Id"] = passage.id;
    reply.headers["X-Content-Type-Options"] = "nosniff";
    reply.headers["Cache-Control"] = "no-store";
    const milliseconds = performance.now() - started;
    metrics.request(passage.operation, reply.status, milliseconds / 1000);
    log.info(
      {
        requestId: passage.id,
        method: call.method,
        operation: passage.operation,
        user: passage.identity.user,
        status: reply.status,
        milliseconds: Math.round(milliseconds * 100) / 100,
      },
      "request",
    );
    return reply;
  }

  return {
    answer,
    async fetch(request, address = "") {
      return responseOf(await answer(new FetchCall(request, address)), request.method);
    },
    drain: () => draining.abort(),
    close: () => {
      draining.abort();
      unsubscribe?.();
    },
  };
}

function refuse(cause: unknown, { id }: Passage, log: Log): Reply {
  if (cause instanceof Refusal) {
    if (cause.cause instanceof Error) log.error({ requestId: id, error: cause.cause.message }, "unforeseen");
    return replyOf(failure(cause.error, id, cause.status), cause.headers);
  }
  const error = ServiceError.from(cause);
  if (!ServiceError.is(cause)) log.error({ requestId: id, error: error.message }, "unforeseen");
  return replyOf(failure(error, id));
}

/** Of HEAD, whoever sends the reply leaves the body out. */
function isGet({ method }: Call): boolean {
  return method === "GET" || method === "HEAD";
}

/** The id that the client gave, if it is fit for a log; else a new one. */
function requestId(call: Call): string {
  const given = call.header("x-request-id");
  return given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

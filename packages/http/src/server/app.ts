import { randomUUID } from "node:crypto";
import {
  type ClusterBackend,
  E_NOTIMPL,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  RPC_S_SERVER_UNAVAILABLE,
  ServiceError,
} from "@ccp/core";
import { Hono } from "hono";
import { openApiDocument, PROTOCOL, type SessionInfo } from "../protocol/index.ts";
import { Admission } from "./admission.ts";
import { Authentication, type Identity } from "./authentication.ts";
import { EventLog } from "./event-log.ts";
import { eventStream } from "./event-stream.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { type Log, silent } from "./log.ts";
import { Metrics } from "./metrics.ts";
import { OnceOnly } from "./once-only.ts";
import { OperationHandler } from "./operation-handler.ts";
import { Origins } from "./origins.ts";
import { type Answer, failure, Refusal, respond } from "./refusal.ts";
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

/** A server without its socket. */
export interface App {
  /** Answers one request. `address` is where it came from, for counting failures to log on. */
  fetch(request: Request, address?: string): Promise<Response>;
  /** Ends event streams, and says at `/readyz` that nothing more is taken on. */
  drain(): void;
  /** Lets go of the backend, which goes on. */
  close(): void;
}

/** One request on its way through the server. */
interface Passage {
  readonly id: string;
  /** The operation, for metrics and the log. */
  operation: string;
  user: string | undefined;
  identity: Identity;
}

type Env = { Bindings: { passage: Passage } };

/**
 * Makes the app that serves a backend. Throws a RangeError where the name of the head node is not known.
 *
 * A request passes in this order: room for one more, origin, who calls, room for this user, then its operation.
 */
export function createApp(backend: ClusterBackend, options: AppOptions = {}): App {
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
  let streams = 0;

  const routes = new Hono<Env>();
  for (const [path, codecs] of handler.targets) {
    const [{ route }] = codecs;
    routes.on(route.method, path, (c) => {
      const { passage } = c.env;
      return handler.handle(codecs, c.req.raw, c.req.param(), passage);
    });
  }
  routes.get(`/${PROTOCOL}/session`, async (c) => {
    const { identity } = c.env.passage;
    c.env.passage.operation = "session";
    const service = await services.connect(c.req.query("headNode"), identity).catch((error: unknown) => {
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
    return respond({ status: 200, body: JSON.stringify(session) }, {});
  });
  routes.get(`/${PROTOCOL}/events`, (c) => {
    c.env.passage.operation = "events";
    if (unsubscribe === undefined)
      throw new ServiceError(E_NOTIMPL, "This cluster tells no events. Ask for what you need.");
    if (streams >= limits.eventStreams)
      throw Refusal.tooMuch("Too many event streams are open. Try again.", 5);
    streams++;
    const end = AbortSignal.any([draining.signal, c.req.raw.signal]);
    const stream = eventStream(events, c.req.header("last-event-id"), end, () => streams--);
    return new Response(stream, { headers: { "Content-Type": "text/event-stream" } });
  });
  routes.get("/metrics", async (c) => {
    c.env.passage.operation = "metrics";
    const service = await services.of(c.env.passage.identity);
    return new Response(await metrics.text(service, admission.open), {
      headers: { "Content-Type": metrics.contentType },
    });
  });
  routes.notFound((c) => {
    throw new Refusal(
      404,
      HRESULT_FROM_WIN32(ERROR_NOT_FOUND),
      `There is nothing at ${c.req.method} ${c.req.path.slice(0, 100)}. /v1/openapi.json lists what there is.`,
    );
  });
  routes.onError((error) => {
    throw error;
  });

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

  async function pass(request: Request, address: string, passage: Passage): Promise<Response> {
    const pageHeaders = origins.check(request);
    if (request.method === "OPTIONS") return origins.preflight(pageHeaders);
    // A refusal too: without these headers the page could not read why.
    const answer = await inside(request, address, passage).catch((cause: unknown) =>
      refuse(cause, passage, log),
    );
    for (const [name, value] of Object.entries(pageHeaders)) answer.headers.set(name, value);
    return answer;
  }

  async function inside(request: Request, address: string, passage: Passage): Promise<Response> {
    if (request.method === "GET") {
      const open = openly(new URL(request.url).pathname);
      if (open !== undefined) {
        passage.operation = "open";
        return respond(open, {});
      }
    }
    const authorization = request.headers.get("authorization") ?? undefined;
    passage.identity = await authentication.identify(authorization, address);
    passage.user = passage.identity.user;
    const user = passage.user ?? "";
    admission.enterAs(user);
    try {
      return await routes.fetch(request, { passage });
    } finally {
      admission.leaveAs(user);
    }
  }

  return {
    async fetch(request, address = "") {
      const started = performance.now();
      const id = requestId(request);
      const passage: Passage = {
        id,
        operation: "none",
        user: undefined,
        identity: { user: undefined, isAdministrator: undefined },
      };
      let response: Response;
      let isCounted = false;
      try {
        admission.enter();
        isCounted = true;
        response = await pass(request, address, passage);
      } catch (cause) {
        response = refuse(cause, passage, log);
      } finally {
        if (isCounted) admission.leave();
      }
      response.headers.set("X-Request-Id", id);
      response.headers.set("X-Content-Type-Options", "nosniff");
      response.headers.set("Cache-Control", "no-store");
      const milliseconds = performance.now() - started;
      metrics.request(passage.operation, response.status, milliseconds / 1000);
      log.info(
        {
          requestId: id,
          method: request.method,
          operation: passage.operation,
          user: passage.user,
          status: response.status,
          milliseconds: Math.round(milliseconds * 100) / 100,
        },
        "request",
      );
      return response;
    },
    drain: () => draining.abort(),
    close: () => {
      draining.abort();
      unsubscribe?.();
    },
  };
}

function refuse(cause: unknown, { id }: Passage, log: Log): Response {
  if (cause instanceof Refusal) {
    return respond(failure(cause.error, id, cause.status), { ...cause.headers });
  }
  const error = ServiceError.from(cause);
  if (!ServiceError.is(cause)) log.error({ requestId: id, error: error.message }, "unforeseen");
  return respond(failure(error, id), {});
}

/** The id that the client gave, if it is fit for a log; else a new one. */
function requestId(request: Request): string {
  const given = request.headers.get("x-request-id");
  return given !== null && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

import { randomUUID } from "node:crypto";
import { type ClusterService, E_NOTIMPL, ServiceError } from "@ccp/core";
import { z } from "zod";
import {
  IDEMPOTENCY_HEADER,
  idempotencyKey,
  type OperationCodec,
  operationCodecs,
  PROTOCOL,
} from "../protocol/index.ts";
import { AnswerTexts } from "./answer-texts.ts";
import { parseBody, parseQuery, readBody } from "./body.ts";
import type { Call } from "./call.ts";
import type { Limits } from "./limits.ts";
import type { OnceOnly } from "./once-only.ts";
import type { Passage } from "./passage.ts";
import { type Answer, failure, Refusal } from "./refusal.ts";
import { type Reply, replyOf } from "./reply.ts";
import { fingerprintOf } from "./request-fingerprint.ts";
import type { Services } from "./services.ts";

/** Operations that share a method and a path; the first that takes the query is meant. */
export type Target = readonly [OperationCodec, ...OperationCodec[]];

/** Answers the requests for operations of the service. */
export class OperationHandler {
  readonly #services: Services;
  readonly #once: OnceOnly;
  readonly #limits: Limits;
  readonly #texts = new AnswerTexts();

  constructor(services: Services, once: OnceOnly, limits: Limits) {
    this.#services = services;
    this.#once = once;
    this.#limits = limits;
  }

  /** What the server listens to: paths with `:` before parameters, and the operations there. */
  readonly targets: readonly (readonly [path: string, codecs: Target])[] = targets();

  async handle(
    codecs: Target,
    call: Call,
    path: Readonly<Record<string, string>>,
    passage: Passage,
  ): Promise<Reply> {
    const { identity, id } = passage;
    const { pathname, search } = call.target;
    const query = parseQuery(search);
    const codec = codecs.find(({ route }) => (route.when ?? []).every((name) => name in query)) ?? codecs[0];
    passage.operation = codec.name;
    const text = codec.isRead || !call.hasBody ? "" : await readBody(call, this.#limits.bodyBytes);
    const args = refusing(() => codec.decodeRequest({ path, query, body: parseBody(text) }));
    if (codec.isRead) return replyOf(await this.#perform(codec, this.#services.of(identity), args, id));
    const key = keyOf(call);
    const fingerprint = fingerprintOf(call.method, pathname + search, text, args);
    const answer = this.#once.answer(identity.user ?? "", key, fingerprint, () =>
      this.#perform(codec, this.#services.ofCall(identity, { key, request: fingerprint }), args, id),
    );
    return replyOf(await this.#soon(answer), { [IDEMPOTENCY_HEADER]: key });
  }

  async #perform(
    codec: OperationCodec,
    connection: Promise<ClusterService>,
    args: readonly unknown[],
    requestId: string,
  ): Promise<Answer> {
    try {
      const service = await connection;
      // The codec read the arguments by the very parameters of the operation of this name.
      const operation = service[codec.name] as
        | ((...args: readonly unknown[]) => Promise<unknown>)
        | undefined;
      if (operation === undefined)
        throw new ServiceError(E_NOTIMPL, `This cluster does not offer ${codec.name}.`);
      const result = await operation.apply(service, [...args]);
      if (codec.answer === undefined) return { status: 204, body: null };
      return { status: codec.route.status ?? 200, body: codec.answerText(result, this.#texts.of) };
    } catch (cause) {
      return failure(ServiceError.from(cause), requestId);
    }
  }

  /** The answer, or after a while that it is not there yet. */
  async #soon(answer: Promise<Answer>): Promise<Answer> {
    let timer: NodeJS.Timeout | undefined;
    const later = new Promise<Answer>((resolve) => {
      timer = setTimeout(() => resolve({ status: 202, body: null }), this.#limits.longPoll);
    });
    try {
      return await Promise.race([answer, later]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function targets(): readonly (readonly [string, Target])[] {
  const found = new Map<string, [string, [OperationCodec, ...OperationCodec[]]]>();
  for (const codec of operationCodecs) {
    const { method, path } = codec.route;
    const key = `${method} ${path}`;
    const target = found.get(key);
    if (target !== undefined) target[1].push(codec);
    else found.set(key, [`/${PROTOCOL}${path.replace(/\{(\w+)\}/g, ":$1")}`, [codec]]);
  }
  // The one that asks for most of the query comes first.
  for (const [, codecs] of found.values()) {
    codecs.sort((a, b) => (b.route.when?.length ?? 0) - (a.route.when?.length ?? 0));
  }
  return [...found.values()];
}

function keyOf(call: Call): string {
  const given = call.header(IDEMPOTENCY_HEADER.toLowerCase());
  if (given === undefined) return randomUUID();
  if (idempotencyKey.safeParse(given).success) return given;
  throw Refusal.malformed(`The ${IDEMPOTENCY_HEADER} has 1 to 128 printable characters and no blanks.`);
}

/** Reads with a schema; what it finds wrong is the caller's mistake. */
function refusing<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    const place =
      issue === undefined || issue.path.length === 0 ? "the request" : issue.path.map(String).join(".");
    throw Refusal.malformed(
      `${place.slice(0, 100)} is wrong: ${(issue?.message ?? "it does not fit").slice(0, 200)}.`,
    );
  }
}

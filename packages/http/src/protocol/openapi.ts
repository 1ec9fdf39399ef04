import { z } from "zod";
import { clusterEvent } from "./event-schema.ts";
import { type OperationCodec, operationCodecs } from "./operation-codec.ts";
import { PROBLEM_TYPE, problemSchema } from "./problem.ts";
import { IDEMPOTENCY_HEADER, sessionInfo } from "./session.ts";

type Json = { readonly [key: string]: unknown };

/**
 * The OpenAPI 3.1 document of the protocol, made of the same table and the same schemas that requests and answers pass
 * through. Operations that share a path and a method are one entry there, with every query that any of them takes.
 */
export function openApiDocument(): Json {
  const schemas = new Schemas();
  const problem = {
    description: "The request was refused.",
    content: { [PROBLEM_TYPE]: { schema: schemas.of(problemSchema) } },
  };
  const paths: Record<string, Record<string, Json>> = {
    "/v1/session": { get: sessionOperation(schemas) },
    "/v1/events": { get: eventsOperation(schemas) },
  };
  for (const codecs of byTarget().values()) {
    const [{ route }] = codecs;
    const methods = paths[`/v1${route.path}`] ?? {};
    paths[`/v1${route.path}`] = methods;
    methods[route.method.toLowerCase()] = entryOf(codecs, schemas);
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "CCP head node",
      version: "1",
      description: "Jobs, tasks and nodes of a compute cluster.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    security: [{ bearer: [] }, { basic: [] }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        basic: { type: "http", scheme: "basic" },
      },
      responses: { Problem: problem },
      schemas: schemas.all,
    },
  };
}

/** Gathers the schemas that have a name, so that the document holds each once. */
class Schemas {
  readonly all: Record<string, unknown> = {};

  /** The schema of what travels. */
  of(schema: z.ZodType): Json {
    const text = JSON.stringify(z.toJSONSchema(schema, { io: "input" }));
    const { $schema, $defs, ...own } = JSON.parse(
      text.replaceAll('"#/$defs/', '"#/components/schemas/'),
      // A schema in its own place has no need to say its name again.
      (key, value: unknown) => (key === "id" && typeof value === "string" ? undefined : value),
    ) as Record<string, unknown> & { $defs?: Record<string, unknown> };
    Object.assign(this.all, $defs);
    return own;
  }
}

function byTarget(): ReadonlyMap<string, readonly [OperationCodec, ...OperationCodec[]]> {
  const groups = new Map<string, [OperationCodec, ...OperationCodec[]]>();
  for (const codec of operationCodecs) {
    const key = `${codec.route.method} ${codec.route.path}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [codec]);
    else group.push(codec);
  }
  return groups;
}

function entryOf(codecs: readonly [OperationCodec, ...OperationCodec[]], schemas: Schemas): Json {
  const [first] = codecs;
  const { route, body } = first;
  const answers = distinct(
    codecs.flatMap(({ answer }) => (answer === undefined ? [] : [schemas.of(answer)])),
  );
  const [answer] = answers;
  const content = answers.length > 1 ? { anyOf: answers } : answer;
  const success = String(route.status ?? (content === undefined ? 204 : 200));
  return {
    operationId: first.name,
    summary: codecs.map((codec) => codec.route.summary).join("; "),
    tags: [route.path.split("/")[1] ?? ""],
    parameters: [...pathParameters(first), ...queryParameters(codecs, schemas), ...keyParameters(first)],
    ...(body === undefined
      ? {}
      : { requestBody: { content: { "application/json": { schema: schemas.of(body) } } } }),
    responses: {
      [success]:
        content === undefined
          ? { description: "Done." }
          : { description: "Done.", content: { "application/json": { schema: content } } },
      ...(first.isRead
        ? {}
        : { 202: { description: `Still at work: repeat the request with the same ${IDEMPOTENCY_HEADER}.` } }),
      "4XX": { $ref: "#/components/responses/Problem" },
      "5XX": { $ref: "#/components/responses/Problem" },
    },
  };
}

function distinct(values: readonly Json[]): readonly Json[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function pathParameters({ path }: OperationCodec): readonly Json[] {
  return Object.entries(path.shape).map(([name, schema]) => ({
    name,
    in: "path",
    required: true,
    schema: isNumberText(schema) ? { type: "integer", format: "int32" } : { type: "string" },
  }));
}

function queryParameters(codecs: readonly OperationCodec[], schemas: Schemas): readonly Json[] {
  const fields = new Map(codecs.flatMap(({ query }) => Object.entries(query.shape)));
  return Array.from(fields, ([name, schema]) => ({
    name,
    in: "query",
    // Only what every operation of the entry needs.
    required: codecs.every(({ query }) => query.shape[name]?._zod.optin === undefined && name in query.shape),
    schema: isNumberText(schema) ? { type: "integer", format: "int32" } : schemas.of(schema as z.ZodType),
  }));
}

/** Whether a text stands for a whole number: the document then says so, and not how its text looks. */
function isNumberText(schema: z.core.$ZodType): boolean {
  return z.safeDecode(schema, "7" as never).data === 7;
}

function keyParameters({ isRead }: OperationCodec): readonly Json[] {
  if (isRead) return [];
  return [
    {
      name: IDEMPOTENCY_HEADER,
      in: "header",
      description:
        "A request that is sent again with the same key gets the first answer and has no further effect.",
      schema: { type: "string", maxLength: 128 },
    },
  ];
}

function sessionOperation(schemas: Schemas): Json {
  return {
    operationId: "getSession",
    summary: "Who answers, and as whom the caller is known",
    tags: ["session"],
    parameters: [
      { name: "headNode", in: "query", description: "The name asked for.", schema: { type: "string" } },
    ],
    responses: {
      200: {
        description: "The server of that head node.",
        content: { "application/json": { schema: schemas.of(sessionInfo) } },
      },
      "4XX": { $ref: "#/components/responses/Problem" },
    },
  };
}

function eventsOperation(schemas: Schemas): Json {
  return {
    operationId: "getEvents",
    summary: "Changes of status as server-sent events",
    description:
      "An event named `reset` says that earlier ones can no longer be told: read what you need again.",
    tags: ["events"],
    parameters: [
      { name: "Last-Event-ID", in: "header", description: "Goes on after it.", schema: { type: "string" } },
    ],
    responses: {
      200: {
        description: "One event for each change, its data as below.",
        content: { "text/event-stream": { schema: schemas.of(clusterEvent) } },
      },
      "4XX": { $ref: "#/components/responses/Problem" },
    },
  };
}

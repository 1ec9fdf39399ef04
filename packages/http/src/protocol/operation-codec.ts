import { z } from "zod";
import type { $ZodIssue, ParseContextInternal } from "zod/v4/core";
import { type Encoder, encoderOf } from "./answer-encoder.ts";
import { type Keep, textWriterOf } from "./answer-text.ts";
import { type Operation, type Operations, operations, type ServiceTypes } from "./operations.gen.ts";
import { decodeSegment, encodeSegment } from "./path-segment.ts";
import { type Route, routes } from "./routes.ts";
import { queryFields, typeSchemas } from "./type-schemas.ts";
import { longText } from "./wire-values.ts";

/** The name of an operation of `ClusterService`. */
export type OperationName = keyof Operations;

/** A request as it travels, apart from its headers. */
export interface WireRequest {
  readonly method: Route["method"];
  /** With the query, from `/v1` on. */
  readonly target: string;
  /** What the body holds, `undefined` for no body. */
  readonly body: unknown;
}

/** The parts of a request that hold the arguments. */
export interface WireArguments {
  /** The segments of the path that stand for parameters, as they came. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** `undefined` where there was no body. */
  readonly body: unknown;
}

type Place = "path" | "query" | "body";

interface Part {
  readonly name: string;
  readonly type: keyof ServiceTypes;
  readonly place: Place;
  /** The schemas of the fields that it has in the query, under their names there; none elsewhere. */
  readonly fields: Readonly<Record<string, z.ZodType>>;
}

/** How the arguments and the result of one operation travel. */
export interface OperationCodec {
  readonly name: OperationName;
  readonly route: Route;
  readonly isOptional: boolean;
  /** The parts of the path that are parameters, and the parts of the query. */
  readonly path: z.ZodObject;
  readonly query: z.ZodObject;
  /** `undefined` where the operation takes no body. */
  readonly body: z.ZodObject | undefined;
  /** `undefined` where the operation has no result. */
  readonly answer: z.ZodType | undefined;
  /** Whether it leaves the cluster as it is, so that it may be sent again at will. */
  readonly isRead: boolean;
  /** Makes a request of the arguments. Throws a ZodError for what has no wire form. */
  encodeRequest(args: readonly unknown[]): WireRequest;
  /** Reads the arguments. Throws a ZodError that says what is wrong. */
  decodeRequest(request: WireArguments): readonly unknown[];
  encodeAnswer(result: unknown): unknown;
  /** The JSON of what {@link encodeAnswer} gives; `keep` may know the texts of its parts. */
  answerText(result: unknown, keep: Keep): string;
  /** Throws a ZodError for an answer that is none of this operation. */
  decodeAnswer(answer: unknown): unknown;
}

/** Reads no further than to what is wrong first: of a list of millions, everything wrong would fill the memory. */
const UP_TO_FIRST: ParseContextInternal<$ZodIssue> = { abortEarly: true };

/** The codec of every operation, in the order of the contract. */
export const operationCodecs: readonly OperationCodec[] = Object.entries(operations).map(
  // The keys of the table are the names.
  ([name, operation]: [string, Operation]) => makeCodec(name as OperationName, operation),
);

function makeCodec(name: OperationName, operation: Operation): OperationCodec {
  const route = routes[name];
  const parts: readonly Part[] = operation.parameters.map((parameter) => {
    const place = placeOf(route, parameter);
    return { ...parameter, place, fields: place === "query" ? fieldsOf(parameter) : {} };
  });
  const path = z.strictObject(
    Object.fromEntries(inPlace(parts, "path").map(({ name, type }) => [name, pathSchema(type)])),
  );
  const query = z.strictObject(
    Object.fromEntries(inPlace(parts, "query").flatMap(({ fields }) => Object.entries(fields))),
  );
  const pathParts = inPlace(parts, "path");
  const bodyParts = inPlace(parts, "body");
  const body =
    bodyParts.length === 0
      ? undefined
      : z.strictObject(Object.fromEntries(bodyParts.map(({ name, type }) => [name, typeSchemas[type]])));
  const result = operation.result === "void" ? undefined : typeSchemas[operation.result];
  const key = route.result;
  const answer = result === undefined || key === undefined ? result : z.strictObject({ [key]: result });
  const encode: Encoder | undefined = result && encoderOf(result);
  const write = result && textWriterOf(result);
  const encodeAnswer = (value: unknown): unknown => {
    if (encode === undefined) return undefined;
    return key === undefined ? encode(value) : { [key]: encode(value) };
  };
  return {
    name,
    route,
    isOptional: operation.optional,
    path,
    query,
    body,
    answer,
    isRead: route.method === "GET",
    encodeRequest: (args) => {
      const values = new Map(parts.map((part, index) => [part, args[index]]));
      const sent = (place: Place) => inPlace(parts, place);
      const segments = z.encode(path, record(sent("path").map((part) => [part.name, values.get(part)])));
      const fields = z.encode(query, record(sent("query").flatMap((part) => spread(part, values.get(part)))));
      return {
        method: route.method,
        target: `/v1${fill(route.path, segments)}${queryText(fields)}`,
        body: body && z.encode(body, record(bodyParts.map((part) => [part.name, values.get(part)])) as never),
      };
    },
    decodeRequest: (request) => {
      const segments: Record<string, string> = {};
      for (const { name } of pathParts) segments[name] = decodeSegment(request.path[name] ?? "");
      const fromPath = z.decode(path, segments as Record<string, never>);
      const fromQuery = z.decode(query, request.query as Record<string, never>);
      const fromBody = body === undefined ? {} : body.parse(request.body ?? {}, UP_TO_FIRST);
      return parts.map((part) => {
        if (part.place === "path") return fromPath[part.name];
        return part.place === "body" ? fromBody[part.name] : gather(part, fromQuery);
      });
    },
    encodeAnswer,
    answerText: (value, keep) => {
      if (write === undefined) return JSON.stringify(encodeAnswer(value));
      const text = write(value, keep);
      return key === undefined ? text : `{${JSON.stringify(key)}:${text}}`;
    },
    decodeAnswer: (wire) => {
      if (answer === undefined) return undefined;
      const value: unknown = answer.parse(wire);
      return key === undefined ? value : (value as Record<string, unknown>)[key];
    },
  };
}

function placeOf(route: Route, { name, type }: { name: string; type: keyof ServiceTypes }): Place {
  if (route.path.includes(`{${name}}`)) return "path";
  const hasBody = route.method === "POST" || route.method === "PUT";
  return hasBody && type !== "CallMode" ? "body" : "query";
}

function inPlace(parts: readonly Part[], place: Place): readonly Part[] {
  return parts.filter((part) => part.place === place);
}

function pathSchema(type: keyof ServiceTypes): z.ZodType {
  if (type === "number") return longText;
  if (type === "string") return z.string();
  throw new RangeError(`A parameter of the type ${type} cannot stand in a path.`);
}

/** The fields of a parameter in the query, under their names there. */
function fieldsOf({ name, type }: Pick<Part, "name" | "type">): Record<string, z.ZodType> {
  const fields = queryFields[type];
  if (fields === undefined) throw new RangeError(`A parameter of the type ${type} cannot stand in a query.`);
  return Object.fromEntries(Object.entries(fields).map(([field, schema]) => [field || name, schema]));
}

function isSingle(part: Part): boolean {
  return queryFields[part.type]?.[""] !== undefined;
}

function spread(part: Part, value: unknown): readonly (readonly [string, unknown])[] {
  return isSingle(part) ? [[part.name, value]] : Object.entries(value as object);
}

function gather(part: Part, fields: Record<string, unknown>): unknown {
  if (isSingle(part)) return fields[part.name];
  return record(Object.keys(part.fields).map((field) => [field, fields[field]]));
}

function record(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries(entries);
}

function fill(path: string, segments: Record<string, unknown>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeSegment(String(segments[name])));
}

function queryText(fields: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") query.set(name, value);
  }
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

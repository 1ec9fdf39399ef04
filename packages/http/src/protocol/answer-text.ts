import type { z } from "zod";
import type { $ZodTypes } from "zod/v4/core";
import { encoderOf } from "./answer-encoder.ts";
import { jobInfo, taskInfo } from "./data-schemas.ts";

/** Gives the text of a thing as it was kept, or as `make` makes it. */
export type Keep = (thing: object, make: () => string) => string;

/** Writes a value of the service as JSON, with the texts that are kept of its parts. */
export type TextWriter = (value: unknown, keep: Keep) => string;

/** What stands in many answers as it is: a job or a task of which nothing changed is the same object each time. */
const kept: ReadonlySet<z.ZodType> = new Set<z.ZodType>([jobInfo, taskInfo]);

/** The writer that follows from a schema; `undefined` where no part of a value is worth keeping. */
export function textWriterOf(schema: z.ZodType): TextWriter | undefined {
  if (kept.has(schema)) {
    const encode = encoderOf(schema);
    return (value, keep) => keep(value as object, () => JSON.stringify(encode(value)));
  }
  const { def } = (schema as unknown as $ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return objectWriter(def.shape as Readonly<Record<string, z.ZodType>>);
    case "array": {
      const write = textWriterOf(def.element as z.ZodType);
      return write && ((value, keep) => `[${(value as unknown[]).map((item) => write(item, keep)).join()}]`);
    }
    case "nullable": {
      const write = textWriterOf(def.innerType as z.ZodType);
      return write && ((value, keep) => (value === null ? "null" : write(value, keep)));
    }
    default:
      return undefined;
  }
}

/** All members of such an object are always there. */
function objectWriter(shape: Readonly<Record<string, z.ZodType>>): TextWriter | undefined {
  const members = Object.entries(shape).map(([name, schema]) => {
    const write = textWriterOf(schema);
    const encode = encoderOf(schema);
    const plain: TextWriter = (value) => JSON.stringify(encode(value));
    return { name, start: `${JSON.stringify(name)}:`, isKept: write !== undefined, write: write ?? plain };
  });
  if (!members.some(({ isKept }) => isKept)) return undefined;
  return (value, keep) => {
    const source = value as Readonly<Record<string, unknown>>; // the service gives what the schema describes
    return `{${members.map(({ name, start, write }) => start + write(source[name], keep)).join()}}`;
  };
}

import { JobPriority, JobStatus, NodeStatus, TaskStatus } from "@ccp/core";
import { z } from "zod";
import { isoTime } from "./iso-time.ts";

/** A signed 32-bit whole number, a `long` of the port. */
export const long: z.ZodType<number, number> = z.int32();

/** A `long` in a path or a query, in decimal. */
export const longText: z.ZodType<number, string> = z.codec(
  z.string().regex(/^(0|-?[1-9]\d{0,9})$/, "Give a whole number in decimal digits."),
  z.int32(),
  { decode: Number, encode: String },
);

/** `true` or `false` in a query. */
export const booleanText: z.ZodType<boolean, string> = z.codec(z.enum(["true", "false"]), z.boolean(), {
  decode: (text) => text === "true",
  encode: (value) => (value ? "true" : "false"),
});

/** A 64-bit number: a string of decimal digits on the wire, since JSON readers of other languages round numbers. */
export const bigText: z.ZodType<number, string> = z.codec(z.string().regex(/^\d{1,20}$/), z.number(), {
  decode: Number,
  encode: (value) => BigInt(Math.round(value)).toString(),
});

/** A time: milliseconds since 1970-01-01 UTC; ISO 8601 UTC on the wire. */
export const time: z.ZodType<number, string> = z.codec(z.iso.datetime(), z.number(), {
  decode: (text) => Date.parse(text),
  encode: isoTime,
});

/** Bytes: base64 on the wire. */
export const bytes: z.ZodType<Uint8Array, string> = z.codec(z.base64(), z.instanceof(Uint8Array), {
  decode: (text) => z.util.base64ToUint8Array(text),
  encode: (value) => z.util.uint8ArrayToBase64(value),
});

/** A status or a priority: its name on the wire, its number in the service. */
function named<T extends number>(
  names: Readonly<Record<T, string>> & Readonly<Record<string, string | number>>,
): z.ZodType<T, string> {
  const numbers = new Map<string, T>();
  for (const [key, name] of Object.entries(names)) {
    // The numeric keys of an enumeration of the port are its numbers.
    if (typeof name === "string") numbers.set(name, Number(key) as T);
  }
  const [first, ...more] = numbers.keys();
  if (first === undefined) throw new RangeError("An enumeration without names has no wire form.");
  return z.codec(
    z.enum([first, ...more]),
    z.custom<T>((value) => typeof value === "number" && Object.hasOwn(names, value)),
    {
      // The enumeration above lets only names of the map through.
      decode: (name) => numbers.get(name) as T,
      encode: (value) => names[value],
    },
  );
}

export const jobStatus: z.ZodType<JobStatus, string> = named<JobStatus>(JobStatus);
export const taskStatus: z.ZodType<TaskStatus, string> = named<TaskStatus>(TaskStatus);
export const nodeStatus: z.ZodType<NodeStatus, string> = named<NodeStatus>(NodeStatus);
export const jobPriority: z.ZodType<JobPriority, string> = named<JobPriority>(JobPriority);

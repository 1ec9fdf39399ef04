import { E_INVALIDARG } from "@ccp/core";
import type { Call } from "./call.ts";
import { Refusal } from "./refusal.ts";

/** Reads the body that a request has as text, no more of it than `limit` bytes. */
export async function readBody(call: Call, limit: number): Promise<string> {
  const length = call.header("content-length");
  if (length !== undefined && Number(length) > limit) throw Refusal.tooLarge(limit);
  if (length === "0") return "";
  const text = await call.text(limit);
  const type = call.header("content-type") ?? "";
  if (text !== "" && !/^application\/json\s*(;|$)/i.test(type)) {
    // Also because a page of another origin can send other types without being asked.
    throw new Refusal(
      415,
      E_INVALIDARG,
      "The body of a request is JSON. Send it with Content-Type: application/json.",
    );
  }
  return text;
}

/** Reads JSON; an empty text is no body. */
export function parseBody(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw Refusal.malformed("The body of the request is no JSON.");
  }
}

/** Reads a query, with its `?` or empty, in which every name stands once. */
export function parseQuery(search: string): Readonly<Record<string, string>> {
  if (search === "") return {};
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    if (fields.has(name)) throw Refusal.malformed(`The query has "${name.slice(0, 40)}" more than once.`);
    fields.set(name, value);
  }
  return Object.fromEntries(fields);
}

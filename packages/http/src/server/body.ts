import { E_INVALIDARG, ERROR_NOT_ENOUGH_QUOTA, HRESULT_FROM_WIN32 } from "@ccp/core";
import type { Call } from "./call.ts";
import { Refusal } from "./refusal.ts";

/** Jobs and tasks of one body at most: each takes a thousand bytes of memory, also where the body has but `{}` for it. */
const MOST_TERMS = 100_000;

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
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw Refusal.malformed("The body of the request is no JSON.");
  }
  if (text.length > 2 * MOST_TERMS && hasTooManyTerms(body)) {
    throw new Refusal(
      413,
      HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_QUOTA),
      `The request has more than ${MOST_TERMS} jobs and tasks. Send fewer at once.`,
    );
  }
  return body;
}

/** Whether a body has more than {@link MOST_TERMS} objects apart from pairs of names and values. */
function hasTooManyTerms(body: unknown): boolean {
  const left = [body]; // not by recursion, which a deep body would exhaust
  for (let terms = 0; terms <= MOST_TERMS; ) {
    const value = left.pop();
    if (value === undefined) return false;
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value) && !("value" in value)) terms++;
    for (const member of Object.values(value)) {
      if (typeof member === "object" && member !== null) left.push(member);
    }
  }
  return true;
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

import { E_INVALIDARG } from "@ccp/core";
import { Refusal } from "./refusal.ts";

/** Reads the body that a request has as text, no more of it than `limit` bytes. */
export async function readBody(request: Request, limit: number): Promise<string> {
  const length = request.headers.get("content-length");
  if (length !== null && Number(length) > limit) throw Refusal.tooLarge(limit);
  if (length === "0") return "";
  const text = await readText(request, length, limit);
  const type = request.headers.get("content-type") ?? "";
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

async function readText(request: Request, length: string | null, limit: number): Promise<string> {
  try {
    // A server of Node gives no more than the length that was said.
    return length === null ? await readChunks(request, limit) : await request.text();
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    // The connection ended first: nobody reads the refusal, but it is what the log and the metrics should say.
    throw Refusal.malformed("The body of the request did not arrive as a whole.");
  }
}

async function readChunks({ body }: Request, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw Refusal.tooLarge(limit);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
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

/** Reads a query in which every name stands once. */
export function parseQuery(query: URLSearchParams): Readonly<Record<string, string>> {
  if (query.size === 0) return {};
  const fields = new Map<string, string>();
  for (const [name, value] of query) {
    if (fields.has(name)) throw Refusal.malformed(`The query has "${name.slice(0, 40)}" more than once.`);
    fields.set(name, value);
  }
  return Object.fromEntries(fields);
}

import { getPath } from "hono/utils/url";
import { Refusal } from "./refusal.ts";

/** What a request asks for. */
export interface Target {
  /** The name that the caller used for the server, as a URL spells it; empty where the request says none. */
  readonly hostname: string;
  /** The path as it came. */
  readonly pathname: string;
  /** The path for finding the route: what is encoded without need is decoded. */
  readonly path: string;
  /** The query from its `?` on, or empty. */
  readonly search: string;
}

/** A host with or without a port, and nothing that would lead a parser of URLs elsewhere. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d*)?$/i;
/** A path and a query that a parser of URLs leaves as they are. */
const PLAIN = /^(\/[\w\-~!$&()*+,;=:@/]*)(\?[\w\-.~!$&()*+,;=:@/?%]+)?$/;

/** Requests come to few names; the last one is remembered. */
let lastHost: string | undefined;
let lastHostname = "";

/**
 * Reads what a request line and a Host header say; one of HTTP/1.0, as load balancers send to see whether a server is
 * there, has no such header. Throws a {@link Refusal} with 400 where that names no place on a server.
 */
export function readTarget(line: string, host: string | undefined): Target {
  const hostname = host === undefined ? "" : hostnameOf(host);
  const [, pathname, search = ""] = PLAIN.exec(line) ?? [];
  if (pathname !== undefined) return { hostname, pathname, path: pathname, search };
  const isWhole = /^https?:\/\//i.test(line); // as for a proxy
  const [before = ""] = line.split("?", 1);
  if ((!isWhole && !line.startsWith("/")) || before.includes("\\")) refuse();
  if (isWhole) return targetOf(line);
  return { ...targetOf(`http://${host ?? "localhost"}${line}`), hostname };
}

/** The parts of a URL. Throws a {@link Refusal} with 400 where it is none. */
export function targetOf(text: string): Target {
  if (!URL.canParse(text)) refuse();
  const { hostname, pathname, search, href } = new URL(text);
  const path = getPath({ url: href } as Request); // it reads nothing else
  return { hostname, pathname, path, search };
}

function hostnameOf(host: string): string {
  if (host === lastHost) return lastHostname;
  if (!HOST.test(host) || !URL.canParse(`http://${host}`)) refuse();
  lastHostname = new URL(`http://${host}`).hostname;
  lastHost = host;
  return lastHostname;
}

function refuse(): never {
  throw Refusal.malformed("The request line or its Host header names no place on this server.");
}

import { createCluster, type ICluster } from "@ccp/core";
import { MemoryBackend, type MemoryBackendOptions, simulate } from "@ccp/memory";
import { HttpBackend, type HttpBackendOptions } from "../src/client/index.ts";
import { type App, type AppOptions, createApp } from "../src/server/index.ts";

/** A cluster in virtual time behind an app, and a client of it in the same process. */
export interface ServedCluster {
  readonly memory: MemoryBackend;
  readonly app: App;
  readonly backend: HttpBackend;
  readonly cluster: ICluster;
  /** Sends one request as it is. */
  readonly send: (method: string, target: string, init?: RequestInit) => Promise<Response>;
}

/** Serves a cluster without a socket. A task named `fail …` ends with exit code 3, any other with 0. */
export function serveInProcess(
  options: AppOptions = {},
  memoryOptions: MemoryBackendOptions = {},
  clientOptions: HttpBackendOptions = {},
): ServedCluster {
  const memory = new MemoryBackend({
    executor: simulate(({ commandLine }) => ({
      runtime: commandLine.startsWith("forever") ? Number.POSITIVE_INFINITY : 1_000,
      exitCode: commandLine.startsWith("fail") ? 3 : 0,
    })),
    ...memoryOptions,
  });
  const app = createApp(memory, options);
  const backend = new HttpBackend({
    url: "http://localhost:5970",
    fetch: (url, init) => app.fetch(new Request(url, init)),
    ...clientOptions,
  });
  const send = (method: string, target: string, init: RequestInit = {}) =>
    app.fetch(new Request(`http://localhost:5970${target}`, { method, ...init }));
  return { memory, app, backend, cluster: createCluster(backend), send };
}

/** The headers and the body of a request with JSON. */
export function json(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { body: JSON.stringify(body), headers: { "Content-Type": "application/json", ...headers } };
}

/** What an answer holds. */
export async function read(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>;
}

import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer, type ServerOptions as SecureOptions } from "node:https";
import type { AddressInfo } from "node:net";
import type { ClusterBackend } from "@ccp/core";
import { DEFAULT_PORT } from "../protocol/index.ts";
import { type AppOptions, createSocketApp, type SocketApp } from "./app.ts";
import { answerClientErrors } from "./client-errors.ts";
import { IncomingCall } from "./incoming-call.ts";
import { defaultLimits } from "./limits.ts";
import { isLoopbackName } from "./origins.ts";
import { send } from "./reply.ts";
import { SilentSockets } from "./silent-sockets.ts";
import { UsersFile } from "./users-file.ts";

/** Milliseconds for which the rest of a body is read that came with an answered request. */
const UNWANTED = 500;

/** Where and how a server listens; everything has a default. */
export interface ServeOptions extends Omit<AppOptions, "users" | "localOnly"> {
  /** Default `127.0.0.1`: this machine only. Anything else needs `tls` and `users`. */
  readonly host?: string | undefined;
  /** Default 5970; 0 for any that is free. */
  readonly port?: number | undefined;
  /** Certificate (with its chain) and key in PEM. */
  readonly tls?: { readonly cert: string | Uint8Array; readonly key: string | Uint8Array } | undefined;
  /** The users, or the path of their file. Left out, anybody who reaches the server. */
  readonly users?: UsersFile | string | undefined;
  /** Listens to other machines also without TLS or users: anybody on the way can read or do everything. */
  readonly insecure?: boolean | undefined;
  /** Milliseconds that requests may take to end when the server stops. Default 10,000. */
  readonly grace?: number | undefined;
}

/** A server that listens. */
export interface RunningServer {
  /** Where clients reach it. */
  readonly url: string;
  /** Takes nothing more on, lets requests end, and closes. The backend goes on. */
  close(): Promise<void>;
}

/**
 * Serves a backend over HTTP. Throws a RangeError where the options would open the cluster to the network unprotected or
 * have a certificate or key that cannot be used, and the error of the socket where it cannot listen.
 */
export async function serve(backend: ClusterBackend, options: ServeOptions = {}): Promise<RunningServer> {
  const { host = "127.0.0.1", port = DEFAULT_PORT, tls, insecure = false, grace = 10_000 } = options;
  const users = typeof options.users === "string" ? new UsersFile(options.users) : options.users;
  if (!isLoopbackName(host) && !insecure) refuseOpenDoor(host, tls !== undefined, users !== undefined);
  await users?.list(); // a damaged file is found out now
  const limits = { ...defaultLimits, ...options.limits };
  const settings = {
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersTimeout,
    requestTimeout: limits.requestTimeout,
    connectionsCheckingInterval: Math.min(1_000, limits.headersTimeout),
    keepAliveTimeout: 65_000,
    // Otherwise the first of two that contradict each other would count.
    joinDuplicateHeaders: true,
  };
  const server = tls === undefined ? createServer(settings) : secureServer(settings, tls);
  const app = createSocketApp(backend, { ...options, users, localOnly: isLoopbackName(host) });
  const silent = new SilentSockets(server);
  answerClientErrors(server, limits);
  server.on("request", (incoming, outgoing) => void answer(app, incoming, outgoing));
  try {
    await listen(server, port, host);
  } catch (error) {
    app.close();
    throw error;
  }
  const { port: actual } = server.address() as AddressInfo; // it listens on a port
  let closing: Promise<void> | undefined;
  return {
    url: `${tls === undefined ? "http" : "https"}://${urlHost(host)}:${actual}`,
    close: () => {
      closing ??= stop(server, silent, app.drain, grace).finally(app.close);
      return closing;
    },
  };
}

async function answer(app: SocketApp, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const reply = await app.answer(new IncomingCall(incoming, outgoing));
    if (!incoming.complete) outgoing.once("finish", () => letGoOfRest(incoming));
    await send(reply, outgoing);
  } catch {
    outgoing.destroy(); // whoever called has left
  }
}

/** What is left of a body that nobody wanted is read for a moment, so that its sender comes to read the answer. */
function letGoOfRest(incoming: IncomingMessage): void {
  if (incoming.complete) return;
  const timer = setTimeout(() => incoming.socket.destroySoon(), UNWANTED);
  incoming.once("end", () => clearTimeout(timer));
  incoming.once("close", () => clearTimeout(timer));
  incoming.resume();
}

/** Reads certificate and key from their files. */
export async function readTls(cert: string, key: string): Promise<{ cert: Buffer; key: Buffer }> {
  return { cert: await readFile(cert), key: await readFile(key) };
}

function refuseOpenDoor(host: string, hasTls: boolean, hasUsers: boolean): void {
  if (hasTls && hasUsers) return;
  const missing = [hasTls ? "" : "TLS", hasUsers ? "" : "users"].filter((word) => word !== "").join(" and ");
  throw new RangeError(
    `The server would listen on ${host}, to other machines, without ${missing}. Give it ${missing}, listen on 127.0.0.1, or say insecure if you mean it.`,
  );
}

function secureServer(settings: SecureOptions, tls: NonNullable<ServeOptions["tls"]>): Server {
  try {
    return createSecureServer({ ...settings, ...bytesOf(tls) });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new RangeError(
      `The certificate and its key cannot be used (${why}). Give both in PEM, the key without a passphrase, and the key that the certificate was made for.`,
      { cause },
    );
  }
}

function bytesOf(tls: NonNullable<ServeOptions["tls"]>): { cert: string | Buffer; key: string | Buffer } {
  const bytes = (value: string | Uint8Array) => (typeof value === "string" ? value : Buffer.from(value));
  return { cert: bytes(tls.cert), key: bytes(tls.key) };
}

function urlHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function stop(server: Server, silent: SilentSockets, drain: () => void, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), grace);
    // A connection that a request kept busy is idle only later.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(sweep);
      resolve();
    });
    drain();
    server.closeIdleConnections();
    silent.destroy();
  });
}

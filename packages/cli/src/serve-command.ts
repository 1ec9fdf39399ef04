import { LevelStore } from "@ccp/headnode/level";
import { readTls, serve, UsersFile } from "@ccp/http/server";
import { MemoryBackend, type MemoryNode, runProcesses } from "@ccp/memory";
import { type Command, Option } from "commander";
import { pino } from "pino";
import type { Console } from "./console.ts";
import { credentialKeyIn } from "./credential-key.ts";
import { hostName, parseNodes, thisMachine } from "./nodes.ts";

interface ServeCommandOptions {
  readonly host: string;
  readonly port: number;
  readonly name: string;
  readonly data?: string;
  readonly nodes: readonly MemoryNode[];
  readonly users?: string;
  readonly origins: readonly string[];
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly insecure?: true;
}

/** Adds `ccp serve`: a head node whose tasks are processes of this machine, until it is told to stop. */
export function addServeCommand(program: Command, console: Console): void {
  program
    .command("serve")
    .description("Serve a cluster whose tasks are processes of this machine.")
    .option("--host <address>", "where to listen; beyond this machine only with TLS and users", "127.0.0.1")
    .option("--port <number>", "the port; 0 for any that is free", parsePort, 5970)
    .option("--name <name>", "the name of the cluster", hostName())
    .option("--data <folder>", "where jobs are kept; without it they are lost when the server stops")
    .addOption(
      new Option("--nodes <list>", "NAME:PROCESSORS,…")
        .argParser(parseNodes)
        .default([thisMachine()], "this machine"),
    )
    .option("--users <file>", "the users who may call, as kept by `ccp user`")
    .addOption(
      new Option("--origins <list>", "web pages that may use it, as https://portal.example,…")
        .argParser(parseOrigins)
        .default([], "none"),
    )
    .option("--tls-cert <file>", "the certificate in PEM, with its chain")
    .option("--tls-key <file>", "the key of the certificate in PEM")
    .option("--insecure", "listen to other machines also without TLS or users")
    .action((options: ServeCommandOptions) => run(options, console));
}

async function run(options: ServeCommandOptions, console: Console): Promise<void> {
  const { host, port, name, data, nodes, origins, tlsCert, tlsKey, insecure = false } = options;
  if ((tlsCert === undefined) !== (tlsKey === undefined)) {
    throw new RangeError("A certificate and its key belong together: give both --tls-cert and --tls-key.");
  }
  const tls = tlsCert === undefined || tlsKey === undefined ? undefined : await readTls(tlsCert, tlsKey);
  const log = pino({ base: null }, { write: (line: string) => console.error(line.trimEnd()) });
  const users = options.users === undefined ? undefined : new UsersFile(options.users);
  const stopped = console.stopped();
  const backend = new MemoryBackend({
    name,
    nodes,
    clock: "real",
    executor: runProcesses(),
    store: data === undefined ? undefined : new LevelStore(data),
    credentialKey: data === undefined ? undefined : await credentialKeyIn(data),
  });
  try {
    await backend.connect("localhost", {}); // a store that cannot be opened is found out before anybody calls
    const server = await serve(backend, { host, port, users, origins, tls, insecure, log }).catch(explain);
    console.out(`Cluster ${name} is at ${server.url}`);
    if (data === undefined)
      console.out("Jobs are kept in memory only: they are lost when the server stops. Use --data <folder>.");
    if (users === undefined)
      console.out("There are no users: whoever reaches the server acts as you. Use --users <file>.");
    else if ((await users.list()).length === 0)
      console.out(
        `There are no users in ${users.path} yet: add one with \`ccp user add\`, also while it runs.`,
      );
    await stopped;
    log.info("stopping");
    await server.close();
  } finally {
    await backend.close();
  }
  log.info("stopped");
}

/** Says what to do about a port that cannot be had; anything else speaks for itself. */
function explain(error: unknown): never {
  const { code, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  if (code === "EADDRINUSE") {
    throw new Error(`Port ${port} of ${address} is taken. Stop what listens there, or give another --port.`);
  }
  throw error;
}

function parseOrigins(text: string): readonly string[] {
  return text.split(",").map((part) => {
    const origin = part.trim();
    if (URL.canParse(origin) && new URL(origin).origin === origin) return origin;
    throw new RangeError(
      `"${origin}" is no origin of web pages: that is a scheme, a host and a port unless it is the usual one, such as https://portal.example.`,
    );
  });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new RangeError(`${text} is no port: it is a number from 0 to 65535.`);
}

import type { ClusterBackend, PromptedCredentials } from "@ccp/core";
import { MemoryBackend, type MemoryBackendOptions, simulate } from "@ccp/memory";
import type { Program, Surroundings } from "./program.ts";

/** A ported program with what it needs to be tried. */
export interface Pair {
  /** The name of its folder. */
  readonly name: string;
  /** The name of the legacy listing there. */
  readonly legacy: string;
  readonly program: Program;
  /** The arguments that it is tried with. */
  readonly args: readonly string[];
  /** What its cluster has beside the usual. */
  readonly options?: MemoryBackendOptions | undefined;
  /** Brings work to the cluster before the program starts. */
  readonly prepare?: ((memory: MemoryBackend) => Promise<void>) | undefined;
  /** What the person answers who is asked for credentials, one time after the other; then nothing. */
  readonly answers?: readonly PromptedCredentials[] | undefined;
}

/** Whole minutes that a program runs which does not say so itself. */
const MINUTES: Readonly<Record<string, number>> = { coarse: 1, fine: 4 };

/** A cluster in virtual time, on which no program really runs: each takes its minutes, and one with `broken` in it fails. */
function practiceCluster(options: MemoryBackendOptions = {}): MemoryBackend {
  return new MemoryBackend({
    name: "LAB",
    nodes: [
      { name: "NODE01", processors: 4, memory: 8192, speed: 2400, architecture: "x64" },
      { name: "NODE02", processors: 2, memory: 4096, speed: 2000, architecture: "x86" },
      { name: "NODE03", processors: 2, memory: 4096, speed: 2000, architecture: "x86", status: "Paused" },
    ],
    executor: simulate(({ commandLine, allocation, environment }) => {
      const minutes = Number(/--minutes (\d+)/.exec(commandLine)?.[1]);
      const [program = "", what = ""] = commandLine.split(" ");
      return {
        runtime: 60_000 * (minutes || (MINUTES[what] ?? 2)),
        exitCode: what === "broken" ? 3 : 0,
        output: `${program} on ${allocation[0]?.node}\nasked by ${environment["CALLER"]}\n`,
      };
    }),
    ...options,
  });
}

/**
 * Tries a program on a cluster of its own, and gives its exit code.
 *
 * @param reach - Gives the backend by which the program reaches the cluster; left out, the cluster itself.
 */
export async function practise(
  pair: Pair,
  print: (line: string) => void,
  reach: (memory: MemoryBackend) => ClusterBackend = (memory) => memory,
): Promise<number> {
  await using memory = practiceCluster(pair.options);
  await pair.prepare?.(memory);
  const answers = [...(pair.answers ?? [])];
  const surroundings: Surroundings = {
    backend: reach(memory),
    args: pair.args,
    print,
    sleep: (milliseconds) => memory.advance(milliseconds),
    prompt: async () => answers.shift() ?? null,
  };
  return await pair.program(surroundings);
}

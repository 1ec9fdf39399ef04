import type { IClusterEnumerable, IExecutionResult } from "@ccp/core";
import type { Bench } from "./bench.ts";
import { contentOf, makeTask, type TaskSpec } from "./jobs.ts";
import { ask } from "./members.ts";

/** A command that was run on nodes. */
export interface CommandRun {
  readonly id: number;
  readonly results: readonly IExecutionResult[];
}

/** A new command id. */
export function newCommandId({ cluster }: Bench): Promise<number> {
  return ask<number>(cluster, (slot) => cluster.GetNewCommandId(slot));
}

/** Runs a command and waits for it. */
export async function runCommand(bench: Bench, spec: TaskSpec): Promise<CommandRun> {
  const { cluster } = bench;
  const id = await newCommandId(bench);
  const task = await makeTask(cluster, spec);
  const results = await letTimePass(
    bench,
    ask<IClusterEnumerable>(cluster, (slot) => cluster.ExecuteCommand(id, task, null, null, true, 0, slot)),
  );
  return { id, results: contentOf(results) };
}

/** Waits for a call that waits for work: in virtual time that work goes on only while time passes. */
export async function letTimePass<T>({ test }: Bench, call: Promise<T>): Promise<T> {
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  call.then(done, done);
  await test.until(async () => isDone);
  return call;
}

import type { CommandEvent, EngineCommand } from "@ccp/headnode";
import { expect, test } from "vitest";
import { VIRTUAL_START } from "../../src/clock/index.ts";
import { type Executor, simulate } from "../../src/executor/index.ts";
import { node, TestCluster } from "./cluster.ts";

function command(node: string, more: Partial<EngineCommand> = {}): EngineCommand {
  return {
    commandId: 1,
    node,
    commandLine: "1000 0",
    workDirectory: "",
    stdin: "",
    variables: [],
    ccpVariables: {},
    user: "DOMAIN\\user",
    ...more,
  };
}

/** Runs as long as the first word says, ends with the code that is the second, and prints the rest. */
const byCommandLine = simulate(({ commandLine }) => {
  const [runtime, exitCode, ...words] = commandLine.split(" ");
  return { runtime: Number(runtime), exitCode: Number(exitCode), output: words.join(" ") };
});

function clusterOf(executor: Executor = byCommandLine): TestCluster {
  return new TestCluster([node("A"), node("B")], executor);
}

/** What was told of commands, short: `1000 1 on A wrote "x"`. */
function told(cluster: TestCluster): string[] {
  return cluster.events.splice(0).flatMap((event) => {
    if (event.kind !== "command output" && event.kind !== "command ended") return [];
    return [`${event.at - VIRTUAL_START} ${event.commandId} on ${event.node} ${what(event)}`];
  });
}

function what(event: CommandEvent): string {
  return event.kind === "command output" ? `wrote "${event.text}"` : `${event.reason} ${event.exitCode}`;
}

test("CMD-2: a command starts at once, and its output comes before its end", async () => {
  const cluster = clusterOf();
  await cluster.engine.runCommand(command("A", { commandLine: "500 3 hello there" }));
  await cluster.engine.runCommand(command("B"));
  await cluster.clock.runUntilIdle();
  expect(told(cluster)).toEqual([
    '500 1 on A wrote "hello there"',
    "500 1 on A exited 3",
    "1000 1 on B exited 0",
  ]);
});

test("CMD-2: one that runs already is not started again; a node that is not there is refused", async () => {
  const cluster = clusterOf();
  await cluster.engine.runCommand(command("A"));
  await cluster.engine.runCommand(command("a"));
  await cluster.clock.runUntilIdle();
  expect(told(cluster)).toEqual(["1000 1 on A exited 0"]);
  await expect(cluster.engine.runCommand(command("C"))).rejects.toThrow(/no node C/);
});

test("CMD-5: ending is told as killed, and only on that node", async () => {
  const cluster = clusterOf();
  await cluster.engine.runCommand(command("A"));
  await cluster.engine.runCommand(command("B"));
  await cluster.engine.endCommand({ commandId: 1, node: "a" });
  expect(told(cluster)).toEqual(["0 1 on A killed 143"]);
  await cluster.engine.endCommand({ commandId: 1, node: "A" });
  await cluster.clock.runUntilIdle();
  expect(told(cluster)).toEqual(["1000 1 on B exited 0"]);
});

test("NOD-4, CMD-2: a silent node keeps output and end back, and tells them when it answers again", async () => {
  const cluster = clusterOf();
  await cluster.engine.runCommand(command("A", { commandLine: "1000 0 hi" }));
  cluster.engine.failNode("A");
  await cluster.clock.advance(5000);
  expect(told(cluster)).toEqual([]);
  cluster.engine.recoverNode("A");
  expect(told(cluster)).toEqual(['5000 1 on A wrote "hi"', "1000 1 on A exited 0"]);
});

test("NOD-4, CMD-2: what runs, ended or is started on a node that is lost ends with its loss, once", async () => {
  const cluster = clusterOf();
  await cluster.engine.runCommand(command("A", { commandLine: "1000 0 hi" }));
  await cluster.engine.runCommand(command("A", { commandId: 2, commandLine: "9000000 0 ho" }));
  cluster.engine.failNode("A");
  await cluster.clock.advance(180_000);
  expect(told(cluster)).toEqual(["180000 1 on A node lost 1", "180000 2 on A node lost 1"]);
  await cluster.engine.runCommand(command("A", { commandId: 3 }));
  expect(told(cluster)).toEqual(["180000 3 on A node lost 1"]);
  cluster.engine.recoverNode("A");
  await cluster.clock.runUntilIdle();
  expect(told(cluster)).toEqual([]);
});

test("NOD-4, CMD-5: ending a command on a silent node does not wait for it, nor claims to know its end", async () => {
  const cluster = clusterOf();
  await cluster.engine.runCommand(command("A", { commandLine: "1000 0 hi" }));
  await cluster.engine.runCommand(command("A", { commandId: 2, commandLine: "9000 0" }));
  cluster.engine.failNode("A");
  await cluster.clock.advance(2000);
  await cluster.engine.endCommand({ commandId: 1, node: "A" });
  await cluster.engine.endCommand({ commandId: 2, node: "A" });
  expect(told(cluster)).toEqual(["2000 1 on A killed 1", "2000 2 on A killed 143"]);
});

test("CMD-2: an executor that does not even start is told as broken", async () => {
  const cluster = clusterOf({
    ...byCommandLine,
    startCommand: () => {
      throw new Error("no more forks");
    },
  });
  await cluster.engine.runCommand(command("A"));
  expect(cluster.events).toMatchObject([
    {
      kind: "command ended",
      reason: "executor failed",
      exitCode: 1,
      message: "The executor failed: no more forks",
    },
  ]);
});

test("CMD-5: a head node that starts anew, and closing, end all commands", async () => {
  const cluster = clusterOf();
  await cluster.engine.runCommand(command("A"));
  cluster.engine.start((event) => cluster.events.push(event));
  expect(told(cluster)).toEqual(["0 1 on A killed 143"]);
  await cluster.engine.runCommand(command("B"));
  await cluster.engine.close();
  expect(told(cluster)).toEqual([]);
  await cluster.clock.runUntilIdle();
  expect(cluster.clock.now()).toBe(VIRTUAL_START);
  await expect(cluster.engine.runCommand(command("A", { commandId: 2 }))).rejects.toThrow(/closed/);
});

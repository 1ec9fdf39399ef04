import { expect, test } from "vitest";
import {
  COR_E_TIMEOUT,
  type CommandResultInfo,
  createCluster,
  type IClusterEnumerable,
  type IExecutionResult,
  out,
  S_OK,
} from "../../src/index.ts";
import { ask, objectsOf } from "./every-member.ts";
import { FakeBackend, FakeService } from "./fake-service.ts";

test("CON-4, CMD-4: a wait whose time ran out is taken up by the next call, so that no result is lost", async () => {
  const answers: ((results: readonly CommandResultInfo[]) => void)[] = [];
  const fake = new FakeService({
    waitForCommand: () => new Promise((resolve) => answers.push(resolve)),
    waitForCommandWithPaging: () => new Promise((resolve) => answers.push(resolve)),
  });
  const result = { commandId: 5, nodeName: "NODE01", exitCode: 0, output: "text" };
  const cluster = createCluster(new FakeBackend(fake));
  await cluster.put_Timeout(1);
  expect(await cluster.WaitForCommand(5, out())).toBe(COR_E_TIMEOUT);
  await cluster.put_Timeout(0);
  const others = [cluster.WaitForCommand(6, out()), cluster.WaitForCommandWithPaging(5, 2048, out())];
  const results = ask<IClusterEnumerable>((p) => cluster.WaitForCommand(5, p));
  const second = ask<IClusterEnumerable>((p) => cluster.WaitForCommand(5, p));
  await new Promise((resolve) => setImmediate(resolve));
  expect(fake.received.map(({ args }) => args)).toEqual([[5], [6], [5, 2048], [5]]);
  answers[0]?.([result]);
  expect(objectsOf<IExecutionResult>(await results)).toHaveLength(1);
  for (const answer of answers) answer([]);
  expect(objectsOf<IExecutionResult>(await second)).toHaveLength(0);
  expect(await Promise.all(others)).toEqual([S_OK, S_OK]);
});

test("CON-4: a wait that failed after its time ran out is not taken up", async () => {
  const refusals: ((cause: Error) => void)[] = [];
  const fake = new FakeService({
    waitForCommand: () => new Promise((_, reject) => refusals.push(reject)),
  });
  const cluster = createCluster(new FakeBackend(fake));
  await cluster.put_Timeout(1);
  expect(await cluster.WaitForCommand(5, out())).toBe(COR_E_TIMEOUT);
  refusals[0]?.(new Error("too late"));
  await new Promise((resolve) => setImmediate(resolve));
  expect(await cluster.WaitForCommand(5, out())).toBe(COR_E_TIMEOUT);
  expect(fake.received).toHaveLength(2);
  refusals[1]?.(new Error("too late as well"));
});

import { expect, test } from "vitest";
import {
  COR_E_TIMEOUT,
  type CommandResultInfo,
  createCluster,
  type HRESULT,
  type IClusterEnumerable,
  type IExecutionResult,
  type ITask,
  type Out,
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

test("CON-4, CMD-4: the results of an ExecuteCommand whose time ran out go to the next wait", async () => {
  const answers: ((results: readonly CommandResultInfo[]) => void)[] = [];
  const later = () => new Promise<readonly CommandResultInfo[]>((resolve) => answers.push(resolve));
  const fake = new FakeService({
    executeCommand: later,
    executeCommandWithPaging: later,
    waitForCommand: async () => [],
    waitForCommandWithPaging: async () => [],
  });
  const result = { commandId: 5, nodeName: "NODE01", exitCode: 0, output: "text" };
  const cluster = createCluster(new FakeBackend(fake));
  const task = await ask<ITask>((p) => cluster.CreateTask(p));
  const count = async (call: (p: Out<IClusterEnumerable>) => Promise<HRESULT>) =>
    objectsOf<IExecutionResult>(await ask(call)).length;
  const timeOut = async (call: (p: Out<IClusterEnumerable>) => Promise<HRESULT>) => {
    await cluster.put_Timeout(1);
    expect(await call(out())).toBe(COR_E_TIMEOUT);
    await cluster.put_Timeout(0);
  };

  await timeOut((p) => cluster.ExecuteCommand(5, task, null, null, true, 0, p));
  answers[0]?.([result]);
  expect(await count((p) => cluster.WaitForCommand(5, p))).toBe(1);
  expect(await count((p) => cluster.WaitForCommand(5, p))).toBe(0);

  await timeOut((p) => cluster.ExecuteCommandWithPaging(6, task, null, null, true, 0, 2048, p));
  answers[1]?.([result, result]);
  expect(await count((p) => cluster.WaitForCommandWithPaging(6, 4096, p))).toBe(0);
  expect(await count((p) => cluster.WaitForCommandWithPaging(6, 2048, p))).toBe(2);

  // One that was not to wait has no results to lose: what it gives would end the wait.
  await cluster.put_IsAsynchronous(true);
  await timeOut((p) => cluster.ExecuteCommand(7, task, null, null, true, 0, p));
  answers[2]?.([result]);
  expect(await count((p) => cluster.WaitForCommand(7, p))).toBe(0);
});

test("CON-4, CMD-4: results that a wait asked for late, since it had to connect first, go to the next wait", async () => {
  const result = { commandId: 5, nodeName: "NODE01", exitCode: 0, output: "text" };
  const results = [[result], []];
  const fake = new FakeService({ waitForCommand: async () => results.shift() ?? [] });
  let connect = () => {};
  const cluster = createCluster({
    localHeadNode: "localhost",
    connect: () =>
      new Promise((resolve) => {
        connect = () => resolve(fake.service);
      }),
  });
  await cluster.put_Timeout(1);
  expect(await cluster.WaitForCommand(5, out())).toBe(COR_E_TIMEOUT);
  await cluster.put_Timeout(0);
  connect();
  await new Promise((resolve) => setImmediate(resolve));
  const found = await ask<IClusterEnumerable>((p) => cluster.WaitForCommand(5, p));
  expect(objectsOf<IExecutionResult>(found)).toHaveLength(1);
});

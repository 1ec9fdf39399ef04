import { MemoryBackend, simulate } from "@ccp/memory";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { clusterEvent, encoderOf, jobInfo, operationCodecs, taskCounts } from "../../src/protocol/index.ts";
import { isoTime } from "../../src/protocol/iso-time.ts";

/** What travels: JSON knows no `undefined`. */
const onWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

test("what an operation answers is encoded as its schema encodes it", async () => {
  const memory = new MemoryBackend({
    executor: simulate(({ commandLine }) => ({ exitCode: commandLine === "fail" ? 1 : 0 })),
  });
  const service = await memory.connect("localhost", {});
  const send = (name: string, ...args: unknown[]) =>
    (service as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>)[name]!(...args);
  const codecs = new Map(operationCodecs.map((codec) => [codec.name as string, codec]));
  const job = z.parse(codecs.get("queueJob")!.body!, {
    job: {
      name: 'grüße \u2028 "x"',
      extendedTerms: [{ name: "a", value: "b" }],
      tasks: [{ commandLine: "ok" }, { commandLine: "fail" }],
    },
  });
  await send("queueJob", job["job"], { user: null, password: null });
  await memory.runUntilIdle();
  const cursor = { timestamp: null, version: null };
  const calls: readonly (readonly [string, ...unknown[]])[] = [
    ["getName"],
    ["isAdmin"],
    ["getJob", 1],
    ["getTask", 1, 1],
    ["listAllJobs"],
    ["listAllJobsWithPaging", true, cursor, 10],
    ["listTasksWithPaging", 1, cursor, 10],
    ["checkAnyTask", 1, null],
    ["getClusterCounter"],
    ["getJobCounter", 1],
    ["getComputeNodes"],
    ["getParameters"],
    ["getJobResourceUsage", 1],
    ["explainJob", 1],
    ["getNewCommandId"],
  ];
  for (const [name, ...args] of calls) {
    const codec = codecs.get(name)!;
    const result = await send(name, ...args);
    const key = codec.route.result;
    const bySchema = z.encode(codec.answer!, (key === undefined ? result : { [key]: result }) as never);
    expect(onWire(codec.encodeAnswer(result)), name).toStrictEqual(onWire(bySchema));
    expect(JSON.parse(codec.answerText(result, (_, make) => make())), name).toStrictEqual(onWire(bySchema));
  }
  await memory.close();
});

test("every kind of event is encoded as its schema encodes it, and no member that a schema does not name", () => {
  const encode = encoderOf(clusterEvent);
  for (const event of [
    { kind: "job", time: 1, jobId: 2, before: null, status: 1 },
    { kind: "task", time: 1, jobId: 2, taskId: 3, before: 1, status: 2 },
    { kind: "node", time: 1, nodeName: "N", before: null, status: 0 },
  ] as const) {
    expect(onWire(encode({ ...event, secret: "x" }))).toStrictEqual(onWire(z.encode(clusterEvent, event)));
  }
});

test("a schema that no encoder follows from is found out when the encoder is made", () => {
  expect(() => encoderOf(z.object({ date: z.date() }))).toThrow(
    /No encoder follows from a schema of the type date/,
  );
  expect(() => encoderOf(jobInfo)).not.toThrow();
  expect(encoderOf(taskCounts)([1, 2, 3, 4, 5, 6])).toMatchObject({ NotSubmitted: 1, Cancelled: 6 });
});

test("times are written as Date writes them", () => {
  fc.assert(
    fc.property(fc.double({ min: -8.64e15, max: 8.64e15, noNaN: true }), (milliseconds) => {
      expect(isoTime(milliseconds)).toBe(new Date(milliseconds).toISOString());
    }),
  );
  expect(() => isoTime(Number.NaN)).toThrow(RangeError);
  expect(() => isoTime(8.64e15 + 1)).toThrow(RangeError);
});

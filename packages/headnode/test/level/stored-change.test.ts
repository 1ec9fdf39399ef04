import { defaultJobTerms, defaultTaskTerms } from "@ccp/core";
import { expect, test } from "vitest";
import type { Change, JobRecord, TaskRecord } from "../../src/index.ts";
import { decodeChange, encodeChange } from "../../src/level/stored-change.ts";

const job: JobRecord = {
  facts: {
    ...defaultJobTerms,
    id: 7,
    status: 1,
    submittedBy: "LAB\\ann",
    errorMessage: "",
    isBackfill: false,
    createTime: 5,
    submitTime: 6,
    startTime: null,
    endTime: null,
    allocatedNodes: [],
  },
  attempt: 1,
  retries: 0,
  nextTaskId: 2,
  completions: 0,
  credential: null,
};

const task: TaskRecord = {
  facts: {
    ...defaultTaskTerms,
    id: 1,
    jobId: 7,
    status: 1,
    exitCode: 0,
    errorMessage: "",
    createTime: 5,
    submitTime: 6,
    startTime: null,
    endTime: null,
    allocatedNodes: [],
  },
  attempt: 1,
  retries: 0,
  stoppedWithJob: false,
  completion: 0,
  usage: null,
};

const again = (change: Change) => decodeChange(encodeChange(change));

test("a new job and a new task are written in a few members", () => {
  expect(encodeChange({ kind: "job", job })).toBe(
    '{"kind":"job","facts":{"id":7,"submittedBy":"LAB\\\\ann","createTime":5,"submitTime":6}}',
  );
  expect(encodeChange({ kind: "task", task })).toBe(
    '{"kind":"task","facts":{"id":1,"jobId":7,"createTime":5,"submitTime":6}}',
  );
});

test("what was written is read as it was, whatever its members are", () => {
  expect(again({ kind: "job", job })).toStrictEqual({ kind: "job", job });
  expect(again({ kind: "task", task })).toStrictEqual({ kind: "task", task });
  for (const record of changed(job)) {
    expect(again({ kind: "job", job: record })).toStrictEqual({ kind: "job", job: record });
  }
  for (const record of changed(task)) {
    expect(again({ kind: "task", task: record })).toStrictEqual({ kind: "task", task: record });
  }
  const others: readonly Change[] = [
    { kind: "variable", name: "A", value: "1" },
    { kind: "answer", key: "k", until: 1, answer: { request: "r", json: "[1]" } },
    { kind: "job removed", jobId: 1, lastAttempt: 3 },
  ];
  for (const change of others) expect(again(change)).toStrictEqual(change);
});

/** The record with each of its members, and of its facts, changed on its own. */
function changed<T extends { readonly facts: object }>(record: T): T[] {
  const own = Object.keys(record).filter((name) => name !== "facts");
  return [
    ...own.map((name) => ({ ...record, [name]: other(record[name as keyof T]) })),
    ...Object.entries(record.facts).map(([name, value]) => ({
      ...record,
      facts: { ...record.facts, [name]: other(value) },
    })),
  ];
}

/** Something else than the value, and something falsy where that is not what it was. */
function other(value: unknown): unknown {
  if (Array.isArray(value)) return ["x"];
  if (typeof value === "string") return value === "" ? "x" : "";
  if (typeof value === "boolean") return !value;
  return value === 0 ? 1 : 0;
}

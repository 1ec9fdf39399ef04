import { describe, expect, test } from "vitest";
import type { ProcessEntry } from "../../src/executor/process-table.ts";
import { treeOf } from "../../src/executor/process-tree.ts";

const root = { pid: 100, startTime: 50, mark: "CCP_RUN_MARK=a" };

function entry(pid: number, more: Partial<ProcessEntry> & { mark?: string } = {}): ProcessEntry {
  return {
    pid,
    parent: 1,
    group: pid,
    session: pid,
    startTime: 60,
    userTime: 0,
    kernelTime: 0,
    memory: 0,
    carries: (variable) => variable === more.mark,
    ...more,
  };
}

function pidsOf(table: readonly ProcessEntry[], known: ReadonlyMap<number, number> = new Map()): number[] {
  return treeOf(table, root, known).map(({ pid }) => pid);
}

describe("what belongs to a run", () => {
  test("CXL-5: the first process, its descendants, its group and its session, and nobody else", () => {
    const table = [
      entry(1, { parent: 0 }),
      entry(100, { startTime: 50 }),
      entry(101, { parent: 100 }),
      entry(102, { parent: 101 }),
      entry(103, { group: 100 }),
      entry(104, { session: 100 }),
      entry(200, { mark: "CCP_RUN_MARK=b" }),
    ];
    expect(pidsOf(table)).toEqual([100, 101, 102, 103, 104]);
  });

  test("CXL-5: a service that carries the mark, with its children, unless it is older than the run", () => {
    const table = [
      entry(300, { mark: root.mark }),
      entry(301, { parent: 300 }),
      entry(302, { mark: root.mark, startTime: 49 }),
    ];
    expect(pidsOf(table)).toEqual([300, 301]);
  });

  test("CXL-5: one that was seen before, but not another that has its number now", () => {
    const known = new Map([
      [400, 60],
      [401, 60],
    ]);
    expect(pidsOf([entry(400), entry(401, { startTime: 61 })], known)).toEqual([400]);
  });

  test("CXL-5: nothing of a group whose number went to somebody else", () => {
    const table = [entry(100, { startTime: 90 }), entry(105, { group: 100, session: 100, startTime: 91 })];
    expect(pidsOf(table)).toEqual([]);
  });
});

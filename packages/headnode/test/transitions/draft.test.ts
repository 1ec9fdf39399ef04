import { TaskStatus } from "@ccp/core";
import { expect, test } from "vitest";
import { runAsUser } from "../../src/credentials/run-as.ts";
import { withTaskFacts } from "../../src/state/records.ts";
import { cancelJob } from "../../src/transitions/cancel.ts";
import { Draft } from "../../src/transitions/draft.ts";
import { requeueJob } from "../../src/transitions/requeue.ts";
import { ADMIN, cluster, job, nobody, tasks, wholeState } from "../cluster.ts";

const caller = { user: ADMIN, isAdministrator: true };

test("GEN-1: a draft that is thrown away leaves no trace in the state", async () => {
  const it = await cluster();
  const id = await it.ann.queueJob(job({}, tasks(3)), nobody);
  it.engine.startJob(id);
  const before = wholeState(it);
  const { version } = it.headNode.state;
  const draft = new Draft(it.headNode.state, it.headNode.cluster, 0);
  cancelJob(draft, caller, id, null);
  requeueJob(draft, caller, id, runAsUser(undefined));
  expect(draft.changes.length).toBeGreaterThan(0);
  expect(draft.effects.length).toBeGreaterThan(0);
  expect(wholeState(it)).toEqual(before);
  expect(it.headNode.state.version).toBe(version);
});

test("GEN-1: a draft sees what it decided, counts included", async () => {
  const { ann, headNode } = await cluster();
  const id = await ann.queueJob(job({}, tasks(3)), nobody);
  const draft = new Draft(headNode.state, headNode.cluster, 0);
  draft.putTask(withTaskFacts(draft.task(id, 2), { status: TaskStatus.Running }));
  draft.putTask(withTaskFacts(draft.task(id, 2), { status: TaskStatus.Failed }));
  expect(draft.taskCounts(id)).toEqual([0, 2, 0, 0, 1, 0]);
  expect([...draft.tasks(id)].map(({ facts }) => facts.status)).toEqual([1, 4, 1]);
  expect(draft.changes).toHaveLength(1);
  expect(() => [draft.takeJobIds(1), draft.takeJobIds(1)]).toThrow("at once");
});

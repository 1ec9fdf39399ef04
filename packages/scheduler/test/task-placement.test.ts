import { describe, expect, test } from "vitest";
import { TaskPlacement, type TaskRequest, type TaskStart } from "../src/index.ts";

/** A task of one processor, unless said otherwise. */
function task(id: number, more: Partial<TaskRequest> = {}): TaskRequest {
  return {
    id,
    minimum: 1,
    maximum: more.minimum ?? 1,
    isExclusive: false,
    requiredNodes: [],
    after: [],
    ...more,
  };
}

/** An allocation written `A2 B1`. */
function placement(text: string): TaskPlacement {
  return new TaskPlacement(
    text.split(" ").map((piece) => ({ node: piece.slice(0, 1), processors: Number(piece.slice(1)) })),
  );
}

function text(starts: readonly TaskStart[]): string {
  return starts
    .map(({ id, allocation }) => `${id}: ${allocation.map((on) => on.node + on.processors).join(" ")}`)
    .join("; ");
}

function addAll(tasks: TaskPlacement, ...added: readonly TaskRequest[]): string {
  for (const each of added) tasks.add(each);
  return text(tasks.place());
}

describe("order", () => {
  test("TSK-9: tasks start in the order of their ids, as processors come free", () => {
    const tasks = placement("A1 B1");
    expect(addAll(tasks, task(3), task(1), task(2), task(4))).toBe("1: A1; 2: B1");
    tasks.remove(2);
    expect(text(tasks.place())).toBe("3: B1");
    tasks.remove(1);
    tasks.remove(3);
    expect(text(tasks.place())).toBe("4: A1");
    expect(tasks.place()).toEqual([]);
  });

  test("TSK-9: one that does not fit holds back those after it", () => {
    const tasks = placement("A2");
    expect(addAll(tasks, task(1), task(2, { minimum: 2 }), task(3))).toBe("1: A1");
    tasks.remove(1);
    expect(text(tasks.place())).toBe("2: A2");
  });

  test("TSK-9: one that is taken out no longer holds back the others", () => {
    const tasks = placement("A2");
    expect(addAll(tasks, task(1, { minimum: 3 }), task(2))).toBe("");
    tasks.remove(1);
    tasks.remove(99);
    expect(text(tasks.place())).toBe("2: A1");
  });

  test("TSK-9: adding a task that runs does nothing; one that waits gets the new terms", () => {
    const tasks = placement("A3");
    expect(addAll(tasks, task(1, { minimum: 2 }), task(2, { minimum: 2 }))).toBe("1: A2");
    expect(addAll(tasks, task(1), task(2))).toBe("2: A1");
    tasks.remove(1);
    expect(addAll(tasks, task(1, { minimum: 2 }))).toBe("1: A2");
  });
});

describe("dependencies", () => {
  test("TSK-8: a task waits for all that it names, and is passed over meanwhile", () => {
    const tasks = placement("A4");
    expect(addAll(tasks, task(1), task(2), task(3, { after: [1, 2, 2], minimum: 4 }), task(4))).toBe(
      "1: A1; 2: A1; 4: A1",
    );
    tasks.remove(1);
    tasks.remove(4);
    expect(tasks.place()).toEqual([]);
    tasks.remove(2);
    expect(text(tasks.place())).toBe("3: A4");
  });

  test("TSK-8: a waiting task that is taken out counts as completed", () => {
    const tasks = placement("A1");
    expect(addAll(tasks, task(1), task(2), task(3, { after: [2] }))).toBe("1: A1");
    tasks.remove(2);
    tasks.remove(1);
    expect(text(tasks.place())).toBe("3: A1");
  });

  test("TSK-8: ids that are not among the tasks are completed", () => {
    expect(addAll(placement("A1"), task(5, { after: [1, 2] }))).toBe("5: A1");
  });

  test("TSK-8: a task may name one of a higher id, and one that is added later", () => {
    const tasks = placement("A2");
    expect(addAll(tasks, task(1, { after: [2] }), task(2))).toBe("2: A1");
    tasks.remove(2);
    expect(text(tasks.place())).toBe("1: A1");
  });

  test("TSK-8: those that wait for a task wait for its next run too", () => {
    const tasks = placement("A1");
    expect(addAll(tasks, task(1), task(2), task(3, { after: [1] }), task(4, { after: [2] }))).toBe("1: A1");
    tasks.remove(1);
    tasks.add(task(1));
    expect(text(tasks.place())).toBe("1: A1");
    tasks.remove(1);
    expect(text(tasks.place())).toBe("2: A1");
    tasks.remove(2);
    expect(text(tasks.place())).toBe("3: A1");
    tasks.remove(3);
    expect(text(tasks.place())).toBe("4: A1");
  });

  test("TSK-8: new terms of a waiting task replace its dependencies", () => {
    const tasks = placement("A2");
    expect(addAll(tasks, task(1), task(2, { after: [1] }), task(3, { after: [2] }))).toBe("1: A1");
    expect(addAll(tasks, task(2))).toBe("2: A1");
    tasks.remove(1);
    expect(tasks.place()).toEqual([]);
    tasks.remove(2);
    expect(text(tasks.place())).toBe("3: A1");
  });
});

describe("processors", () => {
  test("TSK-10: a task gets its minimum to its maximum, as many as are idle", () => {
    const tasks = placement("A4 B2");
    expect(addAll(tasks, task(1, { maximum: 3 }), task(2, { minimum: 2, maximum: 9 }))).toBe(
      "1: A3; 2: A1 B2",
    );
  });

  test("SCH-4: one node is filled before the next, in the order of the allocation", () => {
    expect(addAll(placement("C2 A1 B3"), task(1), task(2, { minimum: 4 }), task(3))).toBe(
      "1: C1; 2: C1 A1 B2; 3: B1",
    );
  });

  test("TSK-10: no other task is on the nodes of an exclusive one", () => {
    const tasks = placement("A4 B4");
    expect(addAll(tasks, task(1), task(2, { isExclusive: true }), task(3), task(4, { minimum: 3 }))).toBe(
      "1: A1; 2: B1; 3: A1",
    );
    tasks.remove(2);
    expect(text(tasks.place())).toBe("4: A2 B1");
  });

  test("TSK-10: an exclusive task waits for a node without tasks", () => {
    const tasks = placement("A2");
    expect(addAll(tasks, task(1), task(2, { isExclusive: true }))).toBe("1: A1");
    tasks.remove(1);
    expect(text(tasks.place())).toBe("2: A1");
  });

  test("TSK-10: required nodes are the only ones, with a processor on each, and compare without case", () => {
    const tasks = placement("A4 B4 C4");
    expect(addAll(tasks, task(1, { requiredNodes: ["c", "B"], minimum: 4 }))).toBe("1: B3 C1");
    expect(addAll(tasks, task(2, { requiredNodes: ["B", "C"] }))).toBe("2: B1 C1");
    expect(addAll(tasks, task(3, { requiredNodes: ["B"] }))).toBe("");
    tasks.remove(2);
    expect(text(tasks.place())).toBe("3: B1");
  });

  test("TSK-10: one task for each node, with all of its processors", () => {
    const each = [..."ABC"].map((name, at) => task(at + 1, { requiredNodes: [name], minimum: 4 }));
    expect(addAll(placement("A4 B4 C4"), ...each)).toBe("1: A4; 2: B4; 3: C4");
  });

  test("TSK-10: a task that requires a node outside the allocation waits, until it is taken out", () => {
    const tasks = placement("A4");
    expect(addAll(tasks, task(1, { requiredNodes: ["A", "B"] }), task(2))).toBe("");
    tasks.remove(1);
    expect(text(tasks.place())).toBe("2: A1");
  });

  test("SCH-7: a lost node leaves the allocation, and what ran there comes back without it", () => {
    const tasks = placement("A1 B2");
    expect(addAll(tasks, task(1, { minimum: 2 }), task(2, { minimum: 2 }))).toBe("1: A1 B1");
    tasks.removeNode("b");
    tasks.remove(1);
    expect(tasks.place()).toEqual([]);
    tasks.remove(2);
    expect(addAll(tasks, task(3, { maximum: 9 }))).toBe("3: A1");
  });
});

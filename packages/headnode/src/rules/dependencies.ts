import { mapEntry } from "../state/map-entry.ts";
import { refuseArgument } from "../transitions/refusals.ts";

/** What the rules on dependencies look at in a task. */
export interface DependentTask {
  readonly id: number;
  readonly name: string;
  readonly depend: readonly string[];
}

/**
 * Refuses dependencies on names that no task bears, and circles, naming them (rule TSK-8).
 *
 * Costs time in proportion to the tasks and the names they depend on; tasks of one name count as one knot.
 */
export function checkDependencies(tasks: readonly DependentTask[], what: string): void {
  const names = new Map<string, Set<string>>();
  for (const task of tasks) {
    const knot = mapEntry(names, task.name, () => new Set());
    for (const name of task.depend) knot.add(name);
  }
  for (const task of tasks) {
    for (const name of task.depend) {
      if (!names.has(name)) {
        refuseArgument(
          `Task ${task.id} of ${what} depends on "${name}", but no task of the job bears that name. Add that task first or mend the name.`,
          { taskId: task.id },
        );
      }
    }
  }
  const circle = findCircle(names);
  if (circle !== undefined) {
    refuseArgument(`The tasks of ${what} depend on each other in a circle: ${circle.join(" → ")}. Break it.`);
  }
}

/** A circle as the names on it, the first one again at its end. Walks without recursion: chains may be long. */
function findCircle(names: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>();
  for (const start of names.keys()) {
    if (done.has(start)) continue;
    const path: { name: string; rest: Iterator<string> }[] = [];
    const onPath = new Set<string>();
    const enter = (name: string): void => {
      path.push({ name, rest: (names.get(name) ?? []).values() });
      onPath.add(name);
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.next();
      if (next.done === true) {
        path.pop();
        onPath.delete(top.name);
        done.add(top.name);
      } else if (onPath.has(next.value)) {
        const walked = path.map(({ name }) => name);
        return [...walked.slice(walked.indexOf(next.value)), next.value];
      } else if (!done.has(next.value)) {
        enter(next.value);
      }
    }
  }
  return undefined;
}

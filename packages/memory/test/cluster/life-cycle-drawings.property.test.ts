import { readFileSync } from "node:fs";
import { JobStatus, type long, out, TaskStatus } from "@ccp/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeJob, queueJob } from "./jobs.ts";
import { ok } from "./members.ts";
import { history, Stage } from "./random-commands.ts";

/** The ways that a drawing shows, `Queued → Running`; `…` is what is not in the cluster, before or afterwards. */
function drawn(name: string): string[] {
  const svg = readFileSync(new URL(`../../../../docs/topics/images/${name}.svg`, import.meta.url), "utf8");
  const ways = [...svg.matchAll(/data-from="([^"]*)" data-to="([^"]*)"/g)];
  return ways
    .flatMap(([, from = "", to = ""]) =>
      from.split(" ").flatMap((before) => to.split(" ").map((after) => `${before} → ${after}`)),
    )
    .sort();
}

/** Plays, and gives the ways that jobs and tasks go meanwhile. */
async function walked(stages: AsyncIterable<Stage>): Promise<{ jobs: string[]; tasks: string[] }> {
  const jobs = new Set<string>();
  const tasks = new Set<string>();
  for await (const { started } of stages) {
    started.backend.subscribe((event) => {
      if (event.kind === "node") return;
      const names = event.kind === "job" ? JobStatus : TaskStatus;
      const nameOf = (status: JobStatus | TaskStatus | null) => (status === null ? "…" : names[status]);
      (event.kind === "job" ? jobs : tasks).add(`${nameOf(event.before)} → ${nameOf(event.status)}`);
    });
  }
  return { jobs: [...jobs].sort(), tasks: [...tasks].sort() };
}

/** Each stage is given when it is new, and played on when the next one is asked for. */
async function* stages(): AsyncGenerator<Stage> {
  for (const commands of fc.sample(history, { numRuns: 150, seed: 20_060_801 })) {
    const stage = new Stage();
    yield stage;
    for (const command of commands) await stage.play(command);
    await stage.settle();
  }
  for (const firstTask of ["ok", "fail 3"]) {
    const stage = new Stage();
    yield stage;
    await cancelTheRest(stage, firstTask);
  }
  const stage = new Stage();
  yield stage;
  await cancelBeforeSubmit(stage);
}

/** What random histories hardly come to: the second task of a job is canceled, requeued, and canceled again. */
async function cancelTheRest({ started: { backend, cluster } }: Stage, firstTask: string): Promise<void> {
  const job = await makeJob(cluster, { tasks: [firstTask, "ok"] });
  await ok(cluster, queueJob(cluster, job, out<long>()));
  await ok(cluster, cluster.CancelTask(1, 2, null));
  await backend.runUntilIdle();
  await ok(cluster, cluster.RequeueTask(1, 2));
  await ok(cluster, cluster.CancelTask(1, 2, null));
}

/** Another one: a task is canceled and requeued in a job that is not submitted. */
async function cancelBeforeSubmit({ started: { cluster } }: Stage): Promise<void> {
  const job = await makeJob(cluster, { tasks: ["ok"] });
  await ok(cluster, cluster.AddJob(job, out<long>()));
  await ok(cluster, cluster.CancelTask(1, 1, null));
  await ok(cluster, cluster.RequeueTask(1, 1));
}

test("JOB-10, RQ-1, TSK-11, RQ-8: jobs and tasks go all the ways that the drawings of their life cycles show, and no other", async () => {
  const { jobs, tasks } = await walked(stages());
  expect(jobs).toEqual(drawn("job-life-cycle"));
  expect(tasks).toEqual(drawn("task-life-cycle"));
});

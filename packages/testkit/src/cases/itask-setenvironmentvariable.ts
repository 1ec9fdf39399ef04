import { E_INVALIDARG, S_OK } from "@ccp/core";
import { answers, demand, same } from "../assertions.ts";
import { makeJob, makeTask, queueJob } from "../bench/jobs.ts";
import { ask, read } from "../bench/members.ts";
import { mustWork } from "../bench/property-cases.ts";
import { pairsOf } from "../bench/views.ts";
import { type CasePage, needing, page } from "../case.ts";

/** Cases of `ITask::SetEnvironmentVariable`. */
export const itaskSetenvironmentvariable: CasePage = page("itask-setenvironmentvariable", {
  "TSK-16: the task sees its own variable": needing(["files"], async (bench) => {
    const { files } = bench.test;
    demand(files !== undefined, "supports.files is true, but the backend names no folder in files.");
    const task = await makeTask(bench.cluster, {
      CommandLine: bench.lines.printVariable("KIT_OWN"),
      Stdout: "kit-variable.txt",
      WorkDirectory: files.folder,
    });
    mustWork(task.SetEnvironmentVariable("KIT_OWN", "seen by the task"));
    const job = await makeJob(bench.cluster);
    mustWork(job.AddTask(task));
    const id = await ask<number>(bench.cluster, (slot) => queueJob(bench.cluster, job, slot));
    await bench.untilJob(id, "Finished");
    same((await files.read("kit-variable.txt")).trim(), "seen by the task", "what the task printed");
  }),
  "TT-2: all names and values together have at most 2,048 characters": async ({ cluster }) => {
    const task = await makeTask(cluster, {});
    answers(task.SetEnvironmentVariable("A", "x".repeat(2047)), S_OK, "2,048 characters");
    answers(task.SetEnvironmentVariable("B", "x"), E_INVALIDARG, "2,050 characters");
    same(pairsOf(read(task, "EnvironmentVariables")).length, 1, "the number of variables");
  },
  "ENV-3: refuses a name that no variable can have; an empty value deletes": async ({ cluster }) => {
    const task = await makeTask(cluster, {});
    for (const name of ["", "A=B", "A\0B"])
      answers(task.SetEnvironmentVariable(name, "x"), E_INVALIDARG, `the name ${JSON.stringify(name)}`);
    mustWork(task.SetEnvironmentVariable("A", "1"), task.SetEnvironmentVariable("A", ""));
    same(pairsOf(read(task, "EnvironmentVariables")), [], "the variables");
  },
});

import { fileURLToPath } from "node:url";
import { Cluster } from "@ccp/bindings";
import type { MemoryBackend } from "@ccp/memory";
import { main as credentials } from "./credentials/port.ts";
import { main as jobsFromXml } from "./jobs-from-xml/port.ts";
import { main as listJobsByUser } from "./list-jobs-by-user/port.ts";
import { main as listNodes } from "./list-nodes/port.ts";
import { main as oneTaskPerNode } from "./one-task-per-node/port.ts";
import { main as paging } from "./paging/port.ts";
import { main as pollWithCheckAnyTask } from "./poll-with-check-any-task/port.ts";
import type { Pair } from "./practice.ts";
import { main as queueJobsInBulk } from "./queue-jobs-in-bulk/port.ts";
import { main as runACommand } from "./run-a-command/port.ts";

const USER = "LAB\\sim";
const PASSWORD = "abracadabra";

// Beside the sources, also for the programs in `dist`.
const template = fileURLToPath(new URL("../src/jobs-from-xml/template.xml", import.meta.url));

/** The programs, in the order of the table in the README. */
export const pairs: readonly Pair[] = [
  { name: "list-nodes", legacy: "legacy.vbs", program: listNodes, args: ["LAB"] },
  {
    name: "queue-jobs-in-bulk",
    legacy: "legacy.cpp",
    program: queueJobsInBulk,
    args: ["LAB", "opening", "storm", "harbour"],
  },
  {
    name: "list-jobs-by-user",
    legacy: "legacy.cs",
    program: listJobsByUser,
    args: ["LAB", "lab\\ann"],
    prepare: async (memory) => {
      await queue(memory, "LAB\\ann", "broken", { Invoice: "4711" });
      await memory.runUntilIdle();
      await queue(memory, "LAB\\ann", "fine", { Invoice: "4712", customer: "Hydro" });
      await queue(memory, "LAB\\bob", "fine", { Invoice: "1" });
      await memory.advance(0);
      await queue(memory, "LAB\\ann", "coarse", {});
    },
  },
  {
    name: "paging",
    legacy: "legacy.cpp",
    program: paging,
    args: ["LAB", "2"],
    prepare: async (memory) => {
      for (const project of ["floods", "floods", "winds", "", "winds", "floods", "winds"])
        await queue(memory, "LAB\\ann", "coarse", {}, project);
    },
  },
  { name: "run-a-command", legacy: "legacy.js", program: runACommand, args: ["LAB", "hostname"] },
  { name: "one-task-per-node", legacy: "legacy.cpp", program: oneTaskPerNode, args: ["LAB"] },
  {
    name: "poll-with-check-any-task",
    legacy: "legacy.cs",
    program: pollWithCheckAnyTask,
    args: ["LAB", "fine", "coarse", "broken"],
  },
  {
    name: "jobs-from-xml",
    legacy: "legacy.vbs",
    program: jobsFromXml,
    args: ["LAB", template, "rhine.dat", "elbe.dat"],
  },
  {
    name: "credentials",
    legacy: "legacy.cs",
    program: credentials,
    args: ["LAB", USER, "solve coarse", "solve fine"],
    options: {
      credentials: "require",
      verifyCredentials: (user, password) => user === USER && password === PASSWORD,
    },
    answers: [
      { user: USER, password: "open sesame" },
      { user: USER, password: PASSWORD },
    ],
  },
];

/** Queues a job of one task as a user; it takes all of the cluster that it can get. */
async function queue(
  memory: MemoryBackend,
  user: string,
  name: string,
  terms: Readonly<Record<string, string>>,
  project = "",
): Promise<void> {
  using cluster = new Cluster(memory, { user });
  const job = await cluster.CreateJob();
  const task = await cluster.CreateTask();
  task.CommandLine = `solve ${name}`;
  job.AddTask(task);
  job.Name = name;
  job.Project = project;
  for (const [term, value] of Object.entries(terms)) job.SetExtendedJobTerm(term, value);
  await cluster.QueueJob(job, null, null, false, 0);
}

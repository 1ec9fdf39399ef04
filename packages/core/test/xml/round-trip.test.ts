import fc from "fast-check";
import { expect, test } from "vitest";
import {
  defaultJobTerms,
  defaultTaskTerms,
  E_INVALIDARG,
  type JobInfo,
  type JobSpec,
  JobStatus,
  readJobXml,
  readTaskXml,
  TaskStatus,
  type TaskTerms,
  writeJobXml,
  writeTaskXml,
} from "../../src/index.ts";
import { jobInfo, taskInfo } from "../client/fake-service.ts";
import { anyJob, anyJobInfo, anyTask } from "./arbitrary-jobs.ts";
import { refusalOf } from "./documents.ts";

function termsOf<T extends object>(whole: T, defaults: object): T {
  // The terms are those properties that the defaults have.
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name in defaults)) as T;
}

test("XML-8: any job that is written and read back is the same job", async () => {
  await fc.assert(
    fc.asyncProperty(anyJob, async (job) => {
      expect(await readJobXml(writeJobXml(job))).toEqual(job);
    }),
    { numRuns: 300 },
  );
});

test("XML-8: any task that is written and read back is the same task", async () => {
  await fc.assert(
    fc.asyncProperty(anyTask, async (task) => {
      expect(await readTaskXml(writeTaskXml(task))).toEqual(task);
    }),
    { numRuns: 300 },
  );
});

test("XML-8: a job of the cluster comes back as its terms and tasks", async () => {
  await fc.assert(
    fc.asyncProperty(anyJobInfo, async (job) => {
      const tasks = job.tasks.map((task) => termsOf<TaskTerms>(task, defaultTaskTerms));
      expect(await readJobXml(writeJobXml(job))).toEqual({ ...termsOf(job, defaultJobTerms), tasks });
    }),
    { numRuns: 200 },
  );
});

test("XML-8: each character that XML can carry survives in an attribute and in an element", async () => {
  const all = Array.from({ length: 0x10ffff + 1 }, (_, code) => code)
    .filter((code) => code < 0x3000 || code > 0xd700)
    .filter((code) => code < 0x1_0100 || code > 0x10_ff00)
    .filter((code) => code >= 0x20 || code === 9 || code === 10 || code === 13)
    .filter((code) => (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff);
  for (let start = 0; start < all.length; start += 500) {
    const text = `${String.fromCodePoint(...all.slice(start, start + 500))}`;
    const job: JobSpec = {
      ...defaultJobTerms,
      extendedTerms: [{ name: "n", value: text }],
      tasks: [{ ...defaultTaskTerms, stdout: text }],
    };
    expect(await readJobXml(writeJobXml(job))).toEqual(job);
  }
});

const uncarried = [
  ...Array.from({ length: 32 }, (_, code) => code).filter((code) => code !== 9 && code !== 10 && code !== 13),
  0xfffe,
  0xffff,
  0xd800,
  0xdbff,
  0xdc00,
  0xdfff,
].map(
  (code) => [`U+${code.toString(16).toUpperCase().padStart(4, "0")}`, String.fromCharCode(code)] as const,
);

test.each(uncarried)(
  "XML-8: %s, which XML cannot carry, is refused on writing, wherever it stands",
  async (name, text) => {
    const bad = `a${text}b`;
    const task = { ...defaultTaskTerms, commandLine: "c" };
    const job = { ...defaultJobTerms, tasks: [] };
    const pair = { name: "n", value: "v" };
    const cases: (readonly [() => string, string])[] = [
      [() => writeJobXml({ ...job, name: bad }), "Name of the job"],
      [
        () => writeJobXml({ ...job, extendedTerms: [pair, { name: bad, value: "" }] }),
        "The name of Term 2 of ExtendedTerms of the job",
      ],
      [() => writeJobXml({ ...job, tasks: [task, { ...task, commandLine: bad }] }), "CommandLine of task 2"],
      [() => writeJobXml({ ...jobInfo, errorMessage: bad }), "ErrorMessage of the job"],
      [() => writeTaskXml({ ...task, requiredNodes: [bad] }), "RequiredNodes of the task"],
      [
        () => writeTaskXml({ ...task, environmentVariables: [{ name: "n", value: bad }] }),
        "The value of Variable 1 of EnvironmentVariables of the task",
      ],
    ];
    for (const [write, what] of cases) {
      const error = await refusalOf((async () => write())());
      expect(error.hr).toBe(E_INVALIDARG);
      expect(error.message).toContain(`${what} has the character ${name} at position`);
      expect(error.message.isWellFormed()).toBe(true);
    }
  },
);

test("XML-4: what equals its default is left out, and the command line never", () => {
  expect(writeJobXml({ ...defaultJobTerms, tasks: [{ ...defaultTaskTerms, name: "t" }] })).toBe(
    `<?xml version="1.0" encoding="utf-8"?>
<Job xmlns="http://www.microsoft.com/ComputeCluster/">
  <ExtendedTerms/>
  <Tasks>
    <Task CommandLine="" Name="t">
      <EnvironmentVariables/>
      <ExtendedTerms/>
    </Task>
  </Tasks>
</Job>
`,
  );
  expect(writeTaskXml({ ...defaultTaskTerms, isRerunnable: false })).toContain(' IsRerunnable="false"');
});

test("XML-2, XML-4: what the cluster says is written; times and counts are not", () => {
  const job: JobInfo = {
    ...jobInfo,
    status: JobStatus.Failed,
    errorMessage: "1 < 2",
    isBackfill: true,
    allocatedNodes: [
      { node: "A", processors: 2 },
      { node: "B", processors: 1 },
    ],
    tasks: [{ ...taskInfo, status: TaskStatus.Failed, exitCode: 3, errorMessage: "e" }],
  };
  expect(writeJobXml(job)).toBe(
    `<?xml version="1.0" encoding="utf-8"?>
<Job xmlns="http://www.microsoft.com/ComputeCluster/" AllocatedNodes="A,B" ErrorMessage="1 &lt; 2" Id="7" IsBackfill="true" Name="nightly" Status="Failed" SubmittedBy="DOMAIN\\ann" User="DOMAIN\\ann">
  <ExtendedTerms/>
  <Tasks>
    <Task AllocatedNodes="NODE01" CommandLine="solve.exe" ErrorMessage="e" ExitCode="3" Id="1" Name="solve" ParentJobId="7" Status="Failed">
      <EnvironmentVariables/>
      <ExtendedTerms/>
    </Task>
  </Tasks>
</Job>
`,
  );
});

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const packages = fileURLToPath(new URL("../../..", import.meta.url));

/** What a user writes who knows nothing of the flags of this repository. */
const program = `
import { Cluster, ComputeClusterException, Job, JobStatus, type ManagedClusterOptions, Task, ref } from "@ccp/bindings";
import { CreateObject, Enumerator } from "@ccp/bindings/late-bound";
import type { ClusterBackend } from "@ccp/core";

export async function main(backend: ClusterBackend, options: ManagedClusterOptions): Promise<string> {
  const cluster = new Cluster(backend, { user: options.user });
  cluster.Timeout = 30000;
  const job = new Job();
  job.Name = "x";
  const task = new Task();
  task.CommandLine = "render";
  job.AddTask(new Task(task));
  const id = await cluster.QueueJob(job, null, null, true);
  for (const each of await cluster.ListTasks(id)) console.log(each.Name, each.EndTime?.getTime());
  for await (const each of cluster.ListAllJobsWithPaging(false)) console.log(each.Id);
  await cluster.ListTasksWithPaging(id, ref(), ref(), 10);
  for (const node of await cluster.ComputeNodes) console.log(node.Name.toUpperCase());
  const late = CreateObject("Microsoft.ComputeCluster.Cluster", backend, options);
  const all = new Enumerator(await late.ListAllJobs());
  console.log(all.item()?.Name);
  try {
    return JobStatus[(await cluster.waitForJob(id, { onProgress: ({ Status }) => console.log(Status) })).Status];
  } catch (cause) {
    return ComputeClusterException.is(cause) ? cause.message + cause.JobId : "";
  }
}
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ccp-user-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "main.ts"), program);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What the compiler says about the program, against the declarations as they are built. */
function compile(compilerOptions: Readonly<Record<string, unknown>>): string {
  const paths = Object.fromEntries(
    [
      ["@ccp/bindings", "bindings/dist/index.d.ts"],
      ["@ccp/bindings/late-bound", "bindings/dist/late-bound/index.d.ts"],
      ["@ccp/core", "core/dist/index.d.ts"],
      ["@ccp/core/typelib", "core/dist/typelib/index.d.ts"],
    ].map(([name, path]) => [name, [join(packages, path ?? "")]]),
  );
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { noEmit: true, paths, ...compilerOptions }, files: ["main.ts"] }),
  );
  try {
    execFileSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
    return "";
  } catch (failure) {
    return String((failure as { stdout?: unknown }).stdout);
  }
}

test("a user who sets nothing can compile", () => {
  expect(compile({})).toBe("");
});

test("a user with the strictest flags, who checks our declarations too, can compile", () => {
  const flags = {
    module: "nodenext",
    target: "es2023",
    lib: ["es2023", "esnext.disposable", "dom"],
    types: [],
    strict: true,
    skipLibCheck: false,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    noImplicitOverride: true,
    noImplicitReturns: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
  };
  expect(compile(flags)).toBe("");
});

test("no declaration of the package says any", () => {
  const reports = ["bindings.api.md", "bindings.late-bound.api.md"].map((name) =>
    readFileSync(join(packages, "../docs/api", name), "utf8"),
  );
  expect(reports.join("\n")).not.toMatch(/\bany\b/);
});

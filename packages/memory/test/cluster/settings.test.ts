import {
  E_ACCESSDENIED,
  E_INVALIDARG,
  E_POINTER,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  type ICluster,
  type INameValue,
  type INameValueCollection,
  out,
} from "@ccp/core";
import { expect, test } from "vitest";
import { simulate } from "../../src/index.ts";
import { ALICE, DAY, MINUTE, SECOND, startCluster } from "./embedded-cluster.ts";
import { contentOf, queue } from "./jobs.ts";
import { ask, ok, read, refused } from "./members.ts";
import { getJob, getTask, statusesOf, statusOf } from "./views.ts";

type Pairs = readonly (readonly [name: string | null, value: string | null])[];

function pairsOf(collection: INameValueCollection): Pairs {
  return contentOf<INameValue>(collection).map((pair) => [read(pair, "Name"), read(pair, "Value")]);
}

async function variables(cluster: ICluster): Promise<Pairs> {
  return pairsOf(await ask<INameValueCollection>(cluster, (slot) => cluster.get_EnvironmentVariables(slot)));
}

async function parameters(cluster: ICluster): Promise<Record<string, string>> {
  const pairs = pairsOf(await ask<INameValueCollection>(cluster, (slot) => cluster.get_Parameters(slot)));
  return Object.fromEntries(pairs);
}

test("ENV-1: variables are added, changed, and deleted by null or an empty value", async () => {
  const { cluster, as } = startCluster({ name: "LAB1" });
  const own = ["CCP_CLUSTER_NAME", "LAB1"];
  expect(await variables(cluster)).toEqual([own]);
  await ok(cluster, cluster.SetEnvironmentVariable("LICENSE_SERVER", "one"));
  await ok(cluster, cluster.SetEnvironmentVariable("SITE", "here"));
  await ok(cluster, cluster.SetEnvironmentVariable("LICENSE_SERVER", "two"));
  expect(await variables(as(ALICE))).toEqual([own, ["LICENSE_SERVER", "two"], ["SITE", "here"]]);
  await ok(cluster, cluster.SetEnvironmentVariable("SITE", null));
  await ok(cluster, cluster.SetEnvironmentVariable("LICENSE_SERVER", ""));
  await ok(cluster, cluster.SetEnvironmentVariable("NEVER_SET", null));
  expect(await variables(cluster)).toEqual([own]);
});

test("ENV-1: names and values have 2,048 characters together, and only administrators set them", async () => {
  const { cluster, as } = startCluster();
  await ok(cluster, cluster.SetEnvironmentVariable("A", "x".repeat(1000)));
  await ok(cluster, cluster.SetEnvironmentVariable("B", "x".repeat(1046)));
  const before = await variables(cluster);
  await refused(cluster, cluster.SetEnvironmentVariable("A", "x".repeat(1001)), E_INVALIDARG, /2049.*2048/);
  await refused(cluster, cluster.SetEnvironmentVariable("C", "x"), E_INVALIDARG, /C\b.*2048/);
  const alice = as(ALICE);
  await refused(alice, alice.SetEnvironmentVariable("A", "mine"), E_ACCESSDENIED, /alice/);
  expect(await variables(cluster)).toEqual(before);
  await ok(cluster, cluster.SetEnvironmentVariable("A", "shorter"));
  await ok(cluster, cluster.SetEnvironmentVariable("C", "x"));
});

test("ENV-2: a CCP-defined variable stays; setting it adds a second entry, which tasks do not see", async () => {
  const seen: (string | undefined)[] = [];
  const { backend, cluster } = startCluster({
    name: "LAB1",
    executor: simulate(({ environment }) => {
      seen.push(environment["CCP_CLUSTER_NAME"]);
      return {};
    }),
  });
  await ok(cluster, cluster.SetEnvironmentVariable("CCP_CLUSTER_NAME", "forged"));
  expect(await variables(cluster)).toEqual([
    ["CCP_CLUSTER_NAME", "LAB1"],
    ["CCP_CLUSTER_NAME", "forged"],
  ]);
  await queue(cluster);
  await backend.runUntilIdle();
  expect(seen).toEqual(["LAB1"]);
  for (const _ of [1, 2]) await ok(cluster, cluster.SetEnvironmentVariable("CCP_CLUSTER_NAME", null));
  expect(await variables(cluster)).toEqual([["CCP_CLUSTER_NAME", "LAB1"]]);
});

test("ENV-3: a name that is empty, or has = or NUL in it, is refused", async () => {
  const { cluster } = startCluster();
  for (const name of ["", null, "A=B", "=", "A\0"]) {
    await refused(cluster, cluster.SetEnvironmentVariable(name, "x"), E_INVALIDARG, /Name/);
    await refused(cluster, cluster.SetEnvironmentVariable(name, null), E_INVALIDARG, /Name/);
  }
  await refused(cluster, cluster.SetEnvironmentVariable("A", "x\0y"), E_INVALIDARG, /Value/);
  await refused(cluster, cluster.get_EnvironmentVariables(null as never), E_POINTER, /pRetVal/);
  expect(await variables(cluster)).toHaveLength(1);
});

test("ENV-4: each try of a task counts in CCP_RETRY_COUNT; a change of a variable reaches the tasks that start later", async () => {
  const seen: (string | undefined)[][] = [];
  const { backend, cluster } = startCluster({
    nodes: [{ name: "A", processors: 1 }],
    executor: simulate(({ environment, attempt }) => {
      seen.push([environment["CCP_TASKID"], environment["CCP_RETRY_COUNT"], environment["SITE"]]);
      if (attempt < 3) throw new Error("the executor broke");
      return {};
    }),
  });
  await ok(cluster, cluster.SetEnvironmentVariable("SITE", "here"));
  await queue(cluster);
  await backend.runUntilIdle();
  await ok(cluster, cluster.SetEnvironmentVariable("SITE", "there"));
  await queue(cluster);
  await backend.runUntilIdle();
  expect(seen).toEqual(
    ["here", "there"].flatMap((site) => ["0", "1", "2"].map((retries) => ["1", retries, site])),
  );
});

test("PAR-1: a new cluster has these parameters", async () => {
  const { as } = startCluster();
  expect(await parameters(as(ALICE))).toEqual({
    ActivationFilterProgram: "",
    ActivationFilterTimeout: "15",
    BackfillLookahead: "-1",
    EventLogLevel: "Information",
    HeartbeatInterval: "60",
    InactivityCount: "3",
    JobRetryCount: "3",
    JobRuntime: "Infinite",
    SpoolDir: expect.stringMatching(/./),
    SubmissionFilterProgram: "",
    SubmissionFilterTimeout: "15",
    TaskRetryCount: "3",
    TTLCompletedJobs: "5",
  });
});

test("PAR-1: JobRuntime limits jobs that have no Runtime of their own, also those that run", async () => {
  const { backend, cluster } = startCluster({ nodes: [{ name: "A" }, { name: "B" }] });
  const limited = await queue(cluster, { tasks: ["run forever"] });
  const own = await queue(cluster, { tasks: ["run 120000"], Runtime: "00:01:00" });
  await backend.advance(0);
  await ok(cluster, cluster.SetClusterParameter("JobRuntime", "00:00:01"));
  await backend.advance(MINUTE - 1);
  expect(await statusesOf(cluster, [limited, own])).toEqual(["Running", "Running"]);
  await backend.advance(1);
  expect(await statusesOf(cluster, [limited, own])).toEqual(["Failed", "Running"]);
  expect(read(await getJob(cluster, limited), "ErrorMessage")).toMatch(/JobRuntime/);
  await backend.runUntilIdle();
  expect(await statusOf(cluster, own)).toBe("Finished");
});

test("PAR-1, JOB-15: TTLCompletedJobs holds for the jobs that are there, longer or shorter", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster);
  await backend.runUntilIdle();
  await ok(cluster, cluster.SetClusterParameter("TTLCompletedJobs", "10"));
  await backend.advance(9 * DAY);
  expect(await statusOf(cluster, id)).toBe("Finished");
  await ok(cluster, cluster.SetClusterParameter("TTLCompletedJobs", "8"));
  await refused(cluster, cluster.GetJob(id, out()), HRESULT_FROM_WIN32(ERROR_NOT_FOUND), /job 1/);
  expect(await queue(cluster)).toBe(id);
});

test("PAR-1, JOB-17: TaskRetryCount holds for tasks that ran before it was set", async () => {
  const { backend, cluster } = startCluster();
  const id = await queue(cluster, { tasks: ["break"] });
  await ok(cluster, cluster.SetClusterParameter("TaskRetryCount", "1"));
  await backend.runUntilIdle();
  expect(read(await getTask(cluster, id), "ErrorMessage")).toMatch(/once.*TaskRetryCount/);
});

test("PAR-2: names are read without case; a wrong value changes nothing, an empty one deletes nothing", async () => {
  const { cluster } = startCluster();
  await ok(cluster, cluster.SetClusterParameter("HEARTBEATinterval", "10"));
  await ok(cluster, cluster.SetClusterParameter("eventloglevel", "warning"));
  await ok(cluster, cluster.SetClusterParameter("SubmissionFilterProgram", null));
  const set = await parameters(cluster);
  expect(set).toMatchObject({ HeartbeatInterval: "10", SubmissionFilterProgram: "" });
  expect(Object.keys(set)).toHaveLength(13);
  for (const [name, value] of [
    ["HeartbeatInterval", "0"],
    ["HeartbeatInterval", ""],
    ["heartbeatinterval", null],
    ["InactivityCount", "three"],
    ["JobRetryCount", "-1"],
    ["TTLCompletedJobs", "1.5"],
    ["JobRuntime", "60"],
    ["EventLogLevel", "Everything"],
    ["BackfillLookahead", ""],
    ["", "x"],
  ] as const) {
    await refused(
      cluster,
      cluster.SetClusterParameter(name, value),
      E_INVALIDARG,
      new RegExp(name || "Name", "i"),
    );
  }
  expect(await parameters(cluster)).toEqual(set);
});

test("PAR-1, PAR-2: EventLogLevel is one of eight names, read without case", async () => {
  const { cluster } = startCluster();
  const names = ["Off", "Critical", "Error", "Warning", "Information", "Verbose", "ActivityTracing", "all"];
  for (const name of names) {
    await ok(cluster, cluster.SetClusterParameter("EventLogLevel", name));
    expect((await parameters(cluster))["EventLogLevel"]).toBe(name);
  }
  await refused(cluster, cluster.SetClusterParameter("EventLogLevel", "None"), E_INVALIDARG, /Off, Critical/);
});

test("PAR-2: any other name is the user's own: added, changed, deleted, and without effect", async () => {
  const { backend, cluster } = startCluster();
  await ok(cluster, cluster.SetClusterParameter("Contact", "the lab"));
  await ok(cluster, cluster.SetClusterParameter("CONTACT", "room 7"));
  expect((await parameters(cluster))["Contact"]).toBe("room 7");
  for (const gone of ["", null]) {
    await ok(cluster, cluster.SetClusterParameter("Contact", "again"));
    await ok(cluster, cluster.SetClusterParameter("contact", gone));
    expect(Object.keys(await parameters(cluster))).toHaveLength(13);
  }
  const id = await queue(cluster);
  await backend.advance(SECOND);
  expect(await statusOf(cluster, id)).toBe("Finished");
});

test("PAR-3: only administrators set parameters; what they see is a copy that cannot be written", async () => {
  const { cluster, as } = startCluster();
  const alice = as(ALICE);
  const before = await parameters(cluster);
  await refused(alice, alice.SetClusterParameter("Contact", "me"), E_ACCESSDENIED, /alice/);
  await refused(alice, alice.SetClusterParameter("JobRetryCount", "many"), E_ACCESSDENIED, /alice/);
  const listed = await ask<INameValueCollection>(alice, (slot) => alice.get_Parameters(slot));
  expect(listed.Set("JobRetryCount", "0")).toBeLessThan(0);
  expect(await parameters(cluster)).toEqual(before);
});

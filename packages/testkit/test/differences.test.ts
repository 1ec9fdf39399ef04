import { expect, test } from "vitest";
import { withBroken } from "./broken/broken-service.ts";
import { run } from "./broken/failing-cases.ts";
import { simulatedCluster } from "./memory-cluster.ts";

const nameless = withBroken(() => ({ getName: async () => "another name" }));
const only = /^(icluster-get-name#|differences)/;

test("a case on the list of differences may fail; its reason is in the results", async () => {
  const differences = [{ caseId: "icluster-get-name#1", reason: "The name is that of the queue." }];
  const { failed, results } = await run({ backend: nameless, differences }, only);
  expect(failed).toEqual([]);
  expect(results.find(({ caseId }) => caseId === "icluster-get-name#1")).toEqual({
    caseId: "icluster-get-name#1",
    page: "icluster-get-name",
    outcome: "different",
    reason: "The name is that of the queue.",
  });
  expect((await run({ backend: nameless }, only)).failed).toEqual(["icluster-get-name#1"]);
});

test("a case on the list that passes fails the run", async () => {
  const differences = [{ caseId: "icluster-get-name#1", reason: "It used to fail." }];
  const { failed, results } = await run({ backend: simulatedCluster, differences }, only);
  expect(failed).toEqual(["icluster-get-name#1"]);
  expect(results[0]?.reason).toContain("Take it off the list");
});

test.each([
  ["an id that does not exist", [{ caseId: "icluster-get-name#99", reason: "It is so." }]],
  ["no reason", [{ caseId: "icluster-get-name#1", reason: " " }]],
  [
    "an id twice",
    [
      { caseId: "icluster-get-name#1", reason: "It is so." },
      { caseId: "icluster-get-name#1", reason: "It is so." },
    ],
  ],
])("a list with %s fails the run", async (_, differences) => {
  expect((await run({ backend: nameless, differences }, /^differences/)).failed).toEqual(["differences"]);
});

test("a manifest that says neither true nor why not fails the case", async () => {
  const backend = async () => {
    const cluster = await simulatedCluster();
    return { ...cluster, supports: { ...cluster.supports, requeueing: " " } };
  };
  expect((await run({ backend }, /^icluster-requeuetasks#1/)).failed).toEqual(["icluster-requeuetasks#1"]);
});

import { inspect } from "node:util";
import { expect, test } from "vitest";
import { Cluster, Job, NameValueCollection } from "../src/index.ts";
import { CreateObject } from "../src/late-bound/index.ts";
import { memoryCluster } from "./clusters.ts";

test("console.log shows managed and late-bound objects as the raw ones behind them", () => {
  const job = new Job();
  job.Name = "render";
  const shown = "Job { Id: 0, Name: 'render', Status: 'NotSubmitted' }";
  expect(inspect(job.raw)).toBe(shown);
  expect(inspect(job)).toBe(shown);
  expect(inspect([job])).toBe(`[ ${shown} ]`);

  const late = CreateObject("Microsoft.ComputeCluster.Job");
  late.Name = "render";
  expect(inspect(late)).toBe(shown);
  expect(inspect({ a: { b: { c: { late } } } })).toContain("[Object]");
});

test("what calls give is shown with what identifies it", async () => {
  const { backend } = memoryCluster();
  using cluster = new Cluster(backend);
  expect(inspect(cluster)).toBe("Cluster { <not connected> }");
  expect(inspect(await cluster.ComputeNodes)).toBe(
    "ClusterEnumerable(2) [\n  Node { Name: 'NODE01', Status: 'Ready' },\n  Node { Name: 'NODE02', Status: 'Ready' }\n]",
  );
  expect(inspect(cluster)).toBe('Cluster { <connected to "localhost"> }');
  expect(inspect(new NameValueCollection())).toBe("NameValueCollection(0) []");
  expect(inspect(Job.prototype)).toBe("ManagedObject {}");
});

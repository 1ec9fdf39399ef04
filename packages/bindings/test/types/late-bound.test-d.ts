import { expectTypeOf, test } from "vitest";
import type { Cluster, Task } from "../../src/index.ts";
import { ActiveXObject, CreateObject, type ProgIds } from "../../src/late-bound/index.ts";

test("a script's object has the type of the class that is named, or is just an object", () => {
  const make = () => ({
    cluster: CreateObject("Microsoft.ComputeCluster.Cluster"),
    task: new ActiveXObject("Microsoft.ComputeCluster.Task"),
    other: CreateObject("microsoft.computecluster.task" as string),
  });
  expectTypeOf<ReturnType<typeof make>>().toEqualTypeOf<{ cluster: Cluster; task: Task; other: object }>();
  expectTypeOf<keyof ProgIds>()
    .extract<"Microsoft.ComputeCluster.Job">()
    .toEqualTypeOf<"Microsoft.ComputeCluster.Job">();
});

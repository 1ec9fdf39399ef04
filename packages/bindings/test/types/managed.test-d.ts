import type { ClusterBackend, ClusterEvent, ICluster, IJob } from "@ccp/core";
import { expectTypeOf, test } from "vitest";
import type {
  Cluster,
  ClusterChange,
  ClusterCounter,
  ClusterEnumerable,
  ExecutionResult,
  Items,
  Job,
  JobCounter,
  JobPriority,
  JobStatus,
  NameValue,
  NameValueCollection,
  Node,
  Ref,
  ResourceUsage,
  Task,
  TaskStatus,
  Value,
} from "../../src/index.ts";

test("what goes to a cluster is awaited, properties too; those kept on the client are assigned plainly", () => {
  expectTypeOf<Cluster["Name"]>().toEqualTypeOf<Promise<string>>();
  expectTypeOf<Cluster["ComputeNodes"]>().toEqualTypeOf<Promise<ClusterEnumerable<Node>>>();
  expectTypeOf<Cluster["ClusterCounter"]>().toEqualTypeOf<Promise<ClusterCounter>>();
  expectTypeOf<Cluster["Parameters"]>().toEqualTypeOf<Promise<NameValueCollection>>();
  const assign = (cluster: Cluster) => {
    cluster.Timeout = 1_000;
    cluster.IsAsynchronous = true;
    // @ts-expect-error a name is read only
    cluster.Name = "x";
  };
  expectTypeOf(assign).returns.toBeVoid();
});

test("methods give the value of the original, or nothing", () => {
  expectTypeOf<Cluster["GetJob"]>().toEqualTypeOf<(jobId: number) => Promise<Job>>();
  expectTypeOf<Cluster["AddJobs"]>().toEqualTypeOf<
    (jobs: Items<Job>) => Promise<ClusterEnumerable<number>>
  >();
  expectTypeOf<Cluster["CancelJob"]>().toEqualTypeOf<
    (jobId: number, Message: string | null) => Promise<void>
  >();
  expectTypeOf<Cluster["CheckAnyTask"]>().toEqualTypeOf<
    (jobId: number, Timestamp: Ref) => Promise<Task | null>
  >();
  expectTypeOf<Cluster["GetJobCounter"]>().returns.resolves.toEqualTypeOf<JobCounter>();
  expectTypeOf<Cluster["GetJobResourceUsage"]>().returns.resolves.toEqualTypeOf<ResourceUsage>();
  expectTypeOf<Cluster["WaitForCommand"]>().returns.resolves.toEqualTypeOf<
    ClusterEnumerable<ExecutionResult>
  >();
  expectTypeOf<Cluster["QueueJob"]>().parameters.toEqualTypeOf<
    [
      Job: Job,
      userName: string | null,
      password: string | null,
      isConsole: boolean,
      hwndParent?: number | undefined,
    ]
  >();
});

test("local objects answer at once: dates or null, 64 bits, enumerations", () => {
  expectTypeOf<Job["EndTime"]>().toEqualTypeOf<Date | null>();
  expectTypeOf<Job["Priority"]>().toEqualTypeOf<JobPriority>();
  expectTypeOf<Job["Status"]>().toEqualTypeOf<JobStatus>();
  expectTypeOf<Task["Status"]>().toEqualTypeOf<TaskStatus>();
  expectTypeOf<ResourceUsage["UserProcessorTime"]>().toEqualTypeOf<bigint>();
  expectTypeOf<ClusterCounter["Timestamp"]>().toEqualTypeOf<Uint8Array>();
  expectTypeOf<Job["AddTask"]>().toEqualTypeOf<(Task: Task) => void>();
  expectTypeOf<Job["Item"]>().toEqualTypeOf<(taskId: number) => Task>();
});

test("collections are iterable, pages asynchronously so", () => {
  expectTypeOf<Job>().toExtend<Iterable<Task>>();
  expectTypeOf<NameValueCollection>().toExtend<Iterable<NameValue>>();
  expectTypeOf<ClusterEnumerable<number>>().toExtend<Iterable<number>>();
  expectTypeOf<ClusterEnumerable>().toExtend<Iterable<Value>>();
  const pages = (cluster: Cluster, place: Ref) => ({
    all: cluster.ListAllJobsWithPaging(false),
    one: cluster.ListAllJobsWithPaging(false, place, place, 10),
  });
  expectTypeOf<ReturnType<typeof pages>["all"]>().toEqualTypeOf<AsyncIterableIterator<Job>>();
  expectTypeOf<ReturnType<typeof pages>["one"]>().toEqualTypeOf<Promise<ClusterEnumerable<Job>>>();
});

test("several things are passed as any list, and as the collection of the original, but not as lists of something else", () => {
  expectTypeOf<number[]>().toExtend<Items<number>>();
  expectTypeOf<ReadonlySet<Job>>().toExtend<Items<Job>>();
  expectTypeOf<ClusterEnumerable>().toExtend<Items<number>>();
  expectTypeOf<string[]>().not.toExtend<Items<number>>();
});

test("raw and managed objects lead to each other", () => {
  expectTypeOf<Job["raw"]>().toEqualTypeOf<IJob>();
  expectTypeOf<Cluster["raw"]>().toEqualTypeOf<ICluster>();
  expectTypeOf<typeof Job.from>().toEqualTypeOf<(pJob: IJob) => Job>();
  expectTypeOf<typeof Cluster>().toBeConstructibleWith({} as ClusterBackend);
  expectTypeOf<typeof Job>().toBeConstructibleWith({} as Job);
  expectTypeOf<Cluster>().toExtend<Disposable>();
});

test("ways to wait", () => {
  expectTypeOf<ReturnType<Cluster["waitForJob"]>>().toEqualTypeOf<Promise<Job>>();
  expectTypeOf<ReturnType<Cluster["watch"]>>().toEqualTypeOf<AsyncIterableIterator<ClusterChange>>();
  expectTypeOf<ClusterChange>().toEqualTypeOf<ClusterEvent | { readonly kind: "reset" }>();
});

test("enumerations have both directions", () => {
  expectTypeOf<(typeof JobStatus)["Queued"]>().toEqualTypeOf<1>();
  expectTypeOf<(typeof JobStatus)[1]>().toEqualTypeOf<"Queued">();
  expectTypeOf<JobStatus>().toEqualTypeOf<0 | 1 | 2 | 3 | 4 | 5>();
});

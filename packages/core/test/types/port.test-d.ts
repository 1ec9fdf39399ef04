import { expectTypeOf, test } from "vitest";
import type {
  BSTR,
  ClusterBackend,
  ClusterService,
  createCluster,
  HRESULT,
  ICluster,
  IClusterEnumerable,
  IDispatch,
  IJob,
  InOut,
  ITask,
  JobStatus,
  long,
  Out,
  VARIANT,
} from "../../src/index.ts";

test("a result is no plain number, so that nothing else is taken for one", () => {
  expectTypeOf<HRESULT>().toExtend<number>();
  expectTypeOf<number>().not.toExtend<HRESULT>();
});

test("members have the parameters of the type library, and every call of ICluster is awaited", () => {
  expectTypeOf<ICluster["AddJob"]>().toEqualTypeOf<(Job: IJob, pRetVal: Out<long>) => Promise<HRESULT>>();
  expectTypeOf<ICluster["CheckAnyTask"]>().toEqualTypeOf<
    (jobId: long, Timestamp: InOut<VARIANT>, pRetVal: Out<ITask | null>) => Promise<HRESULT>
  >();
  expectTypeOf<ICluster["RequeueJobs"]>().toEqualTypeOf<(jobIds: IClusterEnumerable) => Promise<HRESULT>>();
  expectTypeOf<IJob["get_Name"]>().toEqualTypeOf<(pRetVal: Out<BSTR>) => HRESULT>();
  expectTypeOf<IJob["get_Status"]>().toEqualTypeOf<(pRetVal: Out<JobStatus>) => HRESULT>();
  expectTypeOf<ICluster>().toExtend<IDispatch>();
});

test("what a call writes may be missing, until it was looked at", () => {
  expectTypeOf<Out<long>["value"]>().toEqualTypeOf<long | undefined>();
  expectTypeOf<InOut<VARIANT>["value"]>().toEqualTypeOf<VARIANT>();
});

test("the type of a VARIANT tells what it holds", () => {
  expectTypeOf<Extract<VARIANT, { vt: 3 }>>().toEqualTypeOf<{ readonly vt: 3; readonly lVal: long }>();
  expectTypeOf<Extract<VARIANT, { vt: 8 }>>().toEqualTypeOf<{ readonly vt: 8; readonly bstrVal: BSTR }>();
});

test("a backend needs no more than connect", () => {
  expectTypeOf<{ connect(): Promise<ClusterService> }>().toExtend<ClusterBackend>();
  expectTypeOf<Parameters<typeof createCluster>[0]>().toEqualTypeOf<ClusterBackend>();
  expectTypeOf<ReturnType<typeof createCluster>>().toEqualTypeOf<ICluster>();
});

import assert from "node:assert/strict";
import {
  type __int64,
  type BSTR,
  type IClusterEnumerable,
  type IEnumVARIANT,
  IID_INameValue,
  type INameValue,
  type INameValueCollection,
  type IResourceUsage,
  type long,
  out,
  S_OK,
  SUCCEEDED,
  type VARIANT,
  VT_BSTR,
  VT_DISPATCH,
} from "@ccp/core";
import { type Executor, simulate } from "@ccp/memory";
import { get, Stage } from "./stage.ts";

export async function readUsage(stage: Stage): Promise<void> {
  const { pCluster, printed } = stage;
  const jobId = await stage.completedJob("render frame1", "render frame2");
  //#region iresourceusage
  const pUsage = out<IResourceUsage>();
  const pUser = out<__int64>();
  const pKernel = out<__int64>();
  const hr = await pCluster.GetJobResourceUsage(jobId, pUsage);
  if (SUCCEEDED(hr)) {
    pUsage.value?.get_UserProcessorTime(pUser);
    pUsage.value?.get_KernelProcessorTime(pKernel);
    const milliseconds = Number((pUser.value ?? 0n) + (pKernel.value ?? 0n));
    console.log(`Job ${jobId} took ${milliseconds / 1000} s of processor time.`);
  }
  //#endregion iresourceusage
  assert.deepEqual(printed, ["Job 1 took 120 s of processor time."]);
}

export async function get_AllocatedNodes(stage: Stage): Promise<void> {
  const jobId = await stage.runningJob("render frame1");
  const pUsage = await get<IResourceUsage>((pRetVal) =>
    stage.pCluster.GetTaskResourceUsage(jobId, 1, pRetVal),
  );
  //#region iresourceusage-get-allocatednodes
  const pNodes = out<INameValueCollection>();
  const pEnum = out<IEnumVARIANT>();
  pUsage.get_AllocatedNodes(pNodes);
  pNodes.value?.GetEnumerator(pEnum);

  const rgVar = out<VARIANT[]>();
  while (pEnum.value?.Next(1, rgVar) === S_OK) {
    const [item] = rgVar.value ?? [];
    const pPair = out<INameValue>();
    const pName = out<BSTR>();
    const pProcessors = out<BSTR>();
    if (item?.vt === VT_DISPATCH) item.pdispVal?.QueryInterface(IID_INameValue, pPair);
    pPair.value?.get_Name(pName);
    pPair.value?.get_Value(pProcessors);
    console.log(`Processors on ${pName.value}: ${pProcessors.value}`);
  }
  //#endregion iresourceusage-get-allocatednodes
  assert.deepEqual(stage.printed, ["Processors on HEADNODE: 1"]);
}

export async function get_NumberOfProcesses({ printed }: Stage): Promise<void> {
  const pUsage = await measuredUsage();
  //#region iresourceusage-get-numberofprocesses
  const pProcesses = out<long>();
  const hr = pUsage.get_NumberOfProcesses(pProcesses); // 0 where nothing of it runs
  if (SUCCEEDED(hr) && pProcesses.value) console.log(`${pProcesses.value} processes run for the task.`);
  //#endregion iresourceusage-get-numberofprocesses
  assert.deepEqual(printed, ["2 processes run for the task."]);
}

export async function get_Processes({ printed }: Stage): Promise<void> {
  const pUsage = await measuredUsage();
  //#region iresourceusage-get-processes
  const pProcesses = out<IClusterEnumerable>();
  const pEnum = out<IEnumVARIANT>();
  const rgVar = out<VARIANT[]>();
  pUsage.get_Processes(pProcesses);
  pProcesses.value?.GetEnumerator(pEnum);
  while (pEnum.value?.Next(1, rgVar) === S_OK) {
    const [item] = rgVar.value ?? [];
    const [node, pids] = item?.vt === VT_BSTR ? (item.bstrVal?.split(", ") ?? []) : [];
    const [shellPid, pid] = pids?.split(" ") ?? [];
    if (pid !== shellPid) console.log(`Process ${pid} of ${node} was started by shell ${shellPid}.`);
  }
  //#endregion iresourceusage-get-processes
  assert.deepEqual(printed, ["Process 815 of HEADNODE was started by shell 812."]);
}

export async function get_KernelProcessorTime({ printed }: Stage): Promise<void> {
  const pUsage = await measuredUsage();
  //#region iresourceusage-get-kernelprocessortime
  const pTime = out<__int64>();
  const hr = pUsage.get_KernelProcessorTime(pTime);
  if (SUCCEEDED(hr)) console.log(`In the kernel: ${Number(pTime.value) / 1000} s`); // from milliseconds
  //#endregion iresourceusage-get-kernelprocessortime
  assert.deepEqual(printed, ["In the kernel: 1.5 s"]);
}

export async function get_UserProcessorTime({ printed }: Stage): Promise<void> {
  const pUsage = await measuredUsage();
  //#region iresourceusage-get-userprocessortime
  const pTime = out<__int64>();
  const hr = pUsage.get_UserProcessorTime(pTime);
  if (SUCCEEDED(hr)) console.log(`In the program: ${Number(pTime.value) / 1000} s`); // from milliseconds
  //#endregion iresourceusage-get-userprocessortime
  assert.deepEqual(printed, ["In the program: 30 s"]);
}

export async function get_WorkingSet({ printed }: Stage): Promise<void> {
  const pUsage = await measuredUsage();
  //#region iresourceusage-get-workingset
  const pBytes = out<long>();
  const hr = pUsage.get_WorkingSet(pBytes);
  if (SUCCEEDED(hr) && pBytes.value) console.log(`${pBytes.value / 2 ** 20} MB of memory`);
  //#endregion iresourceusage-get-workingset
  assert.deepEqual(printed, ["300 MB of memory"]);
}

/** What a task uses that has run for half a minute, where tasks have processes: those of a simulation have none. */
async function measuredUsage(): Promise<IResourceUsage> {
  const simulation = simulate(() => ({ runtime: 60_000 }));
  const executor: Executor = {
    startCommand: simulation.startCommand,
    start(run, clock, ended) {
      const running = simulation.start(run, clock, ended);
      return {
        kill: () => running.kill(),
        usage: async () => ({
          ...(await running.usage()),
          processes: run.allocation.map(({ node }) => ({ node, shellPid: 812, pids: [812, 815] })),
          kernelProcessorTime: 1500,
          workingSet: 300 * 2 ** 20,
        }),
      };
    },
  };
  const stage = new Stage({ executor });
  try {
    const jobId = await stage.runningJob("render frame1");
    await stage.backend.advance(30_000);
    return await get<IResourceUsage>((pRetVal) => stage.pCluster.GetTaskResourceUsage(jobId, 1, pRetVal));
  } finally {
    await stage.close();
  }
}

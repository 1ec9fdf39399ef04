import {
  type BSTR,
  createCluster,
  FAILED,
  type HRESULT,
  type ICluster,
  type IClusterCounter,
  type IClusterEnumerable,
  type IEnumVARIANT,
  type IJob,
  type ITask,
  type long,
  type Out,
  out,
  S_OK,
  SUCCEEDED,
  type VARIANT,
  VT_DISPATCH,
  VT_I4,
} from "@ccp/core";
import type { Surroundings } from "../program.ts";

const FRAMES = 200;
const FRAMES_PER_TASK = 50;

async function addStep(
  pCluster: ICluster,
  pJob: IJob,
  name: string,
  commandLine: string,
  depend: string,
): Promise<HRESULT> {
  const pTask = out<ITask>();
  const created = await pCluster.CreateTask(pTask);
  if (FAILED(created) || !pTask.value) return created;
  for (const hr of [
    pTask.value.put_Name(name),
    pTask.value.put_CommandLine(commandLine),
    pTask.value.put_Depend(depend),
  ]) {
    if (FAILED(hr)) return hr;
  }
  return pJob.AddTask(pTask.value);
}

/** A task for each 50 frames, and one that joins them when all are there. */
async function createSceneJob(pCluster: ICluster, scene: string, ppJob: Out<IJob>): Promise<HRESULT> {
  const pJob = out<IJob>();
  let hr = await pCluster.CreateJob(pJob);
  if (FAILED(hr) || !pJob.value) return hr;
  for (hr of [
    pJob.value.put_Name(scene),
    pJob.value.put_Project("film"),
    pJob.value.put_Runtime("00:08:00"),
    pJob.value.put_IsExclusive(false),
    pJob.value.put_MaximumNumberOfProcessors(FRAMES / FRAMES_PER_TASK),
  ]) {
    if (FAILED(hr)) return hr;
  }

  for (let first = 1; first <= FRAMES; first += FRAMES_PER_TASK) {
    const commandLine = `render ${scene} ${first}-${first + FRAMES_PER_TASK - 1}`;
    hr = await addStep(pCluster, pJob.value, "frames", commandLine, "");
    if (FAILED(hr)) return hr;
  }
  hr = await addStep(pCluster, pJob.value, "join", `join ${scene}`, "frames");
  if (FAILED(hr)) return hr;
  ppJob.value = pJob.value;
  return S_OK;
}

async function queueScenes(
  pCluster: ICluster,
  scenes: readonly string[],
  print: (line: string) => void,
): Promise<HRESULT> {
  const pJobs = out<IClusterEnumerable>();
  let hr = await pCluster.CreateClusterEnumerable(pJobs);
  if (FAILED(hr) || !pJobs.value) return hr;
  for (const scene of scenes) {
    const pJob = out<IJob>();
    hr = await createSceneJob(pCluster, scene, pJob);
    if (FAILED(hr) || !pJob.value) return hr;
    hr = pJobs.value.Add({ vt: VT_DISPATCH, pdispVal: pJob.value });
    if (FAILED(hr)) return hr;
  }

  const pIds = out<IClusterEnumerable>();
  hr = await pCluster.QueueJobs(pJobs.value, null, null, true, 0, pIds);
  if (FAILED(hr) || !pIds.value) return hr;

  const pEnum = out<IEnumVARIANT>();
  hr = pIds.value.GetEnumerator(pEnum);
  if (FAILED(hr) || !pEnum.value) return hr;
  const ids = out<VARIANT[]>();
  for (let i = 0; pEnum.value.Next(1, ids) === S_OK; i++) {
    const id = ids.value?.[0];
    if (id?.vt === VT_I4) print(`${scenes[i]} is job ${id.lVal}`);
  }

  const pCounter = out<IClusterCounter>();
  const queued = out<long>();
  hr = await pCluster.get_ClusterCounter(pCounter);
  if (FAILED(hr) || !pCounter.value) return hr;
  hr = pCounter.value.get_NumberOfQueuedTasks(queued);
  if (FAILED(hr)) return hr;
  print(`${queued.value} tasks wait`);
  return S_OK;
}

/** Queues one job for each scene: all of them, or none. */
export async function main({ backend, args, print }: Surroundings): Promise<number> {
  const [headNode, ...scenes] = args;
  if (headNode === undefined || scenes.length === 0) {
    print("queue-scenes HEAD_NODE SCENE...");
    return 2;
  }
  const pCluster = createCluster(backend);
  let hr = await pCluster.Connect(headNode);
  if (SUCCEEDED(hr)) hr = await queueScenes(pCluster, scenes, print);
  if (FAILED(hr)) {
    const message = out<BSTR>();
    await pCluster.get_ErrorMessage(message);
    print(`Nothing was queued: ${message.value}`);
  }
  return FAILED(hr) ? 1 : 0;
}

import assert from "node:assert/strict";
import { type BSTR, type DATE, DATE_MAX, E_INVALIDARG, out, S_OK, SUCCEEDED, toJsDate } from "@ccp/core";
import { check, get, pairsOf, type Stage } from "../stage.ts";

export async function get_Stdin(stage: Stage): Promise<void> {
  const pTask = await stage.task("render frame1");
  //#region itask-get-stdin
  const pPath = out<BSTR>();
  const hr = pTask.get_Stdin(pPath);
  if (SUCCEEDED(hr)) console.log(pPath.value ? `Reads ${pPath.value}` : "Reads an empty input");
  //#endregion itask-get-stdin
  assert.deepEqual(stage.printed, ["Reads an empty input"]);
}

export async function put_Stdin(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.addedJob();
  const pTask = await stage.task("render -");
  //#region itask-put-stdin
  pTask.put_WorkDirectory("/scenes/blue");
  pTask.put_Stdin("frame1.txt"); // /scenes/blue/frame1.txt on the node where the task runs
  const hr = await pCluster.AddTask(jobId, pTask, out());
  //#endregion itask-put-stdin
  assert.equal(hr, S_OK);
  const pAdded = await stage.taskNow(jobId, 1);
  assert.equal(await get<BSTR>((pRetVal) => pAdded.get_Stdin(pRetVal)), "frame1.txt");
}

export async function get_Stdout(stage: Stage): Promise<void> {
  const pTask = await stage.task("render frame1");
  check(pTask.put_Stdout("frame1.log"));
  //#region itask-get-stdout
  const pPath = out<BSTR>();
  const hr = pTask.get_Stdout(pPath);
  if (SUCCEEDED(hr)) console.log(pPath.value ? `Writes to ${pPath.value}` : "What it writes is lost");
  //#endregion itask-get-stdout
  assert.deepEqual(stage.printed, ["Writes to frame1.log"]);
}

export async function put_Stdout(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const pJob = await stage.job();
  const pTasks = [await stage.task("render frame1"), await stage.task("render frame2")];
  //#region itask-put-stdout
  for (const [index, pTask] of pTasks.entries()) {
    pTask.put_WorkDirectory("/scenes/blue"); // is there on every node
    pTask.put_Stdout(`frame${index + 1}.log`); // a file for each task
    pJob.AddTask(pTask);
  }
  //#endregion itask-put-stdout
  assert.equal(await pCluster.AddJob(pJob, out()), S_OK);
  const pAdded = await stage.taskNow(1, 2);
  assert.equal(await get<BSTR>((pRetVal) => pAdded.get_Stdout(pRetVal)), "frame2.log");
}

export async function get_Stderr(stage: Stage): Promise<void> {
  const pTask = await stage.task("render frame1");
  //#region itask-get-stderr
  const pPath = out<BSTR>();
  const hr = pTask.get_Stderr(pPath);
  if (SUCCEEDED(hr) && !pPath.value) console.log("Its error messages are lost.");
  //#endregion itask-get-stderr
  assert.deepEqual(stage.printed, ["Its error messages are lost."]);
}

export async function put_Stderr(stage: Stage): Promise<void> {
  const pTask = await stage.task("render frame1");
  //#region itask-put-stderr
  pTask.put_Stdout("frame1.log");
  pTask.put_Stderr("frame1.log"); // the same file: errors stand between what was written before and after
  //#endregion itask-put-stderr
  assert.equal(await get<BSTR>((pRetVal) => pTask.get_Stderr(pRetVal)), "frame1.log");
}

export async function get_SubmitTime(stage: Stage): Promise<void> {
  const jobId = await stage.runningJob("render frame1");
  await stage.backend.advance(30_000);
  check(await stage.pCluster.AddTask(jobId, await stage.task("render frame2"), out()));
  const pTask = await stage.taskNow(jobId, 2);
  //#region itask-get-submittime
  const pSubmitted = out<DATE>();
  pTask.get_SubmitTime(pSubmitted);
  const submitted = toJsDate(pSubmitted.value ?? DATE_MAX); // null: not submitted
  if (submitted) console.log(`In the queue since ${submitted.toISOString()}`);
  //#endregion itask-get-submittime
  assert.deepEqual(stage.printed, ["In the queue since 2006-08-01T00:00:30.000Z"]);
}

export async function get_WorkDirectory(stage: Stage): Promise<void> {
  const pTask = await stage.task("render frame1");
  check(pTask.put_WorkDirectory("/scenes/blue"));
  //#region itask-get-workdirectory
  const pPath = out<BSTR>();
  const hr = pTask.get_WorkDirectory(pPath);
  if (SUCCEEDED(hr)) console.log(`Starts in ${pPath.value || "a directory of the node's choice"}`);
  //#endregion itask-get-workdirectory
  assert.deepEqual(stage.printed, ["Starts in /scenes/blue"]);
}

export async function put_WorkDirectory(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.addedJob();
  const pTask = await stage.task("render frame1");
  //#region itask-put-workdirectory
  pTask.put_WorkDirectory("/scenes/blue"); // an absolute path, on each node where the task may run
  pTask.put_Stdin("frame1.txt"); // paths of files are relative to it
  const hr = await pCluster.AddTask(jobId, pTask, out());
  //#endregion itask-put-workdirectory
  assert.equal(hr, S_OK);
  const pAdded = await stage.taskNow(jobId, 1);
  assert.equal(await get<BSTR>((pRetVal) => pAdded.get_WorkDirectory(pRetVal)), "/scenes/blue");
}

export async function SetExtendedTaskTerm(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.addedJob();
  const pTask = await stage.task("render frame1");
  //#region itask-setextendedtaskterm
  pTask.SetExtendedTaskTerm("frame", "1");
  pTask.SetExtendedTaskTerm("Frame", "2"); // the same term: names are compared without case
  const hr = await pCluster.AddTask(jobId, pTask, out()); // the terms are fixed from here on
  //#endregion itask-setextendedtaskterm
  assert.equal(hr, S_OK);
  const pAdded = await stage.taskNow(jobId, 1);
  assert.deepEqual(await pairsOf((pRetVal) => pAdded.get_ExtendedTaskTerms(pRetVal)), ["frame=2"]);
}

export async function SetEnvironmentVariable(stage: Stage): Promise<void> {
  const { pCluster } = stage;
  const jobId = await stage.addedJob();
  const pTask = await stage.task("render frame1");
  //#region itask-setenvironmentvariable
  pTask.SetEnvironmentVariable("SCENE", "blue");
  pTask.SetEnvironmentVariable("THREADS", "4");
  pTask.SetEnvironmentVariable("THREADS", null); // takes it out again
  const hr = await pCluster.AddTask(jobId, pTask, out());
  //#endregion itask-setenvironmentvariable
  assert.equal(hr, S_OK);
  const pAdded = await stage.taskNow(jobId, 1);
  assert.deepEqual(await pairsOf((pRetVal) => pAdded.get_EnvironmentVariables(pRetVal)), ["SCENE=blue"]);
  assert.equal(pTask.SetEnvironmentVariable("A=B", "C"), E_INVALIDARG);
}

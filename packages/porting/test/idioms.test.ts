import { describe, expect, test } from "vitest";
import { analyze } from "../src/index.ts";
import { emitted, linesOf, source } from "./assembled-code.ts";

/** A class of C# with this in a method of it. */
const inCsharp = (body: string) => `
using Microsoft.ComputeCluster;
using System;
static class Extensions { public static bool IsOver(this IJob job) { return job.EndTime != null; } }
class Program
{
    ICluster cluster = new Cluster();
    void Run(IJob job)
    {
        ${body}
    }
}`;

const linesOfCsharp = (body: string) => linesOf("Program.cs", inCsharp(body), "managed");

describe("C#", () => {
  test("a query is the calls of an array that do the same", async () => {
    const query = "var names = from ITask t in cluster.ListTasks(1) where t.ExitCode != 0 select t.Name;";
    expect(await linesOfCsharp(query)).toContain(
      "const names = [...await this.cluster.ListTasks(1)].filter((t) => t.ExitCode !== 0).map((t) => t.Name);",
    );
  });

  test("what an initializer sets is set after the object is made, in the raw face too", async () => {
    const text = 'ITask task = new Task { Name = "a", CommandLine = "b" };';
    expect(await linesOfCsharp(text)).toEqual(
      expect.arrayContaining(["const task = new Task();", 'task.Name = "a";', 'task.CommandLine = "b";']),
    );
    const raw = await linesOf("Program.cs", inCsharp(text), "raw");
    expect(raw.slice(raw.indexOf("const task = pTask.value!;"))).toEqual(
      expect.arrayContaining(['task.put_Name("a");', 'task.put_CommandLine("b");']),
    );
  });

  test("whole numbers are divided as C# divides them, others as JavaScript does", async () => {
    const text = "job.MinimumNumberOfProcessors = job.TaskCount / 2; double part = job.TaskCount / 2.0;";
    expect(await linesOfCsharp(text)).toEqual(
      expect.arrayContaining([
        "job.MinimumNumberOfProcessors = Math.trunc(job.TaskCount / 2);",
        "const part = job.TaskCount / 2;",
      ]),
    );
  });

  test("values of enumerations are shown by their names where C# did so", async () => {
    const text = `string s = job.Status.ToString(); job.Name = "is " + job.Priority; job.Name = job.Id.ToString();
        job.Priority = job.Priority + 1;`;
    expect(await linesOfCsharp(text)).toEqual(
      expect.arrayContaining([
        "const s = JobStatus[job.Status];",
        'job.Name = "is " + JobPriority[job.Priority];',
        "job.Name = String(job.Id);",
        "job.Priority = job.Priority + 1;",
      ]),
    );
  });

  test("a whole number beside a 64-bit one is a bigint too, and with fractions both are numbers", async () => {
    const usage = "cluster.GetJobResourceUsage(1)";
    const ported = "(await this.cluster.GetJobResourceUsage(1))";
    const text = `long a = ${usage}.UserProcessorTime / 1000; double b = ${usage}.UserProcessorTime / 1000.0;
        long c = (${usage}.UserProcessorTime + ${usage}.KernelProcessorTime) / job.TaskCount;`;
    expect(await linesOfCsharp(text)).toEqual(
      expect.arrayContaining([
        `const a = ${ported}.UserProcessorTime / 1000n;`,
        `const b = Number(${ported}.UserProcessorTime) / 1000;`,
        `const c = (${ported}.UserProcessorTime + ${ported}.KernelProcessorTime) / BigInt(job.TaskCount);`,
      ]),
    );
  });

  test("a filter of a handler stays a condition", async () => {
    const text =
      'try { cluster.CancelJob(1, ""); } catch (ComputeClusterException e) when (e.JobId != 0) { }';
    expect(await linesOfCsharp(text)).toContain(
      "  if (!(ComputeClusterException.is(e) && e.JobId !== 0)) throw e;",
    );
  });

  test("handlers of one try are cases of one catch", async () => {
    const text =
      'try { cluster.CancelJob(1, ""); } catch (ComputeClusterException e) { } catch (Exception e) { }';
    expect((await linesOfCsharp(text)).filter((line) => line.includes("{"))).toEqual([
      "} catch (e) {",
      "  if (ComputeClusterException.is(e)) {",
      "  } else {",
    ]);
  });

  test("a handler of everything goes on catching everything", async () => {
    const text = 'try { cluster.CancelJob(1, ""); } catch (Exception e) { }';
    expect((await linesOfCsharp(text)).filter((line) => line.includes("catch"))).toEqual(["} catch (e) {"]);
    expect((await linesOfCsharp(text)).join()).not.toContain("throw");
  });

  test("handlers of what the API never throws, and extension methods of one's own, are no uses", async () => {
    const text = 'if (job.IsOver()) try { cluster.CancelJob(1, ""); } catch (System.IO.IOException) { }';
    const members = (await emitted([source("Program.cs", inCsharp(text))], "managed")).map(
      ({ member }) => member,
    );
    expect(members).toEqual(["IJob.get_EndTime", "Cluster", "ICluster.CancelJob"]);
  });
});

describe("Visual Basic", () => {
  test("a value of an enumeration is shown as a number by &, by its name by ToString, and a quotient has fractions", async () => {
    const text = `
Imports Microsoft.ComputeCluster
Module Program
  Sub Main()
    Dim cluster As New Cluster()
    Dim job As IJob = cluster.GetJob(1)
    job.Name = "is " & job.Status
    job.Name = job.Status.ToString()
    Dim seconds As Double = cluster.GetJobResourceUsage(1).UserProcessorTime / 1000
  End Sub
End Module`;
    expect(await linesOf("Program.vb", text, "managed")).toEqual(
      expect.arrayContaining([
        'job.Name = "is " + job.Status;',
        "job.Name = JobStatus[job.Status];",
        "const seconds = Number((await cluster.GetJobResourceUsage(1)).UserProcessorTime) / 1000;",
      ]),
    );
  });

  test("what the With block's object is asked for is asked once", async () => {
    const text = `
Set cluster = CreateObject("Microsoft.ComputeCluster.Cluster")
With cluster.ClusterCounter
  WScript.Echo .NumberOfReadyNodes
  x = .TotalNumberOfNodes
End With`;
    expect((await linesOf("count.vbs", text, "managed")).slice(1)).toEqual([
      "const clusterCounter = await cluster.ClusterCounter;",
      "clusterCounter.NumberOfReadyNodes",
      "x = clusterCounter.TotalNumberOfNodes;",
    ]);
  });

  test("what Err holds is what the caught exception holds, and Err.Clear is no member of the API", async () => {
    const text = `
Set cluster = CreateObject("Microsoft.ComputeCluster.Cluster")
On Error Resume Next
cluster.CancelJob 1, ""
If Err.Number <> 0 Then message = Err.Description & cluster.ErrorMessage
Err.Clear`;
    const uses = await emitted([source("cancel.vbs", text)], "managed");
    expect(uses.map(({ member }) => member)).toEqual([
      "Cluster",
      "Err",
      "ICluster.CancelJob",
      "ICluster.get_ErrorMessage",
    ]);
    expect(uses.at(-1)?.translation.lines).toEqual(["message = error.message + await cluster.ErrorMessage;"]);
  });
});

test("JScript finds members of the API without case, as its objects did", async () => {
  const text = `
var cluster = new ActiveXObject("Microsoft.ComputeCluster.Cluster");
var job = cluster.createjob();
job.runtime = "00:01:00";
cluster.QUEUEJOB(job, "", "", true);`;
  expect((await linesOf("queue.js", text, "managed")).slice(1)).toEqual([
    "const job = await cluster.CreateJob();",
    'job.Runtime = "00:01:00";',
    'await cluster.QueueJob(job, "", "", true);',
  ]);
});

test("an assignment to a member that is not there is noted, not ported", async () => {
  const text = `
Set cluster = CreateObject("Microsoft.ComputeCluster.Cluster")
cluster.Nmae = "x"`;
  const uses = await emitted([source("name.vbs", text)], "managed");
  expect(uses.at(-1)?.translation).toMatchObject({
    lines: null,
    notes: ["ICluster has no member Nmae."],
  });
});

test("JScript names members in brackets and inside with", async () => {
  const text = `
var cluster = new ActiveXObject("Microsoft.ComputeCluster.Cluster");
cluster["CancelJob"](1, "");
with (cluster) { CancelJob(2, ""); Timeout = 5; }`;
  expect((await linesOf("cancel.js", text, "managed")).slice(1)).toEqual([
    'await cluster.CancelJob(1, "");',
    'await cluster.CancelJob(2, "");',
    "cluster.Timeout = 5;",
  ]);
});

describe("C++", () => {
  const text = `
#import "ccpapi.tlb" no_namespace
void Show(IClusterPtr cluster, const variant_t& item, IJob* pJob)
{
  IJobPtr job = item;
  ITaskPtr task = cluster->GetTask(1, 2);
  ITaskPtr other = cluster->GetTask(1, 3);
  pJob->SetExtendedJobTerm(L"note", item.bstrVal);
}`;

  test("an object of any origin that is asked for an interface of the API is a use, which names that interface", async () => {
    const asking = `
#import "ccpapi.tlb" raw_interfaces_only no_namespace
void Show(const VARIANT& v, IDispatch* d, IUnknown* u, ITask* t, INode* n)
{
  v.pdispVal->QueryInterface(__uuidof(ITask), (void**)&t);
  d->QueryInterface(IID_INode, (void**)&n);
  u->QueryInterface(IID_IDispatch, (void**)&d);
}`;
    const uses = await emitted([source("show.cpp", asking)], "raw");
    expect(uses.map(({ place, member }) => `${place} ${member}`)).toEqual([
      "show.cpp:5 IUnknown.QueryInterface",
      "show.cpp:6 IUnknown.QueryInterface",
    ]);
    expect(uses[0]?.translation.notes.join()).toContain("QueryInterface(IID_ITask, pTask)");
    expect(uses[1]?.translation.lines).toEqual(["d.QueryInterface(IID_INode, n);"]);
  });

  test("a string object that is given nothing is the empty string", async () => {
    const empty = `
#import "ccpapi.tlb"
void Queue(IClusterPtr cluster, IJobPtr job) { cluster->QueueJob(job, _bstr_t(), CComBSTR(), VARIANT_TRUE, 0); }`;
    expect(await linesOf("queue.cpp", empty, "managed")).toEqual([
      'await cluster.QueueJob(job, "", "", true, 0);',
    ]);
  });

  test("a smart pointer takes an item that is passed on", async () => {
    expect(await linesOf("show.cpp", text, "raw")).toContain(
      "if (item.vt === VT_DISPATCH) item.pdispVal?.QueryInterface(IID_IJob, job);",
    );
  });

  test("each variable has an Out of its own, and whoever reads hr is told to declare it", async () => {
    const lines = await linesOf("show.cpp", text, "raw");
    expect(lines).toEqual(
      expect.arrayContaining(["const task = taskOut.value!;", "const other = otherOut.value!;"]),
    );
    const { files } = await analyze([source("show.cpp", text)], { face: "raw" });
    const notes = files.flatMap(({ uses }) => uses.flatMap((use) => use.notes));
    expect(notes.filter((note) => note.includes("let hr: HRESULT")).length).toBe(2);
  });

  test("a field of a VARIANT is read where its tag says that it is there", async () => {
    expect(await linesOf("show.cpp", text, "raw")).toContain(
      'pJob.SetExtendedJobTerm("note", (item.vt === VT_BSTR ? item.bstrVal : null));',
    );
  });
});

test("Uses of one statement share its place, so that its lines are taken once", async () => {
  const text = inCsharp("bool over = job.Status == JobStatus.Failed || job.Status == JobStatus.Finished;");
  const { files } = await analyze([source("Program.cs", text)]);
  const shared = (files[0]?.uses ?? []).filter(({ line }) => line === 10);
  expect(new Set(shared.map(({ statement }) => `${statement.line}:${statement.column}`))).toEqual(
    new Set(["10:9"]),
  );
  expect(shared.length).toBe(4);
});

test("C++ is ported to the face that it saw: with the wrappers of #import the managed one, else the raw one", async () => {
  const cluster = "void Close(ICluster* pCluster) { pCluster->Release(); }";
  const faces = async (...texts: string[]) => {
    const { files } = await analyze(texts.map((text, at) => source(`${at}.cpp`, text)));
    return files.map(({ face }) => face);
  };
  const wrapped = `#import "ccpapi.tlb" no_namespace\n${cluster}`;
  const raw = `#import "ccpapi.tlb" raw_interfaces_only\n${cluster}`;
  expect(await faces(wrapped, cluster)).toEqual(["managed", "managed"]);
  expect(await faces(raw, cluster)).toEqual(["raw", "raw"]);
  expect(await faces(wrapped, raw, cluster)).toEqual(["managed", "raw", "raw"]);
  expect(await faces(`#include "ccpapi.h"\n${cluster}`)).toEqual(["raw"]);
});

import { describe, expect, test } from "vitest";
import { analyze } from "../src/index.ts";
import { compile, emitted, linesOf, source } from "./assembled-code.ts";

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

  test("text shows an enumeration by its name", async () => {
    const text =
      'job.Name = "is " + job.Status; JobPriority p = job.Priority; job.Project = p.ToString() + (int)p;';
    expect(await linesOfCsharp(text)).toEqual(
      expect.arrayContaining([
        'job.Name = "is " + JobStatus[job.Status];',
        "job.Project = JobPriority[p] + p;",
      ]),
    );
  });

  test("where .NET shows an enumeration that is passed on, a note tells of its name", async () => {
    const [use] = await emitted(
      [source("Program.cs", inCsharp('Console.WriteLine("{0}", job.Status);'))],
      "managed",
    ).then((uses) => uses.filter(({ member }) => member === "IJob.get_Status"));
    expect(use?.translation.notes).toEqual([".NET shows it by its name, which is `JobStatus[…]` here."]);
  });

  test("a property of one's own that calls the cluster is awaited, and so is who reads it", async () => {
    const text = `
using Microsoft.ComputeCluster;
class Jobs
{
    ICluster cluster = new Cluster();
    string user;
    IClusterEnumerable All { get { return cluster.ListAllJobs(); } }
    string User { get { return user; } set { cluster.Connect(value); user = value; } }
    int Last() { int id = 0; foreach (IJob job in All) id = job.Id; return id; }
    void Stop() { cluster.CancelJob(Last(), User); foreach (IJob job in this.All) { } }
}`;
    const lines = await linesOf("Jobs.cs", text, "managed");
    expect(lines.filter((line) => line.startsWith("for"))).toEqual([
      "for (const job of await this.All) {",
      "for (const job of await this.All) {",
    ]);
    expect(lines).toContain("await this.cluster.CancelJob(await this.Last(), this.User);");
  });

  test("the parts of a caught exception are those of an error", async () => {
    const text = "try { } catch (ComputeClusterException e) { cluster.CancelJob(e.JobId, e.Message); }";
    expect(await linesOfCsharp(text)).toContain("await this.cluster.CancelJob(e.JobId, e.message);");
    const script = `
var cluster = new ActiveXObject("Microsoft.ComputeCluster.Cluster");
try { } catch (e) { cluster.CancelJob(e.number, e.description); }`;
    expect(await linesOf("cancel.js", script, "managed")).toContain(
      "await cluster.CancelJob(e.hresult, e.message);",
    );
  });

  test("a cast to a whole number cuts off the rest, and a suffix makes a number one that has a rest", async () => {
    const text =
      "job.MinimumNumberOfProcessors = (int)(job.TaskCount * 1.5); double d = job.TaskCount / 3d; int i = (int)d;";
    expect(await linesOfCsharp(text)).toEqual(
      expect.arrayContaining([
        "job.MinimumNumberOfProcessors = Math.trunc(job.TaskCount * 1.5);",
        "const d = job.TaskCount / 3;",
      ]),
    );
  });

  test("a property of the cluster is read before something is added to it", async () => {
    const uses = await emitted([source("Program.cs", inCsharp("cluster.Timeout *= 2 + job.Id;"))], "managed");
    const lines = "this.cluster.Timeout = await this.cluster.Timeout * (2 + job.Id);";
    expect(uses.find(({ member }) => member === "ICluster.put_Timeout")?.translation.lines).toEqual([lines]);
    expect(compile(uses, "managed")).toEqual([]);
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

  test("an IEnumerator and what base has are of the API, and what string has is not", async () => {
    const text = `
using Microsoft.ComputeCluster;
using System.Collections;
class Base { protected ICluster cluster = new Cluster(); }
class Program : Base
{
    void Run()
    {
        IEnumerator nodes = base.cluster.ComputeNodes.GetEnumerator();
        while (nodes.MoveNext()) { INode node = (INode)nodes.Current; }
        if (string.Equals("a", "b") || String.Equals("a", "b")) return;
    }
}`;
    const { files } = await analyze([source("Program.cs", text)]);
    expect(files.flatMap(({ uses }) => uses.map(({ member }) => member))).toEqual([
      "Microsoft.ComputeCluster",
      "Cluster",
      "ICluster.get_ComputeNodes",
      "IClusterEnumerable.GetEnumerator",
      "IEnumVARIANT.MoveNext",
      "IEnumVARIANT.Current",
    ]);
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

  test("a statement that begins with a member of the With block's object is a statement", async () => {
    const text = `
Set cluster = CreateObject("Microsoft.ComputeCluster.Cluster")
With cluster.GetTask(1, 2)
  If .Status = 4 Then cluster.RequeueTask 1, .Id
  While .Id = 3
    .Name = "x"
  Wend
End With`;
    expect((await linesOf("requeue.vbs", text, "managed")).slice(2)).toEqual([
      "task.Status",
      "await cluster.RequeueTask(1, task.Id);",
      "await cluster.RequeueTask(1, task.Id);",
      "task.Id",
      'task.Name = "x";',
    ]);
  });

  /** The lines for statements about a cluster and a job. */
  const linesOfScript = async (...statements: string[]) => {
    const objects = [
      'Set cluster = CreateObject("Microsoft.ComputeCluster.Cluster")',
      "Set job = cluster.CreateJob",
    ];
    const text = [...objects, ...statements].join("\n");
    expect(compile(await emitted([source("job.vbs", text)], "managed"), "managed")).toEqual([]);
    return [...new Set((await linesOf("job.vbs", text, "managed")).slice(objects.length))];
  };

  test("operators bind as in Visual Basic", async () => {
    expect(
      await linesOfScript(
        'job.Name = "task" & i + 1',
        'job.Name = "a" & i - 1 & "b"',
        "job.MinimumNumberOfProcessors = 7 Mod 2 * 3",
        "job.MinimumNumberOfProcessors = -2 ^ 2 + +3",
        "job.IsExclusive = Not job.Status = 3",
        "job.IsExclusive = Not job.Status = 3 And CBool(i Or k)",
      ),
    ).toEqual([
      'job.Name = "task" + (i + 1);',
      'job.Name = "a" + (i - 1) + "b";',
      "job.MinimumNumberOfProcessors = 7 % (2 * 3);",
      "job.MinimumNumberOfProcessors = -(2 ** 2) + 3;",
      "job.IsExclusive = !(job.Status === 3);",
      "job.IsExclusive = !(job.Status === 3) && (i || k);",
    ]);
  });

  test("& makes texts of numbers", async () => {
    expect(
      await linesOfScript(
        "job.Name = i & k",
        'job.Name = i & k & ".out"',
        'job.Name = job.Id & "-" & k',
        "job.Name = job.Project & k",
        "job.Name = UCase(k) & i",
      ),
    ).toEqual([
      "job.Name = String(i) + k;",
      'job.Name = String(i) + k + ".out";',
      'job.Name = job.Id + "-" + k;',
      "job.Name = job.Project + k;",
      "job.Name = UCase(k) + i;",
    ]);
  });

  test("numbers and booleans become texts where a text is wanted", async () => {
    expect(
      await linesOfScript(
        "job.Name = 0",
        'job.SetExtendedJobTerm "a", 1.5',
        'job.SetExtendedJobTerm "b", True',
        'job.SetExtendedJobTerm "c", job.Id',
        'job.SetExtendedJobTerm "d", (job.Id * 2)',
        'job.SetExtendedJobTerm "e", job.IsExclusive',
      ),
    ).toEqual([
      'job.Name = "0";',
      'job.SetExtendedJobTerm("a", "1.5");',
      'job.SetExtendedJobTerm("b", "True");',
      'job.SetExtendedJobTerm("c", String(job.Id));',
      'job.SetExtendedJobTerm("d", (String(job.Id * 2)));',
      'job.SetExtendedJobTerm("e", job.IsExclusive ? "True" : "False");',
    ]);
  });

  test("a conversion to a whole number rounds", async () => {
    expect(await linesOfScript("job.MinimumNumberOfProcessors = CInt(i / 2) + CLng(i)")).toEqual([
      "job.MinimumNumberOfProcessors = Math.round(i / 2) + Number(i);",
    ]);
  });

  test("Date and Now are calls, also without parentheses, and a note tells whose", async () => {
    const text = 'Set job = CreateObject("Microsoft.ComputeCluster.Job")\njob.Name = "run " & Date & Now()';
    const name = (await emitted([source("date.vbs", text)], "managed")).at(-1)?.translation;
    expect(name?.lines).toEqual(['job.Name = "run " + Date() + Now();']);
    expect(name?.notes.map((note) => note.split(" ")[0])).toEqual(["`Date`", "`Now`"]);
  });

  test("If of .NET is a condition", async () => {
    const text = `
Imports Microsoft.ComputeCluster
Sub Limit(job As IJob)
  job.MaximumNumberOfProcessors = If(job.TaskCount > 4, 4, job.TaskCount) + 1
End Sub`;
    expect(await linesOf("Limit.vb", text, "managed")).toContain(
      "job.MaximumNumberOfProcessors = (job.TaskCount > 4 ? 4 : job.TaskCount) + 1;",
    );
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
with (cluster) { CancelJob(2, ""); Timeout = 5; }
var job = cluster.CreateJob();
with (job) Project = Name;`;
  expect((await linesOf("cancel.js", text, "managed")).slice(1)).toEqual([
    'await cluster.CancelJob(1, "");',
    'await cluster.CancelJob(2, "");',
    "cluster.Timeout = 5;",
    "const job = await cluster.CreateJob();",
    "job.Project = job.Name;",
    "job.Project = job.Name;",
  ]);
});

test("JScript finds in an object what its constructor put there", async () => {
  const text = `
function Farm() { this.cluster = new ActiveXObject("Microsoft.ComputeCluster.Cluster"); }
var farm = new Farm();
farm.cluster.CancelJob(1, "");`;
  expect(await linesOf("farm.js", text, "managed")).toContain('await farm.cluster.CancelJob(1, "");');
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

  test("members of a reference follow a dot, and macros name the fields of a VARIANT", async () => {
    const listing = `
#import "ccpapi.tlb" raw_interfaces_only
HRESULT Show(ICluster& cluster, IClusterEnumerable& jobs)
{
  VARIANT item; IEnumVARIANT* pItems; IJob* pJob = NULL; ICluster& same = cluster;
  jobs.GetEnumerator(&pItems);
  pItems->Next(1, &item, NULL);
  V_DISPATCH(&item)->QueryInterface(IID_IJob, (void**)&pJob);
  same.PauseNode(NULL);
  return cluster.CancelJob(1, NULL);
}`;
    const uses = await emitted([source("show.cpp", listing)], "raw");
    expect(uses.map(({ member }) => member)).toEqual([
      "IClusterEnumerable.GetEnumerator",
      "IEnumVARIANT.Next",
      "IUnknown.QueryInterface",
      "ICluster.PauseNode",
      "ICluster.CancelJob",
    ]);
    expect(uses.at(-1)?.translation.lines).toEqual(["return await cluster.CancelJob(1, null);"]);
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

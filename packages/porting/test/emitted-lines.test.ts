import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compile, emitted, linesOf, source } from "./assembled-code.ts";
import { CORPORA, corpus } from "./corpus.ts";

const EXAMPLES = new URL("../../../examples/", import.meta.url);
const LISTINGS = readdirSync(EXAMPLES, { recursive: true, encoding: "utf8" }).filter((path) =>
  /^(?!.*node_modules).*\blegacy\b.*\.(cpp|cs|vbs|js)$/.test(path),
);

const INTERVAL = `
using Microsoft.ComputeCluster;
class Report
{
    TimeSpan Took(ITask task) { return task.EndTime - task.StartTime; }
}`;

const SMART_POINTER = `
#include <atlbase.h>
#import "ccpapi.tlb" no_namespace
HRESULT Open(CComPtr<ICluster>& pCluster)
{
  pCluster.CoCreateInstance(CLSID_Cluster);
  HRESULT hr = pCluster.CoCreateInstance(CLSID_Cluster);
  return hr;
}`;

const TEXTS = `
Set cluster = CreateObject("Microsoft.ComputeCluster.Cluster")
Set job = cluster.CreateJob()
job.RunUntilCanceled = "False"
job.MinimumNumberOfProcessors = "4"`;

describe("The emitted lines compile as strict TypeScript", () => {
  describe.each(["raw", "managed"] as const)("%s face", (face) => {
    test.each(CORPORA)("%s", async (name) => {
      const sources = corpus(name).map(({ source }) => source);
      expect(compile(await emitted(sources, face), face)).toEqual([]);
    });

    test("the listings of the examples", async () => {
      expect(LISTINGS.length).toBeGreaterThanOrEqual(10);
      const lines = [];
      for (const path of LISTINGS) {
        const text = readFileSync(new URL(path, EXAMPLES), "utf8");
        lines.push(...(await emitted([source(path, text)], face)));
      }
      expect(compile(lines, face)).toEqual([]);
    });
  });
});

test("What lies between two dates is a number, and a note says of what", async () => {
  expect(await linesOf("Report.cs", INTERVAL, "managed")).toContain(
    "return Number(task.EndTime) - Number(task.StartTime);",
  );
  const [use] = await emitted([source("Report.cs", INTERVAL)], "managed");
  expect(use?.translation.notes.join()).toContain("milliseconds");
});

test("A smart pointer that creates its object gives the result to whoever looks at it", async () => {
  expect(await linesOf("open.cpp", SMART_POINTER, "raw")).toEqual([
    "pCluster = createCluster(backend);",
    "pCluster = createCluster(backend);",
    "const hr = S_OK;",
  ]);
});

test("Texts that scripts give to booleans and numbers become booleans and numbers", async () => {
  const lines = await linesOf("job.vbs", TEXTS, "managed");
  expect(lines).toContain("job.RunUntilCanceled = false;");
  expect(lines).toContain("job.MinimumNumberOfProcessors = 4;");
});

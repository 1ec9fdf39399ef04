import { describe, expect, test } from "vitest";
import { findPage } from "../../src/docs/find-page.ts";
import { readPages } from "../../src/docs/pages.ts";
import { renderPage } from "../../src/docs/render-page.ts";
import { type Console, runCli } from "../../src/index.ts";

/** Runs `ccp docs` in a terminal of this width. */
async function docs(name: string, columns = 80) {
  const lines: string[] = [];
  const errors: string[] = [];
  const console: Console = {
    out: (line) => lines.push(line),
    error: (line) => errors.push(line),
    secret: async () => "",
    terminal: () => ({ width: columns, isColored: false }),
    stopped: async () => {},
  };
  const code = await runCli(["docs", ...name.split(" ")], console);
  return { code, text: lines.join("\n"), errors: errors.join("\n") };
}

describe("ccp docs", () => {
  test.each([
    "RequeueJobs",
    "requeuejobs",
    "ICluster.RequeueJobs",
    "icluster::requeuejobs",
    "icluster-requeuejobs",
  ])("finds the page of a member without case and in every spelling: %s", async (name) => {
    const { code, text } = await docs(name);
    expect(code).toBe(0);
    expect(text).toMatch(/^ICluster::RequeueJobs method\n=+\n/);
    expect(text).toContain("    RequeueJobs(jobIds: IClusterEnumerable): Promise<HRESULT>;");
    expect(text).toContain("rule RQ-6");
  });

  test.each([
    ["JobStatus", "JobStatus enumeration"],
    ["Handling-Errors", "Handling Errors"],
    ["handling errors", "Handling Errors"],
    ["ijob.priority", "IJob::get_Priority method"],
  ])("finds an enumeration, a topic and a property by name: %s", async (name, title) => {
    const { text, errors } = await docs(name);
    expect(`${text}\n${errors}`).toContain(
      title.replace(/^(\w+)::(\w+) method$/, name.includes(".") ? "$1.$2" : "$1::$2"),
    );
  });

  test("shows a result with its value and its meaning", async () => {
    expect((await docs("e_invalidarg")).text).toBe(
      "E_INVALIDARG\n============\n\n0x80070057\n\nA value is out of range, too long or malformed.\n\nAll results: ccp docs hresults",
    );
  });

  test.each(["0x80131509", "0X80131509", "80131509", "-2146233079"])(
    "shows a result by the number in which messages end: %s",
    async (number) => {
      expect((await docs(number)).text).toMatch(/^COR_E_INVALIDOPERATION\n=+\n\n0x80131509\n/);
    },
  );

  test("asks which one where several members have the name", async () => {
    const { code, text, errors } = await docs("get_ErrorMessage");
    expect(code).toBe(1);
    expect(text).toBe("");
    expect(errors).toBe(
      "Several pages are called get_ErrorMessage. Say which:\n  ICluster.get_ErrorMessage\n  IJob.get_ErrorMessage\n  ITask.get_ErrorMessage",
    );
  });

  test("a name that is no page but stands on some leads to those", async () => {
    const { code, errors } = await docs("ttlcompletedjobs");
    expect(code).toBe(1);
    expect(errors).toMatch(/^There is no page ttlcompletedjobs\. It is told about on:\n/);
    expect(errors).toContain("\n  ICluster.SetClusterParameter");
    expect(errors.split("\n").length).toBeLessThanOrEqual(6);
  });

  test("offers the closest names where none fits, and the lists of all where nothing is close", async () => {
    const { code, errors } = await docs("QueueJobz");
    expect(code).toBe(1);
    expect(errors).toMatch(/^There is no page QueueJobz\. Did you mean:\n {2}ICluster\.QueueJobs?\n/);
    expect((await docs("xylophone-quartet-in-b")).errors).toBe(
      "There is no page xylophone-quartet-in-b. To see what there is: ccp docs interfaces, ccp docs using-ccp.",
    );
  });

  test.each([40, 80, 120])("keeps the prose and the tables of every page within %i columns", (columns) => {
    const { names, read } = readPages();
    expect(names.length).toBeGreaterThanOrEqual(286);
    const broad = names.flatMap((name) => {
      const lines = renderPage(read(name), columns).split("\n");
      const isCode = (line: string): boolean => line.startsWith("    ");
      const isOneWord = (line: string): boolean => !line.replace(/^- /, "").trim().includes(" ");
      return lines.filter((line) => line.length > columns && !isCode(line) && !isOneWord(line));
    });
    expect(broad).toEqual([]);
  });
});

test("a table keeps its columns while there is room, and stacks its cells, named, where there is none", () => {
  const page = "| Name | Way | Meaning |\n|---|---|---|\n| `jobId` | in | The id of the job, 1 or above. |\n";
  expect(renderPage(page, 80)).toBe(
    "Name   Way  Meaning\n------------------------------------------\njobId  in   The id of the job, 1 or above.",
  );
  expect(renderPage(page, 30)).toBe("jobId\n    Way: in\n    The id of the job, 1 or\n    above.");
});

test("a page comes before members, and members before properties", () => {
  const names = ["icluster-get-name", "ijob", "ijob-get-name", "ijob-put-name", "itask-name"];
  expect(findPage("ijob", names)).toEqual({ page: "ijob" });
  expect(findPage("name", names)).toEqual({ page: "itask-name" });
  expect(findPage("ijob.name", names)).toEqual({
    isExact: true,
    candidates: ["ijob-get-name", "ijob-put-name"],
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runCli } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "ccp-port-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function ccp(...args: string[]) {
  const [lines, errors]: [string[], string[]] = [[], []];
  const code = await runCli(["port", ...args], {
    out: (line) => lines.push(line),
    error: (line) => errors.push(line),
    secret: async () => "",
    terminal: () => ({ width: 80, isColored: false }),
    stopped: async () => {},
  });
  return { code, out: lines.join("\n"), errors: errors.join("\n") };
}

const known = file(
  "known.vbs",
  'Set c = CreateObject("Microsoft.ComputeCluster.Cluster")\nc.Connect "localhost"\n',
);
const doubtful = file(
  "doubtful.vbs",
  'Set c = CreateObject("Microsoft.ComputeCluster.Cluster")\nwhat.Connect "x"\n',
);

describe("ccp port", () => {
  test("shows the lines and ends with 0 when all is recognized", async () => {
    const { code, out } = await ccp(known);
    expect(code).toBe(0);
    expect(out).toContain("known.vbs:2:3  ICluster.Connect");
    expect(out).toContain('→ await c.Connect("localhost");');
    expect(out).toContain("All 2 uses are recognized.");
  });

  test("ends with 1 when something is left", async () => {
    const { code, out } = await ccp(doubtful);
    expect(code).toBe(1);
    expect(out).toContain('? Perhaps: the type of "what" is not known.');
  });

  test("names the place of each statement, also where two are alike", async () => {
    const calls = [
      "Dim j",
      "Set j = c.CreateJob()",
      "c.AddJob (j)",
      "c.AddJob (j)",
      "c.SubmitJob j.Id, j.User, Empty, True, 0",
    ];
    const twice = file(
      "twice.vbs",
      `Set c = CreateObject("Microsoft.ComputeCluster.Cluster")\n${calls.join("\n")}\n`,
    );
    const out = (await ccp(twice)).out.replaceAll(/\s+/g, " ");
    expect(out).toContain("twice.vbs:4:3 ICluster.AddJob ");
    expect(out).toContain("twice.vbs:5:3 ICluster.AddJob ");
    expect(out).toContain("twice.vbs:6:3 ICluster.SubmitJob, IJob.get_Id, IJob.get_User ");
  });

  test("takes the face that is asked for", async () => {
    expect((await ccp(known, "--face", "raw")).out).toContain('→ hr = await c.Connect("localhost");');
  });

  test("--json gives the report for tools", async () => {
    const { code, out } = await ccp("--json", known);
    const report: unknown = JSON.parse(out);
    expect(code).toBe(0);
    expect(report).toMatchObject({
      version: 1,
      files: [
        {
          file: known,
          language: "vbscript",
          face: "managed",
          uses: [{ line: 1 }, { line: 2, column: 3, member: "ICluster.Connect", status: "ported" }],
        },
      ],
      problems: [],
      summary: { uses: 2, ported: 2, noted: 0, perhaps: 0, notUnderstood: 0 },
    });
  });

  test.each([
    [["no-such-file.cpp"], "there is no such file"],
    [[folder], "it is no file"],
    [[file("picture.cpp", "\0\x01\x02PNG")], "it is a binary file"],
    [[file("prose.txt", "Once upon a time.")], "prose.txt: the language is not known"],
  ])("ends with 2 for a file that cannot be looked through, and says why", async (files, reason) => {
    const { code, out } = await ccp(...files, known);
    expect(code).toBe(2);
    expect(out.replaceAll(/\s+/g, " ")).toContain(reason);
    expect(out).toContain('→ await c.Connect("localhost");');
  });

  test.each([[[]], [["--face", "third", known]], [["--wrong", known]]])(
    "ends with 2 for a wrong command: %j",
    async (args) => {
      const { code, errors } = await ccp(...args);
      expect(code).toBe(2);
      expect(errors).toContain("error:");
    },
  );

  test("--help ends with 0 and tells the exit codes", async () => {
    const { code, out } = await ccp("--help");
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, " ")).toContain("1 when something is left to you");
  });
});

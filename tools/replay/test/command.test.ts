import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ownTrace } from "./traces.ts";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "replay-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built command in the folder of the test. */
function run(...args: readonly string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

describe("pnpm replay", () => {
  test("prints the figures, and writes the starts of the reference schedule and a chart", () => {
    const answer = run(
      ownTrace("s1"),
      "--processors",
      "64",
      "--policy",
      "easy",
      "--starts",
      "s1",
      "--svg",
      "s1.svg",
    );
    expect(answer).toMatchObject({ code: 0, stderr: "" });
    expect(answer.stdout.replace(/speed .*\n/, "")).toBe(`jobs                      5,000
processors                64
policy                    easy
average wait              6,292.16 s
average bounded slowdown  210.644
makespan                  425,510 s
utilization               88.51 %
backfilled                4,255 jobs
`);
    const reference = gunzipSync(
      readFileSync(ownTrace("s1").replace(".swf.gz", ".easy.starts.gz")),
    ).toString();
    expect(readFileSync(join(folder, "s1"), "utf8").trim().split("\n").sort()).toEqual(
      reference.trim().split("\n").sort(),
    );
    expect(readFileSync(join(folder, "s1.svg"), "utf8")).toMatch(
      /^<svg [\s\S]*s1\.swf\.gz on 64 processors, easy[\s\S]*<\/svg>\n$/,
    );
  });

  test("--json gives the same figures to a program, with priorities and nodes", () => {
    const { stdout } = run(
      ownTrace("s1"),
      "--nodes",
      "16x4",
      "--policy",
      "easy",
      "--priority",
      "user-mod-5",
      "--json",
    );
    expect(JSON.parse(stdout)).toMatchObject({
      jobs: 5000,
      processors: 64,
      policy: "easy, priority user-mod-5",
      makespan: 506_156,
      backfilled: 3588,
    });
  });

  test("reads a plain trace by its relative path, and says what it left out", () => {
    const line = "1 0 -1 60 2 -1 -1 2 90 -1 1 7 -1 -1 1 1 -1 -1";
    writeFileSync(
      join(folder, "small.swf"),
      `; small\n${line}\n${line.replace(/^1 0 -1 60/, "2 0 -1 -1")}\n`,
    );
    const { code, stdout } = run("small.swf", "--processors", "2", "--policy", "fcfs", "--through-icluster");
    expect(code).toBe(0);
    expect(stdout).toContain("jobs                      1 (1 left out: no runtime or size)\n");
    expect(stdout).toContain("makespan                  60 s\n");
  });

  test.each([
    [["bad.swf", "--processors", "2", "--policy", "easy"], /bad\.swf: Line 2 is no job .* has 3 fields/],
    [["none.swf", "--processors", "2", "--policy", "easy"], /none\.swf/],
    [["bad.swf", "--policy", "easy"], /say how large the cluster is: --processors N or --nodes NxP/],
    [["bad.swf", "--processors", "0", "--policy", "easy"], /whole number of at least 1/],
    [["bad.swf", "--nodes", "4", "--policy", "easy"], /such as 16x4/],
    [["bad.swf", "--processors", "2", "--nodes", "1x2", "--policy", "easy"], /cannot be used with/],
    [["bad.swf", "--processors", "2", "--policy", "sjf"], /Allowed choices are easy, fcfs/],
    [["bad.swf", "--processors", "2"], /'--policy <policy>' not specified/],
  ])("a mistake is told, and nothing printed: %s", (args, message) => {
    writeFileSync(join(folder, "bad.swf"), "; a trace\n1 2 3\n");
    const { code, stdout, stderr } = run(...args);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(message);
  });
});

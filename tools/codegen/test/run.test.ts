import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../src/run.ts";
import { smallPort, smallService } from "./small-port.ts";

const schema = "packages/core/src/xml/document-schema.gen.ts";
const output = "packages/core/src/typelib/typelib.gen.ts";
const operations = "packages/http/src/protocol/operations.gen.ts";
const managed = ["enumerations", "classes", "prog-ids", "thing"]
  .map((name) => `Wrote packages/bindings/src/managed/${name}.gen.ts.\n`)
  .join("");
const members = "docs/guides/members.md";
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "codegen (a) [b] "));
  mkdirSync(join(root, "packages/core/src/port"), { recursive: true });
  for (const [name, text] of Object.entries(smallPort))
    writeFileSync(join(root, "packages/core/src/port", name), text);
  mkdirSync(join(root, "packages/core/src/service"));
  writeFileSync(join(root, "packages/core/src/service/cluster-service.ts"), smallService);
  mkdirSync(join(root, "packages/core/schema"));
  writeFileSync(join(root, "packages/core/schema/compute-cluster.xsd"), "<xs:schema/>\n");
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

test("a run writes the file, a second one finds nothing to do, and the check agrees", () => {
  expect(run(root, false)).toStrictEqual({
    exitCode: 0,
    message: `Wrote ${schema}.\nWrote ${output}.\nWrote ${operations}.\n${managed}Wrote ${members}.\nGenerated files are up to date.`,
  });
  utimesSync(join(root, output), 1, 1);
  expect(run(root, false)).toStrictEqual({ exitCode: 0, message: "Generated files are up to date." });
  expect(statSync(join(root, output)).mtimeMs).toBe(1000);
  expect(run(root, true)).toStrictEqual({ exitCode: 0, message: "Generated files are up to date." });
});

test("the check writes nothing: it fails with the difference and the command, for a changed port and for an edited file", () => {
  run(root, false);
  const before = readFileSync(join(root, output), "utf8");
  const port = join(root, "packages/core/src/port/ithing.ts");
  writeFileSync(port, readFileSync(port, "utf8").replaceAll("get_Size", "get_Weight"));

  const changed = run(root, true);
  expect(changed.exitCode).toBe(1);
  expect(changed.message).toMatch(
    /^packages\/core\/src\/typelib\/typelib\.gen\.ts differs.*\n@@ line 14\n- .*get_Size.*\n\+ .*get_Weight/,
  );
  expect(changed.message).toMatch(/To mend them, run: npm run gen$/);
  expect(readFileSync(join(root, output), "utf8")).toBe(before);

  run(root, false);
  writeFileSync(join(root, output), `${readFileSync(join(root, output), "utf8")}// by hand\n`);
  expect(run(root, true).message).toContain("- // by hand");
});

test("a port that cannot be read is an error with the place, and nothing is written", () => {
  run(root, false);
  const before = readFileSync(join(root, output), "utf8");
  const port = join(root, "packages/core/src/port/ithing.ts");
  writeFileSync(port, readFileSync(port, "utf8").replace("@page ithing-get-size", ""));
  for (const check of [false, true]) {
    const { exitCode, message } = run(root, check);
    expect(exitCode).toBe(1);
    expect(message).toContain("packages/core/src/port/ithing.ts:4: IThing.get_Size has no @page.");
  }
  expect(readFileSync(join(root, output), "utf8")).toBe(before);
});

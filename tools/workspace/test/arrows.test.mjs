import { expect, test } from "vitest";
import { arrowProblems } from "../src/arrows.mjs";
import { root } from "../src/root.mjs";
import { manifest, workspaceOf } from "./fixture.mjs";

const core = { "packages/core/package.json": manifest("@ccp/core"), "packages/core/src/index.ts": "" };
const onCore = { dependencies: { "@ccp/core": "workspace:*" } };

test("this repository has no forbidden arrow", () => {
  expect(arrowProblems(root)).toEqual([]);
});

test("an arrow that points down is allowed, for examples and tools too", () => {
  const problems = arrowProblems(
    workspaceOf({
      ...core,
      "packages/headnode/package.json": manifest("@ccp/headnode", onCore),
      "packages/headnode/src/index.ts": 'import type { X } from "@ccp/core";',
      "examples/a/package.json": manifest("a", onCore),
      "examples/a/src/main.ts": 'export * from "@ccp/core";',
    }),
  );
  expect(problems).toEqual([]);
});

test.each([
  ["import", 'import { X } from "@ccp/headnode";'],
  ["import type", 'import type { X } from "@ccp/headnode";'],
  ["export from", 'export * from "@ccp/headnode";'],
  ["import()", 'const x = await import("@ccp/headnode");'],
  ["a type of import()", 'export type X = import("@ccp/headnode").X;'],
])("an arrow that points up is found: %s", (_way, text) => {
  const problems = arrowProblems(
    workspaceOf({
      "packages/core/package.json": manifest("@ccp/core"),
      "packages/core/src/index.ts": text,
      "packages/headnode/package.json": manifest("@ccp/headnode"),
      "packages/headnode/src/index.ts": "",
    }),
  );
  expect(problems).toEqual([
    "packages/core/src/index.ts imports @ccp/headnode: @ccp/core may import nothing of the workspace.",
  ]);
});

test("a forbidden dependency is found in the manifest, before anything imports it", () => {
  const problems = arrowProblems(
    workspaceOf({
      ...core,
      "packages/scheduler/package.json": manifest("@ccp/scheduler", onCore),
      "packages/scheduler/src/index.ts": "",
    }),
  );
  expect(problems).toEqual([
    "packages/scheduler/package.json depends on @ccp/core: @ccp/scheduler may import nothing of the workspace.",
  ]);
});

test("the tests of the conformance kit may import a backend to run against, its sources may not", () => {
  const backend = 'import { MemoryBackend } from "@ccp/memory";';
  const problems = arrowProblems(
    workspaceOf({
      ...core,
      "packages/memory/package.json": manifest("@ccp/memory", onCore),
      "packages/memory/src/index.ts": "",
      "packages/testkit/package.json": manifest("@ccp/testkit", {
        devDependencies: { "@ccp/memory": "workspace:*" },
      }),
      "packages/testkit/src/index.ts": backend,
      "packages/testkit/test/memory.test.ts": backend,
    }),
  );
  expect(problems).toEqual([
    "packages/testkit/src/index.ts imports @ccp/memory: @ccp/testkit may import @ccp/core only.",
  ]);
});

test("nobody imports the command line", () => {
  const problems = arrowProblems(
    workspaceOf({
      "packages/cli/package.json": manifest("@ccp/cli"),
      "packages/cli/src/index.ts": "",
      "examples/a/package.json": manifest("a"),
      "examples/a/src/main.ts": 'import "@ccp/cli";',
    }),
  );
  expect(problems).toEqual([
    "examples/a/src/main.ts imports @ccp/cli: examples may import any package but @ccp/cli.",
  ]);
});

test("an import that the manifest does not declare is found", () => {
  const problems = arrowProblems(
    workspaceOf({
      ...core,
      "packages/headnode/package.json": manifest("@ccp/headnode"),
      "packages/headnode/src/index.ts": 'import "@ccp/core";',
    }),
  );
  expect(problems).toEqual([
    "packages/headnode/src/index.ts imports @ccp/core, which packages/headnode/package.json does not declare.",
  ]);
});

test("deep imports are found, by name and by path", () => {
  const problems = arrowProblems(
    workspaceOf({
      ...core,
      "packages/headnode/package.json": manifest("@ccp/headnode", onCore),
      "packages/headnode/src/index.ts": 'import "@ccp/core/src/port.ts"; import "../../core/src/index.ts";',
    }),
  );
  expect(problems).toEqual([
    "packages/headnode/src/index.ts imports @ccp/core/src/port.ts, which is no entry point of @ccp/core: " +
      "import what it exports.",
    "packages/headnode/src/index.ts imports ../../core/src/index.ts, outside its own package: " +
      "import the other package by its name.",
  ]);
});

test("a module of Node that the main entry of core reaches is found; one that it does not reach is not", () => {
  const problems = arrowProblems(
    workspaceOf({
      "packages/core/package.json": manifest("@ccp/core"),
      "packages/core/src/index.ts": 'export * from "./port/job.ts";',
      "packages/core/src/port/job.ts": 'import { readFileSync } from "node:fs";',
      "packages/core/src/other.ts": 'import "node:os";',
    }),
  );
  expect(problems).toEqual([
    "packages/core/src/port/job.ts imports node:fs: the main entry of @ccp/core must work in a browser.",
  ]);
});

test("a package without a place in the architecture is found", () => {
  const problems = arrowProblems(workspaceOf({ "packages/new/package.json": manifest("@ccp/new") }));
  expect(problems).toEqual([
    "@ccp/new has no arrows: say in tools/workspace/src/arrows.mjs what it may import.",
  ]);
});

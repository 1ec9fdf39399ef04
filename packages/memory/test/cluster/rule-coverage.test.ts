import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** The groups that this release keeps. */
const groups = [
  "GEN",
  "CON",
  "JOB",
  "MOD",
  "TSK",
  "CXL",
  "RQ",
  "JT",
  "TT",
  "SCH",
  "NOD",
  "COL",
  "ENV",
  "PAR",
  "PG",
  "CMD",
  "CRD",
  "XML",
];

/** The ids of all rules that docs/rules.md states. */
function ruleIds(): string[] {
  const text = readFileSync(join(root, "docs/rules.md"), "utf8");
  return [...text.matchAll(/^- ([A-Z]+-\d+) /gm)].map(([, id = ""]) => id);
}

function testFiles(): string[] {
  return readdirSync(join(root, "packages"), { recursive: true, encoding: "utf8" })
    .filter((path) => /^[^/\\]+[/\\]test[/\\].*\.test\.ts$/.test(path))
    .map((path) => join(root, "packages", path));
}

/** The names of the tests of a file: the first arguments of `test(…)`, also of `test.each(…)(…)`. */
function testNames(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const [name] = node.arguments;
      if (name !== undefined && ts.isStringLiteralLike(name)) names.push(name.text);
      if (name !== undefined && ts.isTemplateExpression(name)) names.push(name.head.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function isTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === "test";
  return (ts.isPropertyAccessExpression(callee) || ts.isCallExpression(callee)) && isTest(callee.expression);
}

/** The ids at the start of a name: `RQ-3, CXL-1: what was stopped runs again`. */
function idsOf(name: string): string[] {
  return /^((?:[A-Z]+-\d+, )*[A-Z]+-\d+):/.exec(name)?.[1]?.split(", ") ?? [];
}

const proven = new Set(testFiles().flatMap(testNames).flatMap(idsOf));

test("every rule of this release has a test whose name starts with its id", () => {
  const due = ruleIds().filter((id) => groups.includes(id.split("-")[0] ?? ""));
  expect(due.length).toBeGreaterThan(90);
  expect(due.filter((id) => !proven.has(id))).toEqual([]);
});

test("every id that the name of a test starts with is that of a rule", () => {
  const known = new Set(ruleIds());
  expect([...proven].filter((id) => !known.has(id))).toEqual([]);
});

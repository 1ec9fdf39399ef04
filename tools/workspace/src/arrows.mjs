import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, posix } from "node:path";
import ts from "typescript";
import { membersOf } from "./members.mjs";
import { sourceFilesIn } from "./source-files.mjs";

/** @typedef {import("./members.mjs").Member} Member */

/**
 * Which package may import which; what is not here is forbidden. Examples, those of the pages too, and tools
 * may import every package but the command line, and a tool no other tool but those named here.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const ARROWS = {
  "@ccp/core": [],
  "@ccp/scheduler": [],
  "@ccp/headnode": ["@ccp/core", "@ccp/scheduler"],
  "@ccp/memory": ["@ccp/core", "@ccp/headnode", "@ccp/scheduler"],
  "@ccp/http": ["@ccp/core"],
  "@ccp/bindings": ["@ccp/core"],
  "@ccp/testkit": ["@ccp/core"],
  "@ccp/porting": ["@ccp/core"],
  "@ccp/cli": ["@ccp/core", "@ccp/headnode", "@ccp/http", "@ccp/memory", "@ccp/porting"],
  "@ccp/reference": ["@ccp/codegen"],
};

/**
 * What only the tests of a package may import beside that.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const TEST_ARROWS = {
  "@ccp/porting": ["@ccp/bindings"],
  "@ccp/http": ["@ccp/headnode", "@ccp/memory"],
  "@ccp/testkit": ["@ccp/http", "@ccp/memory"],
  "@ccp/bindings": ["@ccp/http", "@ccp/memory"],
};

/** Packages whose main entry must also work in a browser: nothing it reaches may import a module of Node. */
const BROWSER_SAFE = new Set(["@ccp/core", "@ccp/scheduler", "@ccp/bindings"]);

const TOP = "@ccp/cli";

/**
 * The module names that a file imports, in any way: import, export from, `import()` and types of it.
 *
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function importsOf(root, path) {
  const text = readFileSync(join(root, path), "utf8");
  return ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
}

/** @param {string} specifier @returns {string} `@ccp/core` of `@ccp/core/typelib` */
function packageOf(specifier) {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/**
 * One sentence for each import or declared dependency that the architecture forbids.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function arrowProblems(root) {
  const members = membersOf(root);
  return [
    ...members.flatMap((member) => dependencyProblems(member, members)),
    ...members.flatMap((member) =>
      sourceFilesIn(root, member.folder).flatMap((path) =>
        importsOf(root, path).flatMap((specifier) => importProblems(member, members, path, specifier)),
      ),
    ),
    ...members
      .filter((member) => BROWSER_SAFE.has(member.name))
      .flatMap((member) => browserProblems(root, member)),
  ];
}

/**
 * @param {Member} from
 * @param {Member} to
 * @param {boolean} isForTests
 * @returns {boolean}
 */
function isAllowed(from, to, isForTests) {
  if (to.kind !== "packages") return (ARROWS[from.name] ?? []).includes(to.name);
  if (to.name === TOP) return false;
  if (from.kind !== "packages" || (ARROWS[from.name] ?? []).includes(to.name)) return true;
  return isForTests && (TEST_ARROWS[from.name] ?? []).includes(to.name);
}

/**
 * @param {Member} member
 * @param {readonly Member[]} members
 * @returns {string[]}
 */
function dependencyProblems(member, members) {
  const problems = [];
  if (member.kind === "packages" && ARROWS[member.name] === undefined) {
    problems.push(`${member.name} has no arrows: say in tools/workspace/src/arrows.mjs what it may import.`);
  }
  const { dependencies = {}, devDependencies = {} } = member.manifest;
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const target = members.find((other) => other.name === name);
    const isForTests = !Object.hasOwn(dependencies, name);
    if (target !== undefined && !isAllowed(member, target, isForTests)) {
      problems.push(`${member.folder}/package.json depends on ${name}: ${forbidden(member)}`);
    }
  }
  return problems;
}

/**
 * @param {Member} member
 * @param {readonly Member[]} members
 * @param {string} path
 * @param {string} specifier
 * @returns {string[]}
 */
function importProblems(member, members, path, specifier) {
  if (specifier.startsWith(".")) {
    const target = posix.join(posix.dirname(path), specifier);
    if (target.startsWith(`${member.folder}/`)) return [];
    return [`${path} imports ${specifier}, outside its own package: import the other package by its name.`];
  }
  const name = packageOf(specifier);
  const target = members.find((other) => other.name === name);
  if (target === undefined || target === member) return [];
  const isShipped = path.startsWith(`${member.folder}/src/`);
  if (!isAllowed(member, target, !isShipped)) return [`${path} imports ${specifier}: ${forbidden(member)}`];

  const problems = [];
  const { dependencies, devDependencies } = member.manifest;
  if (dependencies?.[name] === undefined && (isShipped || devDependencies?.[name] === undefined)) {
    problems.push(`${path} imports ${specifier}, which ${member.folder}/package.json does not declare.`);
  }
  const entry = `.${specifier.slice(name.length)}`;
  if (!entriesOf(target).includes(entry)) {
    problems.push(
      `${path} imports ${specifier}, which is no entry point of ${name}: import what it exports.`,
    );
  }
  return problems;
}

/** @param {Member} member @returns {string[]} for example `.` and `./typelib` */
function entriesOf(member) {
  const { exports } = member.manifest;
  return typeof exports === "object" ? Object.keys(exports) : ["."];
}

/** @param {Member} member @returns {string} */
function forbidden(member) {
  if (member.kind !== "packages") return `${member.kind} may import any package but ${TOP}.`;
  const allowed = ARROWS[member.name] ?? [];
  return allowed.length === 0
    ? `${member.name} may import nothing of the workspace.`
    : `${member.name} may import ${allowed.join(", ")} only.`;
}

/**
 * @param {string} root
 * @param {Member} member
 * @returns {string[]}
 */
function browserProblems(root, member) {
  const { exports } = member.manifest;
  const main = typeof exports === "object" ? exports["."] : undefined;
  const entry = typeof main === "object" ? main["@ccp/source"] : undefined;
  if (entry === undefined) return [`${member.folder}/package.json names no @ccp/source for its main entry.`];

  const problems = [];
  const waiting = [posix.join(member.folder, entry)];
  const seen = new Set(waiting);
  for (const path of waiting) {
    for (const specifier of importsOf(root, path)) {
      if (isBuiltin(specifier)) {
        problems.push(
          `${path} imports ${specifier}: the main entry of ${member.name} must work in a browser.`,
        );
      }
      const target = posix.join(posix.dirname(path), specifier);
      if (specifier.startsWith(".") && !seen.has(target)) {
        seen.add(target);
        waiting.push(target);
      }
    }
  }
  return problems;
}

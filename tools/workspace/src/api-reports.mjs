import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import { membersOf } from "./members.mjs";

/** @typedef {import("./members.mjs").Member} Member */

/** Where the reports are, below the root: one for each entry point of each public package, as people review it. */
const FOLDER = "docs/api";

/**
 * Writes the reports of what the built packages export, and takes away those of entry points that are no more.
 *
 * @param {string} root
 * @returns {string[]} what cannot be reported
 */
export function writeApiReports(root) {
  const { reports, problems } = apiReports(root);
  if (problems.length > 0) return problems;
  mkdirSync(join(root, FOLDER), { recursive: true });
  for (const name of strayReports(root, reports)) rmSync(join(root, FOLDER, name));
  for (const [name, text] of reports) writeFileSync(join(root, FOLDER, name), text);
  return [];
}

/**
 * Compares the committed reports with what the built packages export: a change of what users can import must be seen in review.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function apiReportProblems(root) {
  const { reports, problems } = apiReports(root);
  for (const [name, text] of reports) {
    const path = join(root, FOLDER, name);
    const present = existsSync(path) ? readFileSync(path, "utf8") : undefined;
    if (present === undefined) problems.push(`${FOLDER}/${name} is missing.`);
    else if (present !== text)
      problems.push(`${FOLDER}/${name} differs:\n${firstDifferences(present, text)}`);
  }
  for (const name of strayReports(root, reports))
    problems.push(`${FOLDER}/${name} stands for no entry point any more.`);
  return problems.length === 0
    ? []
    : [...problems, "The reports of what is exported are out of date. To mend them, run: npm run api"];
}

/**
 * @param {string} root
 * @returns {{ reports: Map<string, string>, problems: string[] }} the texts by file name
 */
function apiReports(root) {
  const reports = new Map();
  /** @type {string[]} */
  const problems = [];
  const folder = mkdtempSync(join(tmpdir(), "ccp-api-"));
  try {
    for (const member of membersOf(root).filter(({ manifest }) => manifest.private !== true)) {
      for (const [entry, declarations] of entryDeclarations(member)) {
        const name = `${[basename(member.folder), ...(entry === "." ? [] : [entry.slice(2)])].join(".")}.api.md`;
        const report = reportOf(
          root,
          member,
          join(root, member.folder, declarations),
          name,
          folder,
          problems,
        );
        if (report !== undefined) reports.set(name, report);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { reports, problems };
}

/**
 * The declaration files of a package's entry points.
 *
 * @param {Member} member
 * @returns {readonly [entry: string, declarations: string][]}
 */
function entryDeclarations({ manifest }) {
  const { exports } = manifest;
  if (typeof exports !== "object") return [];
  return Object.entries(exports).flatMap(([entry, target]) =>
    typeof target === "object" && typeof target["types"] === "string" ? [[entry, target["types"]]] : [],
  );
}

/**
 * @param {string} root
 * @param {Member} member
 * @param {string} declarations
 * @param {string} name
 * @param {string} folder
 * @param {string[]} problems
 * @returns {string | undefined}
 */
function reportOf(root, member, declarations, name, folder, problems) {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: join(root, member.folder),
      mainEntryPointFilePath: declarations,
      newlineKind: "lf",
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: "es2023",
            lib: ["es2023", "esnext.disposable"],
            module: "nodenext",
            moduleResolution: "nodenext",
            strict: true,
            exactOptionalPropertyTypes: true,
            skipLibCheck: true,
            types: ["node"],
          },
          files: [declarations],
        },
      },
      apiReport: { enabled: true, reportFileName: name, reportFolder: folder, reportTempFolder: folder },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        // What is documented, and how, typedoc checks.
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.None },
        },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, member.folder, "package.json"),
  });
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      message.handled = true;
      if (message.logLevel === ExtractorLogLevel.Error) problems.push(`${name}: ${message.text}`);
    },
  });
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/**
 * @param {string} root
 * @param {ReadonlyMap<string, string>} reports
 * @returns {string[]}
 */
function strayReports(root, reports) {
  if (!existsSync(join(root, FOLDER))) return [];
  return readdirSync(join(root, FOLDER)).filter((name) => name.endsWith(".api.md") && !reports.has(name));
}

/**
 * The first lines that are not the same, enough to see what the difference is about.
 *
 * @param {string} before
 * @param {string} after
 * @returns {string}
 */
function firstDifferences(before, after) {
  const old = new Set(before.split("\n"));
  const now = new Set(after.split("\n"));
  const gone = [...old].filter((line) => !now.has(line)).map((line) => `- ${line}`);
  const come = [...now].filter((line) => !old.has(line)).map((line) => `+ ${line}`);
  return [...gone.slice(0, 10), ...come.slice(0, 10)].join("\n");
}

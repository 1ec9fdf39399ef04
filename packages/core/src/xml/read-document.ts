import { checkVariableName } from "../client/argument-checks.ts";
import { checkExtendedTerm } from "../client/extended-terms.ts";
import { checkVariables } from "../client/task-terms.ts";
import type { JobSpec } from "../service/job-data.ts";
import type { NameValuePair } from "../service/name-value-pair.ts";
import type { TaskTerms } from "../service/task-data.ts";
import { defaultJobTerms, defaultTaskTerms } from "../terms/defaults.ts";
import type { DocumentKind } from "./document-error.ts";
import { checkLimits } from "./document-limits.ts";
import type { StartTag } from "./document-reader.ts";
import { ElementReader } from "./element-reader.ts";
import { jobAttributeReaders } from "./job-attributes.ts";
import { judged } from "./libxml2.ts";
import { taskAttributeReaders } from "./task-attributes.ts";

/**
 * Reads a job document (rules XML-1 to XML-6): its terms and tasks, the defaults of rules JT-1 and TT-1 where it says
 * nothing.
 *
 * Rejects with a `ServiceError`: `COR_E_XML` for a text that is not well-formed XML, has a DTD, or is longer than 16 Mi
 * UTF-16 code units or deeper than 64 elements; `COR_E_XMLSCHEMA` for one that does not follow the schema or that the
 * setters of a job or task would refuse. The message gives line and column. An encoding that the document declares
 * does not count, since a string has none; a byte order mark in front is passed over.
 */
export function readJobXml(text: string): Promise<JobSpec> {
  return readDocument(text, "job", (reader) => readJob(reader, reader.root("Job")));
}

/** Reads a task document, as {@link readJobXml} does a job's. */
export function readTaskXml(text: string): Promise<TaskTerms> {
  return readDocument(text, "task", (reader) => readTask(reader, reader.root("Task"), true));
}

async function readDocument<T>(
  text: string,
  kind: DocumentKind,
  read: (reader: ElementReader) => T,
): Promise<T> {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  checkLimits(source, kind);
  return judged(source, kind, () => {
    const reader = new ElementReader(source, kind);
    const value = read(reader);
    return { namespace: reader.namespace, value };
  });
}

function readJob(reader: ElementReader, element: StartTag): JobSpec {
  const terms = readAttributes(reader, element, jobAttributeReaders, true);
  const extendedTerms = readExtendedTerms(reader, "Job");
  const list = reader.child("Job", "Tasks");
  reader.withoutAttributes(list, true);
  const tasks: TaskTerms[] = [];
  if (!reader.isNil(list)) {
    for (let task = reader.item("Tasks", "Task"); task !== undefined; task = reader.item("Tasks", "Task")) {
      tasks.push(readTask(reader, task, false));
    }
  }
  reader.end("Job");
  return { ...defaultJobTerms, ...terms, extendedTerms, tasks };
}

function readTask(reader: ElementReader, element: StartTag, isRoot: boolean): TaskTerms {
  const terms = readAttributes(reader, element, taskAttributeReaders, isRoot);
  if (terms.commandLine === undefined) throw reader.missing(element, "CommandLine");
  const variablesAt = reader.child("Task", "EnvironmentVariables");
  const environmentVariables = reader.at(variablesAt.offset, () =>
    checkVariables(
      readPairs(reader, variablesAt, "Variable", (name, value) => ({
        name: checkVariableName(name, "the name of a variable"),
        value,
      })),
      "the variables",
    ),
  );
  const extendedTerms = readExtendedTerms(reader, "Task");
  reader.end("Task");
  return { ...defaultTaskTerms, ...terms, environmentVariables, extendedTerms };
}

function readAttributes<T extends object>(
  reader: ElementReader,
  element: StartTag,
  readers: ReadonlyMap<string, (value: string, what: string) => T>,
  isRoot: boolean,
): T {
  const terms = reader.attributes(element, false, isRoot).map((attribute) => {
    const read = readers.get(attribute.local);
    if (read === undefined) throw reader.unexpected(element, attribute);
    return reader.checked(attribute, read);
  });
  // Each holds one term, and no attribute stands twice.
  return Object.assign({}, ...terms) as T;
}

function readExtendedTerms(reader: ElementReader, parent: string): readonly NameValuePair[] {
  return readPairs(reader, reader.child(parent, "ExtendedTerms"), "Term", (name, value) =>
    checkExtendedTerm(name, value, "an extended term"),
  );
}

/**
 * Reads a list of names and values; what is nil or empty in it counts as not there. A name that comes again, in any case,
 * replaces the value before it, as the setters do (rule JT-9).
 */
function readPairs(
  reader: ElementReader,
  list: StartTag,
  itemName: string,
  check: (name: string, value: string) => NameValuePair,
): readonly NameValuePair[] {
  reader.withoutAttributes(list, true);
  if (reader.isNil(list)) return [];
  const pairs = new Map<string, NameValuePair>();
  for (let item = reader.item(list.local, itemName); item; item = reader.item(list.local, itemName)) {
    reader.withoutAttributes(item, true);
    if (reader.isNil(item)) continue;
    const nameAt = reader.optionalChild(itemName, "Name");
    const name = nameAt === undefined ? "" : reader.textOf(nameAt);
    const valueAt = reader.optionalChild(itemName, "Value");
    const value = valueAt === undefined ? "" : reader.textOf(valueAt);
    reader.end(itemName);
    if (name === "" && value === "") continue;
    const pair = reader.at((nameAt ?? item).offset, () => check(name, value));
    const key = pair.name.toLowerCase();
    pairs.set(key, { name: pairs.get(key)?.name ?? pair.name, value: pair.value });
  }
  return [...pairs.values()];
}

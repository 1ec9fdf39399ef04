import { E_INVALIDARG } from "../com/hresult.ts";
import type { JobInfo, JobSpec } from "../service/job-data.ts";
import type { NameValuePair } from "../service/name-value-pair.ts";
import { ServiceError } from "../service/service-error.ts";
import type { TaskInfo, TaskTerms } from "../service/task-data.ts";
import { describeCharacter, escapeAttribute, escapeText, findNonXmlCharacter } from "./characters.ts";
import { defaultJobAttributes, jobAttributes } from "./job-attributes.ts";
import { COMPUTE_CLUSTER_NAMESPACE } from "./namespaces.ts";
import { defaultTaskAttributes, taskAttributes } from "./task-attributes.ts";

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
const XMLNS = ` xmlns="${COMPUTE_CLUSTER_NAMESPACE}"`;

/**
 * Writes a job as a job document: what {@link readJobXml} reads back to the same terms and tasks (rule XML-8).
 *
 * A job of the cluster also gets what the cluster says about it, its id and status for example, which readers ignore
 * (rule XML-2). What equals its default is left out, and times never stand in a document (rule XML-4); nor does a
 * password, which no job holds (rule CRD-4).
 *
 * Throws a `ServiceError` with `E_INVALIDARG` that names the value which holds a character that XML cannot carry: a
 * control character other than tab, line feed and carriage return, U+FFFE, U+FFFF, or half a surrogate pair.
 */
export function writeJobXml(job: JobSpec | JobInfo): string {
  const owner = "the job";
  const attributes = writeAttributes(jobAttributes(job), defaultJobAttributes, owner);
  const terms = writePairs("ExtendedTerms", "Term", job.extendedTerms, "  ", owner);
  const tasks = job.tasks.map((task, index) => writeTask(task, "    ", "", `task ${index + 1}`));
  return `${DECLARATION}<Job${XMLNS}${attributes}>\n${terms}${writeList("Tasks", tasks, "  ")}</Job>\n`;
}

/** Writes a task as a task document, as {@link writeJobXml} does a job. */
export function writeTaskXml(task: TaskTerms | TaskInfo): string {
  return DECLARATION + writeTask(task, "", XMLNS, "the task");
}

function writeTask(task: TaskTerms | TaskInfo, indent: string, xmlns: string, owner: string): string {
  const attributes = writeAttributes(taskAttributes(task), defaultTaskAttributes, owner);
  const inner = `${indent}  `;
  return [
    `${indent}<Task${xmlns}${attributes}>\n`,
    writePairs("EnvironmentVariables", "Variable", task.environmentVariables, inner, owner),
    writePairs("ExtendedTerms", "Term", task.extendedTerms, inner, owner),
    `${indent}</Task>\n`,
  ].join("");
}

function writeAttributes(
  attributes: Readonly<Record<string, string>>,
  defaults: Readonly<Record<string, string | undefined>>,
  owner: string,
): string {
  return Object.entries(attributes)
    .filter(([name, value]) => value !== defaults[name])
    .map(([name, value]) => ` ${name}="${escapeAttribute(xmlText(value, `${name} of ${owner}`))}"`)
    .join("");
}

function writePairs(
  list: string,
  item: string,
  pairs: readonly NameValuePair[],
  indent: string,
  owner: string,
): string {
  const at = `${indent}  `;
  const items = pairs.map(({ name, value }, index) => {
    const what = `${item} ${index + 1} of ${list} of ${owner}`;
    const nameText = escapeText(xmlText(name, `The name of ${what}`));
    const valueText = escapeText(xmlText(value, `The value of ${what}`));
    return `${at}<${item}>\n${at}  <Name>${nameText}</Name>\n${at}  <Value>${valueText}</Value>\n${at}</${item}>\n`;
  });
  return writeList(list, items, indent);
}

function writeList(name: string, items: readonly string[], indent: string): string {
  return items.length === 0
    ? `${indent}<${name}/>\n`
    : `${indent}<${name}>\n${items.join("")}${indent}</${name}>\n`;
}

function xmlText(value: string, what: string): string {
  const bad = findNonXmlCharacter(value);
  if (bad === -1) return value;
  throw new ServiceError(
    E_INVALIDARG,
    `${what} has the character ${describeCharacter(value, bad)} at position ${bad + 1}, which XML cannot carry. Remove it.`,
  );
}

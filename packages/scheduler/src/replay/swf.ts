/** A job of a recorded or made-up workload. Times are in seconds. */
export interface WorkloadJob {
  readonly id: number;
  /** When it is submitted. */
  readonly submit: number;
  /** How long it runs if nothing ends it, 0 and up. */
  readonly runtime: number;
  /** 1 and up. */
  readonly processors: number;
  /** How long it may run; `Infinity` when nobody said. */
  readonly limit: number;
  /** Number of the user, -1 when unknown. */
  readonly user: number;
}

/** What a trace holds. */
export interface Workload {
  /** In the order of the trace. */
  readonly jobs: readonly WorkloadJob[];
  /** Jobs that were left out, since the trace does not say how long they ran or on how many processors. */
  readonly leftOut: number;
}

/** The fields of a line that are used, by their place in it. */
const field = { id: 0, submit: 1, runtime: 3, used: 4, asked: 7, limit: 8, user: 11 } as const;
const FIELDS = 18;

/**
 * Reads a trace in the Standard Workload Format, version 2.2: one job a line, 18 numbers, -1 for unknown; lines that
 * start with `;` and empty ones are passed over.
 *
 * A job has the processors and the time that were asked for, else those that it used. Throws a SyntaxError that names
 * the line which is no job.
 */
export function parseSwf(text: string): Workload {
  const jobs: WorkloadJob[] = [];
  const ids = new Set<number>();
  let leftOut = 0;
  let number = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end).trim();
    start = end + 1;
    number += 1;
    if (line === "" || line.startsWith(";")) continue;
    const values = numbersOf(line, number);
    const at = (index: number): number => values[index] ?? -1;
    const id = at(field.id);
    if (!Number.isInteger(id) || id < 0) throw malformed(number, `its job number is ${id}`);
    if (ids.has(id)) throw malformed(number, `job ${id} stands in an earlier line already`);
    ids.add(id);
    if (at(field.submit) < 0) throw malformed(number, `its submit time is ${at(field.submit)}`);
    const processors = at(field.asked) > 0 ? at(field.asked) : at(field.used);
    const runtime = at(field.runtime);
    if (!Number.isInteger(processors)) throw malformed(number, `it asks for ${processors} processors`);
    if (processors <= 0 || runtime < 0) {
      leftOut += 1;
      continue;
    }
    const limit = at(field.limit) > 0 ? at(field.limit) : Infinity;
    jobs.push({ id, submit: at(field.submit), runtime, processors, limit, user: at(field.user) });
  }
  return { jobs, leftOut };
}

function numbersOf(line: string, number: number): readonly number[] {
  const fields = line.split(/\s+/);
  if (fields.length !== FIELDS) {
    throw malformed(number, `it has ${fields.length} fields where a job has ${FIELDS}`);
  }
  return fields.map((text, index) => {
    const value = Number(text);
    if (Number.isFinite(value)) return value;
    throw malformed(number, `its field ${index + 1}, ${JSON.stringify(text)}, is not a number`);
  });
}

function malformed(line: number, why: string): SyntaxError {
  return new SyntaxError(`Line ${line} is no job of the Standard Workload Format: ${why}.`);
}

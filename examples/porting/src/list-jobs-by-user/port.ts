import { Cluster, ComputeClusterException, type Job, JobPriority, JobStatus } from "@ccp/bindings";
import type { Surroundings } from "../program.ts";

const SHOWN = [JobStatus.Running, JobStatus.Queued, JobStatus.Failed];

/** Lists the jobs of a user that have not ended yet or went wrong, with what the site noted on them. */
export async function main({ backend, args, print }: Surroundings): Promise<number> {
  const [headNode, user, term] = args;
  if (headNode === undefined || user === undefined) {
    print("jobs HEADNODE USER [TERM]");
    return 2;
  }
  try {
    using cluster = new Cluster(backend);
    await cluster.Connect(headNode);
    for (const status of SHOWN) {
      let count = 0;
      print(`${JobStatus[status]}:`);
      for (const job of await cluster.ListJobs(user, status)) {
        const notes = notesOf(job);
        if (term !== undefined && !notes.has(term.toLowerCase())) continue;
        count++;
        printJob(job, notes, print);
      }
      if (count === 0) print("  none");
    }
    return 0;
  } catch (e) {
    if (!ComputeClusterException.is(e)) throw e;
    print(e.message);
    return 1;
  }
}

/** The notes in the order of their names, which are found without case. */
function notesOf(job: Job): ReadonlyMap<string, readonly [name: string, value: string]> {
  const notes = [...job.ExtendedJobTerms].map(
    ({ Name, Value }) => [Name.toLowerCase(), [Name, Value]] as const,
  );
  return new Map(notes.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function printJob(job: Job, notes: ReturnType<typeof notesOf>, print: (line: string) => void): void {
  print(
    `  ${job.Id} ${job.Name}, ${job.TaskCount} tasks, priority ${JobPriority[job.Priority]}, ` +
      `submitted ${sortable(job.SubmitTime)}, ended ${job.EndTime === null ? "not yet" : sortable(job.EndTime)}`,
  );
  for (const [name, value] of notes.values()) print(`    ${name} = ${value}`);
  if (job.Status === JobStatus.Failed) print(`    ${job.ErrorMessage}`);
}

/** What `{0:s}` makes of a date in C#. */
function sortable(date: Date | null): string {
  return date?.toISOString().slice(0, 19) ?? "";
}

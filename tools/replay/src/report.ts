import type { Metrics } from "@ccp/scheduler/replay";

/** What a replay came to. */
export interface Report extends Metrics {
  readonly policy: string;
  readonly processors: number;
  /** Jobs of the trace that were left out. */
  readonly leftOut: number;
  readonly jobsPerSecond: number;
}

/** The report for a person, a line for each figure. */
export function formatReport(report: Report): string {
  const { jobs, leftOut, processors, policy } = report;
  const rows: readonly (readonly [string, string])[] = [
    ["jobs", `${whole(jobs)}${leftOut === 0 ? "" : ` (${whole(leftOut)} left out: no runtime or size)`}`],
    ["processors", whole(processors)],
    ["policy", policy],
    ["average wait", `${decimal(report.averageWait, 2)} s`],
    ["average bounded slowdown", decimal(report.averageBoundedSlowdown, 3)],
    ["makespan", `${whole(report.makespan)} s`],
    ["utilization", `${decimal(100 * report.utilization, 2)} %`],
    ["backfilled", `${whole(report.backfilled)} jobs`],
    ["speed", `${whole(report.jobsPerSecond)} jobs/s`],
  ];
  return rows.map(([name, value]) => `${name.padEnd(26)}${value}\n`).join("");
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

function decimal(value: number, digits: number): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

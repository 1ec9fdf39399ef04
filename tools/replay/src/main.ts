import { writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { measure, replay, type SchedulerNode } from "@ccp/scheduler/replay";
import { Command, Option } from "commander";
import { cluster, parseCount, parseNodes, priorities } from "./arguments.ts";
import { drawChart } from "./chart.ts";
import { Progress } from "./progress.ts";
import { formatReport, type Report } from "./report.ts";
import { replayThroughCluster, withWholeMinutes } from "./through-icluster.ts";
import { timelineOf } from "./timeline.ts";
import { readTrace } from "./trace-file.ts";

interface Options {
  readonly processors?: number;
  readonly nodes?: readonly SchedulerNode[];
  readonly policy: "easy" | "fcfs";
  readonly priority?: string;
  readonly starts?: string;
  readonly svg?: string;
  readonly json?: true;
  readonly throughIcluster?: true;
}

/** Three pixels wide each: narrower ones make a hedge of a year. */
const STRETCHES = 290;

/** Package managers start scripts in the folder of the package, and say where they were called. */
const here = process.env["INIT_CWD"] ?? process.cwd();

const program: Command = new Command("replay")
  .description("Replays a trace of a cluster, in the Standard Workload Format, and measures the schedule.")
  .argument("<trace>", "the trace: .swf, or .swf.gz")
  .addOption(new Option("--processors <N>", "a pool of N processors").argParser(parseCount))
  .addOption(
    new Option("--nodes <NxP>", "N nodes of P processors").argParser(parseNodes).conflicts("processors"),
  )
  .addOption(
    new Option("--policy <policy>", "strict order, or backfill with one reservation")
      .choices(["easy", "fcfs"])
      .makeOptionMandatory(),
  )
  .addOption(
    new Option("--priority <order>", "what decides before the time").choices(Object.keys(priorities)),
  )
  .option("--starts <file>", "write a line for each job: its id and its start in seconds")
  .option("--svg <file>", "draw utilization and queue length over time")
  .option("--json", "print the figures as JSON")
  .option("--through-icluster", "queue the jobs by ICluster::QueueJobs; limits are whole minutes, rounded up")
  .action(run);

async function run(trace: string, options: Options): Promise<void> {
  const nodes =
    options.nodes ?? (options.processors === undefined ? undefined : cluster(1, options.processors));
  if (nodes === undefined)
    program.error("error: say how large the cluster is: --processors N or --nodes NxP");
  const { jobs: recorded, leftOut } = readTrace(resolve(here, trace));
  const jobs = options.throughIcluster ? withWholeMinutes(recorded) : recorded;
  const progress = new Progress(process.stderr, jobs.length);
  const priority = options.priority === undefined ? undefined : priorities[options.priority];
  const { policy } = options;
  const replayOptions = { nodes, policy, priority, onProgress: (ended: number) => progress.show(ended) };
  const begin = performance.now();
  const schedule = await (options.throughIcluster ? replayThroughCluster : replay)(jobs, replayOptions);
  const seconds = (performance.now() - begin) / 1000;
  progress.clear();

  const processors = nodes.reduce((sum, node) => sum + node.processors, 0);
  const report: Report = {
    ...measure(jobs, schedule, processors),
    policy: options.priority === undefined ? policy : `${policy}, priority ${options.priority}`,
    processors,
    leftOut,
    jobsPerSecond: jobs.length / seconds,
  };
  if (options.starts !== undefined) {
    const lines = jobs.map(({ id }, place) => `${id} ${schedule.starts[place]}\n`);
    writeFileSync(resolve(here, options.starts), lines.join(""));
  }
  if (options.svg !== undefined) {
    const title = `${basename(trace)} on ${processors} processors, ${report.policy}`;
    const subtitle = `${jobs.length.toLocaleString("en-US")} jobs, utilization ${(100 * report.utilization).toFixed(1)} %, average wait ${Math.round(report.averageWait).toLocaleString("en-US")} s`;
    const timeline = timelineOf(jobs, schedule, STRETCHES);
    writeFileSync(resolve(here, options.svg), drawChart(timeline, { title, subtitle, processors }));
  }
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : formatReport(report));
}

try {
  await program.parseAsync();
} catch (error) {
  console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

import { demand, matches } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { jobs } from "../bench/property-cases.ts";
import { getJob } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IJob::get_Name`. */
export const ijobGetName: CasePage = page("ijob-get-name", {
  "JT-1: of a new job is empty": jobs.startsAs("Name", ""),
  "JOB-2: the cluster keeps it": jobs.isKept("Name", ["render", "größer & <b>", "x".repeat(80)]),
  "JOB-16: a job without a name is called user:timestamp, in ISO 8601 UTC": async ({ cluster, test }) => {
    const name = read(await getJob(cluster, await add(cluster)), "Name") ?? "";
    demand(name.toLowerCase().startsWith(`${test.administrator.toLowerCase()}:`), `The name is ${name}.`);
    matches(name, /:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, "the name");
  },
});

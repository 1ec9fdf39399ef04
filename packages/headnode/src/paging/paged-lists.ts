import type { JobFilter, JobInfo, TaskInfo } from "@ccp/core";
import { findJob, jobSnapshot, jobSnapshots, jobsOfUser } from "../snapshots.ts";
import type { StateView } from "../state/cluster-state.ts";
import type { PagedList } from "./page-snapshots.ts";

/** The jobs of the cluster in id order, all or those of a filter; `withTasks` leaves out jobs without tasks (rule PG-5). */
export function pagedJobs(
  state: StateView,
  filter: JobFilter | undefined,
  withTasks: boolean,
): PagedList<JobInfo> {
  const user = filter?.submittedBy?.toLowerCase() ?? "";
  return {
    scope: `jobs ${filter?.status ?? "all"} ${withTasks} ${user}`,
    version: state.version,
    take: (since) => {
      const ids = filter === undefined ? state.jobIds : state.jobIdsByStatus(filter.status);
      const wanted: number[] = [];
      for (const id of ids) {
        const entry = state.job(id);
        if (entry === undefined || (withTasks && entry.tasks.size === 0)) continue;
        if (since === undefined || entry.changedAt > since) wanted.push(id);
      }
      return jobsOfUser(jobSnapshots(state, wanted), user);
    },
  };
}

/** The tasks of a job in id order. */
export function pagedTasks(state: StateView, jobId: number): PagedList<TaskInfo> {
  const entry = findJob(state, jobId);
  return {
    // A job that took the id of one that is gone is another list.
    scope: `tasks ${jobId} ${entry.addedAt}`,
    version: state.version,
    take: (since) => {
      const { tasks } = jobSnapshot(entry);
      return since === undefined ? tasks : tasks.filter(({ id }) => entry.taskChangedAt(id) > since);
    },
  };
}

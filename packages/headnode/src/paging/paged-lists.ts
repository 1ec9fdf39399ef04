import { type JobFilter, type JobInfo, type JobStatus, sameName, type TaskInfo } from "@ccp/core";
import { type Entry, findJob, jobSnapshot } from "../snapshots.ts";
import type { StateView } from "../state/cluster-state.ts";
import type { JobView } from "../state/job-view.ts";
import type { PagedList } from "./page-snapshots.ts";

/** The jobs of the cluster in id order, all or those of a filter; `withTasks` leaves out jobs without tasks (rule PG-5). */
export function pagedJobs(
  state: StateView,
  filter: JobFilter | undefined,
  withTasks: boolean,
): PagedList<JobInfo, JobView> {
  const user = filter?.submittedBy?.toLowerCase() ?? "";
  return {
    scope: `jobs ${filter?.status ?? "all"} ${withTasks} ${user}`,
    version: state.version,
    take: (since) => {
      const views: JobView[] = [];
      let isInOrder = true;
      let last = 0;
      for (const entry of entries(state, filter)) {
        if (withTasks && entry.tasks.size === 0) continue;
        if (since !== undefined && entry.changedAt <= since) continue;
        const view = entry.view();
        const { id, submittedBy } = view.facts;
        if (user !== "" && !sameName(submittedBy, user)) continue;
        views.push(view);
        if (id < last) isInOrder = false;
        last = id;
      }
      return isInOrder ? views : views.sort((a, b) => a.facts.id - b.facts.id);
    },
    show: ({ info }) => info,
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
    show: (task) => task,
  };
}

function entries(state: StateView, filter: JobFilter | undefined): Iterable<Entry> {
  return filter === undefined ? state.jobs : entriesByStatus(state, filter.status);
}

function* entriesByStatus(state: StateView, status: JobStatus): Generator<Entry> {
  for (const id of state.jobIdsByStatus(status)) {
    const entry = state.job(id);
    if (entry !== undefined) yield entry;
  }
}

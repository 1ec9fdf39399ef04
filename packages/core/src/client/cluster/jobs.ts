import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR, long, VARIANT_BOOL } from "../../com/types.ts";
import type { ClusterCredentials } from "../../port/icluster/credentials.ts";
import type { ClusterJobControl } from "../../port/icluster/job-control.ts";
import type { ClusterJobProgress } from "../../port/icluster/job-progress.ts";
import type { ClusterJobSubmission } from "../../port/icluster/job-submission.ts";
import type { IClusterEnumerable } from "../../port/icluster-enumerable.ts";
import type { IJob } from "../../port/ijob.ts";
import type { IJobCounter } from "../../port/ijob-counter.ts";
import type { IResourceUsage } from "../../port/iresource-usage.ts";
import type { ITask } from "../../port/itask.ts";
import { MAX_CANCEL_MESSAGE_LENGTH, MAX_NAME_LENGTH } from "../../terms/limits.ts";
import { checkLong, checkName, checkText } from "../argument-checks.ts";
import { collectionOfIds } from "../cluster-enumerable.ts";
import { readIds, readObjects } from "../collection-reading.ts";
import { checkCredentials, checkPromptPlace, checkUser, sendWithCredentials } from "../credentials.ts";
import { Job } from "../job.ts";
import { JobCounter } from "../job-counter.ts";
import { type ReadJob, readJob, readJobTerms } from "../job-terms.ts";
import { ResourceUsage } from "../resource-usage.ts";
import { JobListMembers } from "./job-lists.ts";

/** A job that is to be added, and how it was read. */
interface JobToAdd extends ReadJob {
  readonly job: IJob;
}

function readJobs(jobs: IClusterEnumerable): readonly JobToAdd[] {
  return readObjects<IJob>(jobs, "jobs", "IClusterEnumerable").map((job, index) => {
    const { spec, tasks } = readJob(job, `job ${index + 1} of jobs`);
    return { job, spec, tasks };
  });
}

/** Tells the caller's jobs their ids (rule JOB-2), and gives the ids as a collection. */
function jobsWereAdded(jobs: readonly JobToAdd[], ids: readonly number[]): IClusterEnumerable {
  const collection = collectionOfIds(ids);
  for (const [index, { job, tasks }] of jobs.entries()) {
    const id = ids[index];
    if (id !== undefined) Job.wasAdded(job, tasks, id);
  }
  return collection;
}

function jobWasAdded(job: IJob, tasks: readonly ITask[], id: number): number {
  Job.wasAdded(job, tasks, id);
  return id;
}

/** The members of ICluster that add jobs and act on them. */
export abstract class JobMembers
  extends JobListMembers
  implements ClusterJobSubmission, ClusterJobControl, ClusterCredentials, ClusterJobProgress
{
  AddJob(Job: IJob, pRetVal: Out<long>): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const { spec, tasks } = readJob(Job, "Job");
      const mode = this.mode;
      return { send: (service) => service.addJob(spec, mode), value: (id) => jobWasAdded(Job, tasks, id) };
    });
  }

  AddJobs(jobs: IClusterEnumerable, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const toAdd = readJobs(jobs);
      const specs = toAdd.map(({ spec }) => spec);
      return { send: (service) => service.addJobs(specs), value: (ids) => jobsWereAdded(toAdd, ids) };
    });
  }

  SubmitJob(
    jobId: long,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent?: long | undefined,
  ): Promise<HRESULT> {
    return this.command(() => {
      const id = checkLong(jobId, "jobId");
      const given = checkCredentials(userName, password);
      const place = checkPromptPlace(isConsole, hwndParent);
      return (service) =>
        sendWithCredentials(this.prompt, place, given, (credentials) => service.submitJob(id, credentials));
    });
  }

  SubmitJobs(
    jobIds: IClusterEnumerable,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent?: long | undefined,
  ): Promise<HRESULT> {
    return this.command(() => {
      const ids = readIds(jobIds, "jobIds");
      const given = checkCredentials(userName, password);
      const place = checkPromptPlace(isConsole, hwndParent);
      return (service) =>
        sendWithCredentials(this.prompt, place, given, (credentials) => service.submitJobs(ids, credentials));
    });
  }

  QueueJob(
    Job: IJob,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent: long | undefined,
    pRetVal: Out<long>,
  ): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const { spec, tasks } = readJob(Job, "Job");
      const given = checkCredentials(userName, password);
      const place = checkPromptPlace(isConsole, hwndParent);
      return {
        send: (service) =>
          sendWithCredentials(this.prompt, place, given, (credentials) =>
            service.queueJob(spec, credentials),
          ),
        value: (id) => jobWasAdded(Job, tasks, id),
      };
    });
  }

  QueueJobs(
    jobs: IClusterEnumerable,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent: long | undefined,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const toAdd = readJobs(jobs);
      const specs = toAdd.map(({ spec }) => spec);
      const given = checkCredentials(userName, password);
      const place = checkPromptPlace(isConsole, hwndParent);
      return {
        send: (service) =>
          sendWithCredentials(this.prompt, place, given, (credentials) =>
            service.queueJobs(specs, credentials),
          ),
        value: (ids) => jobsWereAdded(toAdd, ids),
      };
    });
  }

  CancelJob(jobId: long, Message: BSTR): Promise<HRESULT> {
    return this.command(() => {
      const id = checkLong(jobId, "jobId");
      const message = checkText(Message, "Message", MAX_CANCEL_MESSAGE_LENGTH);
      const mode = this.mode;
      return (service) => service.cancelJob(id, message, mode);
    });
  }

  CancelJobs(jobIds: IClusterEnumerable, Message: BSTR): Promise<HRESULT> {
    return this.command(() => {
      const ids = readIds(jobIds, "jobIds");
      const message = checkText(Message, "Message", MAX_CANCEL_MESSAGE_LENGTH);
      return (service) => service.cancelJobs(ids, message);
    });
  }

  RequeueJob(jobId: long): Promise<HRESULT> {
    return this.command(() => {
      const id = checkLong(jobId, "jobId");
      const mode = this.mode;
      return (service) => service.requeueJob(id, mode);
    });
  }

  RequeueJobs(jobIds: IClusterEnumerable): Promise<HRESULT> {
    return this.command(() => {
      const ids = readIds(jobIds, "jobIds");
      return (service) => service.requeueJobs(ids);
    });
  }

  ModifyJob(jobId: long, Job: IJob): Promise<HRESULT> {
    return this.command(() => {
      const id = checkLong(jobId, "jobId");
      const terms = readJobTerms(Job, "Job");
      const mode = this.mode;
      return (service) => service.modifyJob(id, terms, mode);
    });
  }

  ModifyJobTerm(jobId: long, termName: BSTR, termValue: BSTR): Promise<HRESULT> {
    return this.command(() => {
      const id = checkLong(jobId, "jobId");
      const name = checkName(termName, "termName", MAX_NAME_LENGTH);
      // How long a value may be depends on the term, which the cluster knows.
      const value = checkText(termValue, "termValue");
      return (service) => service.modifyJobTerm(id, name, value);
    });
  }

  SetJobCredentials(jobId: long, userName: BSTR, password: BSTR): Promise<HRESULT> {
    return this.command(() => {
      const id = checkLong(jobId, "jobId");
      const credentials = checkCredentials(userName, password);
      return (service) => service.setJobCredentials(id, credentials);
    });
  }

  SetJobCredentialsFromCache(
    jobId: long,
    userName: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent: long,
  ): Promise<HRESULT> {
    return this.command(() => {
      const id = checkLong(jobId, "jobId");
      const given = { user: checkUser(userName), password: null };
      // The one member whose hwndParent cannot be left out.
      const place = checkPromptPlace(isConsole, checkLong(hwndParent, "hwndParent"));
      return (service) =>
        sendWithCredentials(this.prompt, place, given, (credentials) =>
          credentials === given
            ? service.setJobCredentialsFromCache(id, given.user)
            : service.setJobCredentials(id, credentials),
        );
    });
  }

  SetCachedCredentials(
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent?: long | undefined,
  ): Promise<HRESULT> {
    return this.command(() => {
      const given = checkCredentials(userName, password);
      const place = checkPromptPlace(isConsole, hwndParent);
      return (service) =>
        sendWithCredentials(this.prompt, place, given, (credentials) =>
          service.setCachedCredentials(credentials),
        );
    });
  }

  DeleteCachedCredentials(userName: BSTR): Promise<HRESULT> {
    return this.command(() => {
      const user = checkUser(userName);
      return (service) => service.deleteCachedCredentials(user);
    });
  }

  GetJobResourceUsage(jobId: long, pRetVal: Out<IResourceUsage>): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const id = checkLong(jobId, "jobId");
      return {
        send: (service) => service.getJobResourceUsage(id),
        value: (info) => new ResourceUsage(info),
      };
    });
  }

  GetJobCounter(jobId: long, pRetVal: Out<IJobCounter>): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const id = checkLong(jobId, "jobId");
      return { send: (service) => service.getJobCounter(id), value: (counts) => new JobCounter(counts) };
    });
  }
}

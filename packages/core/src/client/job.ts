import { DispatchObject } from "../com/dispatch-object.ts";
import type { IEnumVARIANT } from "../com/enum-variant.ts";
import { EnumVariant } from "../com/enum-variant-object.ts";
import { COR_E_INVALIDOPERATION, type HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR, DATE, long, VARIANT_BOOL } from "../com/types.ts";
import { variantDispatch } from "../com/variant.ts";
import { ERROR_NOT_FOUND, HRESULT_FROM_WIN32 } from "../com/win32.ts";
import { type JobPriority, JobStatus } from "../port/enumerations.ts";
import { IID_IJob } from "../port/identifiers.ts";
import type { IJob } from "../port/ijob.ts";
import type { INameValueCollection } from "../port/iname-value-collection.ts";
import type { ITask } from "../port/itask.ts";
import type { JobInfo, JobSpec, JobTerms } from "../service/job-data.ts";
import { ServiceError } from "../service/service-error.ts";
import { defaultJobTerms } from "../terms/defaults.ts";
import { formatNameList } from "../terms/name-list.ts";
import { checkLong, checkObject, propertyOf } from "./argument-checks.ts";
import { checkExtendedTerm } from "./extended-terms.ts";
import { jobTermChecks } from "./job-terms.ts";
import { attempt, give } from "./local-call.ts";
import { NameValueCollection } from "./name-value-collection.ts";
import { withPair } from "./name-value-pairs.ts";
import { Task } from "./task.ts";
import { toDate } from "./time.ts";

/** What the cluster says about a job beside its terms. */
type JobState = Omit<JobInfo, keyof JobTerms | "id" | "allocatedNodes" | "tasks" | "createTime"> & {
  readonly createTime: number | null;
};

const notAdded: JobState = Object.freeze({
  status: JobStatus.NotSubmitted,
  submittedBy: "",
  errorMessage: "",
  isBackfill: false,
  createTime: null,
  submitTime: null,
  startTime: null,
  endTime: null,
});

/**
 * A job on the caller's side: one that was just made (rules JOB-1, JT-1), or a snapshot of one in the cluster. It
 * never changes by itself.
 *
 * Its setters always work, since a job that was added may serve as a template (rule JOB-4) or carry new terms to
 * ModifyJob (rule MOD-1); they check each value by itself and leave pairs such as minimum and maximum to the cluster
 * (rule JT-3).
 */
export class Job extends DispatchObject implements IJob {
  #terms: JobTerms;
  /** 0 until it was added. */
  #id: number;
  readonly #state: JobState;
  readonly #tasks: { id: number; readonly task: ITask }[];

  /** @param info - The job of the cluster to make a snapshot of; left out, the job is a new one. */
  constructor(info?: JobInfo) {
    super(IID_IJob);
    this.#terms = info ?? defaultJobTerms;
    this.#id = info?.id ?? 0;
    this.#state = info ?? notAdded;
    this.#tasks = info?.tasks.map((task) => ({ id: task.id, task: new Task(task) })) ?? [];
  }

  protected override shown(): object {
    const { status } = this.#state;
    return { Id: this.#id, Name: this.#terms.name, Status: JobStatus[status] };
  }

  /** Makes a new job with the terms and tasks of `spec`. */
  static ofSpec({ tasks, ...terms }: JobSpec): Job {
    const job = new Job();
    job.#terms = terms;
    job.#tasks.push(...tasks.map((task) => ({ id: 0, task: Task.ofTerms(task) })));
    return job;
  }

  /**
   * Tells a job and those of its tasks that were sent that they were added: the job as `id`, the tasks as 1, 2, 3 …
   * (rule JOB-2). Objects of another make are left alone.
   */
  static wasAdded(job: IJob, tasks: readonly ITask[], id: number): void {
    for (const [index, task] of tasks.entries()) Task.wasAdded(task, id, index + 1);
    // Not instanceof: a proxy around a job passes that, and has no state of its own.
    if (!(#id in job)) return;
    job.#id = id;
    for (const [index, entry] of job.#tasks.entries()) {
      if (entry.task === tasks[index]) entry.id = index + 1;
    }
  }

  get_AskedNodes(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => formatNameList(this.#terms.askedNodes));
  }

  put_AskedNodes(pRetVal: BSTR): HRESULT {
    return this.#set("askedNodes", pRetVal);
  }

  get_CreateTime(pRetVal: Out<DATE>): HRESULT {
    return give(pRetVal, () => toDate(this.#state.createTime));
  }

  get_EndTime(pRetVal: Out<DATE>): HRESULT {
    return give(pRetVal, () => toDate(this.#state.endTime));
  }

  get_ExtendedJobTerms(pRetVal: Out<INameValueCollection>): HRESULT {
    return give(pRetVal, () => new NameValueCollection(this.#terms.extendedTerms, true));
  }

  get_Id(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#id);
  }

  get_IsBackfill(pRetVal: Out<VARIANT_BOOL>): HRESULT {
    return give(pRetVal, () => this.#state.isBackfill);
  }

  get_IsExclusive(pRetVal: Out<VARIANT_BOOL>): HRESULT {
    return give(pRetVal, () => this.#terms.isExclusive);
  }

  put_IsExclusive(pRetVal: VARIANT_BOOL): HRESULT {
    return this.#set("isExclusive", pRetVal);
  }

  get_MaximumNumberOfProcessors(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#terms.maximumNumberOfProcessors);
  }

  put_MaximumNumberOfProcessors(Val: long): HRESULT {
    return this.#set("maximumNumberOfProcessors", Val);
  }

  get_MinimumNumberOfProcessors(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#terms.minimumNumberOfProcessors);
  }

  put_MinimumNumberOfProcessors(Val: long): HRESULT {
    return this.#set("minimumNumberOfProcessors", Val);
  }

  get_ErrorMessage(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#state.errorMessage);
  }

  get_Name(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#terms.name);
  }

  put_Name(Val: BSTR): HRESULT {
    return this.#set("name", Val);
  }

  get_SubmittedBy(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#state.submittedBy);
  }

  get_Priority(pRetVal: Out<JobPriority>): HRESULT {
    return give(pRetVal, () => this.#terms.priority);
  }

  put_Priority(Val: JobPriority): HRESULT {
    return this.#set("priority", Val);
  }

  get_Project(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#terms.project);
  }

  put_Project(Val: BSTR): HRESULT {
    return this.#set("project", Val);
  }

  get_RunUntilCanceled(pRetVal: Out<VARIANT_BOOL>): HRESULT {
    return give(pRetVal, () => this.#terms.runUntilCanceled);
  }

  put_RunUntilCanceled(pRetVal: VARIANT_BOOL): HRESULT {
    return this.#set("runUntilCanceled", pRetVal);
  }

  get_Runtime(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#terms.runtime);
  }

  put_Runtime(Val: BSTR): HRESULT {
    return this.#set("runtime", Val);
  }

  get_StartTime(pRetVal: Out<DATE>): HRESULT {
    return give(pRetVal, () => toDate(this.#state.startTime));
  }

  get_SoftwareLicense(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#terms.softwareLicense);
  }

  put_SoftwareLicense(Val: BSTR): HRESULT {
    return this.#set("softwareLicense", Val);
  }

  get_Status(pRetVal: Out<JobStatus>): HRESULT {
    return give(pRetVal, () => this.#state.status);
  }

  get_SubmitTime(pRetVal: Out<DATE>): HRESULT {
    return give(pRetVal, () => toDate(this.#state.submitTime));
  }

  get_User(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#terms.user);
  }

  put_User(pRetVal: BSTR): HRESULT {
    return this.#set("user", pRetVal);
  }

  get_TaskCount(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#tasks.length);
  }

  GetTask(taskId: long, pRetVal: Out<ITask>): HRESULT {
    return give(pRetVal, () => {
      const id = checkLong(taskId, "taskId");
      // Before the job is added all its tasks have the id 0, so 0 gives the first one (rule TSK-2).
      const entry = this.#tasks.find((candidate) => candidate.id === id);
      if (entry !== undefined) return entry.task;
      throw new ServiceError(HRESULT_FROM_WIN32(ERROR_NOT_FOUND), `The job has no task ${id}.`);
    });
  }

  AddTask(Task: ITask): HRESULT {
    return attempt(() => {
      this.#checkNotAdded("AddTask");
      // An enumerator gives its tasks as VT_DISPATCH, so each needs the members of IDispatch too.
      checkObject(Task, "Task", "ITask", ["AddRef", "GetIDsOfNames", "Invoke", "get_CommandLine"]);
      this.#tasks.push({ id: 0, task: Task });
    });
  }

  GetEnumerator(pRetVal: Out<IEnumVARIANT>): HRESULT {
    return give(pRetVal, () => new EnumVariant(this.#tasks.map(({ task }) => variantDispatch(task))));
  }

  SetExtendedJobTerm(Name: BSTR, Value: BSTR): HRESULT {
    return attempt(() => {
      const { name, value } = checkExtendedTerm(Name, Value, "the extended term");
      this.#terms = { ...this.#terms, extendedTerms: withPair(this.#terms.extendedTerms, name, value) };
    });
  }

  Clear(): HRESULT {
    return attempt(() => {
      this.#checkNotAdded("Clear");
      this.#tasks.length = 0;
    });
  }

  #set(term: keyof typeof jobTermChecks, value: unknown): HRESULT {
    return attempt(() => {
      this.#terms = { ...this.#terms, [term]: jobTermChecks[term](value, propertyOf(term)) };
    });
  }

  #checkNotAdded(member: string): void {
    if (this.#id === 0) return;
    throw new ServiceError(
      COR_E_INVALIDOPERATION,
      `${member} was refused: the job is job ${this.#id} of a cluster. Add tasks to it with ICluster's AddTask.`,
    );
  }
}

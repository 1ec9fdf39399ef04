import { DispatchObject } from "../com/dispatch-object.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR, DATE, long, VARIANT_BOOL } from "../com/types.ts";
import { TaskStatus } from "../port/enumerations.ts";
import { IID_ITask } from "../port/identifiers.ts";
import type { INameValueCollection } from "../port/iname-value-collection.ts";
import type { ITask } from "../port/itask.ts";
import type { TaskInfo, TaskTerms } from "../service/task-data.ts";
import { defaultTaskTerms } from "../terms/defaults.ts";
import { formatNameList, sameName } from "../terms/name-list.ts";
import { checkText, checkVariableName, propertyOf } from "./argument-checks.ts";
import { checkExtendedTerm } from "./extended-terms.ts";
import { attempt, give } from "./local-call.ts";
import { NameValueCollection } from "./name-value-collection.ts";
import { withPair } from "./name-value-pairs.ts";
import { checkVariables, taskTermChecks } from "./task-terms.ts";
import { toDate } from "./time.ts";

/** What the cluster says about a task beside its terms. */
type TaskState = Omit<TaskInfo, keyof TaskTerms | "id" | "jobId" | "allocatedNodes" | "createTime"> & {
  readonly createTime: number | null;
};

const notAdded: TaskState = Object.freeze({
  status: TaskStatus.NotSubmitted,
  exitCode: 0,
  errorMessage: "",
  createTime: null,
  submitTime: null,
  startTime: null,
  endTime: null,
});

/**
 * A task on the caller's side: one that was just made (rules TSK-1, TT-1), or a snapshot of one in the cluster. It
 * never changes by itself, and its setters never reach the cluster (rule TSK-6); they serve the next time it is added.
 */
export class Task extends DispatchObject implements ITask {
  #terms: TaskTerms;
  /** 0 until it was added, as is that of its job. */
  #id: number;
  #jobId: number;
  readonly #state: TaskState;

  /** @param info - The task of the cluster to make a snapshot of; left out, the task is a new one. */
  constructor(info?: TaskInfo) {
    super(IID_ITask);
    this.#terms = info ?? defaultTaskTerms;
    this.#id = info?.id ?? 0;
    this.#jobId = info?.jobId ?? 0;
    this.#state = info ?? notAdded;
  }

  protected override shown(): object {
    const { status } = this.#state;
    return { ParentJobId: this.#jobId, Id: this.#id, Name: this.#terms.name, Status: TaskStatus[status] };
  }

  /** Makes a new task with these terms. */
  static ofTerms(terms: TaskTerms): Task {
    const task = new Task();
    task.#terms = terms;
    return task;
  }

  /** Tells a task that it was added to job `jobId` as task `id` (rule JOB-2). A foreign task is left alone. */
  static wasAdded(task: ITask, jobId: number, id: number): void {
    // Not instanceof: a proxy around a task passes that, and has no state of its own.
    if (!(#id in task)) return;
    task.#jobId = jobId;
    task.#id = id;
  }

  get_RequiredNodes(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => {
      const { requiredNodes } = this.#terms;
      return requiredNodes.length === 0 ? null : formatNameList(requiredNodes);
    });
  }

  put_RequiredNodes(Val: BSTR): HRESULT {
    return this.#set("requiredNodes", Val);
  }

  get_CreateTime(pRetVal: Out<DATE>): HRESULT {
    return give(pRetVal, () => toDate(this.#state.createTime));
  }

  get_CommandLine(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#terms.commandLine);
  }

  put_CommandLine(Val: BSTR): HRESULT {
    return this.#set("commandLine", Val);
  }

  get_Depend(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => formatNameList(this.#terms.depend));
  }

  put_Depend(Val: BSTR): HRESULT {
    return this.#set("depend", Val);
  }

  get_EndTime(pRetVal: Out<DATE>): HRESULT {
    return give(pRetVal, () => toDate(this.#state.endTime));
  }

  get_EnvironmentVariables(pRetVal: Out<INameValueCollection>): HRESULT {
    return give(pRetVal, () => new NameValueCollection(this.#terms.environmentVariables, true));
  }

  get_ExtendedTaskTerms(pRetVal: Out<INameValueCollection>): HRESULT {
    return give(pRetVal, () => new NameValueCollection(this.#terms.extendedTerms, true));
  }

  get_ExitCode(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#state.exitCode);
  }

  get_Id(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#id);
  }

  get_IsExclusive(pRetVal: Out<VARIANT_BOOL>): HRESULT {
    return give(pRetVal, () => this.#terms.isExclusive);
  }

  put_IsExclusive(Val: VARIANT_BOOL): HRESULT {
    return this.#set("isExclusive", Val);
  }

  get_IsRerunnable(pRetVal: Out<VARIANT_BOOL>): HRESULT {
    return give(pRetVal, () => this.#terms.isRerunnable);
  }

  put_IsRerunnable(Val: VARIANT_BOOL): HRESULT {
    return this.#set("isRerunnable", Val);
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

  get_ParentJobId(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#jobId);
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

  get_Status(pRetVal: Out<TaskStatus>): HRESULT {
    return give(pRetVal, () => this.#state.status);
  }

  get_Stdin(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#terms.stdin);
  }

  put_Stdin(Val: BSTR): HRESULT {
    return this.#set("stdin", Val);
  }

  get_Stdout(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#terms.stdout);
  }

  put_Stdout(Val: BSTR): HRESULT {
    return this.#set("stdout", Val);
  }

  get_Stderr(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#terms.stderr);
  }

  put_Stderr(Val: BSTR): HRESULT {
    return this.#set("stderr", Val);
  }

  get_SubmitTime(pRetVal: Out<DATE>): HRESULT {
    return give(pRetVal, () => toDate(this.#state.submitTime));
  }

  get_WorkDirectory(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#terms.workDirectory);
  }

  put_WorkDirectory(Val: BSTR): HRESULT {
    return this.#set("workDirectory", Val);
  }

  SetExtendedTaskTerm(Name: BSTR, Value: BSTR): HRESULT {
    return attempt(() => {
      const { name, value } = checkExtendedTerm(Name, Value, "the extended term");
      this.#terms = { ...this.#terms, extendedTerms: withPair(this.#terms.extendedTerms, name, value) };
    });
  }

  SetEnvironmentVariable(Name: BSTR, Value: BSTR): HRESULT {
    return attempt(() => {
      const name = checkVariableName(Name, "Name");
      const value = checkText(Value, "Value");
      const variables = this.#terms.environmentVariables;
      const changed =
        value === ""
          ? variables.filter((variable) => !sameName(variable.name, name))
          : withPair(variables, name, value);
      this.#terms = { ...this.#terms, environmentVariables: checkVariables(changed, "the variables") };
    });
  }

  #set(term: keyof typeof taskTermChecks, value: unknown): HRESULT {
    return attempt(() => {
      this.#terms = { ...this.#terms, [term]: taskTermChecks[term](value, propertyOf(term)) };
    });
  }
}

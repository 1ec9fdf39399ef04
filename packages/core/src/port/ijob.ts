import type { IDispatch } from "../com/dispatch.ts";
import type { IEnumVARIANT } from "../com/enum-variant.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR, DATE, long, VARIANT_BOOL } from "../com/types.ts";
import type { JobPriority, JobStatus } from "./enumerations.ts";
import type { INameValueCollection } from "./iname-value-collection.ts";
import type { ITask } from "./itask.ts";

/**
 *
 * @page ijob
 */
export interface IJob extends IDispatch {
  /**
   *
   * @page ijob-get-askednodes
   */
  get_AskedNodes(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page ijob-put-askednodes
   */
  put_AskedNodes(pRetVal: BSTR): HRESULT;

  /**
   *
   * @page ijob-get-createtime
   */
  get_CreateTime(pRetVal: Out<DATE>): HRESULT;

  /**
   *
   * @page ijob-get-endtime
   */
  get_EndTime(pRetVal: Out<DATE>): HRESULT;

  /**
   *
   * @page ijob-get-extendedjobterms
   */
  get_ExtendedJobTerms(pRetVal: Out<INameValueCollection>): HRESULT;

  /**
   *
   * @page ijob-get-id
   */
  get_Id(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page ijob-get-isbackfill
   */
  get_IsBackfill(pRetVal: Out<VARIANT_BOOL>): HRESULT;

  /**
   *
   * @page ijob-get-isexclusive
   */
  get_IsExclusive(pRetVal: Out<VARIANT_BOOL>): HRESULT;

  /**
   *
   * @page ijob-put-isexclusive
   */
  put_IsExclusive(pRetVal: VARIANT_BOOL): HRESULT;

  /**
   *
   * @page ijob-get-maximumnumberofprocessors
   */
  get_MaximumNumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page ijob-put-maximumnumberofprocessors
   */
  put_MaximumNumberOfProcessors(Val: long): HRESULT;

  /**
   *
   * @page ijob-get-minimumnumberofprocessors
   */
  get_MinimumNumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page ijob-put-minimumnumberofprocessors
   */
  put_MinimumNumberOfProcessors(Val: long): HRESULT;

  /**
   *
   * @page ijob-get-errormessage
   */
  get_ErrorMessage(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page ijob-get-name
   */
  get_Name(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page ijob-put-name
   */
  put_Name(Val: BSTR): HRESULT;

  /**
   *
   * @page ijob-get-submittedby
   */
  get_SubmittedBy(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page ijob-get-priority
   */
  get_Priority(pRetVal: Out<JobPriority>): HRESULT;

  /**
   *
   * @page ijob-put-priority
   */
  put_Priority(Val: JobPriority): HRESULT;

  /**
   *
   * @page ijob-get-project
   */
  get_Project(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page ijob-put-project
   */
  put_Project(Val: BSTR): HRESULT;

  /**
   *
   * @page ijob-get-rununtilcanceled
   */
  get_RunUntilCanceled(pRetVal: Out<VARIANT_BOOL>): HRESULT;

  /**
   *
   * @page ijob-put-rununtilcanceled
   */
  put_RunUntilCanceled(pRetVal: VARIANT_BOOL): HRESULT;

  /**
   *
   * @page ijob-get-runtime
   */
  get_Runtime(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page ijob-put-runtime
   */
  put_Runtime(Val: BSTR): HRESULT;

  /**
   *
   * @page ijob-get-starttime
   */
  get_StartTime(pRetVal: Out<DATE>): HRESULT;

  /**
   *
   * @page ijob-get-softwarelicense
   */
  get_SoftwareLicense(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page ijob-put-softwarelicense
   */
  put_SoftwareLicense(Val: BSTR): HRESULT;

  /**
   *
   * @page ijob-get-status
   */
  get_Status(pRetVal: Out<JobStatus>): HRESULT;

  /**
   *
   * @page ijob-get-submittime
   */
  get_SubmitTime(pRetVal: Out<DATE>): HRESULT;

  /**
   *
   * @page ijob-get-user
   */
  get_User(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page ijob-put-user
   */
  put_User(pRetVal: BSTR): HRESULT;

  /**
   *
   * @page ijob-get-taskcount
   */
  get_TaskCount(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page ijob-gettask
   */
  GetTask(taskId: long, pRetVal: Out<ITask>): HRESULT;

  /**
   *
   * @page ijob-addtask
   */
  AddTask(Task: ITask): HRESULT;

  /**
   *
   * @page ijob-getenumerator
   * @dispid -4
   */
  GetEnumerator(pRetVal: Out<IEnumVARIANT>): HRESULT;

  /**
   *
   * @page ijob-setextendedjobterm
   */
  SetExtendedJobTerm(Name: BSTR, Value: BSTR): HRESULT;

  /**
   *
   * @page ijob-clear
   */
  Clear(): HRESULT;
}

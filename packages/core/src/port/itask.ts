import type { IDispatch } from "../com/dispatch.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR, DATE, long, VARIANT_BOOL } from "../com/types.ts";
import type { TaskStatus } from "./enumerations.ts";
import type { INameValueCollection } from "./iname-value-collection.ts";

/**
 *
 * @page itask
 */
export interface ITask extends IDispatch {
  /**
   *
   * @page itask-get-requirednodes
   */
  get_RequiredNodes(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page itask-put-requirednodes
   */
  put_RequiredNodes(Val: BSTR): HRESULT;

  /**
   *
   * @page itask-get-createtime
   */
  get_CreateTime(pRetVal: Out<DATE>): HRESULT;

  /**
   *
   * @page itask-get-commandline
   */
  get_CommandLine(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page itask-put-commandline
   */
  put_CommandLine(Val: BSTR): HRESULT;

  /**
   *
   * @page itask-get-depend
   */
  get_Depend(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page itask-put-depend
   */
  put_Depend(Val: BSTR): HRESULT;

  /**
   *
   * @page itask-get-endtime
   */
  get_EndTime(pRetVal: Out<DATE>): HRESULT;

  /**
   *
   * @page itask-get-environmentvariables
   */
  get_EnvironmentVariables(pRetVal: Out<INameValueCollection>): HRESULT;

  /**
   *
   * @page itask-get-extendedtaskterms
   */
  get_ExtendedTaskTerms(pRetVal: Out<INameValueCollection>): HRESULT;

  /**
   *
   * @page itask-get-exitcode
   */
  get_ExitCode(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page itask-get-id
   */
  get_Id(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page itask-get-isexclusive
   */
  get_IsExclusive(pRetVal: Out<VARIANT_BOOL>): HRESULT;

  /**
   *
   * @page itask-put-isexclusive
   */
  put_IsExclusive(Val: VARIANT_BOOL): HRESULT;

  /**
   *
   * @page itask-get-isrerunnable
   */
  get_IsRerunnable(pRetVal: Out<VARIANT_BOOL>): HRESULT;

  /**
   *
   * @page itask-put-isrerunnable
   */
  put_IsRerunnable(Val: VARIANT_BOOL): HRESULT;

  /**
   *
   * @page itask-get-maximumnumberofprocessors
   */
  get_MaximumNumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page itask-put-maximumnumberofprocessors
   */
  put_MaximumNumberOfProcessors(Val: long): HRESULT;

  /**
   *
   * @page itask-get-minimumnumberofprocessors
   */
  get_MinimumNumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page itask-put-minimumnumberofprocessors
   */
  put_MinimumNumberOfProcessors(Val: long): HRESULT;

  /**
   *
   * @page itask-get-errormessage
   */
  get_ErrorMessage(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page itask-get-name
   */
  get_Name(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page itask-put-name
   */
  put_Name(Val: BSTR): HRESULT;

  /**
   *
   * @page itask-get-parentjobid
   */
  get_ParentJobId(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page itask-get-runtime
   */
  get_Runtime(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page itask-put-runtime
   */
  put_Runtime(Val: BSTR): HRESULT;

  /**
   *
   * @page itask-get-starttime
   */
  get_StartTime(pRetVal: Out<DATE>): HRESULT;

  /**
   *
   * @page itask-get-status
   */
  get_Status(pRetVal: Out<TaskStatus>): HRESULT;

  /**
   *
   * @page itask-get-stdin
   */
  get_Stdin(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page itask-put-stdin
   */
  put_Stdin(Val: BSTR): HRESULT;

  /**
   *
   * @page itask-get-stdout
   */
  get_Stdout(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page itask-put-stdout
   */
  put_Stdout(Val: BSTR): HRESULT;

  /**
   *
   * @page itask-get-stderr
   */
  get_Stderr(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page itask-put-stderr
   */
  put_Stderr(Val: BSTR): HRESULT;

  /**
   *
   * @page itask-get-submittime
   */
  get_SubmitTime(pRetVal: Out<DATE>): HRESULT;

  /**
   *
   * @page itask-get-workdirectory
   */
  get_WorkDirectory(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page itask-put-workdirectory
   */
  put_WorkDirectory(Val: BSTR): HRESULT;

  /**
   *
   * @page itask-setextendedtaskterm
   */
  SetExtendedTaskTerm(Name: BSTR, Value: BSTR): HRESULT;

  /**
   *
   * @page itask-setenvironmentvariable
   */
  SetEnvironmentVariable(Name: BSTR, Value: BSTR): HRESULT;
}

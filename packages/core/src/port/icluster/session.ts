import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR, long, VARIANT_BOOL } from "../../com/types.ts";
import type { INameValueCollection } from "../iname-value-collection.ts";

/** The part of ICluster about … */
export interface ClusterSession extends IDispatch {
  /**
   *
   * @page icluster-get-name
   */
  get_Name(pRetVal: Out<BSTR>): Promise<HRESULT>;

  /**
   *
   * @page icluster-get-errormessage
   */
  get_ErrorMessage(pRetVal: Out<BSTR>): Promise<HRESULT>;

  /**
   *
   * @page icluster-get-timeout
   */
  get_Timeout(pRetVal: Out<long>): Promise<HRESULT>;

  /**
   *
   * @page icluster-put-timeout
   */
  put_Timeout(timeout: long): Promise<HRESULT>;

  /**
   *
   * @page icluster-setenvironmentvariable
   */
  SetEnvironmentVariable(Name: BSTR, Value: BSTR): Promise<HRESULT>;

  /**
   *
   * @page icluster-get-environmentvariables
   */
  get_EnvironmentVariables(pRetVal: Out<INameValueCollection>): Promise<HRESULT>;

  /**
   *
   * @page icluster-setclusterparameter
   */
  SetClusterParameter(Name: BSTR, Value: BSTR): Promise<HRESULT>;

  /**
   *
   * @page icluster-get-parameters
   */
  get_Parameters(pRetVal: Out<INameValueCollection>): Promise<HRESULT>;

  /**
   *
   * @page icluster-get-isasynchronous
   */
  get_IsAsynchronous(pRetVal: Out<VARIANT_BOOL>): Promise<HRESULT>;

  /**
   *
   * @page icluster-put-isasynchronous
   */
  put_IsAsynchronous(Val: VARIANT_BOOL): Promise<HRESULT>;

  /**
   *
   * @page icluster-connect
   */
  Connect(clusterName: BSTR): Promise<HRESULT>;

  /**
   *
   * @page icluster-isadmin
   */
  IsAdmin(pRetVal: Out<VARIANT_BOOL>): Promise<HRESULT>;
}

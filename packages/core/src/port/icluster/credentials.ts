import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { BSTR, long, VARIANT_BOOL } from "../../com/types.ts";

/**
 * The part of {@link ICluster} that manages the credentials which jobs and commands run with.
 *
 * Members list the codes of their own. Any member that goes to the cluster can also answer the ones below.
 *
 * @hresult E_INVALIDARG - when a `long` is no 32-bit integer, or a string holds a NUL or half a surrogate
 * pair.
 * @hresult E_ACCESSDENIED - when the backend does not serve the calling user.
 * @hresult E_NOTIMPL - when the backend cannot do it; the error message says why.
 * @hresult ERROR_NOT_CONNECTED - when nothing was connected and there is no local head node (rule GEN-4).
 * @hresult RPC_S_SERVER_UNAVAILABLE - when the head node is out of reach.
 * @hresult ERROR_NOT_ENOUGH_QUOTA - when more is asked than the cluster grants one caller.
 * @hresult COR_E_TIMEOUT - when the limit of `put_Timeout` ran out (rule CON-4).
 * @hresult E_UNEXPECTED - when something unforeseen went wrong inside (rule GEN-7).
 */
export interface ClusterCredentials extends IDispatch {
  /**
   * Changes the user that a job runs as.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param userName - The user, `domain\user`, at most 80 characters.
   * @param password - Password of that user, at most 127 characters; null or empty for the cached one.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id.
   * @hresult COR_E_INVALIDOPERATION - when the job is completed (rule CRD-3).
   * @hresult E_INVALIDARG - when the user name or the password is too long (rule JT-2).
   * @hresult SEC_E_NO_CREDENTIALS - when work needs a password, none is given, and the caller has none cached for
   * that user (rule CRD-1).
   * @hresult ERROR_LOGON_FAILURE - when the password is wrong and the backend can tell (rule CRD-5).
   * @hresult E_ACCESSDENIED - when the caller is neither the owner of the job nor an administrator (rule
   * CXL-6, a decision of ours).
   * @remarks
   * The job may be NotSubmitted, Queued or Running (rule CRD-3). The owner stays who added the job;
   * {@link IJob.get_User} tells the new user. A password is kept encrypted until the job is completed; no
   * call returns it and no message or document shows it (rule CRD-4).
   * @differences
   * The original means the call for jobs that were submitted. Here one that is NotSubmitted takes
   * credentials, too, and keeps them when {@link ICluster.SubmitJob} names no user (rule CRD-3). An empty
   * password, which the original allows, stands for the cached one. That only the owner and administrators
   * may touch a job is decided here (rule CXL-6).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/credentials.ts#icluster-setjobcredentials}
   * @see {@link ICluster.SetCachedCredentials}
   * @see {@link ICluster.SetJobCredentialsFromCache}
   * @see [Credential Handling](page:credential-handling)
   * @page icluster-setjobcredentials
   */
  SetJobCredentials(jobId: long, userName: BSTR, password: BSTR): Promise<HRESULT>;

  /**
   * Changes the user that a job runs as, with a credential that the caller has cached.
   *
   * @param jobId - Id of the job, as {@link ICluster.AddJob} or {@link IJob.get_Id} gives it; 1 or above.
   * @param userName - The user whose cached credential is taken, `domain\user`, at most 80 characters; null
   * or empty for the only one in the cache.
   * @param isConsole - Where to ask for what is missing: `VARIANT_TRUE` at the console, `VARIANT_FALSE`
   * through the dialog hook.
   * @param hwndParent - Handle of the window that owns the dialog; 0 for the desktop. Without meaning at the
   * console.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster has no job with that id.
   * @hresult COR_E_INVALIDOPERATION - when the job is completed (rule CRD-3).
   * @hresult E_INVALIDARG - when the user name is too long (rule JT-2).
   * @hresult SEC_E_NO_CREDENTIALS - when the cache has none that fits, or several and no user is named, and
   * nobody can be asked (rule CRD-1).
   * @hresult E_ACCESSDENIED - when the caller is neither the owner of the job nor an administrator (rule
   * CXL-6, a decision of ours).
   * @remarks
   * The cache is the calling user's own on this cluster, filled by {@link ICluster.SetCachedCredentials}
   * (rules CRD-2, CRD-3).
   * @differences
   * That only the owner and administrators may touch a job is decided here (rule CXL-6). A backend that
   * trusts its callers takes the user from the cache, and no password.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/credentials.ts#icluster-setjobcredentialsfromcache}
   * @see {@link ICluster.SetCachedCredentials}
   * @see {@link ICluster.SetJobCredentials}
   * @see {@link ICluster.DeleteCachedCredentials}
   * @see [Credential Handling](page:credential-handling)
   * @page icluster-setjobcredentialsfromcache
   */
  SetJobCredentialsFromCache(
    jobId: long,
    userName: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent: long,
  ): Promise<HRESULT>;

  /**
   * Stores a credential in the cache that the calling user has on this cluster.
   *
   * Calls that take a user and a password then work without them.
   *
   * @param userName - The user, `domain\user`, at most 80 characters; null for the calling user.
   * @param password - Password of that user, at most 127 characters; null or empty to have it asked for.
   * @param isConsole - Where to ask: `VARIANT_TRUE` at the console, `VARIANT_FALSE` through the dialog hook.
   * @param hwndParent - Handle of the window that owns the dialog; default 0, the desktop. Without meaning at
   * the console.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult E_INVALIDARG - when the user name or the password is too long (rule JT-2).
   * @hresult SEC_E_NO_CREDENTIALS - when no password is given, and nobody can be asked for it (rule CRD-1).
   * @hresult ERROR_LOGON_FAILURE - when the password is wrong and the backend can tell (rule CRD-5).
   * @remarks
   * A credential of the same user is overwritten. Each cluster has its own caches, and each calling user one
   * of his own on each (rule CRD-2). A call that names no user, such as {@link ICluster.SubmitJob}, takes the
   * credential if it is the only one; with several, the user is asked (rule CRD-1). For a job that is in the
   * queue already there is {@link ICluster.SetJobCredentialsFromCache}. A cached password is encrypted and
   * never given back (rule CRD-4).
   * @differences
   * The dialog and the console prompt of the original are whatever prompt the program passed when it made the
   * cluster object; without one, a password that is missing gives `SEC_E_NO_CREDENTIALS` (rule CRD-1). A head
   * node without a store forgets its caches when it ends.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/credentials.ts#icluster-setcachedcredentials}
   * @see {@link ICluster.DeleteCachedCredentials}
   * @see {@link ICluster.SetJobCredentials}
   * @see {@link ICluster.SetJobCredentialsFromCache}
   * @see [Credential Handling](page:credential-handling)
   * @see [Setting User Credentials](page:setting-user-credentials)
   * @page icluster-setcachedcredentials
   */
  SetCachedCredentials(
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent?: long | undefined,
  ): Promise<HRESULT>;

  /**
   * Removes one credential, or all, from the cache that the calling user has on this cluster.
   *
   * @param userName - The user whose credential goes, `domain\user`, at most 80 characters; null or empty for
   * all of the caller's.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult E_INVALIDARG - when the user name is too long (rule JT-2).
   * @remarks
   * Nobody reaches the cache of somebody else. A user who is not in it is no error (rule CRD-2). Jobs that
   * were submitted already keep their credentials.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/credentials.ts#icluster-deletecachedcredentials}
   * @see {@link ICluster.SetCachedCredentials}
   * @see [Credential Handling](page:credential-handling)
   * @page icluster-deletecachedcredentials
   */
  DeleteCachedCredentials(userName: BSTR): Promise<HRESULT>;
}

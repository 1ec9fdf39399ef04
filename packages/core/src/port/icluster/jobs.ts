import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR, long, VARIANT_BOOL } from "../../com/types.ts";
import type { IClusterEnumerable } from "../icluster-enumerable.ts";
import type { IJob } from "../ijob.ts";
import type { IJobCounter } from "../ijob-counter.ts";
import type { IResourceUsage } from "../iresource-usage.ts";

/** The part of ICluster about … */
export interface ClusterJobs extends IDispatch {
  /**
   *
   * @page icluster-addjob
   */
  AddJob(Job: IJob, pRetVal: Out<long>): Promise<HRESULT>;

  /**
   *
   * @page icluster-addjobs
   */
  AddJobs(jobs: IClusterEnumerable, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   *
   * @page icluster-submitjob
   */
  SubmitJob(
    jobId: long,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent?: long | undefined,
  ): Promise<HRESULT>;

  /**
   *
   * @page icluster-submitjobs
   */
  SubmitJobs(
    jobIds: IClusterEnumerable,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent?: long | undefined,
  ): Promise<HRESULT>;

  /**
   *
   * @page icluster-queuejob
   */
  QueueJob(
    Job: IJob,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent: long | undefined,
    pRetVal: Out<long>,
  ): Promise<HRESULT>;

  /**
   *
   * @page icluster-queuejobs
   */
  QueueJobs(
    jobs: IClusterEnumerable,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent: long | undefined,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT>;

  /**
   *
   * @page icluster-canceljob
   */
  CancelJob(jobId: long, Message: BSTR): Promise<HRESULT>;

  /**
   *
   * @page icluster-canceljobs
   */
  CancelJobs(jobIds: IClusterEnumerable, Message: BSTR): Promise<HRESULT>;

  /**
   *
   * @page icluster-requeuejob
   */
  RequeueJob(jobId: long): Promise<HRESULT>;

  /**
   *
   * @page icluster-requeuejobs
   */
  RequeueJobs(jobIds: IClusterEnumerable): Promise<HRESULT>;

  /**
   *
   * @page icluster-modifyjob
   */
  ModifyJob(jobId: long, Job: IJob): Promise<HRESULT>;

  /**
   *
   * @page icluster-modifyjobterm
   */
  ModifyJobTerm(jobId: long, termName: BSTR, termValue: BSTR): Promise<HRESULT>;

  /**
   *
   * @page icluster-setjobcredentials
   */
  SetJobCredentials(jobId: long, userName: BSTR, password: BSTR): Promise<HRESULT>;

  /**
   *
   * @page icluster-setjobcredentialsfromcache
   */
  SetJobCredentialsFromCache(
    jobId: long,
    userName: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent: long,
  ): Promise<HRESULT>;

  /**
   *
   * @page icluster-setcachedcredentials
   */
  SetCachedCredentials(
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent?: long | undefined,
  ): Promise<HRESULT>;

  /**
   *
   * @page icluster-deletecachedcredentials
   */
  DeleteCachedCredentials(userName: BSTR): Promise<HRESULT>;

  /**
   *
   * @page icluster-getjobresourceusage
   */
  GetJobResourceUsage(jobId: long, pRetVal: Out<IResourceUsage>): Promise<HRESULT>;

  /**
   *
   * @page icluster-getjobcounter
   */
  GetJobCounter(jobId: long, pRetVal: Out<IJobCounter>): Promise<HRESULT>;
}

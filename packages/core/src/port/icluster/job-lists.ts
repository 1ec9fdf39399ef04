import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { InOut, Out } from "../../com/out.ts";
import type { BSTR, long, VARIANT_BOOL } from "../../com/types.ts";
import type { VARIANT } from "../../com/variant.ts";
import type { JobStatus } from "../enumerations.ts";
import type { IClusterEnumerable } from "../icluster-enumerable.ts";
import type { IJob } from "../ijob.ts";

/** The part of ICluster about … */
export interface ClusterJobLists extends IDispatch {
  /**
   *
   * @page icluster-getjob
   */
  GetJob(jobId: long, pRetVal: Out<IJob>): Promise<HRESULT>;

  /**
   *
   * @page icluster-createjob
   */
  CreateJob(pRetVal: Out<IJob>): Promise<HRESULT>;

  /**
   *
   * @page icluster-createjobfromxml
   */
  CreateJobFromXml(xmlDocument: BSTR, pRetVal: Out<IJob>): Promise<HRESULT>;

  /**
   *
   * @page icluster-createjobfromxmlfile
   */
  CreateJobFromXmlFile(xmlDocument: BSTR, pRetVal: Out<IJob>): Promise<HRESULT>;

  /**
   *
   * @page icluster-listalljobs
   */
  ListAllJobs(pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   *
   * @page icluster-listalljobswithpaging
   */
  ListAllJobsWithPaging(
    withTasks: VARIANT_BOOL,
    Timestamp: InOut<VARIANT>,
    Version: InOut<VARIANT>,
    pageSize: long,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT>;

  /**
   *
   * @page icluster-listjobs
   */
  ListJobs(SubmittedBy: BSTR, Status: JobStatus, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   *
   * @page icluster-listjobswithpaging
   */
  ListJobsWithPaging(
    SubmittedBy: BSTR | undefined,
    Status: JobStatus,
    withTasks: VARIANT_BOOL,
    Timestamp: InOut<VARIANT>,
    Version: InOut<VARIANT>,
    pageSize: long,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT>;

  /**
   *
   * @page icluster-listjobsonnode
   */
  ListJobsOnNode(NodeName: BSTR, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;
}

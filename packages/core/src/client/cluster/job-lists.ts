import type { HRESULT } from "../../com/hresult.ts";
import type { InOut, Out } from "../../com/out.ts";
import type { BSTR, long, VARIANT_BOOL } from "../../com/types.ts";
import { type VARIANT, variantBstr } from "../../com/variant.ts";
import type { JobStatus } from "../../port/enumerations.ts";
import type { ClusterJobLists } from "../../port/icluster/job-lists.ts";
import type { IClusterEnumerable } from "../../port/icluster-enumerable.ts";
import type { IJob } from "../../port/ijob.ts";
import type { Page } from "../../service/cluster-service.ts";
import type { JobInfo } from "../../service/job-data.ts";
import { readDocumentFile } from "../../xml/document-file.ts";
import { readJobXml } from "../../xml/read-document.ts";
import {
  checkBoolean,
  checkDocument,
  checkJobStatus,
  checkLong,
  checkName,
  checkText,
} from "../argument-checks.ts";
import { collectionOfObjects } from "../cluster-enumerable.ts";
import { Job } from "../job.ts";
import { checkPageSize, readCursor } from "../page-cursor.ts";
import { NodeMembers } from "./nodes.ts";

function jobCollection(jobs: readonly JobInfo[]): IClusterEnumerable {
  return collectionOfObjects(jobs.map((info) => new Job(info)));
}

/** Takes a page over: writes the cursor of the next one, and gives its jobs. */
function jobPage(
  page: Page<JobInfo>,
  Timestamp: InOut<VARIANT>,
  Version: InOut<VARIANT>,
): IClusterEnumerable {
  const jobs = jobCollection(page.items);
  Timestamp.value = variantBstr(page.timestamp);
  Version.value = variantBstr(page.version);
  return jobs;
}

/** The members of ICluster that make, find and list jobs. */
export abstract class JobListMembers extends NodeMembers implements ClusterJobLists {
  GetJob(jobId: long, pRetVal: Out<IJob>): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const id = checkLong(jobId, "jobId");
      return { send: (service) => service.getJob(id), value: (info) => new Job(info) };
    });
  }

  CreateJob(pRetVal: Out<IJob>): Promise<HRESULT> {
    return this.localValue(pRetVal, () => new Job());
  }

  CreateJobFromXml(xmlDocument: BSTR, pRetVal: Out<IJob>): Promise<HRESULT> {
    return this.localValue(pRetVal, async () =>
      Job.ofSpec(await readJobXml(checkDocument(xmlDocument, "xmlDocument"))),
    );
  }

  CreateJobFromXmlFile(xmlDocument: BSTR, pRetVal: Out<IJob>): Promise<HRESULT> {
    return this.localValue(pRetVal, async () =>
      Job.ofSpec(await readJobXml(await readDocumentFile(checkName(xmlDocument, "xmlDocument"), "job"))),
    );
  }

  ListAllJobs(pRetVal: Out<IClusterEnumerable>): Promise<HRESULT> {
    return this.query(pRetVal, () => ({ send: (service) => service.listAllJobs(), value: jobCollection }));
  }

  ListAllJobsWithPaging(
    withTasks: VARIANT_BOOL,
    Timestamp: InOut<VARIANT>,
    Version: InOut<VARIANT>,
    pageSize: long,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const onlyWithTasks = checkBoolean(withTasks, "withTasks");
      const cursor = {
        timestamp: readCursor(Timestamp, "Timestamp"),
        version: readCursor(Version, "Version"),
      };
      const size = checkPageSize(pageSize);
      return {
        send: (service) => service.listAllJobsWithPaging(onlyWithTasks, cursor, size),
        value: (page) => jobPage(page, Timestamp, Version),
      };
    });
  }

  ListJobs(SubmittedBy: BSTR, Status: JobStatus, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const filter = {
        submittedBy: checkText(SubmittedBy, "SubmittedBy") || null,
        status: checkJobStatus(Status, "Status"),
      };
      return { send: (service) => service.listJobs(filter), value: jobCollection };
    });
  }

  ListJobsWithPaging(
    SubmittedBy: BSTR | undefined,
    Status: JobStatus,
    withTasks: VARIANT_BOOL,
    Timestamp: InOut<VARIANT>,
    Version: InOut<VARIANT>,
    pageSize: long,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const filter = {
        submittedBy: checkText(SubmittedBy, "SubmittedBy") || null,
        status: checkJobStatus(Status, "Status"),
      };
      const onlyWithTasks = checkBoolean(withTasks, "withTasks");
      const cursor = {
        timestamp: readCursor(Timestamp, "Timestamp"),
        version: readCursor(Version, "Version"),
      };
      const size = checkPageSize(pageSize);
      return {
        send: (service) => service.listJobsWithPaging(filter, onlyWithTasks, cursor, size),
        value: (page) => jobPage(page, Timestamp, Version),
      };
    });
  }

  ListJobsOnNode(NodeName: BSTR, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const name = checkName(NodeName, "NodeName");
      return { send: (service) => service.listJobsOnNode(name), value: jobCollection };
    });
  }
}

import {
  type ClusterService,
  type Credentials,
  E_ACCESSDENIED,
  E_UNEXPECTED,
  type JobInfo,
  type JobSpec,
  type Page,
  type PageCursor,
  ServiceError,
} from "@ccp/core";
import { expect, test } from "vitest";
import { simulatedCluster } from "../memory-cluster.ts";
import { withBroken } from "./broken-service.ts";
import { failingCases } from "./failing-cases.ts";

test("JOB-5: a backend that applies half of AddJobs is caught", async () => {
  const backend = withBroken((service) => ({
    async addJobs(jobs) {
      const ids: number[] = [];
      for (const job of jobs) ids.push(await service.addJob(job, { wait: true }));
      return ids;
    },
  }));
  expect(await failingCases(backend, /^icluster-addjobs#/)).toEqual(["icluster-addjobs#2"]);
});

test("RQ-6: a backend that requeues past the failure is caught", async () => {
  const backend = withBroken((service) => ({
    async requeueJobs(jobIds) {
      const failures: unknown[] = [];
      for (const id of jobIds) {
        await service.requeueJob(id, { wait: true }).catch((cause: unknown) => failures.push(cause));
      }
      if (failures.length > 0) throw failures[0];
    },
  }));
  expect(await failingCases(backend, /^icluster-requeuejobs#/)).toEqual([
    "icluster-requeuejobs#2",
    "icluster-requeuejobs#3",
  ]);
});

test("JOB-2: a backend that gives the id of a living job again is caught", async () => {
  const backend = withBroken((service) => ({
    async addJob(job, mode) {
      const living = await service.listAllJobs();
      return living.length >= 2 ? living[0]!.id : service.addJob(job, mode);
    },
  }));
  expect(await failingCases(backend, /^icluster-addjob#/)).toEqual([
    "icluster-addjob#2",
    "icluster-addjob#7",
  ]);
});

test("CRD-4: a backend that leaks a password into a message is caught, call by call", async () => {
  const leak =
    (password: string | null) =>
    (cause: unknown): never => {
      const { hr, message } = ServiceError.from(cause);
      throw new ServiceError(hr, `${message} The password was ${password}.`);
    };
  const backend = withBroken((service) => ({
    submitJob: (jobId, credentials) =>
      service.submitJob(jobId, credentials).catch(leak(credentials.password)),
    queueJob: (job, credentials) => service.queueJob(job, credentials).catch(leak(credentials.password)),
    setJobCredentials: (jobId, credentials: Credentials) =>
      service.setJobCredentials(jobId, credentials).catch(leak(credentials.password)),
  }));
  expect(await failingCases(backend, /^icluster-(submitjob|queuejob|setjobcredentials)#/)).toEqual([
    "icluster-submitjob#6",
    "icluster-queuejob#3",
    "icluster-setjobcredentials#2",
  ]);
});

test("CRD-4: a backend that shows a cached password in a variable is caught", async () => {
  let cached = "";
  const backend = withBroken((service) => ({
    async setCachedCredentials(credentials) {
      cached = credentials.password ?? "";
      await service.setCachedCredentials(credentials);
    },
    async getEnvironmentVariables() {
      return [...(await service.getEnvironmentVariables()), { name: "LAST", value: cached }];
    },
  }));
  expect(await failingCases(backend, /^icluster-setcachedcredentials#/)).toEqual([
    "icluster-setcachedcredentials#2",
  ]);
});

test("PG-6: a backend that pages the living list, so that a page shifts while jobs are added, is caught", async () => {
  const backend = withBroken((service) => ({
    async listAllJobsWithPaging(
      withTasks: boolean,
      cursor: PageCursor,
      pageSize: number,
    ): Promise<Page<JobInfo>> {
      const jobs = (await service.listAllJobs()).filter(({ tasks }) => !withTasks || tasks.length > 0);
      const start = Number(cursor.timestamp ?? 0);
      const items = jobs.slice(start, start + pageSize);
      return { items, timestamp: String(start + items.length), version: "living" };
    },
  }));
  const failed = await failingCases(backend, /^icluster-listalljobswithpaging#\d/);
  expect(failed).toContain("icluster-listalljobswithpaging#2");
  expect(failed).not.toContain("icluster-listalljobswithpaging#1");
});

test("PG-4: a backend that ignores pageSize is caught", async () => {
  const backend = withBroken((service) => ({
    listAllJobsWithPaging: (withTasks, cursor) => service.listAllJobsWithPaging(withTasks, cursor, 10_000),
  }));
  const failed = await failingCases(backend, /^icluster-listalljobswithpaging#\d/);
  expect(failed).toContain("icluster-listalljobswithpaging#1");
});

test("JT-7: a backend that rounds times to the second is caught", async () => {
  const round = <T extends number | null>(time: T): T => (time && Math.round(time / 1000) * 1000) as T;
  const backend = withBroken((service) => ({
    async getJob(jobId) {
      const job = await service.getJob(jobId);
      return {
        ...job,
        createTime: round(job.createTime),
        startTime: round(job.startTime),
        endTime: round(job.endTime),
      };
    },
  }));
  expect(await failingCases(backend, /^ijob-get-createtime#/)).toEqual(["ijob-get-createtime#1"]);
});

test("SCH-3: a backend that shares the node of an exclusive job is caught", async () => {
  const shared = (job: JobSpec): JobSpec => ({ ...job, isExclusive: false });
  const backend = withBroken((service) => ({
    addJob: (job, mode) => service.addJob(shared(job), mode),
    queueJob: (job, credentials) => service.queueJob(shared(job), credentials),
    getJob: async (jobId) => ({ ...(await service.getJob(jobId)), isExclusive: true }),
  }));
  expect(await failingCases(backend, /^ijob-put-isexclusive#/)).toEqual(["ijob-put-isexclusive#2"]);
});

test("MOD-2: a backend that forgets extended terms when a job is modified is caught", async () => {
  const backend = withBroken((service) => ({
    modifyJob: (jobId, terms, mode) => service.modifyJob(jobId, { ...terms, extendedTerms: [] }, mode),
  }));
  expect(await failingCases(backend, /^icluster-modifyjob#/)).toEqual(["icluster-modifyjob#1"]);
});

test("TSK-14: a backend that reports a completed task twice is caught", async () => {
  const backend = withBroken((service) => ({
    checkAnyTask: async (jobId, timestamp) => {
      const next = await service.checkAnyTask(jobId, timestamp);
      return next.task?.id === 2 && timestamp !== null ? { ...next, timestamp } : next;
    },
  }));
  expect(await failingCases(backend, /^icluster-checkanytask#/)).toEqual(["icluster-checkanytask#1"]);
});

test("CXL-6: a backend that takes everybody for an administrator is caught, member by member", async () => {
  const backend = async () => {
    const test = await simulatedCluster();
    const connect = (headNode: string) => test.backend.connect(headNode, { user: test.administrator });
    return { ...test, backend: { localHeadNode: "localhost", connect } };
  };
  const failed = await failingCases(backend, /^icluster-(requeue\w+|cancel\w+|pausenode|isadmin)#/);
  expect(failed).toEqual([
    "icluster-isadmin#1",
    "icluster-pausenode#administrators-only",
    ...["canceljob", "canceljobs", "requeuejob", "requeuejobs", "canceltask", "canceltasks"].map(
      (member) => `icluster-${member}#owners-only`,
    ),
    ...["requeuetask", "requeuetasks"].map((member) => `icluster-${member}#owners-only`),
  ]);
});

test("CON-1: a backend that finds every head node is caught", async () => {
  const backend = async () => {
    const test = await simulatedCluster();
    const connect = (_: string, caller: { user?: string | undefined }) =>
      test.backend.connect("localhost", caller);
    return { ...test, backend: { localHeadNode: "localhost", connect } };
  };
  expect(await failingCases(backend, /^icluster-connect#\d/)).toEqual(["icluster-connect#2"]);
});

test("GEN-5: a backend that cannot do it, but fails with another code or without its reason, is caught", async () => {
  const refusing = (hr: ServiceError["hr"], message: string) => async () => {
    const backend = withBroken(() => ({
      requeueJob: async (): Promise<never> => {
        throw new ServiceError(hr, message);
      },
    }));
    const test = await backend();
    return { ...test, supports: { ...test.supports, requeueing: "this scheduler runs nothing twice" } };
  };
  const all = /^icluster-requeuejob#\d/;
  const six = [1, 2, 3, 4, 5, 6].map((number) => `icluster-requeuejob#${number}`);
  expect(await failingCases(refusing(E_UNEXPECTED, "this scheduler runs nothing twice"), all)).toEqual(six);
  expect(await failingCases(refusing(E_ACCESSDENIED, "no"), all)).toEqual(six);
});

test("JOB-10: a backend that calls a job with a failed task Finished is caught", async () => {
  const hide = (job: JobInfo): JobInfo => (job.status === 4 ? { ...job, status: 3 } : job);
  const backend = withBroken((service: ClusterService) => ({
    getJob: async (jobId) => hide(await service.getJob(jobId)),
  }));
  expect(await failingCases(backend, /^ijob-get-status#/)).toEqual(["ijob-get-status#3"]);
});

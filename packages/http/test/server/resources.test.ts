import { describe, expect, test } from "vitest";
import { json, read, serveInProcess } from "../served-cluster.ts";

const failing = { job: { name: "broken", tasks: [{ commandLine: "fail" }] } };

describe("resources read as a person expects", () => {
  test("a job is queued with what it needs, read, requeued alone and with others, and listed by status and user", async () => {
    const { memory, send } = serveInProcess();
    const queued = await send("POST", "/v1/jobs/queue", json(failing));
    expect([queued.status, await read(queued)]).toStrictEqual([201, { jobId: 1 }]);
    await send("POST", "/v1/jobs/queue", json(failing));
    await memory.runUntilIdle();
    const job = await read(await send("GET", "/v1/jobs/1"));
    expect(job).toMatchObject({ id: 1, name: "broken", status: "Failed", priority: "Normal" });
    expect(job["createTime"]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

    expect((await send("POST", "/v1/jobs/1/requeue")).status).toBe(204);
    await memory.runUntilIdle();
    expect((await send("POST", "/v1/jobs/requeue", json({ jobIds: [1, 2] }))).status).toBe(204);
    await memory.runUntilIdle();

    const user = encodeURIComponent(String(job["submittedBy"]));
    const listed = await read(await send("GET", `/v1/jobs?status=Failed&submittedBy=${user}`));
    expect(listed["items"]).toMatchObject([{ id: 1 }, { id: 2 }]);
    expect(await read(await send("GET", "/v1/jobs?status=Failed&submittedBy=nobody"))).toStrictEqual({
      items: [],
    });
    const page = await read(await send("GET", "/v1/jobs?pageSize=1"));
    expect(page).toMatchObject({
      items: [{ id: 1 }],
      timestamp: expect.any(String),
      version: expect.any(String),
    });
  });

  test("what a job used comes as strings of digits, and counters by name", async () => {
    const { memory, send } = serveInProcess();
    await send("POST", "/v1/jobs/queue", json(failing));
    await memory.runUntilIdle();
    const usage = await read(await send("GET", "/v1/jobs/1/resource-usage"));
    expect(usage).toMatchObject({
      kernelProcessorTime: expect.stringMatching(/^\d+$/),
      workingSet: expect.stringMatching(/^\d+$/),
    });
    const counter = await read(await send("GET", "/v1/cluster/counter"));
    expect(counter).toMatchObject({
      jobs: { Failed: 1, Finished: 0 },
      timestamp: expect.stringMatching(/^[\w+/=]+$/),
    });
  });
});

describe("GEN-5: a refusal is a problem document under the fitting status", () => {
  test.each([
    ["GET", "/v1/jobs/9", 404, "0x80070490"],
    ["POST", "/v1/jobs/1/submit", 409, "0x80131509"],
    ["GET", "/v1/jobs/one", 400, "0x80070057"],
    ["GET", "/v1/jobs/1?x=1", 400, "0x80070057"],
    ["GET", "/v1/jobs?status=Broken", 400, "0x80070057"],
    ["GET", "/v1/nowhere", 404, "0x80070490"],
    ["DELETE", "/v1/jobs/9", 405, "0x80070490"],
    ["GET", "/v1/session?headNode=ELSEWHERE", 421, "0x800706BA"],
  ])("%s %s answers %i", async (method, target, status, hresult) => {
    const { memory, send } = serveInProcess();
    await send("POST", "/v1/jobs/queue", json(failing));
    await memory.runUntilIdle();
    const response = await send(method, target);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    const problem = await read(response);
    expect(problem).toMatchObject({ status, hresult, detail: problem["message"] });
    expect(problem["requestId"]).toBe(response.headers.get("x-request-id"));
  });

  test("a method that is not for a place is told which ones are", async () => {
    const { send } = serveInProcess();
    const allowed = async (method: string, target: string) =>
      (await send(method, target)).headers.get("allow");
    expect(await allowed("DELETE", "/v1/jobs/9")).toBe("GET");
    expect(await allowed("PUT", "/v1/jobs")).toBe("GET, POST");
    expect(await allowed("GET", "/v1/jobs/9")).toBe(null);
    expect(await allowed("PUT", "/v1/nowhere")).toBe(null);
  });

  test("the node and the task concerned are named", async () => {
    const { send } = serveInProcess();
    expect(await read(await send("GET", "/v1/nodes/NODE99/jobs"))).toMatchObject({ nodeName: "NODE99" });
    await send("POST", "/v1/jobs/queue", json(failing));
    expect(await read(await send("GET", "/v1/jobs/1/tasks/9"))).toMatchObject({ jobId: 1, taskId: 9 });
  });

  test("a request bears the id that its client gave it, in answer and problem", async () => {
    const { send } = serveInProcess();
    const response = await send("GET", "/v1/jobs/9", { headers: { "X-Request-Id": "from-my-portal_1" } });
    expect(response.headers.get("x-request-id")).toBe("from-my-portal_1");
    expect(await read(response)).toMatchObject({ requestId: "from-my-portal_1" });
  });

  test("RQ-6: the job that stopped a list of them is named", async () => {
    const { memory, send } = serveInProcess();
    await send("POST", "/v1/jobs/queue", json(failing));
    await memory.runUntilIdle();
    const problem = await read(await send("POST", "/v1/jobs/requeue", json({ jobIds: [1, 77] })));
    expect(problem).toMatchObject({ status: 404, jobId: 77 });
    expect(problem["message"]).toMatch(/1 job before it was queued/);
  });
});

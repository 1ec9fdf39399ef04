import { describe, expect, test } from "vitest";
import { json, read, serveInProcess } from "../served-cluster.ts";

/** The lines of `/metrics` that are no comments, as a record. */
async function metricsOf(send: (method: string, target: string) => Promise<Response>) {
  const response = await send("GET", "/metrics");
  expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await response.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return Object.fromEntries(
    lines.map((line) => [line.replace(/ \S+$/, ""), Number(line.split(" ").at(-1))] as const),
  );
}

describe("/metrics", () => {
  test("jobs and tasks by status, nodes and processors by state", async () => {
    const { send, memory } = serveInProcess({}, { nodes: [{ name: "N1", processors: 3 }] });
    const queue = (commandLine: string, more: object = {}) =>
      send("POST", "/v1/jobs/queue", json({ job: { ...more, tasks: [{ commandLine }, { commandLine }] } }));
    await queue("fail");
    await memory.runUntilIdle();
    await queue("forever", { maximumNumberOfProcessors: 2, isExclusive: false });
    await queue("forever", { minimumNumberOfProcessors: 3, maximumNumberOfProcessors: 3 });
    await memory.advance(1_000);
    expect(await metricsOf(send)).toMatchObject({
      'ccp_jobs{status="NotSubmitted"}': 0,
      'ccp_jobs{status="Queued"}': 1,
      'ccp_jobs{status="Running"}': 1,
      'ccp_jobs{status="Finished"}': 0,
      'ccp_jobs{status="Failed"}': 1,
      'ccp_jobs{status="Cancelled"}': 0,
      'ccp_tasks{status="Queued"}': 2,
      'ccp_tasks{status="Running"}': 2,
      'ccp_tasks{status="Failed"}': 2,
      'ccp_nodes{state="ready"}': 1,
      'ccp_processors{state="busy"}': 2,
      'ccp_processors{state="idle"}': 1,
    });
  });

  test("how long jobs were queued: those that ran, from when they were queued last", async () => {
    const { send, memory } = serveInProcess({}, { nodes: [{ name: "N1", processors: 1 }] });
    const queue = () => send("POST", "/v1/jobs/queue", json({ job: { tasks: [{ commandLine: "ok" }] } }));
    await queue();
    await queue(); // waits for the second that the first takes
    await queue();
    await send("POST", "/v1/jobs/3/cancel", json({}));
    await memory.runUntilIdle();
    expect(await metricsOf(send)).toMatchObject({
      ccp_job_queue_wait_seconds_count: 2,
      ccp_job_queue_wait_seconds_sum: 1,
      'ccp_job_queue_wait_seconds_bucket{le="0.1"}': 1,
      'ccp_job_queue_wait_seconds_bucket{le="1"}': 2,
    });
  });

  test("how long requests took, by operation and status, and how many are open", async () => {
    const { send } = serveInProcess();
    await send("GET", "/v1/jobs/9");
    await send("GET", "/v1/jobs/8");
    await send("GET", "/v1/nowhere");
    await send("GET", "/healthz");
    const metrics = await metricsOf(send);
    const name = "ccp_http_request_duration_seconds";
    expect(metrics).toMatchObject({
      [`${name}_count{operation="getJob",status="404"}`]: 2,
      [`${name}_count{operation="none",status="404"}`]: 1,
      [`${name}_count{operation="open",status="200"}`]: 1,
      [`${name}_bucket{le="30",operation="getJob",status="404"}`]: 2,
      ccp_http_open_requests: 1, // the one that asks
    });
    expect(metrics[`${name}_sum{operation="getJob",status="404"}`]).toBeGreaterThan(0);
  });
});

test("/healthz says that the server lives, /readyz whether it takes requests on", async () => {
  const { send, app } = serveInProcess();
  const states = async () => {
    const answers = await Promise.all([send("GET", "/healthz"), send("GET", "/readyz")]);
    return Promise.all(answers.map(async (answer) => [answer.status, (await read(answer))["status"]]));
  };
  expect(await states()).toStrictEqual([
    [200, "ok"],
    [200, "ready"],
  ]);
  app.drain();
  expect(await states()).toStrictEqual([
    [200, "ok"],
    [503, "stopping"],
  ]);
});

import { expect, test } from "vitest";
import { z } from "zod";
import { operationCodecs } from "../../src/protocol/index.ts";
import { json, read, serveInProcess } from "../served-cluster.ts";

const wrong = Array.from({ length: 1_000 }, () => false);

/** What is found wrong with a body: the place of each fault. */
function faultsOf(operation: string, body: unknown): unknown {
  const codec = operationCodecs.find(({ name }) => name === operation);
  try {
    return codec?.decodeRequest({ path: { jobId: "1" }, query: {}, body });
  } catch (error) {
    return error instanceof z.ZodError ? error.issues.map(({ path }) => path.join(".")) : error;
  }
}

test.each([
  ["requeueJobs", { jobIds: wrong }, "jobIds.0"],
  ["addJobs", { jobs: wrong }, "jobs.0"],
  ["addTasks", { tasks: [{}, ...wrong] }, "tasks.1"],
  ["queueJob", { job: { askedNodes: ["N1", ...wrong] } }, "job.askedNodes.1"],
  ["queueJobs", { jobs: [{ tasks: [{ depend: wrong }, ...wrong] }, ...wrong] }, "jobs.0.tasks.0.depend.0"],
])("%s: a list is read up to its first fault, however many there are", (operation, body, place) => {
  expect(faultsOf(operation, body)).toStrictEqual([place]);
});

test("a refusal stays short, however much is wrong", async () => {
  const { send } = serveInProcess();
  const body = Object.fromEntries(wrong.map((value, index) => [`unknown${index}`, value]));
  const { status, message } = await read(
    await send("POST", "/v1/jobs/requeue", json({ jobIds: [], ...body })),
  );
  expect([status, message]).toStrictEqual([
    400,
    expect.stringMatching(/^the request is wrong: .{100,200}\.$/),
  ]);
});

import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCluster, E_ACCESSDENIED, formatHresult, type ICluster, out } from "@ccp/core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MemoryBackend, runProcesses } from "../../src/index.ts";
import { ADMIN, ALICE, type EmbeddedCluster, MINUTE, startCluster } from "./embedded-cluster.ts";
import { makeJob, queue, queueJob } from "./jobs.ts";
import { errorOf, ok, read, refused } from "./members.ts";
import { getJob, statusOf } from "./views.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "filters-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a filter program in the language of the host's shell. */
function script(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

function start(parameters: Record<string, string>): EmbeddedCluster {
  return startCluster({ parameters: { SpoolDir: folder, ...parameters } });
}

function setParameter(cluster: ICluster, name: string, value: string): Promise<void> {
  return ok(cluster, cluster.SetClusterParameter(name, value));
}

describe.skipIf(process.platform === "win32")("on POSIX", () => {
  test("SCH-8: a submission filter refuses by exit code, and says why", async () => {
    const program = script(
      "check.sh",
      `grep -q 'Project="paid"' "$1" || { printf '%s' "project missing for $(grep -o 'SubmittedBy="[^"]*"' "$1")"; exit 3; }`,
    );
    const { as } = start({ SubmissionFilterProgram: program });
    const alice = as(ALICE);
    const job = await makeJob(alice, { Name: "free" });
    await refused(
      alice,
      queueJob(alice, job, out()),
      E_ACCESSDENIED,
      /project missing for SubmittedBy="LAB\\alice"/,
    );
    const id = await queue(alice, { Project: "paid" });
    expect(await statusOf(alice, id)).toBe("Queued");
    expect(readdirSync(folder)).toEqual(["check.sh"]);
  });

  test("SCH-8: a submission filter changes a job's terms", async () => {
    const program = script("edit.sh", `sed -i 's/<Job /<Job Runtime="00:00:01" Project="billed" /' "$1"`);
    const { backend, cluster } = start({ SubmissionFilterProgram: program });
    const id = await queue(cluster, { tasks: ["run forever"] });
    const job = await getJob(cluster, id);
    expect([read(job, "Runtime"), read(job, "Project")]).toEqual(["00:00:01", "billed"]);
    await backend.advance(MINUTE);
    expect(await statusOf(cluster, id)).toBe("Cancelled");
  });

  test("SCH-8: a submission filter that takes too long is ended, and the job refused; virtual time stands still", async () => {
    const program = script("slow.sh", "sleep 600");
    const { backend, cluster } = start({ SubmissionFilterProgram: program, SubmissionFilterTimeout: "1" });
    const before = backend.now;
    const queued = queueJob(cluster, await makeJob(cluster, {}), out());
    await refused(cluster, queued, E_ACCESSDENIED, /within 1 second/);
    expect(backend.now).toBe(before);
  });

  test("SCH-8: many submission filters may run at once, without a warning of leaks", async () => {
    const count = 12;
    // Each filter waits until all run.
    const program = script(
      "together.sh",
      `echo > "${folder}/$$.up"; until [ "$(ls "${folder}" | grep -c up)" -ge ${count} ]; do sleep 0.05; done`,
    );
    const { cluster } = start({ SubmissionFilterProgram: program, SubmissionFilterTimeout: "120" });
    const warnings: string[] = [];
    const warn = ({ message }: Error) => warnings.push(message);
    process.on("warning", warn);
    try {
      await Promise.all(Array.from({ length: count }, () => queue(cluster, {})));
      await new Promise(setImmediate);
    } finally {
      process.off("warning", warn);
    }
    expect(warnings).toEqual([]);
  });

  test("SCH-9: an activation filter lets jobs start, or leaves them in the queue until it does", async () => {
    const program = script(
      "start.sh",
      `cp "$1" "${folder}/seen.xml"; test -e "${folder}/go" || { echo wait for go; exit 1; }`,
    );
    const { backend, cluster } = start({ ActivationFilterProgram: program });
    const id = await queue(cluster, { Name: "gated" });
    await backend.runUntilIdle();
    expect(await statusOf(cluster, id)).toBe("Queued");
    const why = read(await getJob(cluster, id), "ErrorMessage");
    expect(why).toContain("wait for go");
    const explanation = await (await backend.connect("localhost", { user: ADMIN })).explainJob?.(id);
    expect(explanation?.reasons.map(({ sentence }) => sentence)).toEqual([why]);
    const seen = readFileSync(join(folder, "seen.xml"), "utf8");
    expect(seen).toMatch(/AllocatedNodes="\w+"/);
    expect(seen).toContain(`SubmittedBy="${ADMIN}"`);
    await backend.advance(MINUTE - 1);
    writeFileSync(join(folder, "go"), "");
    await backend.advance(0);
    expect(await statusOf(cluster, id)).toBe("Queued");
    await backend.advance(1);
    await backend.runUntilIdle();
    const job = await getJob(cluster, id);
    expect(await statusOf(cluster, id)).toBe("Finished");
    expect(read(job, "ErrorMessage")).toBe("");
    expect(readdirSync(folder).sort()).toEqual(["go", "seen.xml", "start.sh"]);
  });

  test("SCH-9: virtual time stands still while an activation filter runs", async () => {
    const { backend, cluster } = start({ ActivationFilterProgram: script("start.sh", "sleep 0.1") });
    const started = backend.now;
    const [first, second] = [await queue(cluster), await queue(cluster)];
    await backend.advance(100_000);
    for (const id of [first, second]) expect(await statusOf(cluster, id)).toBe("Finished");
    expect(backend.now - started).toBe(100_000);
    const late = await queue(cluster, { tasks: ["run 5000"] });
    await backend.runUntilIdle();
    expect(await statusOf(cluster, late)).toBe("Finished");
    expect(backend.now - started).toBe(105_000);
  });

  test("SCH-9: a job that is not let start does not hold back the others", async () => {
    const program = script("start.sh", `! grep -q 'Name="blocked"' "$1"`);
    const { backend, cluster } = start({ ActivationFilterProgram: program });
    const blocked = await queue(cluster, { Name: "blocked" });
    const free = await queue(cluster, { Name: "free" });
    await backend.runUntilIdle();
    expect([await statusOf(cluster, blocked), await statusOf(cluster, free)]).toEqual(["Queued", "Finished"]);
    await setParameter(cluster, "ActivationFilterProgram", "");
    await backend.advance(2 * MINUTE);
    expect(await statusOf(cluster, blocked)).toBe("Finished");
  });

  test("SCH-8, SCH-9: both filters with real processes in real time", async () => {
    await using backend = new MemoryBackend({
      clock: "real",
      executor: runProcesses(),
      parameters: {
        SpoolDir: folder,
        SubmissionFilterProgram: script("check.sh", `echo submission >> "${folder}/log"`),
        ActivationFilterProgram: script("start.sh", `echo activation >> "${folder}/log"`),
      },
    });
    const cluster = createCluster(backend);
    const id = await queue(cluster, { tasks: [`echo task >> "${folder}/log"`] });
    await backend.runUntilIdle();
    expect(await statusOf(cluster, id)).toBe("Finished");
    expect(readFileSync(join(folder, "log"), "utf8")).toBe("submission\nactivation\ntask\n");
  });

  test("SCH-8: closing the cluster ends a filter that runs", async () => {
    const { backend, cluster } = start({
      SubmissionFilterProgram: script("slow.sh", `touch "${folder}/up"; sleep 600`),
    });
    const queued = queueJob(cluster, await makeJob(cluster, {}), out());
    while (!readdirSync(folder).includes("up")) await new Promise(setImmediate);
    await backend.close();
    expect(formatHresult(await queued)).toContain("E_ACCESSDENIED");
    expect(await errorOf(cluster)).toContain("slow.sh");
  });
});

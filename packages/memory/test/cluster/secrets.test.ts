import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { createCluster, type ICluster, out, type PromptedCredentials, writeJobXml } from "@ccp/core";
import type { Change, Store } from "@ccp/headnode";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MemoryBackend, simulate } from "../../src/index.ts";
import { ADMIN } from "./embedded-cluster.ts";
import { add, idsOf, makeJob, makeTask, objectsOf } from "./jobs.ts";
import { ask, errorOf } from "./members.ts";
import { listJobs } from "./views.ts";

/** What no other text here holds. */
const PASSWORD = "Zq7-Xylophon-9";
const WRONG = "Wq7-Xylophon-9";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "secrets-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that a cluster gives away, as text. */
class Ear {
  readonly heard: string[] = [];

  hear(...things: readonly unknown[]): void {
    for (const thing of things) {
      this.heard.push(
        inspect(thing, {
          depth: Number.POSITIVE_INFINITY,
          showHidden: true,
          getters: true,
          maxArrayLength: null,
          maxStringLength: null,
        }),
        String(JSON.stringify(thing) ?? thing),
      );
    }
  }

  /** In which of all that was heard the text is, in any usual form. */
  find(text: string): string[] {
    const forms = (["utf8", "utf16le"] as const).flatMap((encoding) => {
      const bytes = Buffer.from(text, encoding);
      return [
        bytes.toString("hex"),
        bytes.toString("base64").replace(/.{0,4}=*$/, ""),
        bytes.toString("latin1"),
      ];
    });
    return this.heard.filter((each) => forms.some((form) => each.includes(form)));
  }
}

/** Every call that takes a password. */
async function giveEverywhere(cluster: ICluster, password: string): Promise<void> {
  const given = ["LAB\\service", password, true, 0] as const;
  const job = () => makeJob(cluster, { tasks: ["ok"] });
  await cluster.SubmitJob(await add(cluster), ...given);
  await cluster.SubmitJobs(await idsOf(cluster, [await add(cluster)]), ...given);
  await cluster.QueueJob(await job(), ...given, out());
  await cluster.QueueJobs(await objectsOf(cluster, [await job()]), ...given, out());
  await cluster.SetJobCredentials(await add(cluster), "LAB\\service", password);
  await cluster.SetCachedCredentials("LAB\\service", password, true, 0);
  const task = await makeTask(cluster, "ok");
  for (const id of [1, 2]) {
    const commandId = await ask<number>(cluster, (slot) => cluster.GetNewCommandId(slot));
    if (id === 1) await cluster.ExecuteCommand(commandId, task, ...given, out());
    else await cluster.ExecuteCommandWithPaging(commandId, task, ...given, 2048, out());
  }
}

test("CRD-4: a password is found nowhere: not in messages, lists, documents, output, files, the store, nor in any object", async () => {
  const ear = new Ear();
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((text) => {
      ear.hear(text);
      return true;
    });
  }
  for (const method of ["log", "error", "warn", "info", "debug"] as const) {
    vi.spyOn(console, method).mockImplementation((...parts) => ear.hear(parts));
  }
  const store: Store = {
    load: async () => [],
    commit: (changes: readonly Change[]) => void ear.hear(changes),
  };
  const filter = join(folder, "filter.sh");
  writeFileSync(
    filter,
    `#!/bin/sh\ncat "$1" >> "${folder}/documents"\nenv >> "${folder}/documents"\ntest ! -e "${folder}/no"\n`,
  );
  chmodSync(filter, 0o755);
  const options = {
    executor: simulate((task) => {
      ear.hear(task);
      return {};
    }),
    administrators: [ADMIN],
    credentials: "require" as const,
    credentialKey: Buffer.alloc(32, 7),
    verifyCredentials: (_: string, password: string) => {
      if (password === WRONG) throw new Error(`${password} is wrong`);
      return password === PASSWORD;
    },
    parameters:
      process.platform === "win32"
        ? {}
        : { SubmissionFilterProgram: filter, ActivationFilterProgram: filter },
    store,
  };
  const backend = new MemoryBackend(options);
  const answer: PromptedCredentials = { user: "LAB\\prompted", password: PASSWORD };
  const cluster = createCluster(backend, { user: ADMIN, prompt: async () => answer });
  const look = async () => {
    ear.hear(await errorOf(cluster), cluster, backend);
    for (const job of await listJobs(cluster)) ear.hear(job);
    const service = await backend.connect("localhost", { user: ADMIN });
    const jobs = await service.listAllJobs();
    ear.hear(
      service,
      jobs,
      jobs.map(writeJobXml),
      await service.getParameters(),
      await service.getEnvironmentVariables(),
    );
  };
  await giveEverywhere(cluster, PASSWORD);
  await look();
  for (const wrong of [WRONG, `${PASSWORD}${"x".repeat(120)}`, `${PASSWORD}2`]) {
    await giveEverywhere(cluster, wrong);
    await look();
  }
  await cluster.SetJobCredentialsFromCache(1, "LAB\\unknown", true, 0);
  await cluster.SetCachedCredentials("LAB\\second", null, true, 0);
  await cluster.SetJobCredentials(1, "LAB\\service", PASSWORD);
  writeFileSync(join(folder, "no"), "");
  await giveEverywhere(cluster, PASSWORD);
  await look();
  await backend.runUntilIdle();
  await backend.advance(120_000);
  await look();
  if (process.platform !== "win32") {
    const documents = readFileSync(join(folder, "documents"), "utf8");
    expect(documents).toContain('User="LAB\\service"');
    ear.hear(documents);
  }
  await backend.close();
  vi.restoreAllMocks();
  // What must be heard was heard: the user, and something of the store.
  expect(ear.find("LAB\\\\service").length).toBeGreaterThan(10);
  expect(ear.heard.some((each) => each.includes('"kind":"credential"'))).toBe(true);
  expect(ear.find(PASSWORD)).toEqual([]);
  expect(ear.find(WRONG)).toEqual([]);
  expect(ear.find("Xylophon")).toEqual([]);
});

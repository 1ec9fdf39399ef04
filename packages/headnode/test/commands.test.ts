import {
  type ClusterService,
  COR_E_INVALIDOPERATION,
  E_INVALIDARG,
  E_UNEXPECTED,
  ERROR_LOGON_FAILURE,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  RPC_S_SERVER_UNAVAILABLE,
  SEC_E_NO_CREDENTIALS,
  type TaskTerms,
} from "@ccp/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CommandOutput } from "../src/commands/command-output.ts";
import { ADMIN, cluster, nobody, refusal, type TestCluster, task, wait } from "./cluster.ts";
import { KeptChanges } from "./kept-changes.ts";

const notFound = HRESULT_FROM_WIN32(ERROR_NOT_FOUND);
const MINUTE = 60_000;

/** Starts a command without waiting for it; gives its id. */
async function start(admin: ClusterService, terms: Partial<TaskTerms> = {}): Promise<number> {
  const id = await admin.getNewCommandId();
  expect(await admin.executeCommand(id, task(terms), nobody, { wait: false })).toEqual([]);
  return id;
}

/** Runs a command on NODE01 to its end; gives its id. */
async function runToEnd({ admin, engine }: TestCluster, text = "", as = admin): Promise<number> {
  const id = await start(as, { requiredNodes: ["NODE01"] });
  engine.commandWrote(id, "NODE01", text);
  engine.commandEnded(id, "NODE01");
  return id;
}

test("CMD-2: the engine is told of each node what counts, and of the user", async () => {
  const { admin, engine } = await cluster();
  const id = await admin.getNewCommandId();
  const terms = task({
    commandLine: "hostname",
    stdin: "in",
    stdout: "out",
    workDirectory: "/w",
    environmentVariables: [{ name: "A", value: "1" }],
    runtime: "00:00:01",
  });
  await admin.executeCommand(id, terms, { user: "CORP\\runner", password: "hush" }, { wait: false });
  const common = {
    commandId: id,
    commandLine: "hostname",
    workDirectory: "/w",
    stdin: "in",
    variables: [["A", "1"]],
    ccpVariables: {
      CCP_CLUSTER_NAME: "CLUSTER",
      CCP_SCHEDULER: "NODE01",
      CCP_WORKDIR: "/w",
      CCP_OWNER: ADMIN,
    },
    user: "CORP\\runner",
  };
  expect(engine.takeRequests()).toEqual(
    ["NODE01", "NODE02"].map((node) => ({ kind: "runCommand", command: { ...common, node } })),
  );
});

test("CMD-2, TT-2: a command line or variables that are too long, or a bad variable, are refused", async () => {
  const { admin, engine } = await cluster();
  const id = await admin.getNewCommandId();
  for (const terms of [
    { commandLine: "x".repeat(481) },
    { commandLine: "  " },
    { environmentVariables: [{ name: "A", value: "x".repeat(2048) }] },
    { environmentVariables: [{ name: "A=B", value: "" }] },
  ]) {
    await refusal(admin.executeCommand(id, task(terms), nobody, wait), E_INVALIDARG);
  }
  const { message } = await refusal(
    admin.executeCommand(id, task(), { user: "u", password: "secret".repeat(30) }, wait),
    E_INVALIDARG,
  );
  expect(message).not.toMatch(/secret/);
  expect(engine.takeRequests()).toEqual([]);
});

test("CRD-1, CMD-2: where credentials are required, a command takes those given, else those cached, else none", async () => {
  const seen: string[] = [];
  const { admin, engine } = await cluster({
    credentials: "require",
    verifyCredentials: async (user, password) => {
      seen.push(user);
      return password === "right";
    },
  });
  const id = await admin.getNewCommandId();
  const start = (user: string | null, password: string | null) =>
    admin.executeCommand(id, task(), { user, password }, { wait: false });
  await refusal(start(null, null), SEC_E_NO_CREDENTIALS);
  await refusal(start("CORP\\runner", null), SEC_E_NO_CREDENTIALS);
  const { message } = await refusal(start("CORP\\runner", "wr0ng"), HRESULT_FROM_WIN32(ERROR_LOGON_FAILURE));
  expect(message).not.toMatch(/wr0ng/);
  await admin.setCachedCredentials({ user: "CORP\\cached", password: "right" });
  expect(engine.takeRequests()).toEqual([]);
  await start(null, null);
  expect(engine.takeRequests()).toMatchObject([
    { kind: "runCommand", command: { user: "CORP\\cached" } },
    { kind: "runCommand", command: { user: "CORP\\cached" } },
  ]);
  const next = await admin.getNewCommandId();
  await admin.executeCommand(next, task(), { user: "CORP\\runner", password: "right" }, { wait: false });
  expect(engine.takeRequests()).toMatchObject([
    { command: { user: "CORP\\runner" } },
    { command: { user: "CORP\\runner" } },
  ]);
  expect(seen).toEqual(["CORP\\runner", "CORP\\cached", "CORP\\cached", "CORP\\runner"]);
});

test("CRD-1, CMD-1: of two commands that were started with one id while passwords are checked, one runs", async () => {
  const { admin, engine } = await cluster({ credentials: "require", verifyCredentials: async () => true });
  const id = await admin.getNewCommandId();
  const credentials = { user: "CORP\\runner", password: "right" };
  const first = admin.executeCommand(id, task(), credentials, { wait: false });
  const second = admin.executeCommand(id, task(), credentials, { wait: false });
  expect(await first).toEqual([]);
  await refusal(second, COR_E_INVALIDOPERATION);
  expect(engine.takeKinds()).toEqual(["runCommand", "runCommand"]);
});

test("CMD-2: output comes together in the order of arrival, results in the order of completion", async () => {
  const { admin, engine } = await cluster();
  const id = await admin.getNewCommandId();
  const results = admin.executeCommand(id, task(), nobody, wait);
  for (const [node, text] of [
    ["NODE01", "a"],
    ["NODE02", "1"],
    ["node01", "b"],
    ["NODE02", "2"],
  ] as const) {
    engine.commandWrote(id, node, text);
  }
  engine.commandEnded(id, "NODE02", 4);
  engine.commandWrote(id, "NODE02", "too late");
  engine.commandEnded(id, "NODE02", 5);
  engine.commandEnded(id, "NODE01");
  expect(await results).toEqual([
    { commandId: id, nodeName: "NODE02", exitCode: 4, output: "12" },
    { commandId: id, nodeName: "NODE01", exitCode: 0, output: "ab" },
  ]);
});

test("CMD-2: a node on which the engine does not start it gives a result that says why", async () => {
  const { admin, engine } = await cluster();
  engine.answer = (request) => {
    if (request.kind !== "runCommand") return undefined;
    if (request.command.node === "NODE01") throw new Error("no more forks");
    return Promise.reject(new Error("no answer"));
  };
  const results = await admin.executeCommand(await admin.getNewCommandId(), task(), nobody, wait);
  expect(results.map(({ nodeName, exitCode, output }) => [nodeName, exitCode, output]).sort()).toEqual([
    ["NODE01", 1, "[Command 1 was not started on node NODE01: no more forks.]\n"],
    ["NODE02", 1, "[Command 1 was not started on node NODE02: no answer.]\n"],
  ]);
});

test("CMD-2: a system error is said on a line of its own; a code of 0 does not stand", async () => {
  const { admin, engine } = await cluster();
  const id = await start(admin);
  engine.commandWrote(id, "NODE01", "half a line");
  engine.commandEnded(id, "NODE01", 0, "node lost", "Node NODE01 was lost.");
  engine.commandEnded(id, "NODE02", 0, "killed");
  expect(await admin.waitForCommand(id)).toEqual([
    { commandId: id, nodeName: "NODE01", exitCode: 1, output: "half a line\n[Node NODE01 was lost.]\n" },
    { commandId: id, nodeName: "NODE02", exitCode: 1, output: "" },
  ]);
});

test("CMD-5: only nodes that still run it are asked to end it, and the call waits for them", async () => {
  const { admin, engine } = await cluster();
  const id = await start(admin);
  engine.commandEnded(id, "NODE01");
  engine.takeRequests();
  engine.isHolding = true;
  let isOver = false;
  const ending = admin.endCommand(id).then(() => {
    isOver = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isOver).toBe(false);
  expect(engine.takeRequests()).toEqual([{ kind: "endCommand", command: { commandId: id, node: "NODE02" } }]);
  engine.release();
  await ending;
  engine.commandEnded(id, "NODE02", 143, "killed");
  engine.answer = () => Promise.reject(new Error("no answer"));
  await admin.endCommand(id);
});

test("CMD-5: an engine that does not end it makes the call fail", async () => {
  const { admin, engine } = await cluster();
  const id = await start(admin);
  engine.answer = () => Promise.reject(new Error("no answer"));
  const { message } = await refusal(admin.endCommand(id), E_UNEXPECTED);
  expect(message).toMatch(/^Command 1 was not ended on every node: no answer\. /);
});

test("CMD-1: ids go on over a restart; one from before it can no longer be used, nor its command be found", async () => {
  const store = new KeptChanges();
  const first = await cluster({ store });
  const used = await runToEnd(first);
  const unused = await first.admin.getNewCommandId();
  const { admin } = await cluster({ store });
  for (const id of [used, unused]) {
    await refusal(admin.executeCommand(id, task(), nobody, wait), COR_E_INVALIDOPERATION);
    await refusal(admin.waitForCommand(id), notFound);
  }
  expect(await admin.getNewCommandId()).toBe(unused + 1);
});

test("CMD-1: ids that nobody uses lapse after ten thousand newer ones", async () => {
  const { admin } = await cluster();
  const [first, second] = [await admin.getNewCommandId(), await admin.getNewCommandId()];
  for (let i = 0; i < 9_999; i++) await admin.getNewCommandId();
  await refusal(admin.executeCommand(first, task(), nobody, wait), COR_E_INVALIDOPERATION);
  expect(await admin.executeCommand(second, task(), nobody, { wait: false })).toEqual([]);
});

test("CMD-3: what is done is kept for ten minutes after it was last asked for", async () => {
  const it = await cluster();
  const id = await runToEnd(it, "text");
  it.engine.clock.time += 10 * MINUTE - 1;
  expect(await it.admin.readExecutionResult(id, "NODE01")).toBe("text");
  it.engine.clock.time += 10 * MINUTE - 1;
  expect(await it.admin.readExecutionResult(id, "NODE01")).toBe("");
  it.engine.clock.time += 10 * MINUTE;
  const { message } = await refusal(it.admin.readExecutionResult(id, "NODE01"), notFound);
  expect(message).toMatch(/forgotten/);
  await refusal(it.admin.endCommand(id), notFound);
});

test("CMD-4: what runs is kept however long it takes, and ten minutes more", async () => {
  const it = await cluster();
  const id = await start(it.admin);
  it.engine.clock.time += 100 * MINUTE;
  it.engine.commandEnded(id, "NODE01");
  it.engine.commandEnded(id, "NODE02");
  it.engine.clock.time += 9 * MINUTE;
  expect(await it.admin.waitForCommand(id)).toHaveLength(2);
});

test("CMD-3: of each user the 64 that were last of use are kept", async () => {
  const it = await cluster({ administrators: [ADMIN, "CORP\\bob"] });
  const bobs = await runToEnd(it, "", it.bob);
  const ids: number[] = [];
  for (let i = 0; i < 64; i++) ids.push(await runToEnd(it, `${i}`));
  expect(await it.admin.readExecutionResult(ids[0]!, "NODE01")).toBe("0");
  ids.push(await runToEnd(it, "64"));
  await refusal(it.admin.readExecutionResult(ids[1]!, "NODE01"), notFound);
  expect(await it.admin.readExecutionResult(ids[0]!, "NODE01")).toBe("");
  expect(await it.admin.readExecutionResult(ids[2]!, "NODE01")).toBe("2");
  expect(await it.bob.readExecutionResult(bobs, "NODE01")).toBe("");
});

test("CMD-6: much output makes older commands go, never the last one", async () => {
  const it = await cluster({ commandOutputLimit: 2 ** 28 });
  const small = await runToEnd(it, "small");
  const large = await runToEnd(it, "x".repeat(2 ** 28));
  await refusal(it.admin.readExecutionResult(small, "NODE01"), notFound);
  expect(await it.admin.readExecutionResult(large, "NODE01")).toHaveLength(20_480);
});

test("CMD-4: a closed head node lets go of who waits and takes no more commands", async () => {
  const { admin, headNode } = await cluster();
  const id = await start(admin);
  const next = await admin.getNewCommandId();
  const waiting = [admin.waitForCommand(id), admin.executeCommand(next, task(), nobody, wait)];
  headNode.close();
  const gone = HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE);
  for (const each of waiting) await refusal(each, gone);
  await refusal(admin.waitForCommand(id), gone);
  await refusal(admin.endCommand(id), gone);
});

const unicode = fc.string({
  unit: fc.constantFrom("a", "\n", "é", "€", "😀", "𝄞", "\u0301", "z".repeat(700), "😀".repeat(900)),
  maxLength: 120,
});

test("CMD-3, GEN-6: pages joined are the whole, none is too long or splits a character, whatever the size", () => {
  fc.assert(
    fc.property(
      fc.array(unicode, { maxLength: 4 }),
      fc.integer({ min: 2048, max: 20_480 }),
      (pieces, size) => {
        const output = new CommandOutput(2 ** 28);
        for (const piece of pieces) output.append(piece, () => "cut");
        const first = output.firstPage(size);
        const pages: string[] = [];
        for (let page = output.nextPage(); page !== ""; page = output.nextPage()) pages.push(page);
        expect(pages.join("")).toBe(pieces.join(""));
        expect(first).toBe(pages[0] ?? "");
        for (const [index, page] of pages.entries()) {
          expect(page.isWellFormed()).toBe(true);
          expect(page.length).toBeLessThanOrEqual(size);
          if (index < pages.length - 1) expect(page.length).toBeGreaterThanOrEqual(size - 1);
        }
        expect([output.nextPage(), output.nextPage()]).toEqual(["", ""]);
      },
    ),
  );
});

test("CMD-6: as many whole characters are kept as fit the limit in UTF-8, however the output arrives", () => {
  const encoder = new TextEncoder();
  fc.assert(
    fc.property(fc.array(unicode, { maxLength: 4 }), fc.integer({ min: 1, max: 5000 }), (pieces, limit) => {
      const output = new CommandOutput(limit);
      for (const piece of pieces) output.append(piece, () => "cut");
      let kept = "";
      let left = limit;
      let isCut = false;
      for (const character of pieces.join("")) {
        left -= encoder.encode(character).length;
        isCut ||= left < 0;
        if (!isCut) kept += character;
      }
      const lineEnd = kept === "" || kept.endsWith("\n") ? "" : "\n";
      expect(output.text).toBe(isCut ? `${kept}${lineEnd}[cut]\n` : kept);
    }),
  );
});

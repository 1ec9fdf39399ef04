import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  E_ACCESSDENIED,
  ERROR_NOT_FOUND,
  HRESULT_FROM_WIN32,
  RPC_S_SERVER_UNAVAILABLE,
  S_OK,
} from "@ccp/core";
import { MemoryBackend } from "@ccp/memory";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../../src/server/index.ts";
import { makeUsers } from "../../test-users.ts";
import { bundle } from "./bundle.ts";
import type { Seen } from "./page.ts";

/** The path of a Chromium, as `npm test` or the configuration of the tests found it; CI never goes without. */
const executablePath = process.env["CCP_BROWSER"] ?? "";
const isLacking = executablePath === "" && !process.env["CI"];
const why = isLacking
  ? " (skipped: there is no Chromium; install it, or name its program in CCP_BROWSER)"
  : "";

describe.skipIf(isLacking)(`HttpBackend in Chromium${why}`, () => {
  const closing: (() => unknown)[] = [];
  let browser: Browser;
  let origin: string;
  beforeAll(async () => {
    const { code } = await bundle(new URL("page.ts", import.meta.url));
    const pages = createServer(({ url }, answer) => {
      const isScript = url === "/page.js";
      answer.setHeader("Content-Type", isScript ? "text/javascript" : "text/html; charset=utf-8");
      answer.end(isScript ? code : '<!doctype html><script type="module" src="/page.js"></script>');
    });
    await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
    closing.push(() => pages.close());
    origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`; // it listens on a port
    browser = await chromium.launch({ executablePath, timeout: 120_000 }); // where the machine is slow and busy
    closing.push(() => browser.close());
  });
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });

  /** Serves a cluster to pages of these origins, and gives what a page saw of it. */
  async function visit(origins: readonly string[], token?: string): Promise<Seen> {
    const { users, remove } = await makeUsers({ "LAB\\alice": { role: "user", password: "correct horse" } });
    const memory = new MemoryBackend({ clock: "real" });
    const server = await serve(memory, { port: 0, users, origins });
    const page = await browser.newPage();
    try {
      await page.goto(origin);
      const args = [server.url, token ?? (await users.addToken("LAB\\alice"))];
      return await page.evaluate(`useCluster(...${JSON.stringify(args)})`);
    } finally {
      await page.close();
      await server.close();
      await memory.close();
      remove();
    }
  }

  test("GEN-5: a page connects, queues a job, reads its events, lists it, and gets HRESULTs and messages", async () => {
    expect(await visit([origin])).toStrictEqual({
      connect: { hr: S_OK, message: "" },
      jobId: 1,
      names: ["from a page, ä"],
      unknownJob: { hr: HRESULT_FROM_WIN32(ERROR_NOT_FOUND), message: expect.stringContaining("4711") },
      events: ["reset", "job null 1", "task null 1", "job 1 2", "task 1 2", "job 2 3", "task 2 3"],
      closed: {
        hr: HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE),
        message: expect.stringContaining("closed by this program"),
      },
    });
  });

  test("a page with a wrong token is told so: 401 is E_ACCESSDENIED there too", async () => {
    expect(await visit([origin], "ccp_wrong")).toStrictEqual({
      connect: { hr: E_ACCESSDENIED, message: expect.stringContaining("does not know this token") },
    });
  });

  test("a page of an origin that the server does not name reaches nothing", async () => {
    const { connect } = await visit(["https://portal.example"]);
    expect(connect).toStrictEqual({
      hr: HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE),
      message: expect.stringContaining("did not answer"),
    });
  });
});

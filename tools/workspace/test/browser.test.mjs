import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findBrowser, provideBrowser } from "../src/browser.mjs";

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ccp-browser-"));
  vi.stubEnv("CCP_BROWSER", "");
  vi.stubEnv("PATH", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * @param {string} name
 * @param {string} [text]
 */
function program(name, text = "exit 0") {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** @param {number} id */
function asUser(id) {
  if (process.getuid === undefined) return;
  vi.spyOn(process, "getuid").mockReturnValue(id);
}

test("the browser is the one named, else the first on the search path", () => {
  expect(findBrowser()).toBeUndefined();
  writeFileSync(join(folder, "chromium"), "not a program");
  expect(findBrowser()).toBeUndefined();
  const chrome = program("google-chrome");
  expect(findBrowser()).toBe(chrome);
  vi.stubEnv("PATH", [join(folder, "nowhere"), "", folder].join(delimiter));
  expect(findBrowser()).toBe(chrome);
  vi.stubEnv("CCP_BROWSER", "/opt/browser");
  expect(findBrowser()).toBe("/opt/browser");
});

describe.skipIf(process.getuid === undefined)("provideBrowser", () => {
  test("installs nothing where there is one, or where it may not", async () => {
    program("apt-get", `touch ${folder}/called`);
    asUser(1000);
    expect(await provideBrowser()).toEqual({
      path: undefined,
      problem: expect.stringContaining("There is no Chromium."),
    });
    asUser(0);
    const chromium = program("chromium");
    expect(await provideBrowser()).toEqual({ path: chromium, problem: "" });
    expect(existsSync(join(folder, "called"))).toBe(false);
  });

  test("installs it by apt-get as root, after an update of its lists", async () => {
    asUser(0);
    const path = join(folder, "chromium");
    program(
      "apt-get",
      `echo "$DEBIAN_FRONTEND $*" >> ${folder}/calls
case "$*" in *chromium) printf '#!/bin/sh\\n' > ${path}; /bin/chmod 755 ${path};; esac`,
    );
    expect(await provideBrowser()).toEqual({ path, problem: "" });
    const calls = readFileSync(join(folder, "calls"), "utf8").trim().split("\n");
    expect(calls).toEqual([
      "noninteractive -qq update",
      expect.stringMatching(/^noninteractive -qq install --yes --no-install-recommends .* chromium$/),
    ]);
  });

  test("tells what apt-get said when that failed", async () => {
    asUser(0);
    program("apt-get", "echo no route to host; exit 100");
    const { path, problem } = await provideBrowser();
    expect(path).toBeUndefined();
    expect(problem).toMatch(/There is no Chromium\.[\s\S]*apt-get update failed:\nno route to host/);
  });
});

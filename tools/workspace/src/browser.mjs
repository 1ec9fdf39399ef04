import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { runProgram } from "./child.mjs";

/** What Chromium is called where it is installed. */
const NAMES = ["chromium", "google-chrome-stable", "google-chrome"];

const LACKING =
  "There is no Chromium. Install it, or name the path of its program in CCP_BROWSER; root on Debian gets it by itself.";

/**
 * @typedef {object} Browser
 * @property {string | undefined} path the program; `undefined` where there is none
 * @property {string} problem why there is none; empty where there is one
 */

/**
 * The browser that tests open pages in, as far as it is there.
 *
 * @returns {string | undefined} the path of its program
 */
export function findBrowser() {
  return process.env["CCP_BROWSER"] || programOf(NAMES);
}

/**
 * Finds the browser, or installs it where that is possible: with apt-get, as root.
 *
 * @returns {Promise<Browser>}
 */
export async function provideBrowser() {
  const found = findBrowser();
  if (found !== undefined) return { path: found, problem: "" };
  const apt = programOf(["apt-get"]);
  if (apt === undefined || process.getuid?.() !== 0) return { path: undefined, problem: LACKING };

  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // Another program may be installing just now.
  const install = [
    "install",
    "--yes",
    "--no-install-recommends",
    "-o",
    "DPkg::Lock::Timeout=300",
    "chromium",
  ];
  for (const args of [["update"], install]) {
    const { code, output } = await runProgram(apt, ["-qq", ...args], { env });
    if (code !== 0) return { path: undefined, problem: `${LACKING}\napt-get ${args[0]} failed:\n${output}` };
  }
  const path = findBrowser();
  return { path, problem: path === undefined ? LACKING : "" };
}

/**
 * @param {readonly string[]} names
 * @returns {string | undefined} the path of the first that the search path has
 */
function programOf(names) {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

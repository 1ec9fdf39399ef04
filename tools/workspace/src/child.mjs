import { spawn } from "node:child_process";
import { root } from "./root.mjs";

/**
 * @typedef {object} Ended
 * @property {number} code what the process returned; 1 when it could not start or was killed
 * @property {string} output standard output and error in order of arrival; empty when they were shown
 */

/**
 * Runs a program of the repository to its end. On Windows npm's programs are command files, which only a shell
 * can start.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv }} [options] `show`: on the caller's own terminal
 * @returns {Promise<Ended>}
 */
export function runProgram(program, args, { show = false, env = process.env } = {}) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(program, args, {
      cwd: root,
      env,
      shell: process.platform === "win32",
      stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", (error) =>
      resolve({ code: 1, output: `${program} did not start: ${error.message}\n` }),
    );
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

import { expect, test } from "vitest";
import { nodeProblem } from "../src/node-version.mjs";

test.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("Node %s runs the repository", (version) => {
  expect(nodeProblem(version)).toBe("");
});

test.each(["20.18.3", "18.20.0", "9.0.0"])("Node %s is refused with a way out", (version) => {
  expect(nodeProblem(version)).toBe(
    `CCP for TypeScript needs Node 20.19 or newer; this is Node ${version}. ` +
      "Install a newer Node (https://nodejs.org) and run the same command again.",
  );
});

import { expect, test } from "vitest";
import { supportTable } from "../src/index.ts";
import { processSupports, simulatedSupports } from "./memory-manifest.ts";
import { plannedResults } from "./planned-results.ts";

const head = `# What works where

Member by member, how many conformance cases of \`@ccp/testkit\` a backend passes. A member that a backend does not support
answers \`E_NOTIMPL\`, and its error message says why; that is a case too. The columns:

- **simulated**: \`MemoryBackend\` in virtual time, whose tasks are simulated
- **processes**: \`MemoryBackend\` in real time, whose tasks are processes of the machine
- **http**: \`HttpBackend\`, with a server of the simulated cluster behind it

To write this page again: \`npx vitest run packages/testkit/test/support.test.ts -u\`

`;

test("docs/support.md says what the backends do (to write it: npx vitest run packages/testkit/test/support.test.ts -u)", async () => {
  const table = supportTable([
    { name: "simulated", results: plannedResults(simulatedSupports) },
    { name: "processes", results: plannedResults(processSupports) },
    { name: "http", results: plannedResults(simulatedSupports) },
  ]);
  await expect(head + table).toMatchFileSnapshot("../../../docs/support.md");
});

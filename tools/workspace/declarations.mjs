/**
 * `node ../../tools/workspace/declarations.mjs put`, run in the folder of a built package before it is packed, makes its
 * declarations such as users' editors should show them; `take` puts back what the compiler wrote.
 */
import { completeDeclarations, restoreDeclarations } from "./src/declarations.mjs";

if (process.argv[2] === "put") completeDeclarations(process.cwd());
else restoreDeclarations(process.cwd());

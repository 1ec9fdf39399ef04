import { defineConfig } from "vitest/config";
import { findBrowser } from "./tools/workspace/src/browser.mjs";

export default defineConfig({
  ssr: { resolve: { conditions: ["@ccp/source", "node", "import", "default"] } },
  resolve: { conditions: ["@ccp/source", "node", "import", "default"] },
  test: {
    // They end what hangs. No test may depend on how fast a machine is, or on what else it does.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    env: { CCP_BROWSER: findBrowser() ?? "" },
    typecheck: {
      enabled: true,
      include: ["packages/*/test/**/*.test-d.ts"],
      tsconfig: "tsconfig.types.json",
    },
    include: [
      "packages/*/test/**/*.test.ts",
      "tools/*/test/**/*.test.{ts,mjs}",
      "examples/*/test/**/*.test.ts",
      "docs/examples/test/**/*.test.ts",
    ],
  },
});

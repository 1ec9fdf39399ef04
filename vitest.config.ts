import { defineConfig } from "vitest/config";

export default defineConfig({
  ssr: { resolve: { conditions: ["@ccp/source", "node", "import", "default"] } },
  resolve: { conditions: ["@ccp/source", "node", "import", "default"] },
  test: {
    testTimeout: 30_000,
    include: [
      "packages/*/test/**/*.test.ts",
      "tools/*/test/**/*.test.{ts,mjs}",
      "examples/*/test/**/*.test.ts",
    ],
  },
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  ssr: { resolve: { conditions: ["@ccp/source", "node", "import", "default"] } },
  resolve: { conditions: ["@ccp/source", "node", "import", "default"] },
  test: {
    include: ["packages/*/test/**/*.test.ts", "tools/*/test/**/*.test.ts", "examples/*/test/**/*.test.ts"],
  },
});

import { tmpdir } from "node:os";
import { expect, test, vi } from "vitest";
import { openWorkDirectory } from "../../src/executor/work-directory.ts";

test.skipIf(process.platform === "win32")(
  "TSK-15: a task that names no work directory runs in the home directory, or among temporary files without one",
  async () => {
    try {
      vi.stubEnv("HOME", "/usr");
      expect(await openWorkDirectory("")).toBe("/usr");
      vi.stubEnv("HOME", "");
      expect(await openWorkDirectory("")).toBe(tmpdir());
    } finally {
      vi.unstubAllEnvs();
    }
  },
);

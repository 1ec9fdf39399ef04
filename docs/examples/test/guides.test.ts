import { afterEach, expect, test, vi } from "vitest";
import { codeBlocks, runCode } from "./markdown-code.ts";

const blocks = codeBlocks("../../guides/testing.md");

afterEach(() => {
  vi.useRealTimers();
});

test("docs/guides/testing.md: every block after the first is a test, which runs below", () => {
  expect(blocks.length).toBeGreaterThan(8);
  for (const block of blocks.slice(1)) expect(block).toMatch(/^test\("/m);
});

await runCode(blocks, []);

import { expect, test } from "vitest";
import { bundle } from "./bundle.ts";

test.each(["client", "protocol"])("the %s runs in a browser: its bundle imports nothing", async (entry) => {
  const { code, imports } = await bundle(new URL(`../../../src/${entry}/index.ts`, import.meta.url));
  expect(imports).toStrictEqual([]);
  expect(code).not.toMatch(/\b(process|Buffer)\b\s*\./);
});

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { HttpBackend } from "@ccp/http/client";
import { createApp } from "@ccp/http/server";
import type { MemoryBackend } from "@ccp/memory";
import { describe, expect, test } from "vitest";
import { pairs } from "../src/pairs.ts";
import { type Pair, practise } from "../src/practice.ts";

/** The cluster behind the protocol, without a socket. */
function overHttp(memory: MemoryBackend): HttpBackend {
  const app = createApp(memory);
  return new HttpBackend({
    url: "http://localhost:5970",
    fetch: (url, init) => app.fetch(new Request(url, init)),
  });
}

/** What a program prints, with its exit code behind it. */
async function outputOf(pair: Pair, reach?: typeof overHttp): Promise<string> {
  const lines: string[] = [];
  const exitCode = await practise(pair, (line) => lines.push(line), reach);
  return `${lines.join("\n")}\nexit code ${exitCode}\n`;
}

describe.each(pairs)("$name", (pair) => {
  const expected = new URL(`../src/${pair.name}/expected.txt`, import.meta.url);

  test("prints what it should on MemoryBackend", async () => {
    await expect(await outputOf(pair)).toMatchFileSnapshot(fileURLToPath(expected));
  });

  test("prints the same over HttpBackend", async () => {
    expect(await outputOf(pair, overHttp)).toBe(readFileSync(expected, "utf8"));
  });

  test("says how it is used, or is silent, when it is started without arguments", async () => {
    const text = await outputOf({ ...pair, args: [] });
    expect(text).not.toContain("undefined");
  });
});

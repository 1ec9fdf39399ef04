import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { type ConsoleStreams, consolePrompt } from "../../src/console/index.ts";

/** A terminal whose keys the test presses. */
class FakeTerminal extends EventEmitter {
  isTTY = true;
  isRaw = false;
  readableFlowing: boolean | null = null;
  written = "";
  readonly modes: string[] = [];

  setRawMode(isRaw: boolean): void {
    this.isRaw = isRaw;
    this.modes.push(isRaw ? "raw" : "cooked");
  }

  resume(): void {
    this.modes.push("resume");
  }

  pause(): void {
    this.modes.push("pause");
  }

  write(text: string): void {
    this.written += text;
  }

  get streams(): ConsoleStreams {
    return { input: this, output: this };
  }

  async type(...chunks: readonly (string | Uint8Array)[]): Promise<void> {
    for (const chunk of chunks) {
      await new Promise(setImmediate);
      this.emit("data", typeof chunk === "string" ? Buffer.from(chunk) : chunk);
    }
  }
}

const console = { isConsole: true, hwndParent: 0 };

test("CRD-1: the console asks for the user and the password, and shows nothing of the password", async () => {
  const terminal = new FakeTerminal();
  const answer = consolePrompt(terminal.streams)({ user: "", ...console });
  await terminal.type("LAB\\bob\r", "s3cr", "et!", "\r");
  expect(await answer).toEqual({ user: "LAB\\bob", password: "s3cret!" });
  expect(terminal.written).toBe("User name (DOMAIN\\user): LAB\\bob\r\nPassword for LAB\\bob: \r\n");
  expect(terminal.modes).toEqual(["raw", "resume", "cooked", "pause"]);
  expect(terminal.listenerCount("data") + terminal.listenerCount("end")).toBe(0);
});

test("CRD-1: where the call named the user, only the password is asked for", async () => {
  const terminal = new FakeTerminal();
  const answer = consolePrompt(terminal.streams)({ user: "LAB\\ann\u001b[2J", ...console });
  await terminal.type("pw\n");
  expect(await answer).toEqual({ user: "LAB\\ann\u001b[2J", password: "pw" });
  expect(terminal.written).toBe("Password for LAB\\ann?[2J: \r\n");
});

test("CRD-1: both answers may be typed ahead, in any pieces, with characters of any length", async () => {
  const terminal = new FakeTerminal();
  const answer = consolePrompt(terminal.streams)({ user: "", ...console });
  const bytes = Buffer.from("LAB\\zoë\rpässwörd🔑\r");
  for (const byte of bytes) await terminal.type(Uint8Array.of(byte));
  expect(await answer).toEqual({ user: "LAB\\zoë", password: "pässwörd🔑" });
  const pasted = new FakeTerminal();
  const both = consolePrompt(pasted.streams)({ user: "", ...console });
  await pasted.type("a\rb\rc\r");
  expect(await both).toEqual({ user: "a", password: "b" });
});

test("CRD-1: Backspace and Ctrl+U correct, other control keys do nothing", async () => {
  const terminal = new FakeTerminal();
  const answer = consolePrompt(terminal.streams)({ user: "", ...console });
  await terminal.type("ax\x7f\b\x7f", "bob\r", "wrong\x15", "\x1b[A", "\t", "ok🔑\x7f\r");
  expect(await answer).toEqual({ user: "bob", password: "ok" });
  expect(terminal.written).toContain("ax\b \b\b \bbob\r\n");
  expect(terminal.written.endsWith("Password for bob: \r\n")).toBe(true);
});

test("CRD-1: Ctrl+C, Ctrl+D, the end of the input and empty answers give up, and leave the terminal as it was", async () => {
  for (const keys of [
    ["\x03"],
    ["\x04"],
    ["\r"],
    ["bob\r", "secr\x03"],
    ["bob\r", "\r"],
    ["bob\r", "\x04"],
  ]) {
    const terminal = new FakeTerminal();
    const answer = consolePrompt(terminal.streams)({ user: "", ...console });
    await terminal.type(...keys);
    expect(await answer).toBeNull();
    expect(terminal.modes.slice(-2)).toEqual(["cooked", "pause"]);
  }
  const terminal = new FakeTerminal();
  const answer = consolePrompt(terminal.streams)({ user: "", ...console });
  await terminal.type("bob\r", "half");
  terminal.emit("end");
  expect(await answer).toBeNull();
});

test("CRD-1: a terminal that was in use stays as it was", async () => {
  const terminal = new FakeTerminal();
  Object.assign(terminal, { isRaw: true, readableFlowing: true });
  const answer = consolePrompt(terminal.streams)({ user: "u", ...console });
  await terminal.type("p\r");
  await answer;
  expect(terminal.modes).toEqual(["raw", "resume", "raw"]);
});

test("CRD-1: without a terminal, or without a console, nobody is asked", async () => {
  const terminal = new FakeTerminal();
  expect(await consolePrompt(terminal.streams)({ user: "", isConsole: false, hwndParent: 7 })).toBeNull();
  terminal.isTTY = false;
  expect(await consolePrompt(terminal.streams)({ user: "", ...console })).toBeNull();
  expect(terminal.written).toBe("");
  expect(terminal.modes).toEqual([]);
});

test("CRD-1: questions of calls made at the same time come one after the other", async () => {
  const terminal = new FakeTerminal();
  const prompt = consolePrompt(terminal.streams);
  const answers = ["one", "two", "three"].map((user) => prompt({ user, ...console }));
  await terminal.type("1\r", "\x03", "3\r");
  expect(await Promise.all(answers)).toEqual([
    { user: "one", password: "1" },
    null,
    { user: "three", password: "3" },
  ]);
});

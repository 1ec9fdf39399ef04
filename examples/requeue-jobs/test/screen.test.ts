import { describe, expect, test } from "vitest";
import { Screen } from "../src/screen.ts";
import { RecordingTerminal } from "./recording-terminal.ts";

describe("Screen", () => {
  test("breaks a paragraph at blanks, within the width of the terminal", () => {
    const terminal = new RecordingTerminal({ columns: 20 });
    new Screen(terminal).paragraph("Job 1 was not requeued: it is Finished.", 3);
    expect(terminal.text).toBe("   Job 1 was not\n   requeued: it is\n   Finished.\n");
  });

  test("leaves a word that is wider than the terminal whole, so that a path can be copied", () => {
    const terminal = new RecordingTerminal({ columns: 10 });
    new Screen(terminal).paragraph("see /a/long/path/west.csv there");
    expect(terminal.text).toBe("see\n/a/long/path/west.csv\nthere\n");
  });

  test.each([undefined, 0])("takes 80 columns where the width is %s", (columns) => {
    const terminal = new RecordingTerminal({ columns });
    new Screen(terminal).paragraph(`${"x".repeat(40)} ${"y".repeat(39)} ${"z".repeat(40)} ${"w".repeat(40)}`);
    expect(terminal.text.split("\n").map((line) => line.length)).toEqual([80, 40, 40, 0]);
  });

  test("colours only what a terminal with colours shows", () => {
    const paint = (isTTY: boolean, hasColours: boolean) =>
      new Screen(new RecordingTerminal({ isTTY, hasColours })).paint("red", "Failed");
    expect(paint(true, true)).toBe("\u001b[31mFailed\u001b[39m");
    expect(paint(true, false)).toBe("Failed");
    expect(paint(false, true)).toBe("Failed");
  });

  test("overwrites one line on a terminal, and leaves the last state there", () => {
    const terminal = new RecordingTerminal({ isTTY: true, columns: 30 });
    {
      using progress = new Screen(terminal).progress();
      progress.show("1 Running", 0);
      progress.show("1 Finished, and more than fits on the line", 0.1);
    }
    expect(terminal.text.split("\r\u001b[K")).toEqual([
      "",
      "⠋ 1 Running (0.0 s)",
      "⠙ 1 Finished, and more than f",
      "1 Finished, and more than fit\n",
    ]);
  });

  test("prints a line per change where there is no terminal", () => {
    const terminal = new RecordingTerminal();
    {
      using progress = new Screen(terminal).progress();
      progress.show("1 Queued", 0);
      progress.show("1 Running", 0.1);
      progress.show("1 Running", 0.2);
      progress.show("1 Finished", 12.34);
    }
    expect(terminal.text).toBe(" 0.0 s  1 Queued\n 0.1 s  1 Running\n12.3 s  1 Finished\n");
  });
});

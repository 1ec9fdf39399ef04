import { expectTypeOf, test } from "vitest";
import { type Console, runCli } from "../../src/index.ts";

test("a program runs the command with words and, where it likes, a console of its own; it gets the exit code", () => {
  expectTypeOf(runCli).parameters.toEqualTypeOf<[args: readonly string[], console?: Console | undefined]>();
  expectTypeOf(runCli).returns.resolves.toEqualTypeOf<number>();
  // @ts-expect-error the words, not a line of them
  runCli("serve --memory");
});

test("a console needs all its parts, so that a secret is never asked for where nobody is", () => {
  expectTypeOf<Console>().toHaveProperty("secret").toEqualTypeOf<(question: string) => Promise<string>>();
  // @ts-expect-error nothing asks for secrets
  const console: Console = {
    out: () => {},
    error: () => {},
    stopped: async () => {},
    terminal: () => ({ width: 80, isColored: false }),
  };
  expectTypeOf(console.terminal()).toEqualTypeOf<{ readonly width: number; readonly isColored: boolean }>();
});

import { same } from "../assertions.ts";

/** The contents of the [out] and [in, out] references in an argument list. */
export function references(args: readonly unknown[]): readonly unknown[] {
  return args.map((arg) =>
    typeof arg === "object" && arg !== null && Object.hasOwn(arg, "value")
      ? Reflect.get(arg, "value")
      : undefined,
  );
}

/** Demands that a failing call wrote nothing (rule GEN-1). */
export function checkUntouched(args: readonly unknown[], before: readonly unknown[], what: string): void {
  same(references(args), before, `the references after ${what}`);
}

/**
 * An expression that may need more than one line: text that is never broken, a call with what then converts its promise, or an
 * arrow function that gives an expression.
 */
export type Code =
  | string
  | { readonly call: string; readonly args: readonly Code[]; readonly converter?: string | undefined }
  | { readonly arrow: string; readonly gives: Code };

/** How long a line may be. */
export const lineWidth = 110;

/** A statement in the layout that the formatter gives hand-written code: `before` the expression and `after` it. */
export function statement(indent: string, before: string, code: Code, after: string): string {
  return `${indent}${before}${print(code, indent, indent.length + before.length, after.length)}${after}`;
}

/** Text for one line, or its parts one to a line between brackets. */
export function bracketed(indent: string, before: string, parts: readonly string[], after: string): string {
  const line = `${indent}${before}${parts.join(", ")}${after}`;
  if (line.length <= lineWidth || parts.length === 0) return line;
  // A rest parameter takes no comma after it.
  const lines = parts.map((part) => `${indent}  ${part}${part.startsWith("...") ? "" : ","}\n`);
  return `${indent}${before}\n${lines.join("")}${indent}${after}`;
}

/** The expression on one line. */
function inline(code: Code): string {
  if (typeof code === "string") return code;
  if ("arrow" in code) return `${code.arrow} => ${inline(code.gives)}`;
  const then = code.converter === undefined ? "" : `.then(${code.converter})`;
  return `${code.call}(${code.args.map(inline).join(", ")})${then}`;
}

/** @param room - How much of the first line is taken, and what the last line has to leave. */
function print(code: Code, indent: string, taken: number, left: number): string {
  const line = inline(code);
  if (taken + line.length + left <= lineWidth || typeof code === "string") return line;
  const deeper = `${indent}  `;
  if ("arrow" in code) {
    return `${code.arrow} =>\n${deeper}${print(code.gives, deeper, deeper.length, left)}`;
  }
  const { call, args, converter } = code;
  const start = inline({ call, args });
  if (converter !== undefined && taken + `${start}.then(`.length <= lineWidth)
    return `${start}.then(\n${deeper}${converter},\n${indent})`;
  const after = converter === undefined ? "" : `.then(${converter})`;
  const last = args.at(-1);
  const before = args.slice(0, -1).map(inline);
  if (typeof last === "object" && "arrow" in last) {
    // The arrow function stays on the line of the call, as long as what stands before its body fits there.
    const head = `${call}(${[...before, `${last.arrow} =>`].join(", ")}`;
    if (taken + head.length <= lineWidth) {
      return `${head}\n${deeper}${print(last.gives, deeper, deeper.length, 1)},\n${indent})${after}`;
    }
  }
  const lines = args.map((arg) => `${deeper}${print(arg, deeper, deeper.length, 1)},\n`);
  return `${call}(\n${lines.join("")}${indent})${after}`;
}

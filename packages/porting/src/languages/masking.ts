/**
 * Makes both branches of conditional compilation readable at once: the directives become spaces, and where a branch
 * opens or closes more braces than it should, so that only one branch was meant to stand, the later one gives them up.
 * Every other character stays at its place.
 */
export function maskConditionals(text: string): string {
  if (!/^[ \t]*#/m.test(text)) return text;
  const lines = text.split("\n");
  const open: { isAlternative: boolean; from: number }[] = [];
  const endBranch = (to: number) => {
    const branch = open.at(-1);
    if (branch?.isAlternative === true) balance(lines, branch.from, to);
  };
  for (const [at, line] of lines.entries()) {
    const directive =
      /^\s*#\s*(if|ifdef|ifndef|else|elif|endif|region|endregion|pragma|error|warning|line|undef)\b/.exec(
        line,
      )?.[1];
    if (directive === undefined) continue;
    if (directive.startsWith("if")) open.push({ isAlternative: false, from: at });
    else if (directive === "else" || directive === "elif") {
      endBranch(at);
      open.pop();
      open.push({ isAlternative: true, from: at + 1 });
    } else if (directive === "endif") {
      endBranch(at);
      open.pop();
    }
    for (let end = at; ; end++) {
      const masked = lines[end] ?? "";
      lines[end] = masked.replace(/[^\r]/g, " ");
      if (!/\\\r?$/.test(masked) || end + 1 >= lines.length) break;
    }
  }
  return lines.join("\n");
}

function balance(lines: string[], from: number, to: number): void {
  let surplus = 0;
  for (const line of lines.slice(from, to))
    surplus += (line.match(/\{/g)?.length ?? 0) - (line.match(/\}/g)?.length ?? 0);
  for (let at = from; at < to && surplus > 0; at++) {
    lines[at] = (lines[at] ?? "").replace(/\{/g, (brace) => (surplus-- > 0 ? ";" : brace));
  }
  for (let at = to - 1; at >= from && surplus < 0; at--) {
    lines[at] = (lines[at] ?? "").replace(/\}/g, (brace) => (surplus++ < 0 ? " " : brace));
  }
}

const MACRO_LINE = /^[ \t]*[A-Z_][A-Z0-9_]{2,}[ \t]*\(.*\)[ \t]*\r?$/;

/** Ends the lines of macros that stand without a semicolon, `CHECK_HR(pJob->Clear())`, where the next line begins anew. */
export function endMacroLines(text: string): string {
  const lines = text.split("\n");
  return lines
    .map((line, at) => {
      const isStatement =
        MACRO_LINE.test(line) && isBalanced(line) && !/^\s*[{:;,.&|+\-?]/.test(lines[at + 1] ?? "{");
      return isStatement && at + 1 < lines.length ? `${line};` : `${line}\n`;
    })
    .join("")
    .slice(0, text.length);
}

function isBalanced(line: string): boolean {
  return line.split("(").length === line.split(")").length;
}

/** Cuts text into lines of at most `width` characters, between words; a longer word gets a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The least room in which a column of sentences can be read. */
const narrowest = 24;

/**
 * Lays out a table: columns side by side, the widest one wrapped into what the others leave. Where that is too little,
 * the cells of a row stand below each other, the first with the others indented under it, each but the last, which has
 * the sentences, behind the name of its column.
 */
export function layOut(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const table = [head, ...rows];
  const sizes = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const most = Math.max(...sizes);
  const gaps = 2 * (head.length - 1);
  const left = width - gaps - (sizes.reduce((sum, size) => sum + size, 0) - most);
  const widest = sizes.indexOf(most);
  const words = table.flatMap((row) => (row[widest] ?? "").split(/\s+/));
  const longest = Math.max(...words.map((word) => word.length));
  if (left < Math.max(longest, Math.min(narrowest, most)))
    return rows.flatMap((row) => stacked(head, row, width));
  const widths = sizes.map((size, column) => (column === widest ? Math.min(size, left) : size));
  const [first = [], ...others] = table.map((row) => rowLines(row, widths));
  const rule = "-".repeat(widths.reduce((sum, size) => sum + size, gaps));
  return [...first, rule, ...others.flat()];
}

/** The lines of one row, as many as its longest cell takes. */
function rowLines(row: readonly string[], widths: readonly number[]): readonly string[] {
  const cells = widths.map((width, column) => wrap(row[column] ?? "", width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, column) => (lines[line] ?? "").padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function stacked(
  [, ...heads]: readonly string[],
  [first = "", ...rest]: readonly string[],
  width: number,
): readonly string[] {
  const cells = rest
    .map((cell, column) => (column === rest.length - 1 || cell === "" ? cell : `${heads[column]}: ${cell}`))
    .filter((cell) => cell !== "");
  return [
    ...wrap(first, width),
    ...cells.flatMap((cell) => wrap(cell, width - 4).map((line) => `    ${line}`)),
  ];
}

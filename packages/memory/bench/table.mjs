/* How benchmarks print what they measured. */

/** @param {number} number */
export function count(number) {
  return Math.round(number).toLocaleString("en-US");
}

/** @param {readonly (readonly string[])[]} rows */
export function printTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    process.stdout.write(`${cells.join("   ").trimEnd()}\n`);
  }
}

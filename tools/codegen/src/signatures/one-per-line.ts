/** The longest declaration that stays on one line. */
const widest = 80;

/** A TypeScript signature as it is, or with each parameter on a line of its own where it is too long. */
export function onePerLine(signature: string): string {
  if (signature.length <= widest) return signature;
  const start = signature.indexOf("(") + 1;
  let depth = 0;
  let from = start;
  const parameters: string[] = [];
  for (let index = start; index < signature.length; index++) {
    const letter = signature[index] ?? "";
    if (depth === 0 && (letter === "," || letter === ")")) {
      parameters.push(signature.slice(from, index).trim());
      from = index + 1;
      if (letter === ")") break;
    }
    if ("(<[{".includes(letter)) depth++;
    if (")]}".includes(letter) || (letter === ">" && signature[index - 1] !== "=")) depth--;
  }
  const lines = parameters.map((parameter) => `  ${parameter},\n`);
  return `${signature.slice(0, start)}\n${lines.join("")})${signature.slice(from)}`;
}

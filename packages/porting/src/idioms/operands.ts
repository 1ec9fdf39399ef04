import type { Expression } from "../languages/index.ts";

/** The operators as TypeScript binds them, the loosest first. */
const LEVELS: readonly (readonly string[])[] = [
  ["??"],
  ["||"],
  ["&&"],
  ["|"],
  ["&"],
  ["===", "!=="],
  ["<", ">", "<=", ">="],
  ["+", "-"],
  ["*", "/", "%"],
  ["**"],
];

/**
 * Whether an operand needs parentheses that the source does not have: Visual Basic binds some operators otherwise, `"a" & i + 1`
 * for one.
 *
 * @param operand - What is written there, without casts, which leave nothing behind.
 */
export function needsParentheses(operand: Expression, operator: string, isRight: boolean): boolean {
  if (operand.kind === "conditional") return true;
  if (operand.kind === "unary") return operator === "**" && !isRight;
  if (operand.kind !== "binary") return false;
  const [inner, outer] = [levelOf(operand.operator), levelOf(operator)];
  return inner < outer || (inner === outer && isRight !== (operator === "**"));
}

/** Whether an expression has to stand in parentheses before or after an operator that binds more tightly than any other. */
export function isCompound({ kind }: Expression): boolean {
  return kind === "binary" || kind === "conditional";
}

function levelOf(operator: string): number {
  return LEVELS.findIndex((level) => level.includes(operator));
}

import type { Expression, Statement } from "../languages/index.ts";

/** The expression directly around each expression of a statement. */
export function parentsIn(statement: Statement): Map<Expression, Expression> {
  const parents = new Map<Expression, Expression>();
  const waiting: Expression[] = rootsOf(statement);
  for (const parent of waiting) {
    for (const child of childrenOf(parent)) {
      parents.set(child, parent);
      waiting.push(child);
    }
  }
  return parents;
}

function rootsOf(statement: Statement): Expression[] {
  switch (statement.kind) {
    case "expression":
      return [statement.value];
    case "declare":
      return [...(statement.value === null ? [] : [statement.value]), ...(statement.construct ?? [])];
    case "forEach":
      return [statement.over];
    case "return":
      return statement.value === null ? [] : [statement.value];
    case "control":
      return [...statement.tests];
    case "with":
      return [statement.object];
    case "catch":
      return statement.filter === null ? [] : [statement.filter];
    default:
      return [];
  }
}

function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "member":
      return expression.object === null ? [] : [expression.object];
    case "call":
      return [expression.callee, ...expression.arguments];
    case "index":
      return [expression.object, ...expression.arguments];
    case "new":
      return expression.arguments;
    case "cast":
    case "address":
    case "dereference":
    case "parenthesized":
    case "unary":
      return [expression.value];
    case "conditional":
      return [expression.test, expression.yes, expression.no];
    case "binary":
      return [expression.left, expression.right];
    case "assign":
      return [expression.target, expression.value];
    case "query":
      return [
        expression.over,
        ...expression.filters,
        ...expression.others,
        ...(expression.result === null ? [] : [expression.result]),
      ];
    case "initialized":
      return [expression.made, ...expression.parts];
    case "other":
      return expression.parts;
    default:
      return [];
  }
}

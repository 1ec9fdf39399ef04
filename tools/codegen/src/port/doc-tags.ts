import type { JSDocableNode, Node } from "ts-morph";
import type { Problems } from "./problems.ts";

/** A declaration that can carry documentation. */
export type Documented = Node & JSDocableNode;

/** The texts of all `@name …` tags in the documentation of `node`, trimmed, in order. */
export function tagTexts(node: JSDocableNode, name: string): readonly string[] {
  return node
    .getJsDocs()
    .flatMap((doc) => doc.getTags())
    .filter((tag) => tag.getTagName() === name)
    .map((tag) => tag.getCommentText()?.trim() ?? "");
}

/** The one word after `@name`, or undefined where the tag is missing; anything but one tag with one word is a problem. */
export function optionalWord(
  node: Documented,
  name: string,
  subject: string,
  problems: Problems,
): string | undefined {
  const [text, ...more] = tagTexts(node, name);
  if (text === undefined) return undefined;
  if (more.length > 0 || !/^\S+$/.test(text)) {
    problems.report(node, `${subject} needs exactly one @${name} with one word after it.`);
  }
  return text;
}

/** The one word after `@name`; a missing tag is a problem, and `hint` shows what to write. */
export function requiredWord(
  node: Documented,
  name: string,
  subject: string,
  hint: string,
  problems: Problems,
): string {
  const word = optionalWord(node, name, subject, problems);
  if (word === undefined) {
    problems.report(node, `${subject} has no @${name}. Add "@${name} ${hint}" to its documentation.`);
  }
  return word ?? "";
}

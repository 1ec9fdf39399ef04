import { fileURLToPath } from "node:url";
import type { Reference } from "../src/page-model.ts";
import { Problems } from "../src/problems.ts";
import { readReference } from "../src/read/read-reference.ts";

/** A repository of one page of each kind. */
export const smallRoot = fileURLToPath(new URL("./small", import.meta.url));

/** Reads its reference; anything wrong with it fails the test. */
export async function readSmall(root: string = smallRoot): Promise<Reference> {
  const problems = new Problems();
  const reference = await readReference(root, problems);
  if (reference === undefined || problems.lines.length > 0) throw new Error(problems.lines.join("\n"));
  return reference;
}

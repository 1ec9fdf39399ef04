import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Language as Grammar, Parser, type Tree } from "web-tree-sitter";

/** A node of a syntax tree, as plain data. */
export interface SyntaxNode {
  readonly type: string;
  /** What it is to its parent. */
  readonly field: string | null;
  readonly isNamed: boolean;
  readonly start: number;
  readonly end: number;
  readonly children: readonly SyntaxNode[];
}

/** What a node has to be nested in to be given up: real code stays far below, and reading it must not fill the stack. */
const DEEPEST = 300;
/** How long one source may be parsed, in milliseconds. */
const LONGEST = 20_000;
const IGNORED = new Set([";", ",", "(", ")", "{", "}", "comment"]);

const grammars = new Map<string, Promise<Parser>>();

/** Makes the tree of a source. Throws a `RangeError` when it takes too long. */
export async function parseSyntax(
  grammar: "cpp" | "c-sharp" | "javascript",
  text: string,
): Promise<SyntaxNode> {
  let loading = grammars.get(grammar);
  if (loading === undefined) {
    loading = load(grammar);
    grammars.set(grammar, loading);
  }
  const parser = await loading;
  const deadline = performance.now() + LONGEST;
  const tree = parser.parse(text, null, { progressCallback: () => performance.now() > deadline });
  if (tree === null) {
    parser.reset();
    throw new RangeError(`it could not be parsed within ${LONGEST / 1000} s`);
  }
  try {
    return copy(tree);
  } finally {
    tree.delete();
  }
}

async function load(grammar: string): Promise<Parser> {
  await Parser.init();
  const path = createRequire(import.meta.url).resolve(
    `@vscode/tree-sitter-wasm/wasm/tree-sitter-${grammar}.wasm`,
  );
  const parser = new Parser();
  parser.setLanguage(await Grammar.load(await readFile(path)));
  return parser;
}

interface Draft extends SyntaxNode {
  readonly children: Draft[];
}

function copy(tree: Tree): SyntaxNode {
  const cursor = tree.walk();
  const make = (): Draft => ({
    type: cursor.nodeType,
    field: cursor.currentFieldName,
    isNamed: cursor.nodeIsNamed,
    start: cursor.startIndex,
    end: cursor.endIndex,
    children: [],
  });
  const root = make();
  const path: Draft[] = [root];
  let depth = 0;
  try {
    if (!cursor.gotoFirstChild()) return root;
    depth = 1;
    for (;;) {
      const node = make();
      const isKept = !IGNORED.has(node.type);
      // Below the deepest level the leaves only are kept, side by side, as in code that could not be parsed.
      const parent = path[Math.min(depth, DEEPEST) - 1] ?? root;
      const isLeaf = !cursor.gotoFirstChild();
      if (isKept && (depth <= DEEPEST || isLeaf)) parent.children.push(node);
      if (!isLeaf) {
        path[depth] = node;
        depth++;
        continue;
      }
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent()) return root;
        depth--;
        if (depth === 0) return root;
      }
    }
  } finally {
    cursor.delete();
  }
}

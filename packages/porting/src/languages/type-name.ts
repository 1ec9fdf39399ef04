import type { TypeName } from "./program.ts";

const TOKEN = /[A-Za-z_]\w*|::|\.|<|>|,|\*|\[[\s,\d]*\]|\?/g;
const QUALIFIERS = new Set([
  "const",
  "volatile",
  "struct",
  "class",
  "enum",
  "static",
  "typename",
  "unsigned",
  "ref",
  "out",
]);

/** Reads a type as C++ and C# spell it. What is no type gives one without a name. */
export function parseTypeName(text: string): TypeName {
  const tokens = text.match(TOKEN) ?? [];
  let at = 0;
  return type(0);

  function type(depth: number): TypeName {
    let qualifier = "";
    let name = "";
    let list: TypeName[] = [];
    let pointers = 0;
    for (; at < tokens.length; at++) {
      const token = tokens[at] ?? "";
      if (token === "<" && depth < 20) {
        list = [];
        do {
          at++;
          list.push(type(depth + 1));
        } while (tokens[at] === ",");
      } else if (token === ">" || token === ",") break;
      else if (token === "*") pointers++;
      else if (token.startsWith("[")) {
        list = [{ name, qualifier, arguments: list, pointers }];
        [name, qualifier, pointers] = ["[]", "", 0];
      } else if (/^\w/.test(token) && !QUALIFIERS.has(token)) {
        if (tokens[at - 1] === "::" || tokens[at - 1] === ".")
          qualifier += (qualifier === "" ? "" : ".") + name;
        name = token;
      }
    }
    return { name, qualifier, arguments: list, pointers };
  }
}

import type { ScriptPart } from "./script-file.ts";

const BLOCK = /<%(?<kind>[@=]?)(?<code>[\s\S]*?)(?:%>|$)/g;

/** Reads an Active Server Page: what stands between `<%` and `%>`, with everything else turned into spaces. */
export function readServerPage(text: string): ScriptPart {
  const language = /<%@[^%]*\blanguage\s*=\s*["']?(jscript|javascript)/i.test(text) ? "jscript" : "vbscript";
  // Blocks of Visual Basic are statements of their own even in one line; those of JScript may be halves of one.
  const mark = language === "vbscript" ? ":" : ";";
  let [masked, at] = ["", 0];
  for (const match of text.matchAll(BLOCK)) {
    const { kind = "", code = "" } = match.groups ?? {};
    const isApart = language === "vbscript" || kind === "=";
    masked += blank(text.slice(at, match.index));
    masked += (isApart ? mark : "").padEnd(2 + kind.length);
    masked += kind === "@" ? blank(code) : code;
    at = match.index + match[0].length;
    const closing = at - match.index - 2 - kind.length - code.length;
    masked += closing === 0 ? "" : (isApart ? mark : "").padEnd(closing);
  }
  return { language, text: masked + blank(text.slice(at)) };
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}

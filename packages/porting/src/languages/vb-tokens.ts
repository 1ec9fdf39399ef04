/** A token of Visual Basic. Words are in lower case in `key`. */
export interface VbToken {
  readonly kind: "word" | "string" | "number" | "date" | "operator" | "end";
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly finish: number;
}

const TOKEN =
  /(?<space>[ \t\u00a0\ufeff]+)|(?<continued>_[ \t]*\r?\n)|(?<newline>\r\n|[\r\n:](?!=))|(?<comment>(?:'|\bRem\b(?=[ \t\r\n]|$))[^\r\n]*)|(?<string>\$?"(?:[^"\r\n]|"")*"?c?)|(?<date>#[^#\r\n]{3,40}#)|(?<number>&[hHoO][0-9a-fA-F]+&?|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?[%&@!#LDFRSI]?(?!\w))|(?<word>[\p{L}_][\p{L}\p{N}_]*[$]?|\[[^\]\r\n]*\])|(?<operator>:=|<>|<=|>=|[-+*/\\^&]=|\?\.|[\s\S])/giuy;

/** The tokens of a Visual Basic source without its comments. Whatever stands in it has tokens; there is always an `end` last. */
export function vbTokens(text: string): VbToken[] {
  const tokens: VbToken[] = [];
  const push = (kind: VbToken["kind"], word: string, start: number) =>
    tokens.push({ kind, text: word, key: word.toLowerCase(), start, finish: start + word.length });
  for (const match of text.matchAll(TOKEN)) {
    const [all] = match;
    const groups = match.groups ?? {};
    if (groups["newline"] !== undefined) push("end", all, match.index);
    else if (groups["string"] !== undefined) push("string", all, match.index);
    else if (groups["number"] !== undefined) push("number", all, match.index);
    else if (groups["date"] !== undefined) push("date", all, match.index);
    else if (groups["word"] !== undefined) push("word", all, match.index);
    else if (groups["operator"] !== undefined) push("operator", all, match.index);
  }
  push("end", "", text.length);
  return tokens;
}

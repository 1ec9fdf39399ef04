/** One piece of markup, from its `<` to behind its `>`. */
export interface Markup {
  readonly kind: "start" | "empty" | "end" | "cdata" | "comment" | "instruction" | "declaration";
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the next piece of markup at or after `from`; `undefined` when there is none, or when it does not end.
 *
 * Up to the first error in a document, pieces begin and end exactly where an XML parser sees them.
 */
export function nextMarkup(text: string, from: number): Markup | undefined {
  const start = text.indexOf("<", from);
  if (start === -1) return undefined;
  const upTo = (kind: Markup["kind"], close: string, bodyAt: number): Markup | undefined => {
    const at = text.indexOf(close, bodyAt);
    return at === -1 ? undefined : { kind, start, end: at + close.length };
  };
  if (text.startsWith("<!--", start)) return upTo("comment", "-->", start + 4);
  if (text.startsWith("<![CDATA[", start)) return upTo("cdata", "]]>", start + 9);
  if (text.startsWith("<?", start)) return upTo("instruction", "?>", start + 2);
  // What a declaration holds is never looked at: none is accepted.
  if (text.startsWith("<!", start)) return { kind: "declaration", start, end: start + 2 };
  if (text.startsWith("</", start)) return upTo("end", ">", start + 2);
  const end = endOfTag(text, start);
  if (end === undefined) return undefined;
  return { kind: text[end - 2] === "/" ? "empty" : "start", start, end };
}

/** A `>` inside quotes does not end a tag. */
function endOfTag(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (character === ">") return at + 1;
    if (character !== '"' && character !== "'") continue;
    at = text.indexOf(character, at + 1);
    if (at === -1) return undefined;
  }
  return undefined;
}

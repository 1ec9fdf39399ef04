/** A script inside a file of Windows Script Host, with everything else of the file turned into spaces. */
export interface ScriptPart {
  readonly language: "vbscript" | "jscript";
  readonly text: string;
}

/** An object that a file of Windows Script Host makes for its scripts. */
export interface ScriptObject {
  readonly id: string;
  readonly progid: string;
  readonly start: number;
  readonly end: number;
}

const BLOCK = /<!--[\s\S]*?-->|<script\b([^>]*)>([\s\S]*?)(?:<\/script\s*>|$)|<object\b([^>]*)>/gi;

/** Reads a .wsf or .wsc file. */
export function readScriptFile(text: string): { parts: ScriptPart[]; objects: ScriptObject[] } {
  const blank = (part: string) => part.replace(/[^\r\n]/g, " ");
  const bodies: Record<ScriptPart["language"], { from: number; to: number }[]> = {
    vbscript: [],
    jscript: [],
  };
  const objects: ScriptObject[] = [];
  for (const match of text.matchAll(BLOCK)) {
    const [all, attributes, body, object] = match;
    if (object !== undefined) {
      const [id, progid] = [attribute(object, "id"), attribute(object, "progid")];
      if (id !== null && progid !== null)
        objects.push({ id, progid, start: match.index, end: match.index + all.length });
    }
    if (attributes === undefined || body === undefined) continue;
    const isJscript = /^(jscript|javascript|ecmascript)/i.test(
      attribute(attributes, "language") ?? "jscript",
    );
    const from = match.index + all.indexOf(">") + 1;
    const opening = /^\s*<!\[CDATA\[/.exec(body)?.[0].length ?? 0;
    const closing = /\]\]>\s*$/.exec(body)?.[0].length ?? 0;
    bodies[isJscript ? "jscript" : "vbscript"].push({
      from: from + opening,
      to: from + body.length - closing,
    });
  }
  const parts: ScriptPart[] = [];
  for (const language of ["vbscript", "jscript"] as const) {
    if (bodies[language].length === 0) continue;
    let [masked, at] = ["", 0];
    for (const { from, to } of bodies[language]) {
      masked += blank(text.slice(at, from)) + text.slice(from, to);
      at = to;
    }
    parts.push({ language, text: masked + blank(text.slice(at)) });
  }
  return { parts, objects };
}

function attribute(text: string, name: string): string | null {
  return new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`, "i").exec(text)?.[1] ?? null;
}

import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import cpp from "highlight.js/lib/languages/cpp";
import csharp from "highlight.js/lib/languages/csharp";
import json from "highlight.js/lib/languages/json";
import typescript from "highlight.js/lib/languages/typescript";
import vbscript from "highlight.js/lib/languages/vbscript";
import xml from "highlight.js/lib/languages/xml";
import { escape } from "./escape.ts";

for (const [name, language] of Object.entries({ bash, cpp, csharp, json, typescript, vbscript, xml })) {
  hljs.registerLanguage(name, language);
}
hljs.registerAliases(["vb"], { languageName: "vbscript" });

/** Code as HTML with a class for each kind of word; a language that is not known stays as it is. */
export function highlight(code: string, language: string): string {
  const html =
    hljs.getLanguage(language) === undefined ? escape(code) : hljs.highlight(code, { language }).value;
  return `<div class="listing"><pre tabindex="0"><code>${html}</code></pre></div>`;
}

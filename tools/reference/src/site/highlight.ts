import type { LanguageFn } from "highlight.js";
import hljs from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import cpp from "highlight.js/lib/languages/cpp";
import csharp from "highlight.js/lib/languages/csharp";
import json from "highlight.js/lib/languages/json";
import typescript from "highlight.js/lib/languages/typescript";
import vbscript from "highlight.js/lib/languages/vbscript";
import xml from "highlight.js/lib/languages/xml";
import { htmlText } from "./html-text.ts";

/** The types of the library, which the languages do not know by themselves. */
const comTypes = ["BSTR", "DATE", "HRESULT", "SAFEARRAY", "VARIANT", "VARIANT_BOOL", "__int64", "long"];

/** A language that shows the types of the library as types. */
function withComTypes(language: LanguageFn): LanguageFn {
  return (api) => {
    const definition = language(api);
    const { built_in = [], ...rest } = definition.keywords as Record<string, string[]>;
    return { ...definition, keywords: { ...rest, built_in: [...built_in, ...comTypes] } };
  };
}

const languages = {
  bash,
  csharp,
  json,
  vbscript,
  xml,
  cpp: withComTypes(cpp),
  typescript: withComTypes(typescript),
};
for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language);
hljs.registerAliases(["vb"], { languageName: "vbscript" });

/** Code as HTML with a class for each kind of word; a language that is not known stays as it is. */
export function highlight(code: string, language: string): string {
  const html =
    hljs.getLanguage(language) === undefined
      ? htmlText(code)
      : comNames(hljs.highlight(code, { language }).value);
  return `<div class="listing"><pre tabindex="0"><code>${html}</code></pre></div>`;
}

/** Names as COM spells them, which a language takes for classes: `JobStatus_Queued`, and methods with a capital. */
function comNames(html: string): string {
  return html
    .replace(
      /<span class="hljs-title class_">(\w+)<\/span>(_\w+)/g,
      '<span class="hljs-variable constant_">$1$2</span>',
    )
    .replace(
      /(?<!new<\/span> )<span class="hljs-title class_">(\w+)<\/span>(?=\()/g,
      '<span class="hljs-title function_">$1</span>',
    );
}

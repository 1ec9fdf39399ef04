import type { SourceLanguage } from "../languages/index.ts";

const BY_EXTENSION: Readonly<Record<string, SourceLanguage>> = {
  c: "cpp",
  cc: "cpp",
  cpp: "cpp",
  cxx: "cpp",
  h: "cpp",
  hh: "cpp",
  hpp: "cpp",
  hxx: "cpp",
  inl: "cpp",
  cs: "csharp",
  vbs: "vbscript",
  vb: "vbnet",
  js: "jscript",
  wsf: "wsf",
  wsc: "wsf",
  asp: "asp",
  asa: "asp",
};

/** What gives a language away where the name of the file does not, the surest first. */
const BY_CONTENT: readonly (readonly [pattern: RegExp, language: SourceLanguage])[] = [
  [/^\s*<%@/, "asp"],
  [/<script\b[^>]*\blanguage\s*=/i, "wsf"],
  [/^\s*#\s*(include|import|ifndef|pragma\s+once)\b/m, "cpp"],
  [/^\s*using\s+(static\s+)?[\w.]+\s*;|^\s*namespace\s+[\w.]+\s*[;{]?\s*$/m, "csharp"],
  [/^\s*Imports\s+[\w.]+\s*$|^\s*(Public |Friend )?(Class|Module)\s+\w+\s*$/im, "vbnet"],
  [/\bnew\s+ActiveXObject\s*\(|^\s*(var\s+\w+\s*=|function\s*\w*\s*\()/m, "jscript"],
  [/^\s*(Option\s+Explicit|Dim\s+\w+|Set\s+\w+\s*=|(Sub|Function)\s+\w+)/im, "vbscript"],
];

/** The extensions that are known. */
export const EXTENSIONS: readonly string[] = Object.keys(BY_EXTENSION);

/** The language of a source by the extension of its name, else by what stands in it; `undefined` when neither tells. */
export function sourceLanguage(path: string, text: string): SourceLanguage | undefined {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  if (Object.hasOwn(BY_EXTENSION, extension)) return BY_EXTENSION[extension];
  return BY_CONTENT.find(([pattern]) => pattern.test(text.slice(0, 20_000)))?.[1];
}

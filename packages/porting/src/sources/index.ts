import { open } from "node:fs/promises";
import type { SourceLanguage } from "../languages/index.ts";
import { EXTENSIONS, sourceLanguage } from "./source-language.ts";
import { sourceText } from "./source-text.ts";

/** A source to be looked through. */
export interface Source {
  /** The name that the report shows. */
  readonly path: string;
  readonly text: string;
  readonly language: SourceLanguage;
}

/** A file that could not be looked through. */
export interface SourceProblem {
  readonly path: string;
  /** What is wrong with it and what to do, in sentences. */
  readonly message: string;
}

/** How large a source may be, in bytes. */
export const LARGEST_SOURCE: number = 2 * 1024 ** 2;

/** Makes a source of a text. The language is that of the extension, else of the content; a problem says that neither tells. */
export function sourceOf(path: string, text: string): Source | SourceProblem {
  const language = sourceLanguage(path, text);
  if (language !== undefined) return { path, text, language };
  const known = EXTENSIONS.map((extension) => `.${extension}`).join(" ");
  return {
    path,
    message: `${path}: the language is not known. Known are ${known}, and what begins like one of these.`,
  };
}

/** Reads a source file. What goes wrong is a problem, never thrown. */
export async function readSource(path: string): Promise<Source | SourceProblem> {
  try {
    const file = await open(path);
    try {
      const status = await file.stat();
      if (!status.isFile())
        return { path, message: `${path}: it is no file. Name the files themselves, such as src/*.cpp.` };
      if (status.size > LARGEST_SOURCE) {
        return {
          path,
          message: `${path}: it has ${status.size} bytes; sources up to ${LARGEST_SOURCE} are read. Split it, or leave out what is generated.`,
        };
      }
      return sourceOf(path, sourceText(await file.readFile()));
    } finally {
      await file.close();
    }
  } catch (error) {
    return { path, message: `${path}: it cannot be read: ${reasonOf(error)}.` };
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EACCES") return "you may not";
  return error instanceof Error ? error.message : String(error);
}

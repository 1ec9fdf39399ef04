import { fileURLToPath } from "node:url";
import ts from "typescript";
import { type Face, type Translation, Translator } from "../src/idioms/index.ts";
import { type Source, sourceOf } from "../src/index.ts";
import { readPrograms } from "../src/languages/index.ts";
import { recognize } from "../src/recognition/index.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const VIRTUAL = `${ROOT}packages/porting/test/assembled.ts`;

/** A translated use, with the place in the source for messages. */
export interface Emitted {
  readonly place: string;
  readonly member: string;
  readonly translation: Translation;
}

/** All translations of the uses in sources, as the report has them. */
export async function emitted(sources: readonly Source[], face: Face): Promise<Emitted[]> {
  const read = await Promise.all(
    sources.map(async (source) => ({ source, programs: await readPrograms(source.language, source.text) })),
  );
  const recognitions = recognize(
    read.flatMap(({ programs }, file) => programs.map((program) => ({ file, program }))),
  );
  return read.flatMap(({ source, programs }) =>
    programs.flatMap((program) => {
      const recognition = recognitions.get(program);
      if (recognition === undefined) return [];
      const translator = new Translator(face, program.language, recognition, source.text);
      const uses = recognition.uses.filter(({ kind, doubt }) => kind !== "import" && doubt === null);
      return uses.map((use) => {
        const line = source.text.slice(0, use.at).split("\n").length;
        return {
          place: `${source.path}:${line}`,
          member: use.member,
          translation: translator.translate(use),
        };
      });
    }),
  );
}

/** A source by its text. */
export function source(path: string, text: string): Source {
  const read = sourceOf(path, text);
  if ("message" in read) throw new RangeError(read.message);
  return read;
}

/** The lines that are emitted for a source, in their order. */
export async function linesOf(path: string, text: string, face: Face): Promise<string[]> {
  const uses = await emitted([source(path, text)], face);
  return uses.flatMap(({ translation }) => translation.lines ?? []);
}

/** What the compiler says about the emitted lines, each in a function of its own that declares the variables of the source. */
export function compile(lines: readonly Emitted[], face: Face): string[] {
  const needed = new Map<string, "value" | "type">();
  const functions: string[] = [];
  const places: string[] = [];
  for (const { place, translation } of lines) {
    if (translation.lines === null || translation.lines.length === 0) continue;
    for (const [name, kind] of translation.imports)
      if (kind === "value" || !needed.has(name)) needed.set(name, kind);
    places.push(`${place}: ${translation.lines.join(" ")}`);
    functions.push(`async function f${places.length}${inFunction(translation)}`);
  }
  const module = (name: string) =>
    face === "raw" || name === "ClusterBackend" ? "@ccp/core" : "@ccp/bindings";
  const imports = [...needed].map(
    ([name, kind]) => `import ${kind === "type" ? "type " : ""}{ ${name} } from "${module(name)}";`,
  );
  const text = [...imports, ...functions, "export {};"].join("\n");
  return diagnostics(text).map(({ message, line }) => {
    const at = functions.findIndex(
      (one, index) =>
        text.split(one)[0] !== undefined &&
        startOf(text, functions, index) <= line &&
        line < startOf(text, functions, index + 1),
    );
    return `${message}  in  ${places[at] ?? text.split("\n")[line]}`;
  });
}

function startOf(text: string, functions: readonly string[], index: number): number {
  if (index >= functions.length) return Number.POSITIVE_INFINITY;
  const importCount = text.split("\n").findIndex((line) => line.startsWith("async function f1"));
  return functions.slice(0, index).reduce((sum, one) => sum + one.split("\n").length, importCount);
}

function inFunction({ lines, form, variables }: Translation): string {
  const body = [...(lines ?? [])];
  const last = body.at(-1) ?? "";
  const [error] = [...variables].find(([, type]) => type === "own") ?? ["error"];
  const fields: string[] = ["[key: string]: any"];
  const parameters: string[] = [];
  for (const [name, type] of variables) {
    if (type === "own" || name === "this") continue;
    const isField = body.some((line) => new RegExp(`this\\.${name}\\b`).test(line));
    (isField ? fields : parameters).push(`${name}: ${type === "" ? "any" : type}`);
  }
  if (last.startsWith("  if (") && last.endsWith("{")) body.push("}");
  if (body[0]?.startsWith("} catch")) body.splice(0, body.length, "try {", ...body, "}");
  else if (body[0]?.startsWith("  } else"))
    body.splice(0, body.length, `try {} catch (${error}) { if (false) {`, ...body, "} }");
  else if (body.some((line) => line.startsWith("for ("))) body.push("}");
  else if (form === "expression") body[body.length - 1] = `void (${last});`;
  return `(this: { ${fields.join("; ")} }, ${parameters.join(", ")}) {\n${body.join("\n")}\n}`;
}

function diagnostics(text: string): { message: string; line: number }[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    customConditions: ["@ccp/source"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === VIRTUAL || fileExists(path);
  host.getSourceFile = (path, ...rest) =>
    path === VIRTUAL ? ts.createSourceFile(path, text, rest[0]) : getSourceFile(path, ...rest);
  const program = ts.createProgram([VIRTUAL], options, host);
  const file = program.getSourceFile(VIRTUAL);
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return found.map(({ messageText, start }) => ({
    message: ts.flattenDiagnosticMessageText(messageText, " "),
    line: text.slice(0, start).split("\n").length - 1,
  }));
}

import type { Program } from "../languages/index.ts";
import { Project, type ProjectProgram } from "./project.ts";
import type { Recognition } from "./recognition.ts";
import { Recognizer } from "./recognizer.ts";
import { Scope } from "./scope.ts";

export { bareName, enumerationNamed, type FoundMember, interfaceOfCoclass, resultOf } from "./api.ts";
export { addressed, plain } from "./creation.ts";
export { isApiImport, type Variable } from "./project.ts";
export type { MemberMeaning, Recognition, RecognizedUse, UseKind } from "./recognition.ts";
export type { Type } from "./types.ts";

/** How often the sources are walked through: each time types reach one function further. */
const WALKS = 4;

/** What the programs of one run use of the API. Programs of one file share their global names. */
export function recognize(programs: readonly ProjectProgram[]): Map<Program, Recognition> {
  const project = new Project(programs);
  const globals = new Map<string, Scope>();
  const recognizers = programs.map((one) => {
    const key = `${one.file}${one.program.isCaseSensitive}`;
    const global = globals.get(key) ?? new Scope(null, true);
    globals.set(key, global);
    return { program: one.program, recognizer: new Recognizer(project, one, global) };
  });
  for (let walk = 0; walk < WALKS; walk++) for (const { recognizer } of recognizers) recognizer.walk();
  return new Map(recognizers.map(({ program, recognizer }) => [program, recognizer.recognition]));
}

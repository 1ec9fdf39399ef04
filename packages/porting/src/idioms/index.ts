export type { Face } from "./draft.ts";
export { type Translation, Translator } from "./translator.ts";

export type * from "./model.ts";
export { typeLibrary } from "./typelib.gen.ts";

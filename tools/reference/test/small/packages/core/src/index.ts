export * from "./com/hresult.ts";
export * from "./com/types.ts";
export * from "./port/colour.ts";
export * from "./port/identifiers.ts";
export type * from "./port/ithing.ts";

export { driftReport } from "./drift.ts";
export type {
  EnumerationModel,
  InterfaceModel,
  MemberModel,
  ParameterModel,
  PortModel,
} from "./model.ts";
export { PortError } from "./port/problems.ts";
export { readPortBelow } from "./port/read-port-below.ts";
export { csharpEnumeration, csharpSignature } from "./signatures/csharp.ts";
export { idlEnumeration, idlSignature } from "./signatures/idl.ts";
export { managedEnumeration, managedSignatures } from "./signatures/managed.ts";
export { onePerLine } from "./signatures/one-per-line.ts";
export { propertyPair } from "./signatures/property-pair.ts";
export { typescriptEnumeration, typescriptSignature, typescriptType } from "./signatures/typescript.ts";
export { vbscriptCall, vbscriptEnumeration } from "./signatures/vbscript.ts";

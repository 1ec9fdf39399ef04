export type { ProgIds } from "../managed/prog-ids.gen.ts";
export { ComputeClusterException } from "../runtime/compute-cluster-exception.ts";
export { type Ref, ref } from "../runtime/ref.ts";
export { ActiveXObject, type ActiveXObjectConstructor, CreateObject } from "./create-object.ts";
export { Enumerator } from "./enumerator.ts";

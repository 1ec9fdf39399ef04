import {
  CLSID_Cluster,
  type ClusterBackend,
  guid,
  type IDispatch,
  IID_IDispatch,
  REGDB_E_CLASSNOTREG,
} from "@ccp/core";
import { typeLibrary } from "@ccp/core/typelib";
import { Cluster } from "../managed/cluster.gen.ts";
import type { ProgIds } from "../managed/prog-ids.gen.ts";
import type { ManagedClusterOptions } from "../runtime/cluster-object.ts";
import { ComputeClusterException } from "../runtime/compute-cluster-exception.ts";
import { create } from "../runtime/managed-object.ts";
import { hint } from "./closest-names.ts";
import { lateBound } from "./late-object.ts";

/**
 * Makes an object by the name of its class, as scripts do: `CreateObject("Microsoft.ComputeCluster.Cluster", backend)`.
 *
 * Its members are found by name when they are used, without regard to case, and arguments are converted as Automation does:
 * `"3"` and `3` are the same to a number. What calls give is late-bound again. Calls and properties of a cluster are awaited.
 *
 * @param progId - One of the 11 names of the type library, without regard to case.
 * @param backend - Where the cluster is; only the class Cluster takes one. Left out, the one that was registered with
 * `CoRegisterClassObject` of `@ccp/core`.
 * @param options - The calling user of a cluster, and how credentials are asked for.
 * @returns The object, typed as the managed class of the same name, in whose spelling TypeScript knows its members.
 * @throws {@link ComputeClusterException} with `REGDB_E_CLASSNOTREG` when there is no such class, or it is Cluster and there is no
 * backend; the message has the closest names.
 */
export function CreateObject<P extends keyof ProgIds>(
  progId: P,
  backend?: ClusterBackend | undefined,
  options?: ManagedClusterOptions | undefined,
): ProgIds[P];
export function CreateObject(
  progId: string,
  backend?: ClusterBackend | undefined,
  options?: ManagedClusterOptions | undefined,
): object;
export function CreateObject(
  progId: string,
  backend?: ClusterBackend | undefined,
  options?: ManagedClusterOptions | undefined,
): object {
  const wanted = progId.toLowerCase();
  const coclass = typeLibrary.coclasses.find(({ progid }) => progid.toLowerCase() === wanted);
  if (coclass === undefined) {
    const names = typeLibrary.coclasses.map(({ progid }) => progid);
    throw new ComputeClusterException(REGDB_E_CLASSNOTREG, {
      message: `There is no class ${progId}.${hint(progId, names)}`,
    });
  }
  const clsid = guid(coclass.clsid);
  if (clsid === CLSID_Cluster && backend !== undefined) return lateBound(new Cluster(backend, options).raw);
  try {
    return lateBound(create<IDispatch>(clsid, IID_IDispatch));
  } catch (cause) {
    if (clsid !== CLSID_Cluster) throw cause;
    throw new ComputeClusterException(REGDB_E_CLASSNOTREG, {
      message:
        "A cluster object needs a backend. Pass one after the name of the class, or register one with CoRegisterClassObject.",
    });
  }
}

/** The constructor that JScript has for {@link CreateObject}: `new ActiveXObject("Microsoft.ComputeCluster.Cluster", backend)`. */
export interface ActiveXObjectConstructor {
  new <P extends keyof ProgIds>(
    progId: P,
    backend?: ClusterBackend | undefined,
    options?: ManagedClusterOptions | undefined,
  ): ProgIds[P];
  new (
    progId: string,
    backend?: ClusterBackend | undefined,
    options?: ManagedClusterOptions | undefined,
  ): object;
}

/** Makes an object by the name of its class, as JScript does; everything is as for {@link CreateObject}. */
export const ActiveXObject: ActiveXObjectConstructor = class {
  constructor(progId: string, backend?: ClusterBackend, options?: ManagedClusterOptions) {
    // biome-ignore lint/correctness/noConstructorReturn: in JScript, too, `new` gives an object of the class that is named
    return CreateObject(progId, backend, options);
  }
  // The object is of the class that progId names, as CreateObject has it.
} as unknown as ActiveXObjectConstructor;

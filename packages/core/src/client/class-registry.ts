import { CLSCTX_INPROC_SERVER } from "../com/class-context.ts";
import { type GUID, parseGuid } from "../com/guid.ts";
import {
  CLASS_E_NOAGGREGATION,
  E_INVALIDARG,
  E_POINTER,
  FAILED,
  type HRESULT,
  REGDB_E_CLASSNOTREG,
  S_OK,
} from "../com/hresult.ts";
import { deliver, isOut, type Out } from "../com/out.ts";
import { isLong } from "../com/types.ts";
import type { IUnknown } from "../com/unknown.ts";
import { CLSID_Cluster } from "../port/identifiers.ts";
import type { ClusterBackend } from "../service/cluster-backend.ts";
import { createCoclass } from "./coclasses.ts";

/** The backends registered for the class Cluster, by registration, the latest last. */
const backends = new Map<number, ClusterBackend>();
let lastRegistration = 0;

/**
 * Says which backend the cluster objects have that {@link CoCreateInstance} makes. The latest registration counts; those
 * before it come back when it is revoked. Objects that were made already keep their backend.
 *
 * @param rclsid - `CLSID_Cluster`. The other classes need no backend, and so no registration.
 * @param backend - Where the clusters are.
 * @param lpdwRegister - Takes the number by which {@link CoRevokeClassObject} knows the registration; may be left out.
 * @hresult E_POINTER - when `backend` is missing, or `lpdwRegister` cannot be written.
 * @hresult E_INVALIDARG - when `rclsid` is another class, or `backend` has no `connect`.
 */
export function CoRegisterClassObject(
  rclsid: GUID,
  backend: ClusterBackend,
  lpdwRegister?: Out<number> | null | undefined,
): HRESULT {
  const given: unknown = backend;
  const wantsNumber = lpdwRegister !== null && lpdwRegister !== undefined;
  if (given === null || given === undefined || (wantsNumber && !isOut(lpdwRegister))) return E_POINTER;
  if (parseGuid(rclsid) !== CLSID_Cluster || !isBackend(given)) return E_INVALIDARG;
  const registration = lastRegistration + 1;
  if (wantsNumber) {
    const hr = deliver(lpdwRegister, registration);
    if (FAILED(hr)) return hr;
  }
  backends.set(registration, backend);
  lastRegistration = registration;
  return S_OK;
}

/**
 * Takes a registration back.
 *
 * @param dwRegister - What {@link CoRegisterClassObject} gave.
 * @hresult E_INVALIDARG - when there is no such registration, or it was taken back before.
 */
export function CoRevokeClassObject(dwRegister: number): HRESULT {
  return backends.delete(dwRegister) ? S_OK : E_INVALIDARG;
}

/**
 * Makes an object of one of the port's 11 classes.
 *
 * @param rclsid - The class, `CLSID_Job`.
 * @param pUnkOuter - `null`: objects of the port cannot be a part of another one.
 * @param dwClsContext - `CLSCTX_INPROC_SERVER`, alone or among others, since the objects live in the caller's process.
 * @param riid - The interface wanted, `IID_IJob`.
 * @param ppv - Takes the object, with the caller as its only holder.
 * @hresult E_POINTER - when `ppv` is missing.
 * @hresult E_INVALIDARG - when `riid` is no identifier.
 * @hresult CLASS_E_NOAGGREGATION - when `pUnkOuter` is not null.
 * @hresult REGDB_E_CLASSNOTREG - when there is no such class in this process, or it is Cluster and no backend is registered.
 * @hresult E_NOINTERFACE - when the object does not have the interface.
 *
 * @example
 * ```ts
 * CoRegisterClassObject(CLSID_Cluster, backend);
 * const pCluster = out<ICluster>();
 * const hr = CoCreateInstance(CLSID_Cluster, null, CLSCTX_INPROC_SERVER, IID_ICluster, pCluster);
 * ```
 */
export function CoCreateInstance<T extends IUnknown>(
  rclsid: GUID,
  pUnkOuter: IUnknown | null,
  dwClsContext: number,
  riid: GUID,
  ppv: Out<T>,
): HRESULT {
  if (!isOut(ppv)) return E_POINTER;
  if (pUnkOuter !== null && pUnkOuter !== undefined) return CLASS_E_NOAGGREGATION;
  const isHere = isLong(dwClsContext) && (dwClsContext & CLSCTX_INPROC_SERVER) !== 0;
  const clsid = parseGuid(rclsid);
  if (!isHere || clsid === undefined) return REGDB_E_CLASSNOTREG;
  const object = createCoclass(clsid, [...backends.values()].at(-1));
  if (object === undefined) return REGDB_E_CLASSNOTREG;
  const hr = object.QueryInterface(riid, ppv);
  object.Release();
  return hr;
}

function isBackend(value: unknown): boolean {
  try {
    return typeof value === "object" && value !== null && typeof Reflect.get(value, "connect") === "function";
  } catch {
    return false; // its properties cannot be read
  }
}

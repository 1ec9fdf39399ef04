import { afterEach, expect, test } from "vitest";
import {
  CLASS_E_NOAGGREGATION,
  CLSCTX_ALL,
  CLSCTX_INPROC_SERVER,
  CLSCTX_LOCAL_SERVER,
  CLSID_Cluster,
  CLSID_Job,
  type ClusterBackend,
  CoCreateInstance,
  CoRegisterClassObject,
  CoRevokeClassObject,
  E_INVALIDARG,
  E_NOINTERFACE,
  E_POINTER,
  guid,
  type ICluster,
  IID_ICluster,
  IID_IDispatch,
  IID_IJob,
  IID_ITask,
  type IJob,
  type IUnknown,
  out,
  REGDB_E_CLASSNOTREG,
  S_OK,
} from "../../src/index.ts";
import { typeLibrary } from "../../src/typelib/index.ts";

const registrations: number[] = [];

afterEach(() => {
  for (const registration of registrations.splice(0)) CoRevokeClassObject(registration);
});

/** A backend that refuses to connect, and says which one it is. */
function backend(name: string): ClusterBackend {
  return { connect: () => Promise.reject(new Error(`This is ${name}.`)) };
}

function register(name: string): number {
  const registration = out<number>();
  expect(CoRegisterClassObject(CLSID_Cluster, backend(name), registration)).toBe(S_OK);
  registrations.push(registration.value!);
  return registration.value!;
}

function createCluster(): ICluster | number {
  const pCluster = out<ICluster>();
  const hr = CoCreateInstance(CLSID_Cluster, null, CLSCTX_INPROC_SERVER, IID_ICluster, pCluster);
  return pCluster.value ?? hr;
}

/** Which backend a cluster object has. */
async function nameOf(pCluster: ICluster | number): Promise<string> {
  if (typeof pCluster === "number") throw new Error(`no cluster: ${pCluster}`);
  await pCluster.Connect("x");
  const text = out<string | null>();
  await pCluster.get_ErrorMessage(text);
  return String(text.value);
}

test("port.md: objects of all 11 coclasses can be created, each with its default interface and one holder", () => {
  register("A");
  expect(typeLibrary.coclasses).toHaveLength(11);
  for (const { clsid, default: face } of typeLibrary.coclasses) {
    const iid = guid(typeLibrary.interfaces.find(({ name }) => name === face)!.iid);
    const made = out<IUnknown>();
    expect(CoCreateInstance(guid(clsid), null, CLSCTX_INPROC_SERVER, iid, made)).toBe(S_OK);
    expect(made.value!.AddRef()).toBe(2);
    const again = out<IUnknown>();
    expect(CoCreateInstance(guid(clsid), null, CLSCTX_ALL, IID_IDispatch, again)).toBe(S_OK);
    expect(again.value).not.toBe(made.value);
  }
});

test("port.md: only the cluster needs a registered backend", () => {
  expect(createCluster()).toBe(REGDB_E_CLASSNOTREG);
  const pJob = out<IJob>();
  expect(CoCreateInstance(CLSID_Job, null, CLSCTX_INPROC_SERVER, IID_IJob, pJob)).toBe(S_OK);
});

test("port.md: the latest registration counts, and revoking it brings back the one before", async () => {
  const first = register("A");
  const ofFirst = createCluster();
  const second = register("B");
  expect(await nameOf(createCluster())).toContain("This is B.");
  expect(await nameOf(ofFirst)).toContain("This is A.");
  expect(CoRevokeClassObject(second)).toBe(S_OK);
  expect(CoRevokeClassObject(second)).toBe(E_INVALIDARG);
  expect(await nameOf(createCluster())).toContain("This is A.");
  expect(CoRevokeClassObject(first)).toBe(S_OK);
  expect(createCluster()).toBe(REGDB_E_CLASSNOTREG);
});

test("GEN-1: an object that cannot be made leaves the reference untouched", () => {
  register("A");
  const ppv = out<IUnknown>();
  const unknown = guid("00000000-0000-0000-0000-000000000001");
  const outer = out<IUnknown>();
  CoCreateInstance(CLSID_Job, null, CLSCTX_INPROC_SERVER, IID_IJob, outer);
  const results = [
    CoCreateInstance(unknown, null, CLSCTX_INPROC_SERVER, IID_IJob, ppv),
    CoCreateInstance(null as never, null, CLSCTX_INPROC_SERVER, IID_IJob, ppv),
    CoCreateInstance(CLSID_Job, null, CLSCTX_LOCAL_SERVER, IID_IJob, ppv),
    CoCreateInstance(CLSID_Job, null, Number.NaN, IID_IJob, ppv),
    CoCreateInstance(CLSID_Job, outer.value!, CLSCTX_INPROC_SERVER, IID_IJob, ppv),
    CoCreateInstance(CLSID_Job, null, CLSCTX_INPROC_SERVER, IID_ITask, ppv),
    CoCreateInstance(CLSID_Job, null, CLSCTX_INPROC_SERVER, "x" as never, ppv),
    CoCreateInstance(CLSID_Job, null, CLSCTX_INPROC_SERVER, IID_IJob, null as never),
  ];
  expect(results).toEqual([
    REGDB_E_CLASSNOTREG,
    REGDB_E_CLASSNOTREG,
    REGDB_E_CLASSNOTREG,
    REGDB_E_CLASSNOTREG,
    CLASS_E_NOAGGREGATION,
    E_NOINTERFACE,
    E_INVALIDARG,
    E_POINTER,
  ]);
  expect(ppv.value).toBeUndefined();
});

test("GEN-5: a registration needs the class Cluster and a backend", () => {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  for (const none of [null, undefined])
    expect(CoRegisterClassObject(CLSID_Cluster, none as never)).toBe(E_POINTER);
  for (const wrong of [7, {}, { connect: 7 }, revoked.proxy]) {
    expect(CoRegisterClassObject(CLSID_Cluster, wrong as never)).toBe(E_INVALIDARG);
  }
  expect(CoRegisterClassObject(CLSID_Job, backend("A"))).toBe(E_INVALIDARG);
  expect(CoRegisterClassObject("x" as never, backend("A"))).toBe(E_INVALIDARG);
  expect(CoRegisterClassObject(CLSID_Cluster, backend("A"), 7 as never)).toBe(E_POINTER);
  for (const number of [0, -1, 1e9, Number.NaN, "1", null])
    expect(CoRevokeClassObject(number as never)).toBe(E_INVALIDARG);
  expect(createCluster()).toBe(REGDB_E_CLASSNOTREG);
});

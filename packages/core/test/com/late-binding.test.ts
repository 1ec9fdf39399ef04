import { expect, test } from "vitest";
import {
  CLSCTX_INPROC_SERVER,
  CLSID_Cluster,
  CLSID_ClusterEnumerable,
  CLSID_Job,
  CLSID_Task,
  CoCreateInstance,
  CoRegisterClassObject,
  CoRevokeClassObject,
  DISP_E_TYPEMISMATCH,
  DISPATCH_METHOD,
  DISPATCH_PROPERTYGET,
  DISPATCH_PROPERTYPUT,
  DISPID_NEWENUM,
  DISPID_PROPERTYPUT,
  E_INVALIDARG,
  type EXCEPINFO,
  FAILED,
  type GUID,
  guid,
  type HRESULT,
  type IDispatch,
  type IEnumVARIANT,
  IID_IDispatch,
  out,
  S_OK,
  type VARIANT,
  VT_UNKNOWN,
  variantBool,
  variantBstr,
  variantDispatch,
  variantI4,
} from "../../src/index.ts";
import { typeLibrary } from "../../src/typelib/index.ts";

/* The client objects as a script sees them: created by class id, used by name. */

function create(clsid: GUID): IDispatch {
  const made = out<IDispatch>();
  expect(CoCreateInstance(clsid, null, CLSCTX_INPROC_SERVER, IID_IDispatch, made)).toBe(S_OK);
  return made.value!;
}

interface Answer {
  readonly hr: HRESULT;
  readonly value: VARIANT | undefined;
  readonly why: string | null | undefined;
}

async function use(object: IDispatch, name: string, flags: number, ...args: VARIANT[]): Promise<Answer> {
  const ids = out<number[]>();
  expect(object.GetIDsOfNames([name], ids)).toBe(S_OK);
  const value = out<VARIANT>();
  const why = out<EXCEPINFO>();
  const rgdispidNamedArgs = flags === DISPATCH_PROPERTYPUT ? [DISPID_PROPERTYPUT] : [];
  const params = { rgvarg: args.toReversed(), rgdispidNamedArgs };
  const hr = await object.Invoke(ids.value![0]!, flags, params, value, why);
  return { hr, value: value.value, why: why.value?.bstrDescription };
}

test("port.md: every property of every class that needs no cluster is read as the VARIANT of its type", async () => {
  for (const { clsid, default: face } of typeLibrary.coclasses) {
    if (face === "ICluster") continue;
    const object = create(guid(clsid));
    const { members } = typeLibrary.interfaces.find(({ name }) => name === face)!;
    for (const member of members.filter(({ kind }) => kind === "propget")) {
      const { hr, value } = await use(object, member.name.slice(4), DISPATCH_PROPERTYGET);
      expect([member.name, hr]).toEqual([member.name, S_OK]);
      expect(value).toBeDefined();
    }
  }
});

test.each<readonly [string, GUID, VARIANT, VARIANT]>([
  ["Name", CLSID_Job, variantBstr("My job"), variantBstr("My job")],
  ["MinimumNumberOfProcessors", CLSID_Job, variantBstr("4"), variantI4(4)],
  ["IsExclusive", CLSID_Job, variantBstr("False"), variantBool(false)],
  ["Priority", CLSID_Job, variantI4(4), variantI4(4)],
  ["CommandLine", CLSID_Task, variantBstr("hostname"), variantBstr("hostname")],
  ["IsRerunnable", CLSID_Task, variantI4(0), variantBool(false)],
])("port.md: %s is written and read by name", async (name, clsid, written, read) => {
  const object = create(clsid);
  expect(await use(object, name, DISPATCH_PROPERTYPUT, written)).toMatchObject({ hr: S_OK });
  expect(await use(object, name.toUpperCase(), DISPATCH_PROPERTYGET)).toMatchObject({
    hr: S_OK,
    value: read,
  });
});

test("GEN-5: a value that does not fit is refused, and the property stays", async () => {
  const job = create(CLSID_Job);
  const name = "MinimumNumberOfProcessors";
  expect((await use(job, name, DISPATCH_PROPERTYPUT, variantBstr("many"))).hr).toBe(DISP_E_TYPEMISMATCH);
  expect((await use(job, name, DISPATCH_PROPERTYPUT, variantI4(0))).hr).toBe(E_INVALIDARG);
  expect((await use(job, name, DISPATCH_PROPERTYGET)).value).toEqual(variantI4(1));
});

test("COL-2: a collection is filled by name and walked by the dispid of its enumerator", async () => {
  const list = create(CLSID_ClusterEnumerable);
  for (const id of [3, 1, 2]) expect((await use(list, "add", DISPATCH_METHOD, variantI4(id))).hr).toBe(S_OK);
  const result = out<VARIANT>();
  const flags = DISPATCH_METHOD | DISPATCH_PROPERTYGET;
  expect(await list.Invoke(DISPID_NEWENUM, flags, { rgvarg: [] }, result)).toBe(S_OK);
  if (result.value?.vt !== VT_UNKNOWN) throw new Error("no enumerator");
  const items = out<VARIANT[]>();
  (result.value.punkVal as IEnumVARIANT).Next(3, items);
  expect(items.value).toEqual([variantI4(3), variantI4(1), variantI4(2)]);
});

test("port.md: a task goes into a job by name", async () => {
  const job = create(CLSID_Job);
  const task = create(CLSID_Task);
  await use(task, "CommandLine", DISPATCH_PROPERTYPUT, variantBstr("hostname"));
  expect((await use(job, "AddTask", DISPATCH_METHOD, variantDispatch(task))).hr).toBe(S_OK);
  expect((await use(job, "TaskCount", DISPATCH_PROPERTYGET)).value).toEqual(variantI4(1));
  expect((await use(job, "AddTask", DISPATCH_METHOD, variantDispatch(job))).hr).toBe(DISP_E_TYPEMISMATCH);
});

test("GEN-2: a cluster member that fails says why in EXCEPINFO", async () => {
  const registration = out<number>();
  const nowhere = { connect: () => Promise.reject(new Error("The line is cut.")) };
  expect(CoRegisterClassObject(CLSID_Cluster, nowhere, registration)).toBe(S_OK);
  const cluster = create(CLSID_Cluster);
  const { hr, why } = await use(cluster, "Connect", DISPATCH_METHOD, variantBstr("head"));
  expect(FAILED(hr)).toBe(true);
  expect(why).toContain("The line is cut.");
  expect((await use(cluster, "ErrorMessage", DISPATCH_PROPERTYGET)).value).toEqual(variantBstr(why ?? ""));
  CoRevokeClassObject(registration.value!);
});

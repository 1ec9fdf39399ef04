import { expect, test } from "vitest";
import {
  DISP_E_UNKNOWNNAME,
  DISPID_NEWENUM,
  DISPID_VALUE,
  DispatchObject,
  E_INVALIDARG,
  E_NOINTERFACE,
  E_POINTER,
  type GUID,
  guid,
  IID_IDispatch,
  IID_IUnknown,
  type IUnknown,
  out,
  S_OK,
} from "../../src/com/index.ts";
import { IID_IJob, IID_INameValue } from "../../src/port/index.ts";
import { typeLibrary } from "../../src/typelib/index.ts";
import { iidOf, NamedValue } from "./port-objects.ts";

class Face extends DispatchObject {
  constructor(iid: GUID) {
    super(iid);
  }
}

function ids(name: string, ...names: string[]): number[] | number {
  const found = out<number[]>();
  const hr = new Face(iidOf(name)).GetIDsOfNames(names, found);
  return found.value ?? hr;
}

test("port.md: an object has IUnknown, IDispatch and its own interface", () => {
  const object = new NamedValue("a", "b");
  for (const iid of [IID_IUnknown, IID_IDispatch, IID_INameValue]) {
    const found = out<IUnknown>();
    expect(object.QueryInterface(iid, found)).toBe(S_OK);
    expect(found.value).toBe(object);
  }
  expect(object.QueryInterface(IID_IJob, out<IUnknown>())).toBe(E_NOINTERFACE);
});

test("port.md: an interface that the library does not have cannot be taken", () => {
  expect(() => new Face(IID_IUnknown)).toThrow(RangeError);
});

test("port.md: GetIDsOfNames finds every member of every interface, whatever the letter case", () => {
  for (const { name, iid, members } of typeLibrary.interfaces) {
    expect(new Face(guid(iid)).QueryInterface(guid(iid), out<IUnknown>())).toBe(S_OK);
    for (const member of members) {
      const script = member.kind === "method" ? member.name : member.name.replace(/^(get|put)_/, "");
      for (const spelling of [script, script.toLowerCase(), script.toUpperCase()]) {
        expect(ids(name, spelling)).toEqual([member.dispid]);
      }
    }
  }
});

test("port.md: the get and the put of a property share a dispid; the default member is 0, the enumerator -4", () => {
  expect(ids("IJob", "Name")).toEqual(
    typeLibrary.interfaces
      .find(({ name }) => name === "IJob")
      ?.members.filter(({ name }) => name === "put_Name")
      .map(({ dispid }) => dispid),
  );
  expect(ids("INameValue", "value")).toEqual([DISPID_VALUE]);
  expect(ids("IClusterEnumerable", "getEnumerator")).toEqual([DISPID_NEWENUM]);
});

test("port.md: a parameter's dispid is its position", () => {
  const [submit] = ids("ICluster", "SubmitJob") as number[];
  expect(ids("ICluster", "SubmitJob", "jobid", "ISCONSOLE", "userName", "hwndParent")).toEqual([
    submit,
    0,
    3,
    1,
    4,
  ]);
});

test.each<readonly [string, ...string[]]>([
  ["IJob", "Fish"],
  ["IJob", ""],
  ["IJob", "get_Name"],
  ["IJob", "QueryInterface"],
  ["IJob", "constructor"],
  ["ICluster", "SubmitJob", "fish"],
  ["ICluster", "AddJob", "pRetVal"],
  ["ICluster", "AddJob", "Job", "taskId"],
])("port.md: %s does not know %s %s", (name, ...names) => {
  expect(ids(name, ...names)).toBe(DISP_E_UNKNOWNNAME);
});

test("GEN-5: GetIDsOfNames with bad arguments", () => {
  const object = new NamedValue("a", "b");
  for (const reference of [null, undefined, 7, Object.freeze({ value: undefined })]) {
    expect(object.GetIDsOfNames(["Name"], reference as never)).toBe(E_POINTER);
  }
  const revoked = Proxy.revocable([], {});
  revoked.revoke();
  for (const names of [null, undefined, "Name", [], [7], [null], ["Name", 7], {}, revoked.proxy]) {
    expect(object.GetIDsOfNames(names as never, out())).toBe(E_INVALIDARG);
  }
});

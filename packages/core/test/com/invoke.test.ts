import { expect, test } from "vitest";
import {
  type BSTR,
  DISP_E_BADPARAMCOUNT,
  DISP_E_MEMBERNOTFOUND,
  DISPATCH_METHOD,
  DISPATCH_PROPERTYGET,
  DISPATCH_PROPERTYPUT,
  DISPID_NEWENUM,
  DISPID_PROPERTYPUT,
  DISPID_VALUE,
  E_ACCESSDENIED,
  E_INVALIDARG,
  E_POINTER,
  E_UNEXPECTED,
  EnumVariant,
  type IEnumVARIANT,
  type InOut,
  type Out,
  out,
  S_FALSE,
  S_OK,
  type VARIANT,
  variantArray,
  variantBool,
  variantBstr,
  variantDate,
  variantDispatch,
  variantEmpty,
  variantI4,
  variantI8,
  variantNull,
  variantUnknown,
} from "../../src/com/index.ts";
import { call, callRaw, dispid, done, failedArgument, Recorder } from "./invoke-recorder.ts";
import { NamedValue } from "./port-objects.ts";

test("port.md: a property is read and written under one dispid", async () => {
  let name: BSTR = "old";
  const job = new Recorder("IJob", {
    get_Name: (pRetVal: Out<BSTR>) => {
      pRetVal.value = name;
      return S_OK;
    },
    put_Name: (value: BSTR) => {
      name = value;
      return S_OK;
    },
  });
  const id = dispid(job, "Name");
  expect(await callRaw(job, id, DISPATCH_PROPERTYGET, { rgvarg: [] })).toEqual(done(variantBstr("old")));
  expect(
    await callRaw(job, id, DISPATCH_PROPERTYPUT, {
      rgvarg: [variantI4(12)],
      rgdispidNamedArgs: [DISPID_PROPERTYPUT],
    }),
  ).toEqual(done(variantEmpty));
  expect(name).toBe("12");
  expect(await callRaw(job, id, DISPATCH_METHOD | DISPATCH_PROPERTYGET, { rgvarg: [] })).toEqual(
    done(variantBstr("12")),
  );
});

test("port.md: a local member answers at once, a member of ICluster with a promise", async () => {
  const pair = new NamedValue("a", "b");
  const result = out<VARIANT>();
  expect(pair.Invoke(DISPID_VALUE, DISPATCH_PROPERTYGET, { rgvarg: [] }, result)).toBe(S_OK);
  expect(result.value).toEqual(variantBstr("b"));
  const cluster = new Recorder("ICluster", { RequeueJob: async () => S_OK });
  const answer = cluster.Invoke(dispid(cluster, "RequeueJob"), DISPATCH_METHOD, { rgvarg: [variantI4(1)] });
  expect(answer).toBeInstanceOf(Promise);
  expect(await answer).toBe(S_OK);
});

const usage = new NamedValue("CCP", "1");
const walker = new EnumVariant([]);
const bytes = Uint8Array.of(1, 2, 3);

test.each<readonly [string, string, unknown, VARIANT]>([
  ["IJob", "Name", "x", variantBstr("x")],
  ["IJob", "Name", null, variantBstr(null)],
  ["IJob", "Id", 7, variantI4(7)],
  ["IJob", "Status", 2, variantI4(2)],
  ["IJob", "Priority", 4, variantI4(4)],
  ["INode", "Status", 3, variantI4(3)],
  ["IJob", "IsExclusive", true, variantBool(true)],
  ["IJob", "SubmitTime", 2.5, variantDate(2.5)],
  ["IResourceUsage", "KernelProcessorTime", 7n, variantI8(7n)],
  ["IClusterCounter", "Timestamp", bytes, variantArray(bytes)],
  ["ITask", "EnvironmentVariables", usage, variantDispatch(usage)],
])(
  "port.md: %s.%s returns its value as the VARIANT of its type (%o)",
  async (face, name, value, expected) => {
    const object = new Recorder(face, {
      [`get_${name}`]: (pRetVal: Out<unknown>) => {
        pRetVal.value = value;
        return S_OK;
      },
    });
    expect(await call(object, name, DISPATCH_PROPERTYGET)).toEqual(done(expected));
  },
);

test("port.md: an enumerator is returned as VT_UNKNOWN, by the dispid -4", async () => {
  const job = new Recorder("IJob", {
    GetEnumerator: (pRetVal: Out<IEnumVARIANT>) => {
      pRetVal.value = walker;
      return S_OK;
    },
  });
  const flags = DISPATCH_METHOD | DISPATCH_PROPERTYGET;
  expect(await callRaw(job, DISPID_NEWENUM, flags, { rgvarg: [] })).toEqual(done(variantUnknown(walker)));
});

test("port.md: an object that a member may not find is returned as a null VT_DISPATCH", async () => {
  const cluster = new Recorder("ICluster", {
    CheckAnyTask: async (_jobId: number, _timestamp: InOut<VARIANT>, pRetVal: Out<unknown>) => {
      pRetVal.value = null;
      return S_OK;
    },
  });
  expect(await call(cluster, "CheckAnyTask", DISPATCH_METHOD, variantI4(1), variantNull)).toEqual(
    done(variantDispatch(null)),
  );
});

test("port.md: no such member, or not to be used in this way", async () => {
  const cluster = new Recorder("ICluster", { get_Name: async () => S_OK, RequeueJob: async () => S_OK });
  const none = failedArgument(DISP_E_MEMBERNOTFOUND, undefined);
  expect(await callRaw(cluster, 12345, DISPATCH_METHOD, { rgvarg: [] })).toEqual(none);
  expect(await callRaw(cluster, DISPID_NEWENUM, DISPATCH_METHOD, { rgvarg: [] })).toEqual(none);
  expect(await call(cluster, "Name", DISPATCH_METHOD)).toEqual(none);
  expect(await call(cluster, "RequeueJob", DISPATCH_PROPERTYGET, variantI4(1))).toEqual(none);
  expect(await call(cluster, "RequeueJob", 0, variantI4(1))).toEqual(none);
  const put = { rgvarg: [variantBstr("x")], rgdispidNamedArgs: [DISPID_PROPERTYPUT] };
  expect(await callRaw(cluster, dispid(cluster, "Name"), DISPATCH_PROPERTYPUT, put)).toEqual(none);
  expect(cluster.calls).toEqual([]);
});

test("GEN-1: a failing member's own HRESULT comes back, explained, and the result is untouched", async () => {
  const cluster = new Recorder("ICluster", {
    GetJob: async (_: number, pRetVal: Out<unknown>) => {
      pRetVal.value = usage;
      return E_ACCESSDENIED;
    },
  });
  expect(await call(cluster, "GetJob", DISPATCH_METHOD, variantI4(7))).toEqual({
    hr: E_ACCESSDENIED,
    result: undefined,
    excepInfo: {
      wCode: 0,
      bstrSource: "ICluster.GetJob",
      bstrDescription: "Because we say so.",
      scode: E_ACCESSDENIED,
    },
    argErr: undefined,
  });
});

const unprintable = {
  toString() {
    throw new Error("no");
  },
};

test.each<readonly [string, () => unknown, string]>([
  ["throws an error", () => Promise.reject(new Error("Disk on fire.")), "Disk on fire."],
  [
    "throws at once",
    () => {
      throw new Error("Disk on fire.");
    },
    "Disk on fire.",
  ],
  ["throws text", () => Promise.reject("Disk on fire."), "Disk on fire."],
  ["throws what cannot be printed", () => Promise.reject(unprintable), "Something unforeseen went wrong."],
  ["answers with no HRESULT", async () => "fine", "Something unforeseen went wrong."],
  ["answers with NaN", async () => Number.NaN, "Something unforeseen went wrong."],
  ["returns nothing", async () => S_OK, "Something unforeseen went wrong."],
])("GEN-7: a member that %s becomes E_UNEXPECTED", async (_, member, description) => {
  const cluster = new Recorder("ICluster", { GetJob: member });
  const job = await call(cluster, "GetJob", DISPATCH_METHOD, variantI4(7));
  expect([job.hr, job.result, job.excepInfo?.bstrDescription]).toEqual([
    E_UNEXPECTED,
    undefined,
    description,
  ]);
  expect(job.excepInfo?.scode).toBe(E_UNEXPECTED);
});

test("GEN-7: a member that the object lacks, or that returns the wrong type, becomes E_UNEXPECTED", async () => {
  expect((await call(new Recorder("IJob", {}), "Clear", DISPATCH_METHOD)).hr).toBe(E_UNEXPECTED);
  const job = new Recorder("IJob", {
    get_Id: (pRetVal: Out<unknown>) => {
      pRetVal.value = "seven";
      return S_OK;
    },
  });
  expect((await call(job, "Id", DISPATCH_PROPERTYGET)).hr).toBe(E_UNEXPECTED);
});

test("port.md: S_FALSE of a member survives", async () => {
  const job = new Recorder("IJob", { Clear: () => S_FALSE });
  expect((await call(job, "Clear", DISPATCH_METHOD)).hr).toBe(S_FALSE);
});

test("port.md: a returned object that nobody takes is released", () => {
  const made = new NamedValue("a", "b");
  const task = new Recorder("ITask", {
    get_EnvironmentVariables: (pRetVal: Out<unknown>) => {
      pRetVal.value = made;
      return S_OK;
    },
  });
  expect(task.Invoke(dispid(task, "EnvironmentVariables"), DISPATCH_PROPERTYGET, { rgvarg: [] })).toBe(S_OK);
  expect(made.holders).toBe(0);
});

test("GEN-5: Invoke with bad arguments", async () => {
  const pair = new NamedValue("a", "b");
  const invoke = (...args: unknown[]) => Reflect.apply(pair.Invoke, pair, args);
  const none = { rgvarg: [] };
  expect(invoke(0, DISPATCH_PROPERTYGET, null)).toBe(E_POINTER);
  expect(invoke(0, DISPATCH_PROPERTYGET)).toBe(E_POINTER);
  for (const bad of [7, Object.freeze({ value: undefined })]) {
    expect(invoke(0, DISPATCH_PROPERTYGET, none, bad)).toBe(E_POINTER);
    expect(invoke(0, DISPATCH_PROPERTYGET, none, null, bad)).toBe(E_POINTER);
    expect(invoke(0, DISPATCH_PROPERTYGET, none, null, null, bad)).toBe(E_POINTER);
  }
  for (const id of [null, undefined, "0", Number.NaN, 2 ** 31]) {
    expect(invoke(id, DISPATCH_PROPERTYGET, none)).toBe(E_INVALIDARG);
    expect(invoke(0, id, none)).toBe(E_INVALIDARG);
  }
  const throwing = {
    get rgvarg() {
      throw new Error("no");
    },
  };
  for (const params of [
    7,
    {},
    { rgvarg: null },
    { rgvarg: "x" },
    { rgvarg: [], rgdispidNamedArgs: 7 },
    throwing,
  ]) {
    expect(invoke(0, DISPATCH_PROPERTYGET, params)).toBe(E_INVALIDARG);
  }
  expect(invoke(0, DISPATCH_PROPERTYGET, { rgvarg: [], rgdispidNamedArgs: [1] })).toBe(E_INVALIDARG);
  expect(invoke(0, DISPATCH_PROPERTYGET, { rgvarg: new Array(2 ** 32 - 1) })).toBe(DISP_E_BADPARAMCOUNT);
  expect(invoke(0, DISPATCH_PROPERTYGET, { rgvarg: [], rgdispidNamedArgs: null })).toBe(S_OK);
});

import { expect, test } from "vitest";
import {
  DISP_E_BADPARAMCOUNT,
  DISP_E_OVERFLOW,
  DISP_E_PARAMNOTFOUND,
  DISP_E_TYPEMISMATCH,
  DISPATCH_METHOD,
  DISPATCH_PROPERTYGET,
  DISPATCH_PROPERTYPUT,
  DISPID_PROPERTYPUT,
  E_ACCESSDENIED,
  E_INVALIDARG,
  E_POINTER,
  E_UNEXPECTED,
  EnumVariant,
  type HRESULT,
  type InOut,
  type IUnknown,
  inOut,
  type Out,
  out,
  S_OK,
  type VARIANT,
  type VARIANTARG,
  VT_BYREF_VARIANT,
  VT_I4,
  variantBool,
  variantBstr,
  variantDate,
  variantDispatch,
  variantEmpty,
  variantI4,
  variantI8,
  variantMissing,
  variantNull,
  variantR8,
  variantUnknown,
} from "../../src/com/index.ts";
import { call, callRaw, dispid, done, failedArgument, Recorder } from "./invoke-recorder.ts";
import { NamedValue } from "./port-objects.ts";

const usage = new NamedValue("CCP", "1");
const walker = new EnumVariant([]);

test("port.md: arguments come last first, and reach the member in the order of its parameters", async () => {
  const cluster = new Recorder("ICluster", { ModifyJobTerm: async () => S_OK });
  const outcome = await callRaw(cluster, dispid(cluster, "ModifyJobTerm"), DISPATCH_METHOD, {
    rgvarg: [variantBstr("Highest"), variantBstr("Priority"), variantI4(7)],
  });
  expect(outcome).toEqual(done(variantEmpty));
  expect(cluster.calls).toEqual([[7, "Priority", "Highest"]]);
});

test("port.md: [in, out] arguments are written through a reference to the caller's VARIANT", async () => {
  const cluster = new Recorder("ICluster", {
    ListAllJobsWithPaging: async (
      _withTasks: boolean,
      timestamp: InOut<VARIANT>,
      version: InOut<VARIANT>,
      _pageSize: number,
      pRetVal: Out<unknown>,
    ) => {
      expect(timestamp.value).toEqual(variantNull);
      timestamp.value = variantDate(1);
      version.value = variantI4(2);
      pRetVal.value = usage;
      return S_OK;
    },
  });
  const timestamp = inOut<VARIANT>(variantNull);
  const outcome = await call(
    cluster,
    "ListAllJobsWithPaging",
    DISPATCH_METHOD,
    variantBool(true),
    { vt: VT_BYREF_VARIANT, pvarVal: timestamp },
    variantEmpty,
    variantI4(10),
  );
  expect(outcome).toEqual(done(variantDispatch(usage)));
  expect(timestamp.value).toEqual(variantDate(1));
});

test("port.md: an [in] argument may be a reference too; its value is taken", async () => {
  const cluster = new Recorder("ICluster", { RequeueJob: async () => S_OK });
  const reference: VARIANTARG = { vt: VT_BYREF_VARIANT, pvarVal: inOut(variantI4(7)) };
  expect((await call(cluster, "RequeueJob", DISPATCH_METHOD, reference)).hr).toBe(S_OK);
  expect(cluster.calls).toEqual([[7]]);
});

test.each<readonly [VARIANT, unknown]>([
  [variantI4(7), 7],
  [variantBstr("7"), 7],
  [variantR8(6.5), 6],
  [variantBool(true), -1],
  [variantI8(7n), 7],
  [variantEmpty, 0],
])("port.md: %o is converted to a long", async (argument, expected) => {
  const cluster = new Recorder("ICluster", { RequeueJob: async () => S_OK });
  expect((await call(cluster, "RequeueJob", DISPATCH_METHOD, argument)).hr).toBe(S_OK);
  expect(cluster.calls).toEqual([[expected]]);
});

test.each<readonly [string, string, VARIANT, unknown]>([
  ["IJob", "Name", variantBstr("x"), "x"],
  ["IJob", "Name", variantI4(7), "7"],
  ["IJob", "Name", variantBool(true), "True"],
  ["IJob", "Name", variantNull, null],
  ["IJob", "Name", variantEmpty, ""],
  ["IJob", "IsExclusive", variantBstr("false"), false],
  ["IJob", "IsExclusive", variantI4(-1), true],
  ["IJob", "Priority", variantBstr("4"), 4],
])("port.md: %s.%s is written with %o, converted to its type", async (face, name, argument, expected) => {
  const object = new Recorder(face, { [`put_${name}`]: () => S_OK });
  const outcome = await callRaw(object, dispid(object, name), DISPATCH_PROPERTYPUT, {
    rgvarg: [argument],
    rgdispidNamedArgs: [DISPID_PROPERTYPUT],
  });
  expect(outcome.hr).toBe(S_OK);
  expect(object.calls).toEqual([[expected]]);
});

test("port.md: a VARIANT parameter takes any VARIANT as it is", async () => {
  const list = new Recorder("IClusterEnumerable", { Add: () => S_OK });
  const items = [variantI4(7), variantBstr("7"), variantNull, variantMissing, variantDispatch(usage)];
  for (const item of items) expect((await call(list, "Add", DISPATCH_METHOD, item)).hr).toBe(S_OK);
  expect(list.calls).toEqual(items.map((item) => [item]));
});

test("port.md: an object argument is asked for the parameter's interface, and held until the member is done", async () => {
  let finish: (hr: HRESULT) => void = () => {};
  const cluster = new Recorder("ICluster", {
    ModifyJob: () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  });
  const job = new Recorder("IJob", {});
  const pending = call(cluster, "ModifyJob", DISPATCH_METHOD, variantI4(1), variantUnknown(job));
  expect(cluster.calls).toEqual([[1, job]]);
  job.AddRef();
  expect(job.Release()).toBe(2);
  finish(S_OK);
  expect((await pending).hr).toBe(S_OK);
  expect(job.Release()).toBe(0);
});

test("port.md: a null object reaches the member, which answers for it", async () => {
  const cluster = new Recorder("ICluster", { ModifyJob: async () => E_POINTER });
  for (const none of [variantDispatch(null), variantUnknown(null), variantNull]) {
    expect((await call(cluster, "ModifyJob", DISPATCH_METHOD, variantI4(1), none)).hr).toBe(E_POINTER);
  }
  expect(cluster.calls).toEqual([
    [1, null],
    [1, null],
    [1, null],
  ]);
});

test("port.md: optional arguments may be missing or omitted", async () => {
  const cluster = new Recorder("ICluster", { SubmitJob: async () => S_OK });
  const given = [variantI4(1), variantBstr("u"), variantNull, variantBool(false)];
  await call(cluster, "SubmitJob", DISPATCH_METHOD, ...given);
  await call(cluster, "SubmitJob", DISPATCH_METHOD, ...given, variantMissing);
  await call(cluster, "SubmitJob", DISPATCH_METHOD, ...given, variantI4(9));
  expect(cluster.calls).toEqual([
    [1, "u", null, false, undefined],
    [1, "u", null, false, undefined],
    [1, "u", null, false, 9],
  ]);
});

test("port.md: the return value has its place after an optional argument that is missing", async () => {
  const cluster = new Recorder("ICluster", {
    QueueJob: async (...values: unknown[]) => {
      (values[5] as Out<number>).value = 7;
      return S_OK;
    },
  });
  const job = new Recorder("IJob", {});
  const given = [variantDispatch(job), variantNull, variantNull, variantBool(true)];
  expect(await call(cluster, "QueueJob", DISPATCH_METHOD, ...given)).toEqual(done(variantI4(7)));
});

test("port.md: named arguments go where GetIDsOfNames says", async () => {
  const cluster = new Recorder("ICluster", { ModifyJobTerm: async () => S_OK });
  const ids = out<number[]>();
  cluster.GetIDsOfNames(["ModifyJobTerm", "termValue", "termName"], ids);
  const [member, value, name] = ids.value as [number, number, number];
  const outcome = await callRaw(cluster, member, DISPATCH_METHOD, {
    rgvarg: [variantBstr("v"), variantBstr("n"), variantI4(1)],
    rgdispidNamedArgs: [value, name],
  });
  expect(outcome.hr).toBe(S_OK);
  expect(cluster.calls).toEqual([[1, "n", "v"]]);
});

test.each([[[99]], [[-1]], [[0]], [[1.5]], [["x"]], [[DISPID_PROPERTYPUT]]])(
  "port.md: the name %o of an argument is unknown or taken",
  async (names) => {
    const cluster = new Recorder("ICluster", { CancelJob: async () => S_OK });
    const outcome = await callRaw(cluster, dispid(cluster, "CancelJob"), DISPATCH_METHOD, {
      rgvarg: [variantBstr("m"), variantI4(1)],
      rgdispidNamedArgs: names as number[],
    });
    expect(outcome).toEqual(failedArgument(DISP_E_PARAMNOTFOUND, 0));
    expect(cluster.calls).toEqual([]);
  },
);

test("port.md: too few or too many arguments", async () => {
  const cluster = new Recorder("ICluster", { CancelJob: async () => S_OK, get_Name: async () => S_OK });
  const wrong = failedArgument(DISP_E_BADPARAMCOUNT, undefined);
  expect(await call(cluster, "CancelJob", DISPATCH_METHOD)).toEqual(wrong);
  expect(await call(cluster, "CancelJob", DISPATCH_METHOD, variantI4(1))).toEqual(wrong);
  const three = [variantI4(1), variantBstr("m"), variantI4(3)];
  expect(await call(cluster, "CancelJob", DISPATCH_METHOD, ...three)).toEqual(wrong);
  expect(await call(cluster, "Name", DISPATCH_PROPERTYGET, variantI4(3))).toEqual(wrong);
  expect(cluster.calls).toEqual([]);
});

test("port.md: a needed argument cannot be omitted, nor the name of a property's new value", async () => {
  const cluster = new Recorder("ICluster", { CancelJob: async () => S_OK, put_Timeout: async () => S_OK });
  expect(await call(cluster, "CancelJob", DISPATCH_METHOD, variantMissing, variantBstr("m"))).toEqual(
    failedArgument(DISP_E_PARAMNOTFOUND, 1),
  );
  expect((await call(cluster, "Timeout", DISPATCH_PROPERTYPUT, variantI4(5))).hr).toBe(DISP_E_PARAMNOTFOUND);
  expect(cluster.calls).toEqual([]);
});

test.each<readonly [string, VARIANTARG, HRESULT]>([
  ["text for a long", variantBstr("x"), DISP_E_TYPEMISMATCH],
  ["null for a long", variantNull, DISP_E_TYPEMISMATCH],
  ["an object for a long", variantDispatch(usage), DISP_E_TYPEMISMATCH],
  ["2^31 for a long", variantR8(2 ** 31), DISP_E_OVERFLOW],
  ["NaN for a long", variantR8(Number.NaN), DISP_E_OVERFLOW],
  ["a malformed VT_I4", { vt: VT_I4, lVal: 2 ** 31 }, E_INVALIDARG],
  ["a reference to nothing", { vt: VT_BYREF_VARIANT, pvarVal: null as never }, E_INVALIDARG],
  ["a reference to no VARIANT", { vt: VT_BYREF_VARIANT, pvarVal: { value: 7 as never } }, E_INVALIDARG],
  ["nothing at all", undefined as never, E_INVALIDARG],
])("GEN-5: %s is refused, and its index in rgvarg is given", async (_, argument, hr) => {
  const cluster = new Recorder("ICluster", { CancelJob: async () => S_OK });
  expect(await call(cluster, "CancelJob", DISPATCH_METHOD, argument, variantBstr("m"))).toEqual(
    failedArgument(hr, 1),
  );
  expect(cluster.calls).toEqual([]);
});

test("GEN-5: an object without the parameter's interface is a type mismatch, and nothing stays held", async () => {
  const cluster = new Recorder("ICluster", { AddJob: async () => S_OK, QueueJob: async () => S_OK });
  for (const wrong of [
    variantDispatch(usage),
    variantUnknown(walker),
    variantI4(7),
    variantEmpty,
    variantBstr("x"),
  ]) {
    expect(await call(cluster, "AddJob", DISPATCH_METHOD, wrong)).toEqual(
      failedArgument(DISP_E_TYPEMISMATCH, 0),
    );
  }
  const job = new Recorder("IJob", {});
  const later = [variantDispatch(job), variantNull, variantNull, variantBstr("x")];
  expect((await call(cluster, "QueueJob", DISPATCH_METHOD, ...later)).hr).toBe(DISP_E_TYPEMISMATCH);
  expect(job.AddRef()).toBe(2);
  expect(cluster.calls).toEqual([]);
});

test("GEN-7: an object of another make that throws or lies does not make Invoke throw", async () => {
  const refuse = () => {
    throw new Error("no");
  };
  const methods = { AddRef: refuse, Release: refuse, QueryInterface: refuse, [Symbol.dispose]() {} };
  const cluster = new Recorder("ICluster", { AddJob: async () => E_ACCESSDENIED });
  expect(await call(cluster, "AddJob", DISPATCH_METHOD, variantUnknown(methods))).toEqual(
    failedArgument(E_UNEXPECTED, 0),
  );
  const empty = { ...methods, QueryInterface: () => S_OK };
  expect((await call(cluster, "AddJob", DISPATCH_METHOD, variantUnknown(empty))).hr).toBe(E_UNEXPECTED);
  const self: IUnknown = {
    ...methods,
    QueryInterface: (_, found) => {
      found.value = self as never;
      return S_OK;
    },
  };
  expect((await call(cluster, "AddJob", DISPATCH_METHOD, variantUnknown(self))).hr).toBe(E_ACCESSDENIED);
});

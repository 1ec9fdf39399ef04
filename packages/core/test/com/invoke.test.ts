import { expect, test } from "vitest";
import {
  type BSTR,
  DISP_E_BADPARAMCOUNT,
  DISP_E_MEMBERNOTFOUND,
  DISP_E_OVERFLOW,
  DISP_E_PARAMNOTFOUND,
  DISP_E_TYPEMISMATCH,
  DISPATCH_METHOD,
  DISPATCH_PROPERTYGET,
  DISPATCH_PROPERTYPUT,
  DISPID_NEWENUM,
  DISPID_PROPERTYPUT,
  DISPID_VALUE,
  type DISPPARAMS,
  DispatchObject,
  E_ACCESSDENIED,
  E_INVALIDARG,
  E_POINTER,
  E_UNEXPECTED,
  EnumVariant,
  type EXCEPINFO,
  type HRESULT,
  type IDispatch,
  type IEnumVARIANT,
  type InOut,
  type IUnknown,
  inOut,
  type Out,
  out,
  S_FALSE,
  S_OK,
  type VARIANT,
  type VARIANTARG,
  VT_BYREF_VARIANT,
  VT_I4,
  variantArray,
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
import { iidOf, NamedValue } from "./port-objects.ts";

/** An object with any interface of the port, whose members record their arguments and answer as told. */
class Recorder extends DispatchObject {
  /** What each call of a member was given, without the [out, retval] reference. */
  readonly calls: unknown[][] = [];

  constructor(face: string, members: Record<string, (...values: never[]) => unknown>) {
    super(iidOf(face));
    for (const [name, member] of Object.entries(members)) {
      Reflect.set(this, name, (...values: never[]) => {
        this.calls.push(values);
        return member(...values);
      });
    }
  }

  protected override describeFailure(hr: HRESULT): string {
    return hr === E_UNEXPECTED ? super.describeFailure(hr) : "Because we say so.";
  }
}

function dispid(object: IDispatch, name: string): number {
  const ids = out<number[]>();
  expect(object.GetIDsOfNames([name], ids)).toBe(S_OK);
  return ids.value![0]!;
}

interface Outcome {
  readonly hr: HRESULT;
  readonly result: VARIANT | undefined;
  readonly excepInfo: EXCEPINFO | undefined;
  readonly argErr: number | undefined;
}

/** Invokes a member by name; the arguments are in the order of the parameters. */
async function call(object: IDispatch, name: string, flags: number, ...args: VARIANTARG[]): Promise<Outcome> {
  return callRaw(object, dispid(object, name), flags, { rgvarg: args.toReversed() });
}

async function callRaw(object: IDispatch, id: number, flags: number, params: DISPPARAMS): Promise<Outcome> {
  const result = out<VARIANT>();
  const excepInfo = out<EXCEPINFO>();
  const argErr = out<number>();
  const hr = await object.Invoke(id, flags, params, result, excepInfo, argErr);
  return { hr, result: result.value, excepInfo: excepInfo.value, argErr: argErr.value };
}

const failedArgument = (hr: HRESULT, argErr: number | undefined): Outcome => ({
  hr,
  result: undefined,
  excepInfo: undefined,
  argErr,
});

const done = (result: VARIANT): Outcome => ({ hr: S_OK, result, excepInfo: undefined, argErr: undefined });

test("port.md: arguments come last first, and reach the member in the order of its parameters", async () => {
  const cluster = new Recorder("ICluster", { ModifyJobTerm: async () => S_OK });
  const outcome = await callRaw(cluster, dispid(cluster, "ModifyJobTerm"), DISPATCH_METHOD, {
    rgvarg: [variantBstr("Highest"), variantBstr("Priority"), variantI4(7)],
  });
  expect(outcome).toEqual(done(variantEmpty));
  expect(cluster.calls).toEqual([[7, "Priority", "Highest"]]);
});

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

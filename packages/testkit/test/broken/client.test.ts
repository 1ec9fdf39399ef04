import {
  FAILED,
  type HRESULT,
  type IClusterEnumerable,
  type IEnumVARIANT,
  type Out,
  S_FALSE,
  S_OK,
} from "@ccp/core";
import { expect, test } from "vitest";
import { around, withBrokenClient } from "./broken-client.ts";
import { failingCases } from "./failing-cases.ts";

/** The [out] reference of a call: its last argument. */
function outOf<T>(args: readonly unknown[]): Out<T> {
  return args.at(-1) as Out<T>;
}

test("COL-2: client objects that drop S_FALSE are caught", async () => {
  const enumerator = (inner: IEnumVARIANT): IEnumVARIANT =>
    around(inner, (_, call, args) => {
      const hr = call(...args);
      return hr === S_FALSE ? S_OK : hr;
    });
  const backend = withBrokenClient(() => async (_, call, args) => {
    const hr = await call(...args);
    const slot = outOf<IClusterEnumerable>(args);
    if (hr === S_OK && typeof slot?.value?.GetEnumerator === "function") {
      slot.value = around(slot.value, (name, get, inner) => {
        const result = get(...inner);
        const made = outOf<IEnumVARIANT>(inner);
        if (name === "GetEnumerator" && made.value !== undefined) made.value = enumerator(made.value);
        return result;
      });
    }
    return hr;
  });
  expect(await failingCases(backend, /^(iclusterenumerable|icluster-createclusterenumerable).*#\d/)).toEqual([
    "icluster-createclusterenumerable#2",
    "iclusterenumerable-getenumerator#1",
    "iclusterenumerable-getenumerator#2",
    "iclusterenumerable-getenumerator#3",
  ]);
});

test("GEN-2: client objects that forget the last error after a call that works are caught", async () => {
  const backend = withBrokenClient(() => {
    let isForgotten = false;
    return async (name, call, args) => {
      const hr = (await call(...args)) as HRESULT;
      if (name === "get_ErrorMessage" && isForgotten && !FAILED(hr)) outOf<string>(args).value = "";
      if (name !== "get_ErrorMessage") isForgotten = !FAILED(hr);
      return hr;
    };
  });
  expect(
    await failingCases(backend, /^icluster-(get-errormessage|canceljob|listtasks)#(\d|last-error)/),
  ).toEqual([
    "icluster-get-errormessage#2",
    "icluster-canceljob#last-error",
    "icluster-listtasks#last-error",
  ]);
});

test("GEN-1: client objects that write a reference of a failing call are caught", async () => {
  const backend = withBrokenClient(() => async (name, call, args) => {
    const hr = (await call(...args)) as HRESULT;
    if (name === "AddJob" && FAILED(hr) && typeof args[1] === "object" && args[1] !== null) {
      Object.assign(args[1], { value: 0 });
    }
    return hr;
  });
  expect(await failingCases(backend, /^icluster-addjob#/)).toEqual([
    "icluster-addjob#not-connected",
    "icluster-addjob#missing-arguments",
    "icluster-addjob#garbage",
    "icluster-addjob#last-error",
    "icluster-addjob#unexpected-error",
    "icluster-addjob#time-limit",
    "icluster-addjob#after-release",
  ]);
});

test("GEN-7: client objects that throw are caught", async () => {
  const backend = withBrokenClient(() => async (name, call, args) => {
    const hr = (await call(...args)) as HRESULT;
    if (name === "PauseNode" && FAILED(hr)) throw new Error(`PauseNode failed with ${hr}`);
    return hr;
  });
  const failed = await failingCases(backend, /^icluster-pausenode#(\d|garbage|unexpected-error)/);
  expect(failed).toEqual(["icluster-pausenode#garbage", "icluster-pausenode#unexpected-error"]);
});

test("CON-5: client objects that ignore the asynchronous switch are caught", async () => {
  const backend = withBrokenClient(() => async (name, call, args) => {
    if (name === "put_IsAsynchronous" && args[0] === true) return S_OK;
    return call(...args);
  });
  expect(await failingCases(backend, /#asynchronous|^icluster-put-isasynchronous#\d/)).toEqual([
    "icluster-put-isasynchronous#1",
    ...["pausenode", "resumenode", "addjob", "canceljob", "requeuejob", "modifyjob", "addtask"].map(
      (member) => `icluster-${member}#asynchronous`,
    ),
    "icluster-executecommand#asynchronous",
    "icluster-executecommandwithpaging#asynchronous",
  ]);
});

test("CON-4: client objects that answer a time-out too early, with another code, are caught", async () => {
  const backend = withBrokenClient(() => {
    let isLimited = false;
    return async (name, call, args) => {
      if (name === "put_Timeout") isLimited = true;
      return isLimited && name === "ListAllJobs" ? S_OK : call(...args);
    };
  });
  expect(await failingCases(backend, /^icluster-list(alljobs|jobs)#time-limit/)).toEqual([
    "icluster-listalljobs#time-limit",
  ]);
});

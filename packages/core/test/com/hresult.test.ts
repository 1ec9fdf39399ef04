import { expect, test } from "vitest";
import * as com from "../../src/com/index.ts";
import {
  ERROR_NOT_FOUND,
  FAILED,
  formatHresult,
  HRESULT,
  HRESULT_FROM_WIN32,
  hresultName,
  hresultText,
  SUCCEEDED,
} from "../../src/com/index.ts";

/** The table of port.md, and the codes of late binding and object creation. */
const table: readonly (readonly [string, number])[] = [
  ["S_OK", 0x00000000],
  ["S_FALSE", 0x00000001],
  ["E_POINTER", 0x80004003],
  ["E_NOINTERFACE", 0x80004002],
  ["E_NOTIMPL", 0x80004001],
  ["E_INVALIDARG", 0x80070057],
  ["DISP_E_TYPEMISMATCH", 0x80020005],
  ["DISP_E_UNKNOWNNAME", 0x80020006],
  ["DISP_E_BADPARAMCOUNT", 0x8002000e],
  ["DISP_E_BADINDEX", 0x8002000b],
  ["ERROR_NOT_FOUND", 0x80070490],
  ["COR_E_INVALIDOPERATION", 0x80131509],
  ["COR_E_NOTSUPPORTED", 0x80131515],
  ["E_ACCESSDENIED", 0x80070005],
  ["ERROR_LOGON_FAILURE", 0x8007052e],
  ["SEC_E_NO_CREDENTIALS", 0x8009030e],
  ["ERROR_NOT_CONNECTED", 0x800708ca],
  ["RPC_S_SERVER_UNAVAILABLE", 0x800706ba],
  ["COR_E_TIMEOUT", 0x80131505],
  ["ERROR_NOT_ENOUGH_QUOTA", 0x80070718],
  ["COR_E_XML", 0x80131940],
  ["COR_E_XMLSCHEMA", 0x80131941],
  ["ERROR_FILE_NOT_FOUND", 0x80070002],
  ["E_UNEXPECTED", 0x8000ffff],
  ["DISP_E_MEMBERNOTFOUND", 0x80020003],
  ["DISP_E_PARAMNOTFOUND", 0x80020004],
  ["DISP_E_BADVARTYPE", 0x80020008],
  ["DISP_E_OVERFLOW", 0x8002000a],
  ["CLASS_E_NOAGGREGATION", 0x80040110],
  ["REGDB_E_CLASSNOTREG", 0x80040154],
];

test.each(table)("port.md: %s has its value, its name and a text", (name, bits) => {
  const constant: unknown = Reflect.get(com, name);
  const hr = /^(ERROR|RPC)_/.test(name) ? HRESULT_FROM_WIN32(Number(constant)) : constant;
  expect(hr).toBe(HRESULT(bits));
  expect(hresultName(HRESULT(bits))).toBe(name);
  expect(hresultText(HRESULT(bits))).toMatch(/^[A-Z].*\.$/);
});

test("port.md: every HRESULT constant has a name", () => {
  const constants = Object.entries(com).filter(([name]) =>
    /^(S|E|DISP_E|COR_E|CLASS_E|REGDB_E|SEC_E)_/.test(name),
  );
  expect(constants.length).toBeGreaterThan(20);
  for (const [name, value] of constants) expect(hresultName(HRESULT(Number(value)))).toBe(name);
});

test("port.md: HRESULTs are signed; SUCCEEDED and FAILED go by the sign, and S_FALSE is a success", () => {
  expect(HRESULT(0x80070057)).toBe(-2147024809);
  expect(HRESULT(-2147024809)).toBe(HRESULT(0x80070057));
  expect(SUCCEEDED(com.S_FALSE)).toBe(true);
  expect(FAILED(com.S_FALSE)).toBe(false);
  expect(SUCCEEDED(com.E_INVALIDARG)).toBe(false);
  expect(FAILED(com.E_INVALIDARG)).toBe(true);
});

test("port.md: a result is written as its digits and its name", () => {
  expect(formatHresult(com.E_INVALIDARG)).toBe("0x80070057 (E_INVALIDARG)");
  expect(formatHresult(HRESULT_FROM_WIN32(ERROR_NOT_FOUND))).toBe("0x80070490 (ERROR_NOT_FOUND)");
  expect(formatHresult(com.S_FALSE)).toBe("0x00000001 (S_FALSE)");
  expect(formatHresult(HRESULT(0x8007abcd))).toBe("0x8007ABCD");
});

test("port.md: an unknown result has no name, and its text gives the digits", () => {
  expect(hresultName(HRESULT(0x8007abcd))).toBeUndefined();
  expect(hresultText(HRESULT(0x8007abcd))).toBe("The call failed with 0x8007ABCD.");
  expect(hresultText(HRESULT(0x2a))).toBe("The call succeeded with 0x0000002A.");
});

test("port.md: HRESULT_FROM_WIN32 leaves 0 and ready HRESULTs as they are", () => {
  expect(HRESULT_FROM_WIN32(0)).toBe(com.S_OK);
  expect(HRESULT_FROM_WIN32(com.E_POINTER)).toBe(com.E_POINTER);
});

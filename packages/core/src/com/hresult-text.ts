import * as codes from "./hresult.ts";
import { FAILED, type HRESULT } from "./hresult.ts";
import * as win32 from "./win32.ts";

interface Entry {
  readonly name: string;
  readonly text: string;
}

const fromWin32 = win32.HRESULT_FROM_WIN32;

const ENTRIES: ReadonlyMap<HRESULT, Entry> = new Map<HRESULT, Entry>([
  [codes.S_OK, { name: "S_OK", text: "The call succeeded." }],
  [codes.S_FALSE, { name: "S_FALSE", text: "The call succeeded, with less than was asked for." }],
  [codes.E_NOTIMPL, { name: "E_NOTIMPL", text: "The backend cannot do this." }],
  [codes.E_NOINTERFACE, { name: "E_NOINTERFACE", text: "The object does not have the interface asked for." }],
  [codes.E_POINTER, { name: "E_POINTER", text: "An object or an [out] reference is missing." }],
  [codes.E_UNEXPECTED, { name: "E_UNEXPECTED", text: "Something unforeseen went wrong." }],
  [codes.E_ACCESSDENIED, { name: "E_ACCESSDENIED", text: "The caller may not do this." }],
  [codes.E_INVALIDARG, { name: "E_INVALIDARG", text: "A value is out of range, too long or malformed." }],
  [
    codes.DISP_E_MEMBERNOTFOUND,
    {
      name: "DISP_E_MEMBERNOTFOUND",
      text: "The object has no such member, or it cannot be used in this way.",
    },
  ],
  [
    codes.DISP_E_PARAMNOTFOUND,
    { name: "DISP_E_PARAMNOTFOUND", text: "A parameter is unknown or was omitted." },
  ],
  [codes.DISP_E_TYPEMISMATCH, { name: "DISP_E_TYPEMISMATCH", text: "A VARIANT has the wrong type." }],
  [codes.DISP_E_UNKNOWNNAME, { name: "DISP_E_UNKNOWNNAME", text: "The object has no member of this name." }],
  [codes.DISP_E_BADVARTYPE, { name: "DISP_E_BADVARTYPE", text: "This VARIANT type is not supported." }],
  [codes.DISP_E_OVERFLOW, { name: "DISP_E_OVERFLOW", text: "A value does not fit into the type asked for." }],
  [codes.DISP_E_BADINDEX, { name: "DISP_E_BADINDEX", text: "An index is out of range." }],
  [
    codes.DISP_E_BADPARAMCOUNT,
    { name: "DISP_E_BADPARAMCOUNT", text: "There are too many arguments or too few." },
  ],
  [
    codes.CLASS_E_NOAGGREGATION,
    { name: "CLASS_E_NOAGGREGATION", text: "Objects of this class cannot be a part of another object." },
  ],
  [codes.REGDB_E_CLASSNOTREG, { name: "REGDB_E_CLASSNOTREG", text: "The class is not registered." }],
  [
    codes.COR_E_TIMEOUT,
    { name: "COR_E_TIMEOUT", text: "The call took longer than allowed; its effect may still happen." },
  ],
  [
    codes.COR_E_INVALIDOPERATION,
    { name: "COR_E_INVALIDOPERATION", text: "The current status forbids this." },
  ],
  [codes.COR_E_NOTSUPPORTED, { name: "COR_E_NOTSUPPORTED", text: "The collection is read-only." }],
  [codes.COR_E_XML, { name: "COR_E_XML", text: "The document is not well formed." }],
  [codes.COR_E_XMLSCHEMA, { name: "COR_E_XMLSCHEMA", text: "The document does not follow its schema." }],
  [
    codes.SEC_E_NO_CREDENTIALS,
    { name: "SEC_E_NO_CREDENTIALS", text: "There are no credentials, and nobody can be asked for them." },
  ],
  [fromWin32(win32.ERROR_FILE_NOT_FOUND), { name: "ERROR_FILE_NOT_FOUND", text: "The file is not there." }],
  [fromWin32(win32.ERROR_NOT_FOUND), { name: "ERROR_NOT_FOUND", text: "What was asked for is not there." }],
  [
    fromWin32(win32.ERROR_LOGON_FAILURE),
    { name: "ERROR_LOGON_FAILURE", text: "The user name or the password is wrong." },
  ],
  [
    fromWin32(win32.RPC_S_SERVER_UNAVAILABLE),
    { name: "RPC_S_SERVER_UNAVAILABLE", text: "The head node is out of reach." },
  ],
  [
    fromWin32(win32.ERROR_NOT_ENOUGH_QUOTA),
    { name: "ERROR_NOT_ENOUGH_QUOTA", text: "More was asked for than the caller is allowed." },
  ],
  [
    fromWin32(win32.ERROR_NOT_CONNECTED),
    { name: "ERROR_NOT_CONNECTED", text: "The cluster object is not connected to a head node." },
  ],
]);

/** The name of a result, `E_INVALIDARG`; one made of a Windows error code has that code's name. `undefined` for unknown ones. */
export function hresultName(hr: HRESULT): string | undefined {
  return ENTRIES.get(hr)?.name;
}

/** The result as people look it up: `0x80070057 (E_INVALIDARG)`; only the digits when it has no name. */
export function formatHresult(hr: HRESULT): string {
  const digits = `0x${(hr >>> 0).toString(16).toUpperCase().padStart(8, "0")}`;
  const name = hresultName(hr);
  return name === undefined ? digits : `${digits} (${name})`;
}

/** What a result means, in one sentence. */
export function hresultText(hr: HRESULT): string {
  const text = ENTRIES.get(hr)?.text;
  if (text !== undefined) return text;
  return FAILED(hr)
    ? `The call failed with ${formatHresult(hr)}.`
    : `The call succeeded with ${formatHresult(hr)}.`;
}

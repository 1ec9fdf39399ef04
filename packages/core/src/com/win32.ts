import { HRESULT } from "./hresult.ts";

/** A file is not there. */
export const ERROR_FILE_NOT_FOUND = 2;
/** A job, task, node or other thing asked for is not there. */
export const ERROR_NOT_FOUND = 1168;
/** The logon failed. */
export const ERROR_LOGON_FAILURE = 1326;
/** The head node is out of reach. */
export const RPC_S_SERVER_UNAVAILABLE = 1722;
/** More was asked than a caller is allowed. */
export const ERROR_NOT_ENOUGH_QUOTA = 1816;
/** The cluster object is not connected. */
export const ERROR_NOT_CONNECTED = 2250;

const FACILITY_WIN32 = 7;

/** Makes an HRESULT of a Windows error code, as the macro of that name does: 0 and below stay as they are. */
export function HRESULT_FROM_WIN32(code: number): HRESULT {
  return code <= 0 ? HRESULT(code) : HRESULT((code & 0xffff) | (FACILITY_WIN32 << 16) | 0x80000000);
}

import { DISP_E_TYPEMISMATCH, E_INVALIDARG } from "../com/hresult.ts";
import type { InOut } from "../com/out.ts";
import { readVariant, type VARIANT, VT_BSTR, VT_EMPTY, VT_NULL } from "../com/variant.ts";
import { ServiceError } from "../service/service-error.ts";
import { outputPageSize } from "../terms/output-page-size.ts";
import { checkLong, checkOut } from "./argument-checks.ts";

/** Most jobs or tasks on one page of a list (rule PG-4). */
const MAX_PAGE_SIZE = 10_000;

/** A Timestamp or Version that a caller hands back (rules PG-1 to PG-3, TSK-14): `null` when it is unset. */
export function readCursor(reference: InOut<VARIANT>, parameter: string): string | null {
  checkOut(reference, parameter);
  const held = readVariant(reference.value);
  switch (held?.vt) {
    case VT_EMPTY:
    case VT_NULL:
      return null;
    case VT_BSTR:
      return held.bstrVal;
    case undefined:
      throw new ServiceError(
        E_INVALIDARG,
        `${parameter} holds no VARIANT. Start with VT_EMPTY or VT_NULL, then pass back what the call wrote.`,
      );
    default:
      throw new ServiceError(
        DISP_E_TYPEMISMATCH,
        `${parameter} holds a VARIANT of type ${held?.vt}. Start with VT_EMPTY or VT_NULL, then pass back what the call wrote.`,
      );
  }
}

/** The size of a page of jobs or tasks; a size out of range means the largest (rule PG-4). */
export function checkPageSize(value: unknown): number {
  const size = checkLong(value, "pageSize");
  return size >= 1 && size <= MAX_PAGE_SIZE ? size : MAX_PAGE_SIZE;
}

/** The size of a page of output; a size out of range means the largest (rule CMD-3). */
export function checkOutputPageSize(value: unknown): number {
  return outputPageSize(checkLong(value, "pageSize"));
}

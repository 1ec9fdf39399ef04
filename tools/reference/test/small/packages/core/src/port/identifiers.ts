import { type GUID, guid } from "../com/types.ts";

/** The library. */
export const LIBID_SmallAPI: GUID = guid("00000000-0000-0000-0000-00000000000A");

/** The interface. */
export const IID_IThing: GUID = guid("00000000-0000-0000-0000-00000000000B");

/** The class. */
export const CLSID_Thing: GUID = guid("00000000-0000-0000-0000-00000000000C");

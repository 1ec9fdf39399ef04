/** The page of all HRESULTs. */
export const hresultsSlug = "hresults";

/** The page of what core exports beyond the port: the COM runtime, class objects, the contract with a backend. */
export const runtimeSlug = "runtime";

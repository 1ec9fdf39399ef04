import { COR_E_TIMEOUT, ServiceError } from "@ccp/core";
import { PROBLEM_TYPE, toProblem } from "../../src/protocol/index.ts";

/** What a server says that waits no longer for a request. */
export function tooLate(): Response {
  const problem = toProblem(new ServiceError(COR_E_TIMEOUT, "It took too long."), 408);
  return Response.json(problem, { status: 408, headers: { "Content-Type": PROBLEM_TYPE } });
}

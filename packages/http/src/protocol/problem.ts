import { HRESULT, hresultName, ServiceError } from "@ccp/core";
import { z } from "zod";

/** The media type of an error (RFC 9457). */
export const PROBLEM_TYPE = "application/problem+json";

/** An error as it travels: a problem document of RFC 9457 with the HRESULT, and the job, task and node concerned. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** The same sentence as `message`, under the name of the RFC. */
  readonly detail: string;
  /** Eight hexadecimal digits after `0x`. */
  readonly hresult: string;
  readonly message: string;
  readonly jobId?: number | undefined;
  readonly taskId?: number | undefined;
  readonly nodeName?: string | undefined;
  /** The request, as the log of the server names it. */
  readonly requestId?: string | undefined;
}

/** What a client insists on; anything more is for people. */
export const problemSchema: z.ZodType<Problem> = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    hresult: z.string().regex(/^0x[0-9A-Fa-f]{8}$/),
    message: z.string(),
    jobId: z.int32().optional(),
    taskId: z.int32().optional(),
    nodeName: z.string().optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: "Problem" });

/** Writes an error down under a status of HTTP. */
export function toProblem(error: ServiceError, status: number, requestId?: string): Problem {
  const { hr, message, jobId, taskId, nodeName } = error;
  return {
    type: "about:blank",
    title: hresultName(hr) ?? "Failure",
    status,
    detail: message,
    hresult: `0x${(hr >>> 0).toString(16).toUpperCase().padStart(8, "0")}`,
    message,
    jobId,
    taskId,
    nodeName,
    requestId,
  };
}

/** Makes the error again that was written down; `undefined` where `wire` is no problem document of ours. */
export function fromProblem(wire: unknown): ServiceError | undefined {
  const { success, data } = problemSchema.safeParse(wire);
  if (!success) return undefined;
  const { jobId, taskId, nodeName } = data;
  return new ServiceError(HRESULT(Number(data.hresult)), data.message, { jobId, taskId, nodeName });
}

import { type ErrorInfo, type HRESULT, hresultText } from "@ccp/core";

const brand: unique symbol = Symbol.for("@ccp/bindings/ComputeClusterException");

/**
 * The one error that the managed classes and late-bound objects throw: a call to the cluster, or to one of its objects, failed.
 *
 * The message is the cluster's own sentence, which says what went wrong and what to do about it, and ends in the code, as in
 * `Job 7 was not requeued: … (0x80131509)`. A program decides by {@link ComputeClusterException.hresult}.
 */
export class ComputeClusterException extends Error {
  override readonly name = "ComputeClusterException";
  /** The result of the call, always a failure; `hresultName` of `@ccp/core` gives its name. */
  readonly hresult: HRESULT;
  /** The job that the failure is about; 0 when it is about none, or the cluster does not say. */
  readonly JobId: number;
  /** The task in that job; 0 when the failure is about none. */
  readonly TaskId: number;
  /** The node that the failure is about; empty when it is about none. */
  readonly NodeName: string;

  /**
   * @param hresult - The result of the call.
   * @param info - What its object knows beside; left out, the message says what the result means.
   */
  constructor(hresult: HRESULT, info: Partial<ErrorInfo> = {}) {
    super(`${info.message || hresultText(hresult)} (${digits(hresult)})`);
    this.hresult = hresult;
    this.JobId = info.jobId ?? 0;
    this.TaskId = info.taskId ?? 0;
    this.NodeName = info.nodeName ?? "";
    Object.defineProperty(this, brand, { value: true });
  }

  /** The result of the call, under the name that .NET gives it: the same as `hresult`. */
  get ErrorCode(): number {
    return this.hresult;
  }

  /** Tells whether `value` is such an exception, also when it comes from another copy of this package. */
  static is(value: unknown): value is ComputeClusterException {
    return typeof value === "object" && value !== null && brand in value;
  }
}

/** `0x80131509`, as people look it up. */
function digits(hresult: HRESULT): string {
  return `0x${(hresult >>> 0).toString(16).toUpperCase().padStart(8, "0")}`;
}

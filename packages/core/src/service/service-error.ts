import { E_UNEXPECTED, type HRESULT } from "../com/hresult.ts";

/** The job, task or node that an error is about. */
export interface ErrorSubject {
  readonly jobId?: number | undefined;
  readonly taskId?: number | undefined;
  readonly nodeName?: string | undefined;
}

const brand: unique symbol = Symbol.for("@ccp/core/ServiceError");

/**
 * The one error that a {@link ClusterService} throws: an HRESULT, a sentence for a person, and the ids concerned.
 *
 * The sentence says what was refused, which job, task or node it concerns, why, and what to do; a client object
 * hands it to the caller as the text of `get_ErrorMessage` (rule GEN-2).
 */
export class ServiceError extends Error implements ErrorSubject {
  override readonly name = "ServiceError";
  readonly hr: HRESULT;
  readonly jobId: number | undefined;
  readonly taskId: number | undefined;
  readonly nodeName: string | undefined;

  constructor(hr: HRESULT, message: string, subject: ErrorSubject = {}) {
    super(message);
    this.hr = hr;
    this.jobId = subject.jobId;
    this.taskId = subject.taskId;
    this.nodeName = subject.nodeName;
    Object.defineProperty(this, brand, { value: true });
  }

  /** Tells whether `value` is a service error, also when it comes from another copy of this package. */
  static is(value: unknown): value is ServiceError {
    return typeof value === "object" && value !== null && brand in value;
  }

  /** Gives `cause` back if it is a service error, else wraps it as `E_UNEXPECTED` with its text (rule GEN-7). */
  static from(cause: unknown): ServiceError {
    if (ServiceError.is(cause)) return cause;
    return new ServiceError(E_UNEXPECTED, `Something unforeseen went wrong: ${textOf(cause)}`);
  }
}

function textOf(cause: unknown): string {
  try {
    return cause instanceof Error ? cause.message : String(cause);
  } catch {
    return "what was thrown cannot be described.";
  }
}

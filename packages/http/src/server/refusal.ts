import {
  COR_E_INVALIDOPERATION,
  COR_E_TIMEOUT,
  E_ACCESSDENIED,
  E_INVALIDARG,
  E_NOTIMPL,
  E_UNEXPECTED,
  ERROR_FILE_NOT_FOUND,
  ERROR_LOGON_FAILURE,
  ERROR_NOT_ENOUGH_QUOTA,
  ERROR_NOT_FOUND,
  type HRESULT,
  HRESULT_FROM_WIN32,
  RPC_S_SERVER_UNAVAILABLE,
  SEC_E_NO_CREDENTIALS,
  ServiceError,
} from "@ccp/core";
import { toProblem } from "../protocol/index.ts";

/** A request that the server refuses before any service sees it. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly error: ServiceError;
  readonly headers: Readonly<Record<string, string>>;

  /** @param cause - What the log is told, and the caller is not. */
  constructor(
    status: number,
    hr: HRESULT,
    message: string,
    headers: Readonly<Record<string, string>> = {},
    cause?: Error,
  ) {
    super(message, { cause });
    this.status = status;
    this.error = new ServiceError(hr, message);
    this.headers = headers;
  }

  /** 400: the request is malformed. */
  static malformed(message: string): Refusal {
    return new Refusal(400, E_INVALIDARG, message);
  }

  /** 429: too much was asked; `seconds` from now it may work. */
  static tooMuch(message: string, seconds: number): Refusal {
    return new Refusal(429, HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_QUOTA), message, {
      "Retry-After": String(Math.max(1, Math.ceil(seconds))),
    });
  }

  /** 413: the body is too large. */
  static tooLarge(limit: number): Refusal {
    return new Refusal(
      413,
      HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_QUOTA),
      `The body of the request has more than ${limit} bytes. Send less at once, such as fewer jobs.`,
      { Connection: "close" }, // the rest of the body is not read
    );
  }
}

const statuses = new Map<HRESULT, number>([
  [E_INVALIDARG, 400],
  [HRESULT_FROM_WIN32(ERROR_NOT_FOUND), 404],
  [HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND), 404],
  [COR_E_INVALIDOPERATION, 409],
  [E_ACCESSDENIED, 403],
  // Not 401, which speaks of the caller and not of the user that a job runs as.
  [HRESULT_FROM_WIN32(ERROR_LOGON_FAILURE), 422],
  [SEC_E_NO_CREDENTIALS, 422],
  [HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_QUOTA), 429],
  [E_NOTIMPL, 501],
  [HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE), 503],
  [COR_E_TIMEOUT, 504],
  [E_UNEXPECTED, 500],
]);

/** The status of HTTP that fits a failure of the service. */
function statusOf(hr: HRESULT): number {
  return statuses.get(hr) ?? 400;
}

/** An answer as it is sent, and kept for a request that comes again. */
export interface Answer {
  readonly status: number;
  /** `null` where there is none. */
  readonly body: string | null;
}

/** The answer that tells an error of the service. */
export function failure(
  error: ServiceError,
  requestId: string | undefined,
  status: number = statusOf(error.hr),
): Answer {
  return { status, body: JSON.stringify(toProblem(error, status, requestId)) };
}

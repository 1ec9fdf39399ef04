import {
  COR_E_TIMEOUT,
  E_UNEXPECTED,
  HRESULT_FROM_WIN32,
  RPC_S_SERVER_UNAVAILABLE,
  ServiceError,
} from "@ccp/core";

/** Why an answer did not come: what to tell, and whether to ask again may help. */
export interface Lost {
  readonly error: ServiceError;
  /** False where the next try would meet the same. */
  readonly mayRetry: boolean;
}

const TLS_NOT_TRUSTED = new Set([
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** Reads what `fetch` rejected with. Node says the reason by a code in the cause; a browser never does. */
export function lostAnswer(cause: unknown, url: URL): Lost {
  const code = codeOf(cause);
  const { host, hostname } = url;
  if (code === "ENOTFOUND") {
    return {
      error: unavailable(`There is no host ${hostname}. Check the name of the head node.`, hostname),
      mayRetry: false,
    };
  }
  if (code === "EAI_AGAIN") {
    return {
      error: unavailable(
        `The name ${hostname} could not be looked up just now. Check the name service of this machine, or try again.`,
        hostname,
      ),
      mayRetry: true,
    };
  }
  if (code === "ECONNREFUSED") {
    return {
      error: unavailable(`Nothing listens at ${host}. Start the server there, or check the port.`, hostname),
      mayRetry: true, // a server that starts again
    };
  }
  if (code !== undefined && TLS_NOT_TRUSTED.has(code)) {
    return {
      error: unavailable(
        `The certificate of ${host} is not trusted (${code}). Give the server one that is, or let this program trust its issuer (NODE_EXTRA_CA_CERTS).`,
        hostname,
      ),
      mayRetry: false,
    };
  }
  if (code !== undefined && (code.startsWith("ERR_SSL_") || code === "EPROTO")) {
    return {
      error: unavailable(
        `${host} does not speak TLS as expected (${code}). Check whether its URL begins with https or http.`,
        hostname,
      ),
      mayRetry: false,
    };
  }
  const why = code === undefined ? "" : ` (${code})`;
  return {
    error: unavailable(
      `The head node at ${host} did not answer${why}. What was asked may still have happened: look before you ask again.`,
      hostname,
    ),
    mayRetry: true,
  };
}

/** The answer took longer than the client waits. */
export function lateAnswer(url: URL, milliseconds: number): Lost {
  return {
    error: new ServiceError(
      COR_E_TIMEOUT,
      `The head node at ${url.host} did not answer within ${milliseconds} ms. What was asked may still happen: look before you ask again.`,
      { nodeName: url.hostname },
    ),
    mayRetry: true,
  };
}

/** The client was closed, or its signal told it to stop. */
export function stopped(): ServiceError {
  return new ServiceError(
    HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE),
    "The connection was closed by this program. Make a new HttpBackend.",
  );
}

/** Whoever answered does not speak the protocol. */
export function foreign(url: URL, status: number): ServiceError {
  return unavailable(
    `${url.host} answered with status ${status}, but not as a CCP head node of protocol v1. Check the URL; if it is right, use a client and a server of the same version.`,
    url.hostname,
  );
}

/** The answer is none of the operation asked for. */
export function unreadable(operation: string, url: URL): ServiceError {
  return new ServiceError(
    E_UNEXPECTED,
    `The answer of ${url.host} to ${operation} cannot be read. Use a client and a server of the same version.`,
  );
}

function unavailable(message: string, nodeName: string): ServiceError {
  return new ServiceError(HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE), message, { nodeName });
}

function codeOf(cause: unknown): string | undefined {
  for (let error = cause, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth++) {
    if ("code" in error && typeof error.code === "string") return error.code;
    // Where a name has several addresses, each has its own failure.
    if (error instanceof AggregateError && error.errors[0] instanceof Error) return codeOf(error.errors[0]);
  }
  return undefined;
}

import { type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { COR_E_TIMEOUT, E_INVALIDARG, ERROR_NOT_ENOUGH_QUOTA, HRESULT_FROM_WIN32 } from "@ccp/core";
import { PROBLEM_TYPE } from "../protocol/index.ts";
import type { Limits } from "./limits.ts";
import { failure, Refusal } from "./refusal.ts";

/**
 * Answers what never becomes a request, with a problem document like any other refusal: headers that are too large, a
 * request that takes too long to arrive, and what is no HTTP. Then the connection is closed.
 */
export function answerClientErrors(server: Server, limits: Limits): void {
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on("request", (incoming, outgoing) => answers.set(incoming.socket, outgoing));
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const answer = answers.get(socket);
    const isAnswering = answer?.headersSent && !answer.writableFinished;
    if (error.code === "ECONNRESET" || !socket.writable || isAnswering) {
      socket.destroy(error);
      return;
    }
    const refusal = refusalOf(error.code, limits);
    const body = failure(refusal.error, undefined, refusal.status).body ?? "";
    const lines = [
      `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
      "Connection: close",
      `Content-Type: ${PROBLEM_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`);
  });
}

function refusalOf(
  code: string | undefined,
  { headerBytes, headersTimeout, requestTimeout }: Limits,
): Refusal {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return new Refusal(
        431,
        HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_QUOTA),
        `The headers of the request have more than ${headerBytes} bytes. Send fewer or shorter ones.`,
      );
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return new Refusal(
        408,
        COR_E_TIMEOUT,
        `The request took too long to arrive: its headers have ${headersTimeout} ms, all of it ${requestTimeout} ms. Send it again.`,
      );
    default:
      return new Refusal(400, E_INVALIDARG, "This is no request of HTTP/1.1.");
  }
}

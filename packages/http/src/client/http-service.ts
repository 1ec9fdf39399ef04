import type { ClusterService } from "@ccp/core";
import { z } from "zod";
import { type OperationCodec, operationCodecs } from "../protocol/index.ts";
import { unreadable } from "./failures.ts";
import type { Transport } from "./transport.ts";

/** The service of a head node across the network: every operation of the table, one request each. */
export function httpService(transport: Transport): ClusterService {
  const operations = operationCodecs.map((codec) => [
    codec.name,
    (...args: readonly unknown[]) => call(transport, codec, args),
  ]);
  // The table of operations is generated from ClusterService, and its codecs carry the types of each.
  return Object.fromEntries(operations) as ClusterService;
}

async function call(transport: Transport, codec: OperationCodec, args: readonly unknown[]): Promise<unknown> {
  const answer = await transport.send(codec.encodeRequest(args));
  try {
    return codec.decodeAnswer(answer);
  } catch (error) {
    if (error instanceof z.ZodError) throw unreadable(codec.name, transport.url);
    throw error;
  }
}

import { z } from "zod";

/** The version of the protocol: the first segment of every path. */
export const PROTOCOL = "v1";

/** The port that a server listens on unless told otherwise. */
export const DEFAULT_PORT = 5970;

/** The header that makes a changing request count once, however often it is sent. */
export const IDEMPOTENCY_HEADER = "Idempotency-Key";

/** What a key is made of. */
export const idempotencyKey: z.ZodType<string> = z.string().regex(/^[\x21-\x7e]{1,128}$/);

/** What a server says of itself, and of who calls, at `GET /v1/session?headNode=…`. */
export interface SessionInfo {
  readonly protocol: typeof PROTOCOL;
  /** The cluster's display name. */
  readonly cluster: string;
  /** The authenticated user; `null` where the server asks nobody who they are. */
  readonly user: string | null;
}

export const sessionInfo: z.ZodType<SessionInfo> = z
  .object({ protocol: z.literal(PROTOCOL), cluster: z.string(), user: z.string().nullable() })
  .meta({ id: "Session" });

/** How much a server takes on; beyond, a request is refused with 413 or 429. All have defaults. */
export interface Limits {
  /** Bytes of a body. Default 16 MiB. */
  readonly bodyBytes: number;
  /** Bytes of all headers of a request. Default 16 KiB. */
  readonly headerBytes: number;
  /** Requests per second and user, on average. Default 5,000. */
  readonly requestsPerSecond: number;
  /** Requests that a user may make at once after a pause. Default 10,000. */
  readonly burst: number;
  /** Requests that are open at the same time, of all users. Default 2,000. */
  readonly openRequests: number;
  /** Requests that one user has open at the same time. Default 500. */
  readonly openRequestsPerUser: number;
  /** Event streams that are open at the same time, of all users. Default 1,000. */
  readonly eventStreams: number;
  /** Event streams that one user has open at the same time; without users all callers are one. Default 250. */
  readonly eventStreamsPerUser: number;
  /** Milliseconds until a changing request that is still at work is answered with 202. Default 20,000. */
  readonly longPoll: number;
  /** Milliseconds that the headers of a request may take to arrive. Default 10,000. */
  readonly headersTimeout: number;
  /** Milliseconds that a whole request may take to arrive. Default 60,000. */
  readonly requestTimeout: number;
}

export const defaultLimits: Limits = Object.freeze({
  bodyBytes: 16 * 1024 * 1024,
  headerBytes: 16 * 1024,
  requestsPerSecond: 5_000,
  burst: 10_000,
  openRequests: 2_000,
  openRequestsPerUser: 500,
  eventStreams: 1_000,
  eventStreamsPerUser: 250,
  longPoll: 20_000,
  headersTimeout: 10_000,
  requestTimeout: 60_000,
});

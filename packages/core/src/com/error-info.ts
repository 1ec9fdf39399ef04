import type { HRESULT } from "./hresult.ts";

/**
 * What an object knows about a failed call of its own beside the HRESULT: the part of COM's IErrorInfo, with the ids of a
 * cluster. The raw port shows none of it but the last sentence of a cluster (rule GEN-2); bindings that throw read it.
 */
export interface ErrorInfo {
  /** The result of the call. */
  readonly hr: HRESULT;
  /** What went wrong, as a sentence. */
  readonly message: string;
  /** The job that the failure is about. */
  readonly jobId?: number | undefined;
  /** The task that the failure is about. */
  readonly taskId?: number | undefined;
  /** The node that the failure is about. */
  readonly nodeName?: string | undefined;
}

/** About the latest call that answered at once. JavaScript has one thread, so this is what COM keeps for each. */
let latest: ErrorInfo | undefined;

/** About calls that answer later: several may be under way at a time, so each has its own. */
const ofPromises = new WeakMap<Promise<HRESULT>, ErrorInfo>();

/**
 * Says what is known about a failure, for whoever asks {@link errorInfoOf} next. Objects of another make may do so too.
 *
 * @param info - What is known; `undefined` forgets what was said about calls that answered at once.
 * @param answer - The promise that the failing call gave its caller; left out for a call that answers at once.
 */
export function setErrorInfo(info: ErrorInfo | undefined, answer?: Promise<HRESULT> | undefined): void {
  if (answer === undefined) latest = info;
  else if (info !== undefined) ofPromises.set(answer, info);
}

/**
 * What is known about a failed call beside its HRESULT; `undefined` when its object did not say.
 *
 * @param answer - What the call gave: its HRESULT, to be asked about before anything else is called, or its promise.
 * A caller who must not take the word of an earlier call for it says `setErrorInfo(undefined)` first.
 */
export function errorInfoOf(answer: HRESULT | Promise<HRESULT>): ErrorInfo | undefined {
  if (typeof answer !== "number") return ofPromises.get(answer);
  return latest?.hr === answer ? latest : undefined;
}

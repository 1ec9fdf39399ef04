import {
  type ClusterService,
  FAILED,
  formatHresult,
  type HRESULT,
  HRESULT_FROM_WIN32,
  RPC_S_SERVER_UNAVAILABLE,
  ServiceError,
} from "@ccp/core";
import { HeadNodeService } from "@ccp/headnode";

/** The longest time that the timers of JavaScript know. */
const LONGEST_DELAY = 2 ** 31 - 1;

/**
 * Failures and delays that were asked for, by operation of the service; each is used once, in the order asked for. A
 * call takes the next one of both kinds: it fails when its delay is over.
 */
export class FaultInjection {
  readonly #faults = new Map<string, ServiceError[]>();
  readonly #delays = new Map<string, Delay[]>();
  readonly #underWay = new Set<Delay>();
  #isClosed = false;

  /** Makes the next call of an ICluster member fail. Throws a RangeError for a member that never reaches a cluster. */
  add(member: string, hr: HRESULT, message: string): void {
    const operation = operationOf(member);
    if (!FAILED(hr)) {
      throw new RangeError(
        `failNext needs a failure; ${formatHresult(hr)} is a success. Pass a code such as E_ACCESSDENIED.`,
      );
    }
    append(this.#faults, operation, new ServiceError(hr, message));
  }

  /**
   * Makes the next call of an ICluster member wait, for so many milliseconds of real time or until the function that
   * it gives is called. Throws a RangeError for a member that never reaches a cluster.
   */
  delay(member: string, milliseconds: number | undefined): () => void {
    const operation = operationOf(member);
    if (milliseconds !== undefined && !(milliseconds >= 0 && milliseconds <= LONGEST_DELAY)) {
      throw new RangeError(
        `delayNext was given ${String(milliseconds)}. Give milliseconds from 0 to ${LONGEST_DELAY}, or none at all and call what it returns to let the call go on.`,
      );
    }
    const delay = new Delay(milliseconds);
    append(this.#delays, operation, delay);
    return () => delay.end();
  }

  /** From now on every call fails, also one that was waiting: the cluster is gone. */
  close(): void {
    this.#isClosed = true;
    for (const delay of this.#underWay) delay.end();
  }

  /**
   * Lets a call of the operation through: at once, with `undefined`, or when its delay is over. Throws what the call is
   * to fail with, if anything.
   */
  pass(operation: string): Promise<void> | undefined {
    this.#checkOpen();
    const fault = this.#faults.get(operation)?.shift();
    const delay = this.#delays.get(operation)?.shift();
    if (delay !== undefined) return this.#wait(delay, fault);
    if (fault !== undefined) throw fault;
    return undefined;
  }

  async #wait(delay: Delay, fault: ServiceError | undefined): Promise<void> {
    this.#underWay.add(delay);
    await delay.pass();
    this.#underWay.delete(delay);
    this.#checkOpen();
    if (fault !== undefined) throw fault;
  }

  #checkOpen(): void {
    if (!this.#isClosed) return;
    throw new ServiceError(
      HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE),
      "The embedded cluster was closed. Make a new MemoryBackend.",
    );
  }

  /** The service with the failures and delays in front of it. */
  wrap(service: ClusterService): ClusterService {
    return new Proxy(service, {
      get: (target, property) => {
        const operation: unknown = Reflect.get(target, property, target);
        if (typeof operation !== "function") return operation;
        return async (...args: unknown[]) => {
          const delay = this.pass(String(property));
          if (delay !== undefined) await delay; // a call without one acts before it returns
          return Reflect.apply(operation, target, args) as unknown;
        };
      },
    });
  }
}

/** Time that a call waits on its way to the cluster, counted from the call. */
class Delay {
  readonly #milliseconds: number | undefined;
  #end: () => void = () => {};
  readonly #over = new Promise<void>((resolve) => {
    this.#end = resolve;
  });

  /** Without a time it lasts until it is ended. */
  constructor(milliseconds: number | undefined) {
    this.#milliseconds = milliseconds;
  }

  /** Starts to count; resolves when the delay is over. */
  async pass(): Promise<void> {
    const timer =
      this.#milliseconds === undefined ? undefined : setTimeout(() => this.#end(), this.#milliseconds);
    await this.#over;
    clearTimeout(timer);
  }

  end(): void {
    this.#end();
  }
}

function append<T>(lists: Map<string, T[]>, operation: string, item: T): void {
  const list = lists.get(operation);
  if (list === undefined) lists.set(operation, [item]);
  else list.push(item);
}

/** The operation of the service behind a member of ICluster: `get_ComputeNodes` is `getComputeNodes`. */
function operationOf(member: string): string {
  if (member === "Connect") return "connect";
  const plain = member.replace("_", "");
  const operation = plain.charAt(0).toLowerCase() + plain.slice(1);
  const isOperation = operation !== "constructor" && operation in HeadNodeService.prototype;
  if (isOperation && !(operation in Object.prototype)) return operation;
  throw new RangeError(
    `"${member}" is no member of ICluster that reaches the cluster. Name one that does, such as "RequeueJobs" or "get_ComputeNodes".`,
  );
}

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

/** Failures that were asked for, by operation of the service; each is used once, in the order asked for. */
export class FaultInjection {
  readonly #faults = new Map<string, ServiceError[]>();
  #isClosed = false;

  /** Makes the next call of an ICluster member fail. Throws a RangeError for a member that never reaches a cluster. */
  add(member: string, hr: HRESULT, message: string): void {
    const operation = operationOf(member);
    if (operation === undefined) {
      throw new RangeError(
        `failNext knows the members of ICluster that reach the cluster, such as "RequeueJobs" or "get_ComputeNodes"; "${member}" is none of them.`,
      );
    }
    if (!FAILED(hr)) {
      throw new RangeError(
        `failNext needs a failure; ${formatHresult(hr)} is a success. Pass a code such as E_ACCESSDENIED.`,
      );
    }
    const faults = this.#faults.get(operation) ?? [];
    faults.push(new ServiceError(hr, message));
    this.#faults.set(operation, faults);
  }

  /** From now on every call fails: the cluster is gone. */
  close(): void {
    this.#isClosed = true;
  }

  /** Throws what the next call of the operation is to fail with, if anything. */
  check(operation: string): void {
    if (this.#isClosed) {
      throw new ServiceError(
        HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE),
        "The embedded cluster was closed. Make a new MemoryBackend.",
      );
    }
    const fault = this.#faults.get(operation)?.shift();
    if (fault !== undefined) throw fault;
  }

  /** The service with the failures in front of it. */
  wrap(service: ClusterService): ClusterService {
    return new Proxy(service, {
      get: (target, property) => {
        const operation: unknown = Reflect.get(target, property, target);
        if (typeof operation !== "function") return operation;
        return async (...args: unknown[]) => {
          this.check(String(property));
          return Reflect.apply(operation, target, args) as unknown;
        };
      },
    });
  }
}

/** The operation of the service behind a member of ICluster: `get_ComputeNodes` is `getComputeNodes`. */
function operationOf(member: string): string | undefined {
  if (member === "Connect") return "connect";
  const plain = member.replace("_", "");
  const operation = plain.charAt(0).toLowerCase() + plain.slice(1);
  const isOperation = operation !== "constructor" && operation in HeadNodeService.prototype;
  return isOperation && !(operation in Object.prototype) ? operation : undefined;
}

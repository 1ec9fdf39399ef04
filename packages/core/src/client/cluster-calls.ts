import { DispatchObject } from "../com/dispatch-object.ts";
import { type ErrorInfo, setErrorInfo } from "../com/error-info.ts";
import { COR_E_TIMEOUT, type HRESULT, S_OK } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import { ERROR_NOT_CONNECTED, HRESULT_FROM_WIN32 } from "../com/win32.ts";
import { IID_ICluster } from "../port/identifiers.ts";
import type { Caller, ClusterBackend } from "../service/cluster-backend.ts";
import type { CallMode, ClusterService } from "../service/cluster-service.ts";
import { ServiceError } from "../service/service-error.ts";
import { checkOut } from "./argument-checks.ts";
import type { CredentialPrompt } from "./credentials.ts";
import { failureOf } from "./local-call.ts";
import { withinLimit } from "./time-limit.ts";

/** Who uses a cluster object, and how it asks for credentials. */
export interface ClusterOptions {
  /** The calling user, `DOMAIN\user`; left out, the backend takes the user it runs as or has authenticated. */
  readonly user?: string | undefined;
  /** Asks a person for credentials; left out, a call that lacks them fails with `SEC_E_NO_CREDENTIALS`. */
  readonly prompt?: CredentialPrompt | undefined;
}

/** A call to the cluster whose arguments were checked and read. */
export interface ClusterCall<A> {
  readonly send: (service: ClusterService) => Promise<A>;
  /** Takes the answer over, all at once; not called when it comes after the time limit. */
  readonly receive: (answer: A) => void;
}

/**
 * What every member of ICluster shares: the connection, the last error, the time limit, the asynchronous mode, and the
 * way a call takes. No call throws or rejects (rule GEN-7).
 *
 * Arguments are checked and read before the connection is looked at and before anything is awaited, so that what a
 * caller changes meanwhile makes no difference, and a refused call never reached the cluster.
 */
export abstract class ClusterCalls extends DispatchObject {
  readonly #backend: ClusterBackend;
  readonly #caller: Caller;
  readonly #prompt: CredentialPrompt | undefined;
  #service: ClusterService | undefined;
  /** The head node that the connection was made to. */
  #headNode = "";
  #connecting: Promise<ClusterService> | undefined;
  #isReleased = false;
  #lastError = "";
  #timeout = 0;
  #isAsynchronous = false;

  constructor(backend: ClusterBackend, options: ClusterOptions = {}) {
    super(IID_ICluster);
    this.#backend = backend;
    this.#caller = { user: options.user };
    this.#prompt = options.prompt;
  }

  /**
   * Counts one holder less. The last one drops the connection: calls on the way are still answered; later ones that
   * need the cluster fail with `ERROR_NOT_CONNECTED`, Connect too, and none connects by itself again.
   */
  override Release(): number {
    const holders = super.Release();
    if (holders === 0) {
      this.#isReleased = true;
      this.#service = undefined;
    }
    return holders;
  }

  protected override shown(): string {
    return this.#service === undefined ? "not connected" : `connected to ${JSON.stringify(this.#headNode)}`;
  }

  /** The text of the last failing call, for get_ErrorMessage. */
  protected get lastError(): string {
    return this.#lastError;
  }

  protected get timeout(): number {
    return this.#timeout;
  }

  protected set timeout(milliseconds: number) {
    this.#timeout = milliseconds;
  }

  protected get isAsynchronous(): boolean {
    return this.#isAsynchronous;
  }

  protected set isAsynchronous(isAsynchronous: boolean) {
    this.#isAsynchronous = isAsynchronous;
  }

  /** When the members of rule CON-5 answer. */
  protected get mode(): CallMode {
    return { wait: !this.#isAsynchronous };
  }

  protected get prompt(): CredentialPrompt | undefined {
    return this.#prompt;
  }

  protected get isConnected(): boolean {
    return this.#service !== undefined;
  }

  /** Makes a call to the cluster that gives a value, and writes that value where the caller wants it. */
  protected query<A, T>(
    pRetVal: Out<T>,
    prepare: () => { send: (service: ClusterService) => Promise<A>; value: (answer: A) => T },
  ): Promise<HRESULT> {
    return this.call(() => {
      checkOut(pRetVal, "pRetVal");
      const { send, value } = prepare();
      return {
        send,
        receive: (answer) => {
          pRetVal.value = value(answer);
        },
      };
    });
  }

  /** Makes a call to the cluster that gives no value. */
  protected command(prepare: () => (service: ClusterService) => Promise<void>): Promise<HRESULT> {
    return this.call(() => ({ send: prepare(), receive: () => {} }));
  }

  /** Makes a call to the cluster, connecting first where that is allowed (rule GEN-4). */
  protected call<A>(prepare: () => ClusterCall<A>): Promise<HRESULT> {
    return this.#answer(async () => {
      const { send, receive } = prepare();
      receive(await this.#limited(this.#connection().then(send)));
    });
  }

  /** Gives a value that needs no cluster, though it may take a while. */
  protected localValue<T>(pRetVal: Out<T>, value: () => T | Promise<T>): Promise<HRESULT> {
    return this.#answer(async () => {
      checkOut(pRetVal, "pRetVal");
      pRetVal.value = await value();
    });
  }

  /** Makes a call that needs no cluster; what it did, or why it failed, is known before it returns. */
  protected local(action: () => void): Promise<HRESULT> {
    try {
      action();
      return Promise.resolve(S_OK);
    } catch (cause) {
      const failure = this.#failed(cause);
      const answer = Promise.resolve(failure.hr);
      setErrorInfo(failure, answer);
      return answer;
    }
  }

  /** Moves the object to the cluster of that head node; a failure leaves the old connection (rule CON-2). */
  protected connectTo(headNode: () => string): Promise<HRESULT> {
    return this.#answer(async () => {
      const name = headNode();
      if (this.#isReleased) throw notConnected("The cluster object was released. Create a new one.");
      const service = await this.#limited(this.#backend.connect(name, this.#caller));
      if (this.#isReleased) throw notConnected("The cluster object was released while it connected.");
      this.#service = service;
      this.#headNode = name;
    });
  }

  #answer(action: () => Promise<void>): Promise<HRESULT> {
    const answer: Promise<HRESULT> = action().then(
      () => S_OK,
      (cause: unknown) => {
        const failure = this.#failed(cause);
        setErrorInfo(failure, answer);
        return failure.hr;
      },
    );
    return answer;
  }

  #failed(cause: unknown): ErrorInfo {
    const failure = failureOf(cause);
    this.#lastError = failure.message;
    return failure;
  }

  #limited<T>(work: Promise<T>): Promise<T> {
    const limit = this.#timeout;
    return withinLimit(
      work,
      limit,
      () =>
        new ServiceError(
          COR_E_TIMEOUT,
          `The cluster did not answer within ${limit} ms. What was asked may still happen: look at it before you ask again, or set a longer Timeout.`,
        ),
    );
  }

  async #connection(): Promise<ClusterService> {
    if (this.#service !== undefined) return this.#service;
    if (this.#isReleased) throw notConnected("The cluster object was released. Create a new one.");
    const headNode = this.#backend.localHeadNode;
    if (headNode === undefined) {
      throw notConnected(
        "The cluster object is not connected. Call Connect with the name of a head node first.",
      );
    }
    // Calls made at the same time share one attempt; a Connect that was answered meanwhile goes before it.
    this.#connecting ??= this.#backend.connect(headNode, this.#caller).finally(() => {
      this.#connecting = undefined;
    });
    const service = await this.#connecting;
    if (this.#isReleased) throw notConnected("The cluster object was released while it connected.");
    if (this.#service !== undefined) return this.#service;
    this.#service = service;
    this.#headNode = headNode;
    return service;
  }
}

function notConnected(message: string): ServiceError {
  return new ServiceError(HRESULT_FROM_WIN32(ERROR_NOT_CONNECTED), message);
}

import {
  type Credentials,
  E_UNEXPECTED,
  ERROR_LOGON_FAILURE,
  HRESULT_FROM_WIN32,
  JobStatus,
  MAX_NAME_LENGTH,
  MAX_PASSWORD_LENGTH,
  ServiceError,
} from "@ccp/core";
import { checkLength } from "../rules/job-rules.ts";
import type { StateView } from "../state/cluster-state.ts";
import type { Draft } from "../transitions/draft.ts";
import type { CallingUser } from "../transitions/refusals.ts";
import { CredentialVault, type Sealed } from "./credential-vault.ts";
import { type RunAs, refuseCredentials, runAsBefore, runAsUser, runAsWith } from "./run-as.ts";
import { Secret } from "./secret.ts";

/** How a head node treats credentials. */
export interface CredentialOptions {
  /**
   * `trust` takes callers at their word: they name the user their work runs as, and need no password. `require` lets
   * work into the queue only with a user and a password (rule CRD-1). Default `trust`.
   */
  readonly credentials?: "trust" | "require" | undefined;
  /**
   * The key with which passwords are encrypted (rule CRD-4): 32 bytes that nobody else knows. Left out, a random one
   * that lives as long as the head node. With a store and `require` it must be given, and be the same each time: the
   * store then holds passwords, but not the key that opens them. A store that is opened without it in `trust` forgets
   * the passwords it holds.
   */
  readonly credentialKey?: Uint8Array | undefined;
  /**
   * Tells whether a password is right (rule CRD-5). It is asked each time a password is given, and each time one from
   * the cache is used. Left out, every password counts as right.
   */
  readonly verifyCredentials?: ((user: string, password: string) => boolean | Promise<boolean>) | undefined;
}

/** A value that is there at once, unless a password has to be checked first: then other calls may come in between. */
export type MaybeLater<T> = T | Promise<T>;

type Verify = NonNullable<CredentialOptions["verifyCredentials"]>;

/** Finds out whom jobs run as, and keeps passwords encrypted. */
export class CredentialPolicy {
  readonly #mode: "trust" | "require";
  readonly #vault: CredentialVault;
  readonly #hasOwnKey: boolean;
  readonly #verify: CredentialOptions["verifyCredentials"];

  /** @param hasStore - Whether the state outlives the head node. */
  constructor(options: CredentialOptions, hasStore: boolean) {
    const { credentials = "trust", credentialKey, verifyCredentials } = options;
    if (credentials !== "trust" && credentials !== "require") {
      throw new RangeError(
        `credentials is "trust" or "require"; it cannot be ${JSON.stringify(credentials)}.`,
      );
    }
    if (credentials === "require" && hasStore && credentialKey === undefined) {
      throw new RangeError(
        'A head node with a store and credentials "require" needs a credentialKey: after a restart nothing else opens the passwords that the store keeps.',
      );
    }
    this.#mode = credentials;
    this.#vault = new CredentialVault(credentialKey);
    this.#hasOwnKey = credentialKey !== undefined;
    this.#verify = verifyCredentials;
  }

  /** Whom the jobs of a call run as that may name a user and a password (rule CRD-1). */
  runAs(state: StateView, caller: CallingUser, given: Credentials): MaybeLater<RunAs> {
    const { user, password } = checkCredentials(given);
    if (password !== null) {
      const name = user ?? caller.user;
      return after(this.#verified(name, Secret.of(password)), (secret) => {
        if (this.#mode === "require") return runAsWith(this.#vault, name, secret);
        secret.wipe();
        return runAsUser(user ?? undefined);
      });
    }
    if (this.#mode === "trust") return runAsUser(user ?? undefined);
    return this.fromCache(state, caller, user, true);
  }

  /**
   * Whom the jobs of a call run as that may take credentials from the caller's cache only.
   *
   * @param isForQueue - A job that has credentials already keeps them where the call names no user.
   */
  fromCache(
    state: StateView,
    caller: CallingUser,
    user: string | null,
    isForQueue = false,
  ): MaybeLater<RunAs> {
    if (user) checkLength(user, MAX_NAME_LENGTH, "The user name");
    const cached = state.cachedCredentials(caller.user);
    const only = cached.size === 1 ? [...cached.values()][0] : undefined;
    const found = user ? cached.get(user.toLowerCase()) : only;
    if (found === undefined) {
      const refusal = refusalFor(user, cached.size);
      if (isForQueue && !user) return runAsBefore(refusal);
      return refuseCredentials(refusal);
    }
    if (this.#mode === "trust") return runAsUser(found.user);
    const password = this.#vault.open(found.sealed, caller.user, found.user);
    if (password === undefined) return refuseCredentials(refusalFor(found.user, cached.size));
    return after(this.#verified(found.user, password), (secret) =>
      runAsWith(this.#vault, found.user, secret, isForQueue && !user),
    );
  }

  /** Whom a command runs as (rule CRD-1). Its password is checked like any other, and not kept. */
  commandUser(state: StateView, caller: CallingUser, given: Credentials): MaybeLater<string> {
    const { user, password } = checkCredentials(given);
    const isCached = password === null && this.#mode === "require";
    const found = isCached ? this.fromCache(state, caller, user) : this.runAs(state, caller, given);
    return after(found, (runAs) => {
      runAs.wipe();
      return runAs.user ?? caller.user;
    });
  }

  /**
   * Whom a job runs as that is queued again: with the credentials it still has; a completed one, whose password was
   * erased, with what its owner has in the cache for its user.
   *
   * @param rehearse - Throws where the call is refused anyhow: then the owner's password is not looked at, which others
   * could have tried out, and the owner's account locked, as often as they like.
   */
  again(state: StateView, jobId: number, rehearse: () => void): MaybeLater<RunAs> {
    if (this.#mode === "trust") return runAsUser(undefined);
    const job = state.job(jobId)?.job;
    if (job === undefined) return runAsUser(undefined); // the call itself refuses
    const { submittedBy, user } = job.facts;
    const refusal = `Job ${jobId} was not queued again: there is no password for user ${user}, as whom it runs. ${submittedBy} can put it into the cache with SetCachedCredentials; then requeue the job.`;
    if (job.credential !== null || job.facts.status === JobStatus.NotSubmitted) return runAsBefore(refusal);
    rehearse();
    const found = state.cachedCredentials(submittedBy).get(user.toLowerCase());
    const password = found && this.#vault.open(found.sealed, submittedBy, user);
    if (password === undefined) return runAsBefore(refusal);
    return after(this.#verified(user, password), (secret) => {
      const runAs = runAsWith(this.#vault, user, secret, true);
      // The user may have changed while the password was checked.
      const apply: RunAs["apply"] = (now) =>
        (now.facts.user === user ? runAs : runAsBefore(refusal)).apply(now);
      return { ...runAs, apply };
    });
  }

  /** What the caller's cache is to hold (rule CRD-2): a user, and a password that is right. */
  sealed(
    caller: CallingUser,
    given: Credentials,
  ): MaybeLater<{ readonly user: string; readonly sealed: Sealed }> {
    const { user: name, password } = checkCredentials(given);
    const user = name ?? caller.user;
    if (password === null) {
      return refuseCredentials(
        `No password was given for user ${user}. Give the one that is to be put into the cache.`,
      );
    }
    return after(this.#verified(user, Secret.of(password)), (secret) => {
      const sealed = this.#vault.seal(secret, caller.user, user);
      secret.wipe();
      return { user, sealed };
    });
  }

  /**
   * After a restart: refuses a key that does not open what the store keeps. Without a key of its own, the head node
   * forgets that.
   */
  review(draft: Draft): void {
    for (const { owner, user, sealed } of draft.state.credentials) {
      if (this.#opens(sealed, owner, user)) continue;
      draft.change({ kind: "credential", owner, user, sealed: null });
    }
    for (const status of [JobStatus.NotSubmitted, JobStatus.Queued, JobStatus.Running]) {
      for (const jobId of draft.state.jobIdsByStatus(status)) {
        const job = draft.job(jobId);
        const { submittedBy, user } = job.facts;
        if (job.credential === null || this.#opens(job.credential, submittedBy, user)) continue;
        draft.putJob({ ...job, credential: null });
      }
    }
  }

  #opens(sealed: Sealed, owner: string, user: string): boolean {
    const password = this.#vault.open(sealed, owner, user);
    password?.wipe();
    if (password !== undefined) return true;
    if (!this.#hasOwnKey) return false;
    throw new RangeError(
      `The credentialKey is not the one with which the store's passwords were encrypted: it does not open the one of user ${user} that ${owner} gave. Give the key that was used before.`,
    );
  }

  /** The password, if it is right; else it is wiped and `ERROR_LOGON_FAILURE` thrown (rule CRD-5). */
  #verified(user: string, password: Secret): MaybeLater<Secret> {
    const verify = this.#verify;
    return verify === undefined ? password : checked(verify, user, password);
  }
}

async function checked(verify: Verify, user: string, password: Secret): Promise<Secret> {
  let isRight: unknown;
  try {
    isRight = await verify(user, password.reveal());
  } catch {
    // What it says is not passed on: it may hold the password.
    password.wipe();
    throw new ServiceError(
      E_UNEXPECTED,
      `The password of user ${user} could not be checked: verifyCredentials failed. Nothing was changed; try again, or ask the administrator of the cluster.`,
    );
  }
  if (isRight === true) return password;
  password.wipe();
  throw new ServiceError(
    HRESULT_FROM_WIN32(ERROR_LOGON_FAILURE),
    `The password of user ${user} is wrong, or there is no such user. Give the right one; if it came from the cache, put the right one there with SetCachedCredentials.`,
  );
}

/** Goes on with a value, at once where it is there. */
function after<T, U>(value: MaybeLater<T>, next: (value: T) => U): MaybeLater<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** The credentials with their lengths checked (rule JT-2); `null` for what was not given. */
function checkCredentials({ user, password }: Credentials): Credentials {
  if (user) checkLength(user, MAX_NAME_LENGTH, "The user name");
  if (password) checkLength(password, MAX_PASSWORD_LENGTH, "The password");
  return { user: user || null, password: password || null };
}

/** Why there are no credentials for a call that names this user, or none. */
function refusalFor(user: string | null, cached: number): string {
  if (user) {
    return `There is no password for user ${user}: none was given, and your cache holds none. Give it, or put it into the cache with SetCachedCredentials.`;
  }
  return cached > 1
    ? `No user was named, and your cache holds the credentials of ${cached} users. Name the one whose credentials are to be used.`
    : "No user and password were given, and your cache holds none. Give them, or put them into the cache with SetCachedCredentials.";
}

import { SEC_E_NO_CREDENTIALS, ServiceError } from "@ccp/core";
import { type JobRecord, withJobFacts } from "../state/records.ts";
import type { CredentialVault } from "./credential-vault.ts";
import type { Secret } from "./secret.ts";

/** Whom jobs are to run as, once it was found out (rule CRD-1). */
export interface RunAs {
  /** The user; `undefined` where each job keeps the one it has. */
  readonly user: string | undefined;
  /** The job with its user, and with the password where one is needed; `SEC_E_NO_CREDENTIALS` if there is none. */
  readonly apply: (job: JobRecord) => JobRecord;
  /** Forgets the password. */
  readonly wipe: () => void;
}

/** A user without a password, for a head node that trusts its callers; `undefined` leaves each job its own. */
export function runAsUser(user: string | undefined): RunAs {
  return {
    user,
    apply: (job) => (user === undefined ? job : { ...withJobFacts(job, { user }), credential: null }),
    wipe: () => {},
  };
}

/** A user with a password. With `isDefault`, jobs that have credentials of their own keep them. */
export function runAsWith(vault: CredentialVault, user: string, password: Secret, isDefault = false): RunAs {
  return {
    user,
    apply: (job) =>
      isDefault && job.credential !== null
        ? job
        : {
            ...withJobFacts(job, { user }),
            credential: vault.seal(password, job.facts.submittedBy, user),
          },
    wipe: () => password.wipe(),
  };
}

/** Jobs run with the credentials they have; of one that has none, `refusal` says what to do. */
export function runAsBefore(refusal: string): RunAs {
  return {
    user: undefined,
    apply: (job) => (job.credential === null ? refuseCredentials(refusal) : job),
    wipe: () => {},
  };
}

/** Throws `SEC_E_NO_CREDENTIALS`. */
export function refuseCredentials(message: string): never {
  throw new ServiceError(SEC_E_NO_CREDENTIALS, message);
}

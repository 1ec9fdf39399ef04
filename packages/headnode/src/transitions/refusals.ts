import {
  COR_E_INVALIDOPERATION,
  E_ACCESSDENIED,
  E_INVALIDARG,
  type ErrorSubject,
  JobStatus,
  ServiceError,
} from "@ccp/core";
import type { JobRecord, TaskRecord } from "../state/records.ts";

/** The caller of a transition. */
export interface CallingUser {
  /** `DOMAIN\user`. */
  readonly user: string;
  readonly isAdministrator: boolean;
}

/** Throws `E_INVALIDARG`. */
export function refuseArgument(message: string, subject?: ErrorSubject): never {
  throw new ServiceError(E_INVALIDARG, message, subject);
}

/** Throws `COR_E_INVALIDOPERATION`: the status forbids the call. */
export function refuseStatus(message: string, subject: ErrorSubject): never {
  throw new ServiceError(COR_E_INVALIDOPERATION, message, subject);
}

/** Throws `E_ACCESSDENIED`. */
export function refuseAccess(message: string, subject?: ErrorSubject): never {
  throw new ServiceError(E_ACCESSDENIED, message, subject);
}

/** Lets only the job's owner and administrators through (rule CXL-6). `action` completes "to … it". */
export function checkOwner(caller: CallingUser, job: JobRecord, action: string): void {
  const { id, submittedBy } = job.facts;
  if (caller.isAdministrator || caller.user.toLowerCase() === submittedBy.toLowerCase()) return;
  refuseAccess(
    `User ${caller.user} may not ${action} job ${id}: it belongs to ${submittedBy}. Its owner or an administrator can.`,
    { jobId: id },
  );
}

/** Lets only administrators through. `action` completes "only administrators may …". */
export function checkAdministrator(caller: CallingUser, action: string): void {
  if (caller.isAdministrator) return;
  refuseAccess(
    `User ${caller.user} may not ${action}: only administrators of the cluster may. Ask one of them.`,
  );
}

/** The status of a job or task as a word. */
export function statusName(record: JobRecord | TaskRecord): string {
  return JobStatus[record.facts.status]; // both enumerations have the same names
}

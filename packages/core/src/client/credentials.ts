import { SEC_E_NO_CREDENTIALS } from "../com/hresult.ts";
import type { BSTR, long, VARIANT_BOOL } from "../com/types.ts";
import type { Credentials } from "../service/cluster-service.ts";
import { ServiceError } from "../service/service-error.ts";
import { MAX_NAME_LENGTH, MAX_PASSWORD_LENGTH } from "../terms/limits.ts";
import { checkBoolean, checkLong, checkText } from "./argument-checks.ts";

/** What a person is asked for when a call needs credentials that nobody gave (rule CRD-1). */
export interface CredentialRequest {
  /** The user that the call named; empty when it named none. */
  readonly user: string;
  /** Whether the caller is a console program; else a dialog is to be shown. */
  readonly isConsole: boolean;
  /** The parent window of the dialog; 0 for the desktop. */
  readonly hwndParent: number;
}

/** What a person answered. */
export interface PromptedCredentials {
  readonly user: string;
  readonly password: string;
}

/**
 * Asks a person for a user name and a password (rule CRD-1); `null` when the person gave up.
 *
 * A cluster object asks once in a call that the cluster refuses for lack of credentials, sends the call again with
 * the answer, and forgets it.
 */
export type CredentialPrompt = (request: CredentialRequest) => Promise<PromptedCredentials | null>;

/** The user name and password parameters that several members share (rule JT-2); empty stands for not given. */
export function checkCredentials(userName: BSTR, password: BSTR): Credentials {
  return {
    user: checkUser(userName),
    password: checkText(password, "password", MAX_PASSWORD_LENGTH) || null,
  };
}

/** A user name (rule JT-2); empty stands for not given. */
export function checkUser(userName: BSTR): string | null {
  return checkText(userName, "userName", MAX_NAME_LENGTH) || null;
}

/** Where a person may be asked: the parameters isConsole and hwndParent. */
export function checkPromptPlace(
  isConsole: VARIANT_BOOL,
  hwndParent: long | undefined,
): Omit<CredentialRequest, "user"> {
  return {
    isConsole: checkBoolean(isConsole, "isConsole"),
    // Scripts pass null for a window they do not have.
    hwndParent: checkLong(hwndParent ?? 0, "hwndParent"),
  };
}

/** Sends a call with the credentials given, and once more with prompted ones when the cluster has none. */
export async function sendWithCredentials<T>(
  prompt: CredentialPrompt | undefined,
  place: Omit<CredentialRequest, "user">,
  given: Credentials,
  send: (credentials: Credentials) => Promise<T>,
): Promise<T> {
  try {
    return await send(given);
  } catch (cause) {
    if (prompt === undefined || !ServiceError.is(cause) || cause.hr !== SEC_E_NO_CREDENTIALS) throw cause;
    const answer = await prompt({ user: given.user ?? "", ...place });
    if (answer === null) throw cause;
    return await send(checkCredentials(answer.user, answer.password));
  }
}

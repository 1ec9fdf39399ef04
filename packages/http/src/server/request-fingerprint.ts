import { createHash } from "node:crypto";

/** What is no longer than its digest stands for itself; it has a blank, which a digest has not. */
const DIGEST_LENGTH = 43;

/**
 * What tells a request from another one under the same key; it is kept with the key.
 *
 * Passwords are left out: whoever finds its digest could try passwords against it.
 */
export function fingerprintOf(
  method: string,
  target: string,
  body: string,
  args: readonly unknown[],
): string {
  const said = args.some(hasPassword) ? withoutPasswords(args) : body;
  const start = `${method} ${target}\n`;
  if (start.length + said.length <= DIGEST_LENGTH) return start + said;
  return createHash("sha256").update(start).update(said).digest("base64url");
}

function hasPassword(argument: unknown): boolean {
  return (
    typeof argument === "object" && argument !== null && "password" in argument && argument.password !== null
  );
}

/** The only members of that name, in any argument, are passwords. */
function withoutPasswords(args: readonly unknown[]): string {
  return JSON.stringify(args, (name, value: unknown) => (name === "password" ? undefined : value));
}

import { createHash } from "node:crypto";

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
  return createHash("sha256").update(`${method} ${target}\n`).update(said).digest("base64url");
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

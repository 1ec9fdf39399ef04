import { createHash, randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** A password as it is kept: a salted scrypt hash, `scrypt:N:r:p:salt:hash` with salt and hash in base64url. */
export type PasswordHash = string;

const COST = { N: 32_768, r: 8, p: 1 };
const HASH_BYTES = 32;
const format = /^scrypt:(\d{4,7}):(\d{1,2}):(\d{1,2}):([\w-]{22,}):([\w-]{43})$/;

/** Hashes a password with a salt of its own. */
export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST);
  return `scrypt:${COST.N}:${COST.r}:${COST.p}:${salt.toString("base64url")}:${hash.toString("base64url")}`;
}

/** Whether the text is a hash that {@link isPassword} can read. */
export function isPasswordHash(text: string): boolean {
  return format.test(text);
}

/** A hash that no password has: to compare with where there is no user, so that it takes as long as with one. */
export const noPassword: PasswordHash = `scrypt:${COST.N}:${COST.r}:${COST.p}:${"A".repeat(22)}:${"A".repeat(43)}`;

/** Whether the password is the one that was hashed; it takes the same time wherever they differ. */
export async function isPassword(password: string, kept: PasswordHash): Promise<boolean> {
  const [, N, r, p, salt = "", hash = ""] = format.exec(kept) ?? [];
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const given = await derive(password, Buffer.from(salt, "base64url"), cost);
  return timingSafeEqual(given, Buffer.from(hash, "base64url"));
}

/** A new bearer token; it is shown once and kept only as its hash. */
export function newToken(): string {
  return `ccp_${randomBytes(32).toString("base64url")}`;
}

/** The hash of a token. A token is random and long: nobody guesses it, so a fast hash will do. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { ...cost, maxmem: 256 * cost.N * cost.r };
    scrypt(password.normalize("NFC"), salt, HASH_BYTES, options, (error, hash) =>
      error === null ? resolve(hash) : reject(error),
    );
  });
}

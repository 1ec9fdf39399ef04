import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const BYTES = 32;

/**
 * The key that opens the passwords which the store in a folder keeps: from a file beside it that only its owner can read,
 * made the first time. Throws where the file holds something else.
 */
export async function credentialKeyIn(folder: string): Promise<Uint8Array> {
  const path = join(folder, "credential-key");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await writeFile(path, randomBytes(BYTES), { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const key = await readFile(path);
  if (key.length === BYTES) return key;
  throw new Error(
    `${path} is no key of ${BYTES} bytes, so the cached passwords in ${folder} cannot be opened. Put back a copy of it; or delete it, and those passwords are forgotten.`,
  );
}

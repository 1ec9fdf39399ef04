import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Role, UsersFile } from "../src/server/index.ts";

/** A users file in a folder of its own. */
export interface TestUsers {
  readonly folder: string;
  readonly users: UsersFile;
  remove(): void;
}

/** Makes a users file with these users. */
export async function makeUsers(
  entries: Readonly<Record<string, { role: Role; password: string }>>,
): Promise<TestUsers> {
  const folder = mkdtempSync(join(tmpdir(), "ccp-http-"));
  const users = new UsersFile(join(folder, "users.json"));
  for (const [name, { role, password }] of Object.entries(entries)) await users.add(name, role, password);
  return { folder, users, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

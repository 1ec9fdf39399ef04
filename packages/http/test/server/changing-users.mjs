/*
 * Adds users one after the other, as soon as its standard input says so; of each two, it removes the first one again.
 *
 *   node changing-users.mjs FILE PREFIX COUNT
 */
import { once } from "node:events";
import { UsersFile } from "@ccp/http/server";

const [file = "", prefix = "", count = ""] = process.argv.slice(2);
const users = new UsersFile(file);
process.stdout.write("ready\n");
await once(process.stdin, "data");
for (let number = 0; number < Number(count); number++) {
  await users.add(`${prefix}${number}`, "user", null);
  if (number % 2 === 1) await users.remove(`${prefix}${number - 1}`);
}
process.exit();

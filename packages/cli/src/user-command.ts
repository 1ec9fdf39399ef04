import { type Role, UsersFile } from "@ccp/http/server";
import { type Command, Option } from "commander";
import type { Console } from "./console.ts";

interface AddOptions {
  readonly users: string;
  readonly role?: Role;
  readonly token?: true;
  readonly password: boolean;
}

/** Adds `ccp user`: the users of a server, in the file that `ccp serve --users` reads. */
export function addUserCommand(program: Command, console: Console): void {
  const command = program.command("user").description("Keep the users of a server.");
  const users = () => new Option("--users <file>", "the file of the users; required").makeOptionMandatory();

  command
    .command("add <name>")
    .description("Add a user, or change one; asks for the password, or reads it from standard input.")
    .addOption(users())
    .addOption(
      new Option("--role <role>", "what the user may do (default: as before, or user)").choices([
        "user",
        "administrator",
      ]),
    )
    .option("--token", "make a bearer token too, and print it once")
    .option("--no-password", "the user logs on with tokens only")
    .action(async (name: string, options: AddOptions) => {
      const file = new UsersFile(options.users);
      let password: string | null = null;
      if (options.password) {
        password = await console.secret(`Password of ${name}: `);
        if (password.length < 8)
          throw new RangeError("A password has at least 8 characters. Nothing was changed.");
      }
      const role = options.role ?? (await file.find(name))?.role ?? "user";
      await file.add(name, role, password);
      console.out(`${name} is ${role === "user" ? "a user" : "an administrator"} in ${options.users}.`);
      if (options.token === true) console.out(await file.addToken(name));
    });

  command
    .command("list")
    .description("List the users.")
    .addOption(users())
    .action(async (options: { users: string }) => {
      const found = await new UsersFile(options.users).list();
      if (found.length === 0) console.error(`There are no users in ${options.users}.`);
      for (const { name, role, password, tokens } of found) {
        const means = [
          password === null ? "" : "password",
          tokens.length === 0 ? "" : `${tokens.length} token(s)`,
        ];
        console.out(
          [name, role, means.filter((text) => text !== "").join(", ") || "cannot log on"].join("\t"),
        );
      }
    });

  command
    .command("remove <name>")
    .description("Remove a user with all tokens.")
    .addOption(users())
    .action(async (name: string, options: { users: string }) => {
      await new UsersFile(options.users).remove(name);
      console.out(`${name} is no longer in ${options.users}.`);
    });
}

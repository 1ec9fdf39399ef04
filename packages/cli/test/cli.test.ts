import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";
import { afterAll, describe, expect, test } from "vitest";
import { type Console, runCli } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "ccp-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs ccp; `secret` is what a person types, and `during` what happens once the first line is out. */
async function ccp(
  args: readonly string[],
  secret = "",
  during: (line: string) => Promise<void> = async () => {},
) {
  const lines: string[] = [];
  const errors: string[] = [];
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let failure: unknown;
  const console: Console = {
    out: (line) => {
      lines.push(line);
      if (lines.length > 1) return;
      during(line)
        .catch((error: unknown) => {
          failure = error;
        })
        .finally(stop);
    },
    error: (line) => errors.push(line),
    secret: async () => secret,
    terminal: () => ({ width: 80, isColored: false }),
    stopped: () => stopped,
  };
  const code = await runCli(args, console);
  if (failure !== undefined) throw failure;
  return { code, lines, errors: errors.join("\n") };
}

describe("ccp user", () => {
  const users = join(folder, "users.json");

  test("adds, lists, changes and removes users, and shows a token once", async () => {
    const added = await ccp(["user", "add", "LAB\\alice", "--users", users, "--token"], "long enough");
    expect([added.code, added.lines[1]]).toStrictEqual([0, expect.stringMatching(/^ccp_[\w-]{43}$/)]);
    await ccp(["user", "add", "bob", "--users", users, "--no-password", "--role", "administrator"]);
    expect((await ccp(["user", "list", "--users", users])).lines).toStrictEqual([
      "LAB\\alice\tuser\tpassword, 1 token(s)",
      "bob\tadministrator\tcannot log on",
    ]);
    expect((await ccp(["user", "remove", "lab\\ALICE", "--users", users])).code).toBe(0);
    expect((await ccp(["user", "list", "--users", users])).lines).toHaveLength(1);
    const none = join(folder, "none.json");
    expect(await ccp(["user", "list", "--users", none])).toStrictEqual({
      code: 0,
      lines: [],
      errors: `There are no users in ${none}.`,
    });
  });

  test("one who is changed stays an administrator unless told otherwise, and has no password left with --no-password", async () => {
    const file = join(folder, "changed.json");
    const add = (...options: string[]) =>
      ccp(["user", "add", "bob", "--users", file, ...options], "long enough");
    const listed = async () => (await ccp(["user", "list", "--users", file])).lines;
    await add("--role", "administrator");
    expect((await add("--token")).lines[0]).toBe(`bob is an administrator in ${file}.`);
    expect(await listed()).toStrictEqual(["bob\tadministrator\tpassword, 1 token(s)"]);
    await add("--no-password");
    expect(await listed()).toStrictEqual(["bob\tadministrator\t1 token(s)"]);
    await add("--role", "user");
    expect(await listed()).toStrictEqual(["bob\tuser\tpassword, 1 token(s)"]);
  });

  test.each([
    [["user", "add", "x", "--users", users], "short", /at least 8 characters/],
    [["user", "add", "a b", "--users", users], "long enough", /cannot be named "a b"/],
    [["user", "add", "x"], "long enough", /--users/],
    [["user", "remove", "nobody", "--users", users], "", /no user nobody/],
    [["user", "add", "x", "--users", users, "--role", "root"], "long enough", /role/],
  ])("%j is refused", async (args, secret, message) => {
    const { code, errors } = await ccp(args, secret);
    expect(code).toBe(1);
    expect(errors).toMatch(message);
  });
});

test.each(["", "port", "serve", "user", "user add", "user list", "user remove", "docs"])(
  "the help of ccp %s fits a terminal of 80 columns, and states each default once",
  async (command) => {
    const { code, lines } = await ccp([...command.split(" ").filter(Boolean), "--help"]);
    const help = lines.join("\n").split("\n");
    expect(code).toBe(0);
    expect(help.filter((line) => [...line].length > 80)).toStrictEqual([]);
    expect(help.join(" ").replace(/\s+/g, " ")).not.toMatch(/\(default: [^)]*\) \(default|default: \[/);
  },
);

test("--version says the version of the package", async () => {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(await ccp(["--version"])).toMatchObject({ code: 0, lines: [manifest.version] });
});

describe("ccp serve", () => {
  const serve = ["serve", "--port", "0", "--nodes", "NODE01:2,NODE02:1"];
  const url = (line: string) => /http\S+$/.exec(line)?.[0] ?? "";

  test("serves until it is told to stop, and says that it keeps nothing", async () => {
    const { code, lines, errors } = await ccp([...serve, "--name", "LAB"], "", async (line) => {
      expect(await (await fetch(`${url(line)}/v1/cluster/name`)).json()).toStrictEqual({ name: "LAB" });
      const nodes = (await (await fetch(`${url(line)}/v1/nodes`)).json()) as { items: unknown[] };
      expect(nodes.items).toMatchObject([
        { name: "NODE01", processors: 2 },
        { name: "NODE02", processors: 1 },
      ]);
    });
    expect(code).toBe(0);
    expect(lines.join("\n")).toMatch(/kept in memory only[\s\S]*no users/);
    expect(errors).toMatch(/"operation":"getName"[\s\S]*"stopped"/);
  });

  test("with --data, jobs are there after a restart", async () => {
    const data = ["--data", join(folder, "data")];
    const body = JSON.stringify({ job: { name: "kept" } });
    await ccp([...serve, ...data], "", async (line) => {
      const headers = { "Content-Type": "application/json" };
      expect((await fetch(`${url(line)}/v1/jobs`, { method: "POST", body, headers })).status).toBe(201);
    });
    const again = await ccp([...serve, ...data], "", async (line) => {
      expect(await (await fetch(`${url(line)}/v1/jobs/1`)).json()).toMatchObject({ name: "kept" });
    });
    expect(again.code).toBe(0);
  });

  test("CRD-2, CRD-4: with --data, a cached password is there after a restart, encrypted with a key of the owner's", async () => {
    const data = join(folder, "data-with-passwords");
    const send = (line: string, method: string, path: string, body: unknown) =>
      fetch(`${url(line)}${path}`, {
        method,
        body: JSON.stringify(body),
        headers: { "Content-Type": "application/json" },
      });
    await ccp([...serve, "--data", data], "", async (line) => {
      await send(line, "POST", "/v1/jobs", { job: { name: "kept" } });
      const credentials = { user: "LAB\\ann", password: "S3CRET-cached" };
      expect((await send(line, "PUT", "/v1/credentials", { credentials })).status).toBe(204);
    });
    const key = join(data, "credential-key");
    expect(statSync(key)).toMatchObject({ size: 32, mode: 0o100600 });
    for (const file of readdirSync(join(data, "database"))) {
      expect(readFileSync(join(data, "database", file)).includes("S3CRET")).toBe(false);
    }
    await ccp([...serve, "--data", data], "", async (line) => {
      const from = (user: string) => send(line, "POST", "/v1/jobs/1/credentials/from-cache", { user });
      expect((await from("LAB\\bob")).status).toBe(422);
      expect((await from("LAB\\ann")).status).toBe(204);
    });
    writeFileSync(key, "short");
    const { code, errors } = await ccp([...serve, "--data", data]);
    expect([code, errors]).toEqual([1, expect.stringContaining(`${key} is no key of 32 bytes`)]);
  });

  test("with TLS and users it listens to other machines: it asks who calls, and a user who comes while it runs may", async () => {
    const [users, cert, key] = ["later.json", "cert.pem", "key.pem"].map((name) => join(folder, name));
    const made = await generate([{ name: "commonName", value: "localhost" }], { keyType: "ec" });
    writeFileSync(cert ?? "", made.cert);
    writeFileSync(key ?? "", made.private);
    /** The status of an answer to a request that trusts this certificate alone. */
    const ask = (address: string, token?: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
        get(address, { ca: made.cert, agent: false, headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        }).on("error", reject);
      });
    const options = [
      "--host",
      "0.0.0.0",
      "--users",
      `${users}`,
      "--tls-cert",
      `${cert}`,
      "--tls-key",
      `${key}`,
    ];
    const { code, lines } = await ccp([...serve, ...options], "", async (line) => {
      expect(url(line)).toMatch(/^https:\/\/localhost:/);
      expect(await ask(`${url(line)}/v1/jobs`)).toBe(401);
      const { lines: told } = await ccp(
        ["user", "add", "eve", "--users", `${users}`, "--token"],
        "long enough",
      );
      expect(await ask(`${url(line)}/v1/jobs`, told[1])).toBe(200);
    });
    expect(code).toBe(0);
    expect(lines.join("\n")).toMatch(/no users in \S+later\.json yet/);
  });

  test("--insecure listens to other machines without them; --origins lets pages in", async () => {
    const options = [
      "--host",
      "0.0.0.0",
      "--insecure",
      "--origins",
      "https://a.example,http://b.example:8080",
    ];
    await ccp([...serve, ...options], "", async (line) => {
      const status = async (Origin: string) =>
        (await fetch(`${url(line)}/v1/jobs`, { headers: { Origin } })).status;
      expect(await status("https://a.example")).toBe(200);
      expect(await status("http://b.example:8080")).toBe(200);
      expect(await status("http://b.example")).toBe(403);
    });
  });

  test("its defaults: this machine only, at port 5970", async () => {
    const { lines } = await ccp(["serve", "--help"]);
    const help = lines.join("\n").replace(/\s+/g, " ");
    expect(help).toMatch(/--host .*\(default: "127\.0\.0\.1"\).*--port .*\(default: 5970\)/);
    expect(help).toMatch(/--nodes <list> NAME:PROCESSORS,… \(default: this machine\)/);
  });

  test("a port that is taken is named, with what to do", async () => {
    const other = createServer();
    const port = await new Promise<string>((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        resolve(String(typeof address === "object" ? address?.port : ""));
      });
    });
    const { code, errors } = await ccp(["serve", "--port", port]);
    other.close();
    expect(code).toBe(1);
    expect(errors).toContain(`Port ${port} of 127.0.0.1 is taken.`);
  });

  const noFolder = join(folder, "no-folder");
  writeFileSync(noFolder, "");
  test.each([
    [["serve", "--host", "0.0.0.0"], /without TLS and users/],
    [["serve", "--origins", "https://a.example/"], /"https:\/\/a\.example\/" is no origin/],
    [["serve", "--port", "99999"], /99999 is no port/],
    [["serve", "--nodes", "NODE01"], /"NODE01" is no node/],
    [["serve", "--tls-cert", "x"], /both --tls-cert and --tls-key/],
    [["serve", "--data", noFolder], /no-folder/],
  ])("%j is refused", async (args, message) => {
    const { code, errors } = await ccp(args);
    expect(code).toBe(1);
    expect(errors).toMatch(message);
  });
});

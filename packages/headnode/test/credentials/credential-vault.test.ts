import { randomBytes } from "node:crypto";
import { inspect } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CredentialVault } from "../../src/credentials/credential-vault.ts";
import { Secret } from "../../src/credentials/secret.ts";

const key = randomBytes(32);
const vault = new CredentialVault(key);

test("CRD-4: any password comes back as it was, and only for the pair it was sealed for", () => {
  // Any 16-bit units, halves of surrogate pairs too.
  const text = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 127 });
  fc.assert(
    fc.property(text, fc.string(), fc.string(), (units, owner, user) => {
      const password = String.fromCharCode(...units);
      const sealed = vault.seal(Secret.of(password), owner, user);
      expect(vault.open(sealed, owner, user)?.reveal()).toBe(password);
      expect(vault.open(sealed, `${owner}x`, user)).toBeUndefined();
      expect(vault.open(sealed, owner, `${user}x`)).toBeUndefined();
      expect(vault.open(sealed, `${owner}${user}`, "")?.reveal()).toBe(user === "" ? password : undefined);
    }),
  );
});

test("CRD-4: another key, or one changed byte, opens nothing", () => {
  const sealed = vault.seal(Secret.of("open sesame"), "a", "b");
  expect(new CredentialVault(key).open(sealed, "A", "B")?.reveal()).toBe("open sesame");
  expect(new CredentialVault(undefined).open(sealed, "a", "b")).toBeUndefined();
  const bytes = Buffer.from(sealed, "base64");
  for (let index = 0; index < bytes.length; index++) {
    const changed = Buffer.from(bytes);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(vault.open(changed.toString("base64"), "a", "b")).toBeUndefined();
  }
  expect(vault.open("", "a", "b")).toBeUndefined();
  expect(vault.open(sealed.slice(0, 20), "a", "b")).toBeUndefined();
});

test("CRD-4: the same password looks different each time, and as long as any other", () => {
  const seal = (password: string) => vault.seal(Secret.of(password), "a", "b");
  expect(seal("same")).not.toBe(seal("same"));
  expect(seal("x".repeat(127))).toHaveLength(seal("").length);
});

test("CRD-4: a secret shows nothing, and is gone once it is wiped", () => {
  const secret = Secret.of("open sesame");
  const shown = [String(secret), JSON.stringify(secret), JSON.stringify({ ...secret })];
  shown.push(inspect(secret, { depth: Number.POSITIVE_INFINITY, showHidden: true }), `${secret}`);
  for (const text of shown) expect(text).not.toContain("sesame");
  secret.wipe();
  expect(secret.reveal()).toBe("");
  expect(secret.use((bytes) => bytes.every((byte) => byte === 0))).toBe(true);
});

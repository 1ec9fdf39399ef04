import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { enumerationFacts, memberFacts } from "../src/emit/typelib.ts";
import type { InterfaceModel, PortModel } from "../src/model.ts";
import { portFiles } from "../src/port/port-files.ts";
import { readPort } from "../src/port/read-port.ts";
import { serviceFile } from "../src/port/service.ts";

/** The facts of the library's own file, kept apart from the port so that neither can follow the other's mistakes. */
const facts: PortModel = JSON.parse(readFileSync(new URL("./typelib-facts.json", import.meta.url), "utf8"));

const root = fileURLToPath(new URL("../../..", import.meta.url));
const port = readPort(portFiles(root), serviceFile(root), root);

/** The interfaces with what a type library says of them. */
const derivedInterfaces = port.interfaces.map(({ name, iid, base, page, members }) => ({
  name,
  iid,
  base,
  page,
  members: members.map(memberFacts),
}));

function countMembers(interfaces: readonly InterfaceModel[]): number {
  return interfaces.reduce((sum, { members }) => sum + members.length, 0);
}

const counts = `${facts.interfaces.length} interfaces, ${countMembers(facts.interfaces)} members, ${facts.coclasses.length} coclasses, ${facts.enumerations.length} enumerations`;

test(`the derived library equals the facts: ${counts}`, () => {
  expect(counts).toBe("11 interfaces, 209 members, 11 coclasses, 4 enumerations");
  expect(countMembers(port.interfaces)).toBe(209);
  expect(port.library).toStrictEqual(facts.library);
  expect(port.coclasses).toStrictEqual(facts.coclasses);
  expect(port.enumerations.map(enumerationFacts)).toStrictEqual(facts.enumerations);
  expect(port.interfaces.map(({ name }) => name)).toStrictEqual(facts.interfaces.map(({ name }) => name));
});

test.each(facts.interfaces)(
  "$name equals the facts member for member ($members.length members)",
  (expected) => {
    const derived = derivedInterfaces.find(({ name }) => name === expected.name);
    for (const [position, member] of expected.members.entries()) {
      expect(derived?.members[position], `${expected.name}.${member.name}`).toStrictEqual(member);
    }
    expect(derived).toStrictEqual(expected);
  },
);

import { typeLibrary } from "@ccp/core/typelib";
import { expect, test } from "vitest";
import * as bindings from "../../src/index.ts";

/** What each class has, by name, from its prototypes up to Object. */
function membersOf(type: { readonly prototype: object }): ReadonlyMap<string, PropertyDescriptor> {
  const members = new Map<string, PropertyDescriptor>();
  for (
    let prototype: object | null = type.prototype;
    prototype !== null && prototype !== Object.prototype;
    prototype = Object.getPrototypeOf(prototype)
  ) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype)))
      if (!members.has(name)) members.set(name, descriptor);
  }
  return members;
}

test("all 209 members of the type library are in the managed classes: 107 that are read, 26 that are written, 76 that are called", () => {
  const found = { propget: 0, propput: 0, method: 0 };
  for (const { name, members } of typeLibrary.interfaces) {
    const type: unknown = Reflect.get(bindings, name.slice(1));
    expect(type, name).toBeTypeOf("function");
    const own = membersOf(type as { prototype: object });
    for (const member of members) {
      const plain = member.kind === "method" ? member.name : member.name.slice("get_".length);
      const descriptor = own.get(plain);
      const reached = { propget: descriptor?.get, propput: descriptor?.set, method: descriptor?.value };
      expect(reached[member.kind], `${name}.${member.name}`).toBeTypeOf("function");
      found[member.kind]++;
    }
  }
  expect(found).toStrictEqual({ propget: 107, propput: 26, method: 76 });
});

test("a managed class has nothing beside the library but what is listed here", () => {
  const ours = typeLibrary.interfaces.flatMap(({ name, members }) => {
    const known = new Set(members.map((member) => member.name.replace(/^(get|put)_/, "")));
    const type = Reflect.get(bindings, name.slice(1)) as { prototype: object };
    return [...membersOf(type).keys()]
      .filter((member) => member !== "constructor" && !known.has(member))
      .map((member) => `${name.slice(1)}.${member}`);
  });
  expect(ours).toStrictEqual(["Cluster.waitForJob", "Cluster.watch", "Cluster.Dispose", "Job.Item"]);
});

test("an enumeration has its values by name and its names by number", () => {
  for (const { name, values } of typeLibrary.enumerations) {
    const enumeration = Reflect.get(bindings, name) as Record<string | number, unknown>;
    for (const [full, value] of values) {
      const plain = full.slice(name.length + 1);
      expect(enumeration[plain]).toBe(value);
      expect(enumeration[value]).toBe(plain);
    }
  }
});

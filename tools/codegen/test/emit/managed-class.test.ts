import { expect, test } from "vitest";
import { emitManagedClass } from "../../src/emit/managed-class.ts";
import { emitManagedEnumerations } from "../../src/emit/managed-enumerations.ts";
import { emitManagedClasses } from "../../src/emit/managed-index.ts";
import { readSmallPort, thing } from "../small-port.ts";

function emit(members: string): string {
  const model = readSmallPort({ "ithing.ts": thing(members) });
  return emitManagedClass(model, model.interfaces[0]!);
}

/** What stands between the constructor with `from` and the end of the class. */
function membersOf(text: string): string {
  return text.slice(text.indexOf("return adopt")).replace(/^[^\n]*\n {2}\}\n\n/, "");
}

test("a get and a put are one property, with its documentation", () => {
  const text = emit(`/**
   * Gives the size
   * of the thing.
   *
   * @param pRetVal - Receives the size, 1 or above.
   * @returns \`S_OK\`, or a failure.
   * @hresult E_POINTER - when the [out] reference is missing.
   * @remarks Rule TT-1.
   * @see {@link IThing.put_Size}
   * @see {@link IThing.Do}
   * @page ithing-get-size
   */
  get_Size(pRetVal: Out<long>): HRESULT;
  /**
   * Sets the size.
   *
   * @param size - The size.
   * @hresult E_INVALIDARG - when \`size\` is below 1.
   * @page ithing-put-size
   */
  put_Size(size: long): HRESULT;`);
  expect(membersOf(text)).toBe(`  /**
   * The size of the thing.
   *
   * @returns The size, 1 or above.
   * @remarks Rule TT-1.
   * @see {@link Thing.Do}
   */
  get Size(): number {
    return read<long>((pRetVal) => this.raw.get_Size(pRetVal));
  }

  /**
   * Sets the size.
   *
   * @param value - The size.
   * @throws {@link ComputeClusterException} with \`E_INVALIDARG\` when \`value\` is below 1.
   */
  set Size(value: number) {
    run(() => this.raw.put_Size(value));
  }
}
`);
});

test("a class with writable properties can be copied, and imports what it uses", () => {
  const text = emit(`/** @page a */ get_Size(pRetVal: Out<long>): HRESULT;
  /** @page b */ put_Size(Val: long): HRESULT;
  /** @page c */ get_Colour(pRetVal: Out<Colour>): HRESULT;`);
  expect(text).toContain(`import { CLSID_Thing, IID_IThing, type IThing, type long } from "@ccp/core";
import { read, run } from "../runtime/calls.ts";
import { adopt, create, ManagedObject } from "../runtime/managed-object.ts";
import type { Colour } from "./enumerations.gen.ts";
`);
  expect(text).toContain(`  constructor(thing?: Thing | undefined) {
    super(create<IThing>(CLSID_Thing, IID_IThing));
    if (thing === undefined) return;
    this.Size = thing.Size;
  }`);
});

test("what may go to a cluster is awaited", () => {
  const text = emit(`/** @page a */ Find(id: long, pRetVal: Out<IThing | null>): Promise<HRESULT>;
  /** @page b */ Do(on: VARIANT_BOOL): Promise<HRESULT>;`);
  expect(text).toContain("export class Thing extends ClusterObject {");
  expect(text).toContain(`  async Find(id: number): Promise<Thing | null> {
    const given = await query<IThing | null>(this.raw, (pRetVal) => this.raw.Find(id, pRetVal));
    return orNull(given, Thing.from);
  }`);
  expect(text).toContain(`  async Do(on: boolean): Promise<void> {
    await command(this.raw, () => this.raw.Do(on));
  }`);
});

test("a collection whose items nobody said anything about is refused, with the file to mend", () => {
  expect(() => emit("/** @page a */ GetEnumerator(pRetVal: Out<IEnumVARIANT>): HRESULT;")).toThrow(
    "Nothing says what the items of IThing.GetEnumerator are. Add it to tools/codegen/src/managed/item-types.ts.",
  );
});

test("an enumeration has its values by name and its names by number, with what the port says of each", () => {
  const model = readSmallPort({
    "green.ts": "/** The colour of {@link IThing}. */\nexport const Colour_Green = 4;\n",
  });
  expect(emitManagedEnumerations(model)).toContain(`
/** @enum */
export const Colour = {
  Red: 0,
  /** The colour of {@link Thing}. */
  Green: 4,
  0: "Red",
  4: "Green",
} as const;

/** One of the values of {@link Colour:enum}. */
export type Colour = 0 | 4;
`);
});

test("every class is found by its interface", () => {
  expect(emitManagedClasses(readSmallPort())).toContain("    [IID_IThing, Thing],");
});

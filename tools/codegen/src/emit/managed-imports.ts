import { className } from "../managed/managed-types.ts";
import type { InterfaceModel, PortModel } from "../model.ts";
import { lineWidth } from "./layout.ts";

/** Where the helpers of the managed classes stand, by name. Types are marked as such. */
const runtime: Readonly<Record<string, string>> = {
  ManagedObject: "managed-object",
  adopt: "managed-object",
  create: "managed-object",
  rawOf: "managed-object",
  orNull: "managed-object",
  ClusterObject: "cluster-object",
  read: "calls",
  run: "calls",
  query: "calls",
  command: "calls",
  assign: "calls",
  text: "values",
  toVariant: "values",
  "type Value": "values",
  "type Ref": "ref",
  variantOf: "ref",
  enumerate: "enumerate",
  "type Items": "items",
  collectionOf: "items",
  paged: "paging",
  "type PagingArguments": "paging",
};

/** The imports of a managed class: it says what it uses, and they are written down from that. */
export class ManagedImports {
  readonly #own: string;
  readonly #core: ReadonlyMap<string, string>;
  /** The files of the other classes and of the enumerations, by name; types are marked as such. */
  readonly #siblings: ReadonlyMap<string, string>;
  readonly #names = new Set<string>();

  constructor(model: PortModel, owner: InterfaceModel) {
    this.#own = className(owner.name);
    const types = ["long", "__int64", "BSTR", "VARIANT_BOOL", "DATE", "VARIANT", "SAFEARRAY", "IEnumVARIANT"];
    this.#core = new Map([
      ...[...types, ...model.interfaces.map(({ name }) => name)].map(
        (name) => [name, `type ${name}`] as const,
      ),
      ...model.interfaces.map(({ name }) => [`IID_${name}`, `IID_${name}`] as const),
      ...model.coclasses.map(({ name }) => [`CLSID_${name}`, `CLSID_${name}`] as const),
      ["toJsDate", "toJsDate"],
      ["fromJsDate", "fromJsDate"],
    ]);
    this.#siblings = new Map([
      ...model.interfaces.map(({ name }) => [className(name), managedFile(name)] as const),
      ...model.enumerations.map(({ name }) => [`type ${name}`, "enumerations.gen.ts"] as const),
    ]);
  }

  /** Says that these names are used. */
  use(...names: readonly string[]): void {
    for (const name of names) this.#names.add(name);
  }

  /** Says that the names in a type are used. */
  useType(type: string): void {
    this.use(...(type.match(/\w+/g) ?? []));
  }

  /** The import statements, in the order of the formatter: packages first, then files by path. */
  text(): string {
    const core = [...this.#names].flatMap((name) => this.#core.get(name) ?? []);
    const files = new Map<string, string[]>();
    const add = (file: string, name: string) => files.set(file, [...(files.get(file) ?? []), name]);
    for (const [written, file] of Object.entries(runtime))
      if (this.#names.has(written.replace("type ", ""))) add(`../runtime/${file}.ts`, written);
    for (const [written, file] of this.#siblings) {
      const name = written.replace("type ", "");
      if (name !== this.#own && this.#names.has(name)) add(`./${file}`, written);
    }
    return [
      importOf(core, "@ccp/core"),
      ...[...files].sort(([a], [b]) => byFile(a, b)).map(([file, names]) => importOf(names, file)),
    ].join("\n");
  }
}

/** The formatter's order of files: a name before one that goes on where it ends. */
export function byFile(a: string, b: string): number {
  return a.replace(/(\.gen)?\.ts$/, "") < b.replace(/(\.gen)?\.ts$/, "") ? -1 : 1;
}

/** The file of the managed class of an interface. */
export function managedFile(interfaceName: string): string {
  const words = className(interfaceName).replace(/(?<=[a-z])(?=[A-Z])/g, "-");
  return `${words.toLowerCase()}.gen.ts`;
}

/** One import, in the layout of the formatter. */
export function importOf(names: readonly string[], file: string): string {
  const sorted = [...names].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const types = sorted.every((name) => name.startsWith("type "));
  const written = types ? sorted.map((name) => name.replace("type ", "")) : sorted;
  const line = `import ${types ? "type " : ""}{ ${written.join(", ")} } from "${file}";`;
  return line.length <= lineWidth
    ? line
    : `import {\n${written.map((name) => `  ${name},`).join("\n")}\n} from "${file}";`;
}

/** The formatter's order: letter by letter, of two that differ in case only the upper one first. */
function key(name: string): string {
  return [...name.replace("type ", "")].map((letter) => letter.toLowerCase() + letter).join("");
}

import { type InterfaceDeclaration, type MethodSignature, Node, type SourceFile } from "ts-morph";
import type { InterfaceModel } from "../model.ts";
import { requiredWord } from "./doc-tags.ts";
import { readDocumentation } from "./documentation.ts";
import { readIdentifiers } from "./identifiers.ts";
import { readMembers } from "./members.ts";
import type { Problems } from "./problems.ts";

/** What the parts of an interface add up to. */
interface Parts {
  readonly bases: Set<string>;
  readonly methods: MethodSignature[];
}

/**
 * Reads the interfaces that have an IID. A long interface may be declared in parts that it extends: the parts' members come
 * first, in the order of the `extends` list, and together they are its vtable.
 */
export function readInterfaces(
  files: readonly SourceFile[],
  enumerations: ReadonlySet<string>,
  problems: Problems,
): readonly InterfaceModel[] {
  const declared = new Map<string, InterfaceDeclaration>();
  for (const declaration of files.flatMap((file) => file.getInterfaces())) {
    const name = declaration.getName();
    if (declared.has(name))
      problems.report(declaration, `The port declares ${name} twice. Rename one of the two.`);
    declared.set(name, declaration);
  }
  const identifiers = readIdentifiers(files, "IID", problems);
  const names = new Set(identifiers.map(({ name }) => name));
  reportStrays(declared, names, problems);

  return identifiers.flatMap(({ name, guid, node }) => {
    const declaration = declared.get(name);
    if (declaration === undefined) {
      problems.report(
        node,
        `IID_${name} names no interface of the port. Declare ${name} or remove the constant.`,
      );
      return [];
    }
    const parts: Parts = { bases: new Set(), methods: [] };
    collect(declaration, declared, parts, problems);
    const [base = "", ...more] = parts.bases;
    if (base !== "IDispatch" || more.length > 0) {
      problems.report(
        declaration,
        `${name} must extend IDispatch, itself or through each of its parts, and nothing else.`,
      );
    }
    const page = requiredWord(declaration, "page", name, name.toLowerCase(), problems);
    const members = readMembers(name, parts.methods, { interfaces: names, enumerations }, problems);
    return [{ name, iid: guid, base, page, members, documentation: readDocumentation(declaration) }];
  });
}

function collect(
  declaration: InterfaceDeclaration,
  declared: ReadonlyMap<string, InterfaceDeclaration>,
  parts: Parts,
  problems: Problems,
): void {
  for (const extended of declaration.getExtends()) {
    const name = extended.getExpression().getText();
    const part = declared.get(name);
    if (part === undefined) parts.bases.add(name);
    else collect(part, declared, parts, problems);
  }
  for (const member of declaration.getMembers()) {
    if (Node.isMethodSignature(member)) parts.methods.push(member);
    else
      problems.report(
        member,
        `${declaration.getName()} may declare methods only: a COM interface has nothing else.`,
      );
  }
}

/** An interface with neither an IID nor an heir would be missing from the library without a word. */
function reportStrays(
  declared: ReadonlyMap<string, InterfaceDeclaration>,
  names: ReadonlySet<string>,
  problems: Problems,
): void {
  const extended = new Set(
    [...declared.values()].flatMap((declaration) =>
      declaration.getExtends().map((clause) => clause.getExpression().getText()),
    ),
  );
  for (const [name, declaration] of declared) {
    if (!names.has(name) && !extended.has(name)) {
      problems.report(
        declaration,
        `${name} has no IID and no interface extends it. Add IID_${name} to identifiers.ts or list it after "extends" of its interface.`,
      );
    }
  }
}

import type { Language, TypeName } from "../languages/index.ts";
import { enumerationNamed, interfaceNamed, interfaceOfCoclass, itemsOfInterface, NAMESPACE } from "./api.ts";

/** What is known of a value. `null` stands for a type that is not known. */
export type Type =
  | {
      readonly kind: "api";
      readonly name: string;
      /** What it holds, when it is a collection: an interface or `long`. */
      readonly items: string | null;
      /** Why it may be another type of the same name. */
      readonly doubt: string | null;
    }
  | { readonly kind: "list"; readonly of: Type | null }
  | { readonly kind: "enumerator"; readonly of: Type | null }
  | { readonly kind: "variant"; readonly of: Type | null }
  | { readonly kind: "enumeration"; readonly name: string }
  /** Anything that is not of the API. */
  | { readonly kind: "foreign"; readonly name: string };

/** What a file says about the names in it. */
export interface NameContext {
  readonly language: Language;
  /** Why an interface name need not be that of the API; `null` when it is. */
  readonly doubt: string | null;
  readonly aliases: ReadonlyMap<string, TypeName>;
  /** Whether the sources define a type of that name. */
  readonly isOwnType: (name: string) => boolean;
}

const WRAPPERS =
  /^(CComPtr|CComQIPtr|CComPtrBase|ComPtr|com_ptr|com_ptr_t|_com_ptr_t|_com_IIID|shared_ptr|unique_ptr|CAdapt|Nullable|Lazy|atomic|optional)$/;
const UNKNOWN = /^(dynamic|auto|var|Variant)$/;
const VARIANTS = /^(VARIANT|VARIANTARG|_?variant_t|CComVariant|COleVariant)$/;

export function api(
  name: string,
  doubt: string | null = null,
  items: string | null = itemsOfInterface(name),
): Type {
  return { kind: "api", name, items, doubt };
}

/** What a name such as `long` or `ITask` stands for as the type of an item. */
export function itemType(items: string | null, doubt: string | null = null): Type | null {
  if (items === null) return null;
  return interfaceNamed(items) === undefined ? { kind: "foreign", name: items } : api(items, doubt);
}

/** The type that a source names. */
export function typeNamed(type: TypeName | null, context: NameContext, depth = 0): Type | null {
  if (type === null || depth > 10 || UNKNOWN.test(type.name)) return null;
  if (context.language === "vbnet" && /^object$/i.test(type.name)) return null;
  const [first] = type.arguments;
  if (WRAPPERS.test(type.name) && first !== undefined) return typeNamed(first, context, depth + 1);
  if (type.name === "[]") return { kind: "list", of: typeNamed(first ?? null, context, depth + 1) };
  if (VARIANTS.test(type.name)) return { kind: "variant", of: null };
  const isNet = context.language === "csharp" || context.language === "vbnet";
  if (/^(IEnumVARIANT(Ptr)?|Enumerator)$/.test(type.name) || (isNet && type.name === "IEnumerator"))
    return { kind: "enumerator", of: typeNamed(first ?? null, context, depth + 1) };

  const alias = type.qualifier === "" ? context.aliases.get(type.name) : undefined;
  if (alias !== undefined && (alias.name !== type.name || alias.qualifier !== ""))
    return typeNamed(alias, context, depth + 1);

  const named = ofApi(type, context);
  if (named !== null) return named;
  const inner = type.arguments
    .map((argument) => typeNamed(argument, context, depth + 1))
    .filter((found) => found?.kind === "api" || found?.kind === "list");
  const last = inner.at(-1);
  return last === undefined || last === null
    ? { kind: "foreign", name: type.name }
    : { kind: "list", of: last };
}

/** Whether a variable of C++ with that type is a reference: interfaces have no values, only pointers and references. */
export function isReference(type: TypeName | null, context: NameContext): boolean {
  return (
    context.language === "cpp" &&
    type !== null &&
    type.pointers === 0 &&
    interfaceNamed(type.name) !== undefined &&
    typeNamed(type, context)?.kind === "api"
  );
}

function ofApi(type: TypeName, context: NameContext): Type | null {
  if (type.arguments.length > 0) return null;
  const root = type.qualifier.split(/[.:]+/)[0] ?? "";
  const qualifier = context.aliases.get(root)?.qualifier === undefined ? type.qualifier : `${NAMESPACE}`;
  const isQualified = new RegExp(
    `(^|\\.)(${NAMESPACE.replace(".", "\\.")}|Microsoft_ComputeCluster|ComputeCluster|CcpAPI|CCPAPI)$`,
    "i",
  ).test(qualifier.replaceAll("::", "."));
  if (type.qualifier !== "" && !isQualified) return null;
  if (!isQualified && context.isOwnType(type.name)) return null;
  const doubt = isQualified ? null : context.doubt;
  const bare = context.language === "cpp" ? type.name.replace(/Ptr$/, "") : type.name;
  if (interfaceNamed(bare) !== undefined) return api(bare, doubt);
  if (enumerationNamed(type.name) !== undefined && doubt === null)
    return { kind: "enumeration", name: type.name };
  const isManaged = context.language === "csharp" || context.language === "vbnet";
  const coclass = isManaged ? interfaceOfCoclass(type.name) : undefined;
  return coclass === undefined || doubt !== null ? null : api(coclass);
}

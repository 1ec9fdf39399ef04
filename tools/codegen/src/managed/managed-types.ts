import type { Code } from "../emit/layout.ts";
import type { InterfaceModel, MemberModel, ParameterModel, PortModel } from "../model.ts";
import { genericInterface, itemsOfParameter, itemsOfResult } from "./item-types.ts";

/** A value on its way between a managed member and the raw one behind it. */
export interface Passage {
  /** The type that a user of the managed class sees. */
  readonly type: string;
  /** The type in the raw port. */
  readonly raw: string;
  /** Turns the expression of a value of the one face into that of the other; it stays itself where the value does. */
  convert(expression: Code): Code;
  /** The helpers of the runtime that `convert` calls. */
  readonly helpers: readonly string[];
}

/** Where a value belongs. */
export interface Place {
  readonly model: PortModel;
  readonly owner: InterfaceModel;
  readonly member: MemberModel;
}

/** The name of the managed class of an interface. */
export function className(interfaceName: string): string {
  return interfaceName.slice(1);
}

/** The name of a parameter where TypeScript reserves it: `var_`. */
export function parameterName({ name }: ParameterModel): string {
  return name === "var" ? `${name}_` : name;
}

/** The type of an item in the managed binding, from its name in the library. */
export function itemType(item: string): string {
  if (item === "long") return "number";
  if (item === "BSTR") return "string";
  return item === "T" ? item : className(item);
}

/** How an [in] or [in, out] parameter travels into the raw call. */
export function argument(place: Place, parameter: ParameterModel): Passage {
  const { owner, member, model } = place;
  const same = (type: string, raw: string = type) => ({ type, raw, helpers: [], convert: (x: Code) => x });
  switch (parameter.type) {
    case "long":
      return same("number", "long");
    case "__int64":
      return same("bigint", "__int64");
    case "BSTR":
      return same("string | null", "BSTR");
    case "VARIANT_BOOL":
      return same("boolean", "VARIANT_BOOL");
    case "DATE":
      return {
        type: "Date | null",
        raw: "DATE",
        helpers: ["fromJsDate"],
        convert: (x) => ({ call: "fromJsDate", args: [x] }),
      };
    case "VARIANT":
      return {
        type: owner.name === genericInterface ? "T" : "Value",
        raw: "VARIANT",
        helpers: ["toVariant"],
        convert: (x) => ({ call: "toVariant", args: [x] }),
      };
    case "VARIANT*":
      return {
        type: "Ref",
        raw: "VARIANT",
        helpers: ["variantOf"],
        convert: (x) => ({ call: "variantOf", args: [x] }),
      };
    default: {
      const name = parameter.type.replace("*", "");
      if (model.enumerations.some((enumeration) => enumeration.name === name)) return same(name);
      if (name === genericInterface) {
        const item = itemType(itemsOfParameter(parameter.name, `${owner.name}.${member.name}`));
        return {
          type: `Items<${item}>`,
          raw: name,
          helpers: ["collectionOf"],
          convert: (x) => ({ call: "collectionOf", args: [x] }),
        };
      }
      // The library passes some objects by value where it means their address.
      const face = model.interfaces.find((candidate) => candidate.name === name);
      if (face === undefined)
        throw new RangeError(
          `${owner.name}.${member.name} takes a ${parameter.type}, which has no managed type.`,
        );
      return {
        type: className(name),
        raw: name,
        helpers: ["rawOf"],
        convert: (x) => ({ call: "rawOf", args: [x] }),
      };
    }
  }
}

/** How what the raw call gave travels to the caller; undefined where a member gives nothing. */
export function result(place: Place): Passage | undefined {
  const { owner, member, model } = place;
  const parameter = member.parameters.at(-1);
  if (member.retval === null || parameter === undefined) return undefined;
  const same = (type: string, raw: string = type) => ({ type, raw, helpers: [], convert: (x: Code) => x });
  const subject = `${owner.name}.${member.name}`;
  switch (parameter.type) {
    case "long*":
      return same("number", "long");
    case "__int64*":
      return same("bigint", "__int64");
    case "BSTR*":
      return {
        type: "string",
        raw: "BSTR",
        helpers: ["text"],
        convert: (x) => ({ call: "text", args: [x] }),
      };
    case "VARIANT_BOOL*":
      return same("boolean", "VARIANT_BOOL");
    case "DATE*":
      return {
        type: "Date | null",
        raw: "DATE",
        helpers: ["toJsDate"],
        convert: (x) => ({ call: "toJsDate", args: [x] }),
      };
    case "SAFEARRAY**":
      return same("Uint8Array", "SAFEARRAY");
    case "IEnumVARIANT**": {
      const item = itemType(itemsOfResult(subject));
      return {
        type: `IterableIterator<${item}>`,
        raw: "IEnumVARIANT",
        helpers: ["enumerate"],
        convert: (x) => ({ call: `enumerate<${item}>`, args: [x] }),
      };
    }
    default: {
      const name = parameter.type.replaceAll("*", "");
      if (model.enumerations.some((enumeration) => enumeration.name === name)) return same(name);
      const type = className(name);
      if (name === genericInterface) {
        const item = itemType(itemsOfResult(subject));
        return {
          type: `${type}<${item}>`,
          raw: name,
          helpers: [],
          convert: (x) => ({ call: `${type}.from<${item}>`, args: [x] }),
        };
      }
      if (!parameter.nullable)
        return { type, raw: name, helpers: [], convert: (x) => ({ call: `${type}.from`, args: [x] }) };
      return {
        type: `${type} | null`,
        raw: `${name} | null`,
        helpers: ["orNull"],
        convert: (x) => ({ call: "orNull", args: [x, `${type}.from`] }),
      };
    }
  }
}

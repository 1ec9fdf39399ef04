import type { MethodSignature, ParameterDeclaration } from "ts-morph";
import type { MemberKind, MemberModel, ParameterModel } from "../model.ts";
import { comType, type KnownTypes } from "./com-type.ts";
import { optionalWord, requiredWord, tagTexts } from "./doc-tags.ts";
import { readDocumentation } from "./documentation.ts";
import type { Problems } from "./problems.ts";

/** The first dispid that the type library exporter of .NET gives; it counts on from there, slot by slot. */
const firstDispid = 1_610_743_808;

/** QueryInterface, AddRef, Release and the four members of IDispatch stand before every member of a dual interface. */
const firstSlot = 7;

/** Reads the members of one interface; their order in `methods` is that of the vtable. */
export function readMembers(
  interfaceName: string,
  methods: readonly MethodSignature[],
  known: KnownTypes,
  problems: Problems,
): readonly MemberModel[] {
  const getters = new Map<string, number>();
  return methods.map((method, position) => {
    const name = method.getName();
    const subject = `${interfaceName}.${name}`;
    const kind = kindOf(name);
    const property = name.slice("get_".length);

    const dispid =
      kind === "propput"
        ? putDispid(method, subject, getters.get(property), problems)
        : ownDispid(method, subject, firstDispid + position, problems);
    if (kind === "propget") getters.set(property, dispid);

    const parameters = readParameters(method, subject, known, problems);
    const last = parameters.at(-1);
    const retval = last?.direction === "out" ? last.name : null;
    if (kind === "propget" && retval === null) {
      problems.report(method, `${subject} reads a property, so its last parameter must be an Out<…>.`);
    }
    const result = method.getReturnTypeNode()?.getText();
    if (result !== "HRESULT" && result !== "Promise<HRESULT>") {
      problems.report(
        method,
        `${subject} must return HRESULT or Promise<HRESULT>, not ${result ?? "nothing"}.`,
      );
    }
    const hint = `${interfaceName}-${name}`.toLowerCase().replace("_", "-");
    const page = requiredWord(method, "page", subject, hint, problems);
    return {
      name,
      kind,
      dispid,
      slot: firstSlot + position,
      parameters,
      retval,
      answersLater: result === "Promise<HRESULT>",
      page,
      documentation: readDocumentation(method),
    };
  });
}

function kindOf(name: string): MemberKind {
  if (name.startsWith("get_")) return "propget";
  return name.startsWith("put_") ? "propput" : "method";
}

function ownDispid(method: MethodSignature, subject: string, counted: number, problems: Problems): number {
  const word = optionalWord(method, "dispid", subject, problems);
  if (word === undefined) return counted;
  if (!/^-?\d+$/.test(word))
    problems.report(method, `${subject} has @dispid ${word}, which is no whole number.`);
  return Number(word);
}

function putDispid(
  method: MethodSignature,
  subject: string,
  shared: number | undefined,
  problems: Problems,
): number {
  const property = method.getName().slice("put_".length);
  if (shared === undefined) {
    problems.report(
      method,
      `${subject} has no get_${property} before it, whose dispid it shares. Declare get_${property} first.`,
    );
  }
  if (tagTexts(method, "dispid").length > 0) {
    problems.report(method, `${subject} shares the dispid of get_${property}: move its @dispid there.`);
  }
  return shared ?? 0;
}

function readParameters(
  method: MethodSignature,
  subject: string,
  known: KnownTypes,
  problems: Problems,
): readonly ParameterModel[] {
  const spellings = readSpellings(method, subject, problems);
  const parameters = method
    .getParameters()
    .map((parameter) => readParameter(parameter, subject, spellings, known, problems));
  for (const name of spellings.keys()) {
    if (!parameters.some((parameter) => parameter.name === name)) {
      problems.report(method, `${subject} has an @idl for ${name}, which is none of its parameters.`);
    }
  }
  return parameters;
}

/** `@idl <parameter> <type>` keeps a spelling of the library that the TypeScript type cannot show. */
function readSpellings(
  method: MethodSignature,
  subject: string,
  problems: Problems,
): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const text of tagTexts(method, "idl")) {
    const [name, type, ...more] = text.split(/\s+/);
    if (name === undefined || type === undefined || more.length > 0) {
      problems.report(method, `${subject} has "@idl ${text}": write "@idl <parameter> <type>".`);
    } else {
      spellings.set(name, type);
    }
  }
  return spellings;
}

function readParameter(
  parameter: ParameterDeclaration,
  subject: string,
  spellings: ReadonlyMap<string, string>,
  known: KnownTypes,
  problems: Problems,
): ParameterModel {
  const name = parameter.getName().replace(/_$/, "");
  const node = parameter.getTypeNode();
  const read = node === undefined ? undefined : comType(node, known);
  if (read === undefined) {
    problems.report(
      parameter,
      `${subject} has a parameter ${name} of type ${node?.getText() ?? "(none)"}, which is no COM type. Use a type alias of com/types.ts, ` +
        "VARIANT, an enumeration or an interface of the port, alone or in Out<…> or InOut<…>.",
    );
  }
  const { direction, optional, nullable, type } = read ?? {
    direction: "in",
    optional: false,
    nullable: false,
    type: "",
  };
  return {
    name,
    direction,
    optional: optional || parameter.hasQuestionToken(),
    type: spellings.get(name) ?? type,
    nullable,
  };
}

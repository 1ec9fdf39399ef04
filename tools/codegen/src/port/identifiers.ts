import { Node, type SourceFile, type VariableDeclaration } from "ts-morph";
import type { Problems } from "./problems.ts";

/** A GUID constant of the port. */
export interface Identifier {
  /** The name behind the prefix, as in `ICluster` for `IID_ICluster`. */
  readonly name: string;
  /** The GUID as written. */
  readonly guid: string;
  /** Where it stands, for messages. */
  readonly node: VariableDeclaration;
}

const writtenGuid = /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/;

/** Reads the constants `<prefix>_<name> = guid("…")`, in the order of the source. */
export function readIdentifiers(
  files: readonly SourceFile[],
  prefix: "LIBID" | "IID" | "CLSID",
  problems: Problems,
): readonly Identifier[] {
  return files
    .flatMap((file) => file.getVariableDeclarations())
    .filter((declaration) => declaration.isExported() && declaration.getName().startsWith(`${prefix}_`))
    .map((node) => ({ name: node.getName().slice(prefix.length + 1), guid: readGuid(node, problems), node }));
}

function readGuid(declaration: VariableDeclaration, problems: Problems): string {
  const call = declaration.getInitializer();
  const argument =
    Node.isCallExpression(call) && call.getExpression().getText() === "guid"
      ? call.getArguments()[0]
      : undefined;
  const text = Node.isStringLiteral(argument) ? argument.getLiteralValue() : "";
  if (!writtenGuid.test(text)) {
    problems.report(
      declaration,
      `${declaration.getName()} is not written as guid("XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX") with upper-case digits.`,
    );
  }
  return text;
}

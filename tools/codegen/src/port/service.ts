import { join } from "node:path";
import { type InterfaceDeclaration, Project, type SourceFile, SyntaxKind, type TypeNode } from "ts-morph";
import type { OperationModel, ServiceModel } from "../model.ts";
import type { Problems } from "./problems.ts";

const file = "packages/core/src/service/cluster-service.ts";
const contract = "ClusterService";

/** The source of the contract between client objects and backends below `root`, parsed. */
export function serviceFile(root: string): SourceFile {
  const project = new Project({ skipAddingFilesFromTsConfig: true, skipFileDependencyResolution: true });
  return project.addSourceFileAtPath(join(root, file));
}

/** Reads the operations of `ClusterService` in the order of the source, by syntax alone. */
export function readService(source: SourceFile, problems: Problems): ServiceModel {
  const declaration = source.getInterface(contract);
  if (declaration === undefined) {
    problems.reportWhole(
      `${file} has no interface ${contract}. The operations of the wire are read from it.`,
    );
    return { operations: [], dataTypes: [] };
  }
  for (const member of declaration.getMembers()) {
    if (member.isKind(SyntaxKind.MethodSignature)) continue;
    problems.report(member, `${contract} has a member that is no method. Every operation is one.`);
  }
  return { operations: readOperations(declaration, problems), dataTypes: dataTypesOf(declaration) };
}

function readOperations(declaration: InterfaceDeclaration, problems: Problems): readonly OperationModel[] {
  return declaration.getMethods().map((method) => {
    const name = method.getName();
    const result = promised(method.getReturnTypeNode());
    if (result === undefined) {
      problems.report(method, `${contract}.${name} gives no Promise<…>. An operation may be far away.`);
    }
    return {
      name,
      optional: method.hasQuestionToken(),
      parameters: method.getParameters().map((parameter) => {
        const type = parameter.getTypeNode();
        if (type === undefined) {
          problems.report(parameter, `${contract}.${name}: ${parameter.getName()} has no type.`);
        }
        return { name: parameter.getName(), type: textOf(type) };
      }),
      result: result ?? "void",
    };
  });
}

/** The names of the types of core that the operations use: all but those of the language. */
function dataTypesOf(declaration: InterfaceDeclaration): readonly string[] {
  const names = declaration
    .getDescendantsOfKind(SyntaxKind.TypeReference)
    .map((reference) => reference.getTypeName().getText())
    .filter((name) => name !== "Promise");
  return [...new Set(names)].sort();
}

function promised(type: TypeNode | undefined): string | undefined {
  const reference = type?.asKind(SyntaxKind.TypeReference);
  if (reference?.getTypeName().getText() !== "Promise") return undefined;
  const [argument] = reference.getTypeArguments();
  return argument === undefined ? undefined : textOf(argument);
}

/** The type as written, on one line. */
function textOf(type: TypeNode | undefined): string {
  return (type?.getText() ?? "").replace(/\s+/g, " ");
}

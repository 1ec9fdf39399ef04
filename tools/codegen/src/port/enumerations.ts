import {
  Node,
  type ObjectLiteralExpression,
  type SourceFile,
  type VariableDeclaration,
  type VariableStatement,
} from "ts-morph";
import type { DocumentationModel, EnumerationModel } from "../model.ts";
import { requiredWord, tagTexts } from "./doc-tags.ts";
import { readDocumentation } from "./documentation.ts";
import type { Problems } from "./problems.ts";

/**
 * Reads the `@enum` objects. Their named properties are the members; the numbered ones are the lookup back, and constants
 * beside the object, which may also hold second names for a member, are no part of the library.
 */
export function readEnumerations(
  files: readonly SourceFile[],
  problems: Problems,
): readonly EnumerationModel[] {
  return files
    .flatMap((file) => file.getVariableStatements())
    .filter((statement) => statement.isExported() && tagTexts(statement, "enum").length > 0)
    .flatMap((statement) =>
      statement.getDeclarations().map((declaration) => {
        const name = declaration.getName();
        const subject = `Enumeration ${name}`;
        const values = readValues(declaration, problems);
        return {
          name,
          guid: requiredWord(statement, "guid", subject, "<its GUID>", problems),
          values,
          page: requiredWord(statement, "page", subject, "<its slug>", problems),
          documentation: readDocumentation(statement),
          valueDocumentation: values.map(([value]) => readConstant(files, value)),
        };
      }),
    );
}

/** What is said about a constant; one that the port does not declare has nothing said about it. */
function readConstant(files: readonly SourceFile[], name: string): DocumentationModel {
  const [statement] = files.flatMap((file) => file.getVariableStatement(hasDeclaration(name)) ?? []);
  return statement === undefined ? { text: "", tags: [] } : readDocumentation(statement);
}

function hasDeclaration(name: string): (statement: VariableStatement) => boolean {
  return (statement) => statement.getDeclarations().some((declaration) => declaration.getName() === name);
}

function readValues(
  declaration: VariableDeclaration,
  problems: Problems,
): readonly (readonly [string, number])[] {
  const object = objectOf(declaration);
  if (object === undefined) {
    problems.report(
      declaration,
      `Enumeration ${declaration.getName()} is no object literal: write "{ … } as const".`,
    );
    return [];
  }
  const values: (readonly [string, number])[] = [];
  for (const property of object.getProperties()) {
    if (!Node.isPropertyAssignment(property)) {
      problems.report(
        property,
        `Enumeration ${declaration.getName()} may hold only properties written out as "Name: number".`,
      );
      continue;
    }
    if (Node.isNumericLiteral(property.getNameNode())) continue;
    const value = property.getInitializer();
    if (Node.isNumericLiteral(value)) {
      values.push([`${declaration.getName()}_${property.getName()}`, value.getLiteralValue()]);
    } else {
      problems.report(
        property,
        `${declaration.getName()}.${property.getName()} is no number: write its value as a literal.`,
      );
    }
  }
  return values;
}

function objectOf(declaration: VariableDeclaration): ObjectLiteralExpression | undefined {
  let expression = declaration.getInitializer();
  while (Node.isAsExpression(expression) || Node.isSatisfiesExpression(expression))
    expression = expression.getExpression();
  return Node.isObjectLiteralExpression(expression) ? expression : undefined;
}

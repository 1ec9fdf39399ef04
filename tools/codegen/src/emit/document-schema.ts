/** The first line of what is written from the schema file. */
const schemaHeader =
  "// Written by tools/codegen from packages/core/schema/compute-cluster.xsd. To change it, change that and run: npm run gen";

/**
 * Writes the schema of job and task documents as a string, so that a browser has it too: without comments and annotations,
 * which are for those who read the file.
 */
export function emitDocumentSchema(xsd: string): string {
  const bare = xsd
    .replace(/\s*<!--[\s\S]*?-->/g, "")
    .replace(/\s*<xs:annotation>[\s\S]*?<\/xs:annotation>/g, "")
    .replace(/<(xs:\w+)([^<>/]*)>\s*<\/\1>/g, "<$1$2/>")
    .trim();
  return `${schemaHeader}

/** The schema of job and task documents: what \`schema/compute-cluster.xsd\` says, without its prose. */
export const documentSchema: string = \`${bare.replace(/[\\`]|\$\{/g, "\\$&")}
\`;
`;
}

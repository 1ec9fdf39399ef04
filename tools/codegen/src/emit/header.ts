/** The first line of every generated file: what wrote it, from what, and how to change it. */
export const header =
  "// Written by tools/codegen from packages/core/src/port. To change it, change the port and run: npm run gen";

/** The same for what is written from the contract between client objects and backends. */
export const serviceHeader =
  "// Written by tools/codegen from packages/core/src/service/cluster-service.ts. To change it, change that and run: npm run gen";

/** The two schemas of the original. Ours is one, from which the pages of both are made. */
export type SchemaName = "Job" | "Task";

/** What a page of a schema describes, in terms of our file. */
export type SchemaPlace =
  | {
      readonly schema: SchemaName;
      readonly kind: "element";
      readonly parents: readonly string[];
      readonly element: string;
    }
  | { readonly schema: SchemaName; readonly kind: "complexType"; readonly types: readonly string[] }
  | { readonly schema: SchemaName; readonly kind: "simpleType"; readonly type: string };

/** Every page of the schemas that describes one thing, by its slug. Parents are complex types; a root has none. */
export const schemaPlaces: ReadonlyMap<string, SchemaPlace> = new Map<string, SchemaPlace>([
  element("Job", "schema-environmentvariables-task-element", ["Task"], "EnvironmentVariables"),
  element("Job", "schema-extendedterms-job-element", ["Job"], "ExtendedTerms"),
  element("Job", "schema-extendedterms-task-element", ["Task"], "ExtendedTerms"),
  element("Job", "schema-job-element", [], "Job"),
  element("Job", "schema-name-namevalue-element", ["Term", "Variable"], "Name"),
  element("Job", "schema-task-arrayoftask-element", ["Tasks"], "Task"),
  element("Job", "schema-tasks-job-element", ["Job"], "Tasks"),
  element("Job", "schema-term-namevaluecollection-element", ["Terms"], "Term"),
  element("Job", "schema-value-namevalue-element", ["Term", "Variable"], "Value"),
  element("Job", "schema-variable-namevaluecollection1-element", ["Variables"], "Variable"),
  simpleType("Job", "schema-jobpriority-simpletype", "JobPriority"),
  simpleType("Job", "schema-jobstatus-simpletype", "JobStatus"),
  simpleType("Job", "schema-taskstatus-simpletype", "TaskStatus"),
  complexType("Job", "schema-arrayoftask-complextype", ["Tasks"]),
  complexType("Job", "schema-job-complextype", ["Job"]),
  complexType("Job", "schema-namevalue-complextype", ["Term", "Variable"]),
  complexType("Job", "schema-namevaluecollection-complextype", ["Terms"]),
  complexType("Job", "schema-namevaluecollection1-complextype", ["Variables"]),
  complexType("Job", "schema-task-complextype", ["Task"]),
  element("Task", "schema-task-environmentvariables-task-element", ["Task"], "EnvironmentVariables"),
  element("Task", "schema-task-extendedterms-task-element", ["Task"], "ExtendedTerms"),
  element("Task", "schema-task-name-namevalue-element", ["Term", "Variable"], "Name"),
  element("Task", "schema-task-element", [], "Task"),
  element("Task", "schema-term-namevaluecollection1-element", ["Terms"], "Term"),
  element("Task", "schema-task-value-namevalue-element", ["Term", "Variable"], "Value"),
  element("Task", "schema-variable-namevaluecollection-element", ["Variables"], "Variable"),
  simpleType("Task", "schema-task-taskstatus-simpletype", "TaskStatus"),
  complexType("Task", "schema-task-namevalue-complextype", ["Term", "Variable"]),
  complexType("Task", "schema-task-namevaluecollection-complextype", ["Variables"]),
  complexType("Task", "schema-task-namevaluecollection1-complextype", ["Terms"]),
  complexType("Task", "schema-task-task-complextype", ["Task"]),
]);

/** The page of a type in one of the schemas; undefined for types that the original had no page for. */
export function typePage(schema: SchemaName, type: string): string | undefined {
  for (const [slug, place] of schemaPlaces) {
    if (place.schema !== schema) continue;
    if (place.kind === "complexType" && place.types.includes(type)) return slug;
    if (place.kind === "simpleType" && place.type === type) return slug;
  }
  return undefined;
}

/** The page of an element below a type in one of the schemas. */
export function elementPage(schema: SchemaName, parent: string, element: string): string | undefined {
  for (const [slug, place] of schemaPlaces) {
    if (place.schema !== schema || place.kind !== "element" || place.element !== element) continue;
    if (place.parents.includes(parent)) return slug;
  }
  return undefined;
}

function element(schema: SchemaName, slug: string, parents: string[], name: string): [string, SchemaPlace] {
  return [slug, { schema, kind: "element", parents, element: name }];
}

function complexType(schema: SchemaName, slug: string, types: string[]): [string, SchemaPlace] {
  return [slug, { schema, kind: "complexType", types }];
}

function simpleType(schema: SchemaName, slug: string, type: string): [string, SchemaPlace] {
  return [slug, { schema, kind: "simpleType", type }];
}

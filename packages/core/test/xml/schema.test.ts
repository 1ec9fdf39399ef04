import { ParseOption, XmlDocument, XsdValidator } from "libxml2-wasm";
import { afterAll, expect, test } from "vitest";
import {
  defaultJobTerms,
  defaultTaskTerms,
  JobPriority,
  JobStatus,
  MAX_COMMAND_LINE_LENGTH,
  MAX_NAME_LENGTH,
  MAX_TERM_VALUE_LENGTH,
  MAX_VARIABLES_LENGTH,
} from "../../src/index.ts";
import { documentSchema } from "../../src/xml/document-schema.gen.ts";
import { jobAttributeReaders, jobAttributes } from "../../src/xml/job-attributes.ts";
import { taskAttributeReaders, taskAttributes } from "../../src/xml/task-attributes.ts";
import { shippedSchema } from "./documents.ts";

const document = XmlDocument.fromString(shippedSchema);
afterAll(() => document.dispose());

function texts(path: string): string[] {
  return document.find(path, { xs: "http://www.w3.org/2001/XMLSchema" }).map((node) => node.content);
}

test.each([
  ["in the code", documentSchema],
  ["that the package ships", shippedSchema],
])("XML-1: the schema %s is one that validators take", (_, text) => {
  const schema = XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NONET });
  const validator = XsdValidator.fromDoc(schema);
  validator.dispose();
  schema.dispose();
});

test.each([
  ["Job", jobAttributeReaders, jobAttributes(defaultJobTerms)],
  ["Task", taskAttributeReaders, taskAttributes(defaultTaskTerms)],
] as const)(
  "XML-2: the attributes of %s are those of the schema, for reading and for writing",
  (type, readers, written) => {
    const names = texts(`/xs:schema/xs:complexType[@name="${type}"]/xs:attribute/@name`);
    expect([...readers.keys()]).toEqual(names);
    expect(Object.keys(written)).toEqual(names);
    expect(names).toHaveLength(type === "Job" ? 17 : 19);
  },
);

test.each([
  ["Job", jobAttributes(defaultJobTerms)],
  ["Task", taskAttributes(defaultTaskTerms)],
] as const)("XML-4: the defaults of %s in the schema are those of the object", (type, written) => {
  for (const [name, value] of Object.entries(written)) {
    const path = `/xs:schema/xs:complexType[@name="${type}"]/xs:attribute[@name="${name}"]/@default`;
    expect([name, texts(path)]).toEqual([name, name === "CommandLine" ? [] : [value]]);
  }
});

test("JT-2, TT-2: the lengths in the schema are those of the setters", () => {
  const longest = (type: string) =>
    texts(`/xs:schema/xs:simpleType[@name="${type}"]/xs:restriction/xs:maxLength/@value`).map(Number);
  expect(longest("ShortText")).toEqual([MAX_NAME_LENGTH]);
  expect(longest("CommandLine")).toEqual([MAX_COMMAND_LINE_LENGTH]);
  expect(longest("TermValue")).toEqual([MAX_TERM_VALUE_LENGTH]);
  expect(longest("VariableValue")).toEqual([MAX_VARIABLES_LENGTH]);
});

test("XML-1: the names of priorities and statuses in the schema are those of the enumerations", () => {
  const values = (type: string) =>
    texts(`/xs:schema/xs:simpleType[@name="${type}"]/xs:restriction/xs:enumeration/@value`);
  const names = (enumeration: object) =>
    Object.values(enumeration).filter((name) => typeof name === "string");
  expect(values("JobPriority")).toEqual(names(JobPriority));
  expect(values("JobStatus")).toEqual(names(JobStatus));
  expect(values("TaskStatus")).toEqual(names(JobStatus));
});

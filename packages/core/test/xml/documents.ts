import { readFileSync } from "node:fs";
import { COR_E_XML, COR_E_XMLSCHEMA, formatHresult, ServiceError } from "../../src/index.ts";

export const NAMESPACE = "http://www.microsoft.com/ComputeCluster/";
export const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** The text of the schema that the package ships. */
export const shippedSchema: string = readFileSync(
  new URL("../../schema/compute-cluster.xsd", import.meta.url),
  "utf8",
);

/** A task document or element. */
export function taskXml({
  attributes = 'CommandLine="solve"',
  variables = "<EnvironmentVariables/>",
  terms = "<ExtendedTerms/>",
}: {
  readonly attributes?: string;
  readonly variables?: string;
  readonly terms?: string;
} = {}): string {
  return `<Task xmlns="${NAMESPACE}" ${XSI} ${attributes}>${variables}${terms}</Task>`;
}

/** A job document. */
export function jobXml({
  attributes = "",
  terms = "<ExtendedTerms/>",
  tasks = "<Tasks/>",
}: {
  readonly attributes?: string;
  readonly terms?: string;
  readonly tasks?: string;
} = {}): string {
  return `<Job xmlns="${NAMESPACE}" ${XSI} ${attributes}>${terms}${tasks}</Job>`;
}

/** The service error with which a document is refused. */
export async function refusalOf(reading: Promise<unknown>): Promise<ServiceError> {
  try {
    await reading;
  } catch (cause) {
    if (ServiceError.is(cause)) return cause;
    throw cause;
  }
  throw new Error("the document was not refused");
}

/** A refusal as one line: its code, its place and its reason. */
export async function refusal(reading: Promise<unknown>): Promise<string> {
  const { hr, message } = await refusalOf(reading);
  const code =
    hr === COR_E_XML ? "COR_E_XML" : hr === COR_E_XMLSCHEMA ? "COR_E_XMLSCHEMA" : formatHresult(hr);
  return `${code} ${message}`;
}

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { diag } from "libxml2-wasm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { defaultJobTerms, readJobXml, readTaskXml } from "../../src/index.ts";
import { MAX_DOCUMENT_DEPTH, MAX_DOCUMENT_LENGTH } from "../../src/xml/document-limits.ts";
import { jobXml, NAMESPACE, refusal, taskXml, XSI } from "./documents.ts";

/** A file and a host that no document may reach. */
const folder = mkdtempSync(join(tmpdir(), "ccp-xml-"));
const secretFile = join(folder, "secret.txt");
const requests: (string | undefined)[] = [];
const server = createServer((request, response) => {
  requests.push(request.url);
  response.end("<!ENTITY host 'secret of the host'>");
});
let host = "";

beforeAll(async () => {
  writeFileSync(secretFile, "secret of the file");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // The server listens on a port, so its address is an object.
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const laughs = Array.from(
  { length: 10 },
  (_, level) => `<!ENTITY l${level + 1} "${level === 0 ? "lol" : `&l${level};`.repeat(10)}">`,
).join("");

test.each([
  ["an empty DOCTYPE", () => `<!DOCTYPE Job>${jobXml()}`],
  ["an entity bomb", () => `<!DOCTYPE Job [${laughs}]><Job Name="&l10;"/>`],
  [
    "a quadratic bomb",
    () => `<!DOCTYPE Job [<!ENTITY a "${"a".repeat(50_000)}">]><Job Name="${"&a;".repeat(50_000)}"/>`,
  ],
  [
    "an entity that names itself",
    () => '<!DOCTYPE Job [<!ENTITY a "&b;"><!ENTITY b "&a;">]><Job Name="&a;"/>',
  ],
  [
    "an external entity of a file",
    () => `<!DOCTYPE Job [<!ENTITY f SYSTEM "${pathToFileURL(secretFile)}">]><Job>&f;</Job>`,
  ],
  [
    "an external entity of a host",
    () => `<!DOCTYPE Job [<!ENTITY f SYSTEM "${host}/entity">]><Job>&f;</Job>`,
  ],
  [
    "a parameter entity",
    () => `<!DOCTYPE Job [<!ENTITY % p SYSTEM "${host}/parameter"> %p;]><Job>&host;</Job>`,
  ],
  ["an external DTD", () => `<!DOCTYPE Job SYSTEM "${host}/dtd">${jobXml()}`],
  ["a DTD with default attributes", () => `<!DOCTYPE Job [<!ATTLIST Job Name CDATA "x">]>${jobXml()}`],
  [
    "a DOCTYPE behind comments",
    () => `<?xml version="1.0"?><!-- > --><?p <!-- ?>\n<!DOCTYPE Job []>${jobXml()}`,
  ],
  ["a DOCTYPE in small letters", () => `<!doctype Job>${jobXml()}`],
])("XML-6: %s is refused unread", async (_, document) => {
  const said = await refusal(readJobXml(document()));
  expect(said).toMatch(/^COR_E_XML /);
  expect(said).toMatch(/line \d+, column \d+: a DTD is not accepted/);
  expect(said).not.toContain("secret");
  expect(requests).toEqual([]);
});

test("XML-6: where a document says its schema is, nobody looks", async () => {
  for (const location of [`${host}/schema.xsd`, pathToFileURL(secretFile).href, secretFile]) {
    const attributes = `xsi:schemaLocation="${NAMESPACE} ${location}" xsi:noNamespaceSchemaLocation="${location}"`;
    expect(await readJobXml(jobXml({ attributes }))).toEqual({ ...defaultJobTerms, tasks: [] });
    expect((await readTaskXml(taskXml({ attributes: `CommandLine="c" ${attributes}` }))).commandLine).toBe(
      "c",
    );
  }
  const elsewhere = jobXml({ terms: `<ExtendedTerms xsi:schemaLocation="urn:x ${host}/x.xsd"/>` });
  expect(await refusal(readJobXml(elsewhere))).toContain("no attribute schemaLocation");
  expect(requests).toEqual([]);
});

test("XML-6: stylesheets, XInclude and catalogs are not followed", async () => {
  const instructions = `<?xml-stylesheet href="${host}/style"?><?oasis-xml-catalog catalog="${host}/catalog"?>`;
  expect(await readJobXml(instructions + jobXml())).toEqual({ ...defaultJobTerms, tasks: [] });
  const include = `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${pathToFileURL(secretFile)}" parse="text"/>`;
  const said = await refusal(readJobXml(jobXml({ terms: `<ExtendedTerms>${include}</ExtendedTerms>` })));
  expect(said).toMatch(/^COR_E_XMLSCHEMA /);
  expect(said).not.toContain("secret");
  expect(requests).toEqual([]);
});

test("XML-6: 16 Mi UTF-16 code units are read, one more is refused", async () => {
  const document = jobXml();
  const longest = document + " ".repeat(MAX_DOCUMENT_LENGTH - document.length);
  expect(longest).toHaveLength(16 * 1024 * 1024);
  expect(await readJobXml(longest)).toEqual({ ...defaultJobTerms, tasks: [] });
  expect(await refusal(readJobXml(`${longest} `))).toMatch(
    /^COR_E_XML .*line 1, column 1: it is longer than 16 MiB/,
  );
});

test("XML-6: an attribute of 100 MB is refused without a look at it", async () => {
  const attribute = "a".repeat(100_000_000);
  const before = process.memoryUsage();
  expect(await refusal(readJobXml(`<Job Name="${attribute}"/>`))).toMatch(/^COR_E_XML .*longer than 16 MiB/);
  const after = process.memoryUsage();
  // What libxml2 would have copied is outside the heap.
  expect(after.external - before.external).toBeLessThan(10_000_000);
});

test("XML-6: an attribute of 16 MB is read where any length is allowed, and else refused", async () => {
  const long = "a".repeat(16_000_000);
  expect((await readTaskXml(taskXml({ attributes: `CommandLine="c" Stdout="${long}"` }))).stdout).toBe(long);
  const said = await refusal(readJobXml(jobXml({ attributes: `Name="${long}"` })));
  expect(said).toMatch(/^COR_E_XMLSCHEMA .*has 16000000 characters\. Pass at most 80/);
  expect(await refusal(readJobXml(jobXml({ attributes: `${long}=""` })))).toMatch(/^COR_E_XML/);
  expect(await refusal(readJobXml(`<${long}/>`))).toMatch(/^COR_E_XML/);
});

test("XML-6: elements may be 64 deep, and not 65", async () => {
  const nested = (depth: number, innermost = "<a/>") =>
    `${"<a>".repeat(depth - 1)}${innermost}${"</a>".repeat(depth - 1)}`;
  expect(MAX_DOCUMENT_DEPTH).toBe(64);
  expect(await refusal(readJobXml(nested(64)))).toMatch(/^COR_E_XMLSCHEMA /);
  for (const innermost of ["<a/>", "<a></a>", '<a x=">"></a>']) {
    expect(await refusal(readJobXml(nested(65, innermost)))).toMatch(
      /^COR_E_XML .*line 1, column 193: the elements are nested deeper than 64/,
    );
  }
  expect(await refusal(readJobXml("<a>".repeat(5_000_000)))).toContain("deeper than 64");
  // What looks like an element in a comment, an instruction, CDATA or an attribute is none.
  const decoys = `<!--${"<a>".repeat(100)}--><?p ${"<a>".repeat(100)}?>`;
  const value = `<![CDATA[${"<a>".repeat(100)}]]>`;
  const terms = `<ExtendedTerms><Term><Name>n</Name><Value>${value}</Value></Term></ExtendedTerms>`;
  expect((await readJobXml(decoys + jobXml({ terms }))).extendedTerms[0]?.value).toHaveLength(300);
});

test.each([
  ["attributes", `<Job ${Array.from({ length: 500_000 }, (_, index) => `a${index}=""`).join(" ")}/>`],
  ["prefixes", `<Job ${Array.from({ length: 300_000 }, (_, index) => `xmlns:a${index}="u"`).join(" ")}/>`],
  ["unknown prefixes", `<Job>${"<p:a/>".repeat(2_000_000)}</Job>`],
  ["wrong elements", jobXml({ terms: `<ExtendedTerms>${'<Term a=""/>'.repeat(1_000_000)}</ExtendedTerms>` })],
  ["wrong tasks", jobXml({ tasks: `<Tasks>${'<Task Id="x"/>'.repeat(1_000_000)}</Tasks>` })],
  ["opened tags", "<".repeat(10_000_000)],
  ["opened quotes", `<Job ${"\"'".repeat(5_000_000)}`],
  ["opened comments", `<Job>${"<!--".repeat(3_000_000)}`],
  ["ampersands", `<Job>${"&".repeat(10_000_000)}</Job>`],
  ["blanks in a number", jobXml({ attributes: `Id="1${" ".repeat(9_000_000)}1"` })],
  ["zeros in a number", jobXml({ attributes: `Id="${"0".repeat(9_000_000)}x"` })],
  ["blanks in a truth value", jobXml({ attributes: `IsExclusive="t${" ".repeat(9_000_000)}e"` })],
  ["blanks in a license", jobXml({ attributes: `SoftwareLicense="a${" ".repeat(9_000_000)}b"` })],
  ["digits in a runtime", jobXml({ attributes: `Runtime="${"1".repeat(9_000_000)}:00:0"` })],
  [
    "pieces of text",
    jobXml({
      terms: `<ExtendedTerms><Term><Name>${"a<!---->".repeat(1_000_000)}</Name></Term></ExtendedTerms>`,
    }),
  ],
])("XML-6: millions of %s are refused in time that grows with their number only", async (_, document) => {
  // A cost that grows with the square would take hours here, and run into the time limit of the test.
  expect(document.length).toBeLessThan(MAX_DOCUMENT_LENGTH);
  const said = await refusal(readJobXml(document));
  expect(said).toMatch(/^COR_E_XML(SCHEMA)? .*line 1, column \d+: /);
  expect(said.length).toBeLessThan(700);
});

test("XML-6: many licenses, names and empty terms are read in time that grows with their number only", async () => {
  const licenses = Array.from({ length: 300_000 }, (_, index) => `a${index}:1`).join(",");
  const nodes = Array.from({ length: 300_000 }, (_, index) => `n${index}`);
  const terms = `<ExtendedTerms>${'<Term xsi:nil="1"/>'.repeat(200_000)}</ExtendedTerms>`;
  const attributes = `SoftwareLicense="${licenses}" AskedNodes="${nodes.join(",")}"`;
  expect(await readJobXml(jobXml({ attributes, terms }))).toEqual({
    ...defaultJobTerms,
    softwareLicense: licenses,
    askedNodes: nodes,
    tasks: [],
  });
});

test("XML-6: nothing of a document stays behind, whether it was read or refused", async () => {
  diag.configure({ enabled: true });
  try {
    for (const document of [jobXml(), `<Job ${XSI} Nam="x"/>`, "<Job>", jobXml({ tasks: "<Task/>" })]) {
      await readJobXml(document).catch(() => {});
    }
    // The compiled schemas stay: one document and one validator for each namespace used.
    expect(diag.report()).toEqual({});
  } finally {
    diag.configure({ enabled: false });
  }
});

import fc from "fast-check";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { afterAll, expect, test } from "vitest";
import { COR_E_XML, COR_E_XMLSCHEMA, readJobXml, ServiceError, writeJobXml } from "../../src/index.ts";
import { judged } from "../../src/xml/libxml2.ts";
import { anyJob } from "./arbitrary-jobs.ts";
import { NAMESPACE, refusalOf, shippedSchema, XSI } from "./documents.ts";

const schema = XmlDocument.fromString(shippedSchema);
const validator = XsdValidator.fromDoc(schema);
afterAll(() => {
  validator.dispose();
  schema.dispose();
});

/** What libxml2 and the shipped schema say of a document, without any code of ours. */
function schemaSays(text: string): "valid" | "invalid" | "not well formed" {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromString(text, { encoding: "utf-8" });
  } catch {
    return "not well formed";
  }
  try {
    validator.validate(document);
    return "valid";
  } catch {
    return "invalid";
  } finally {
    document.dispose();
  }
}

/** What the reader says of a document. */
async function readerSays(text: string): Promise<{ readonly verdict: string; readonly message: string }> {
  try {
    await readJobXml(text);
    return { verdict: "valid", message: "" };
  } catch (cause) {
    if (!ServiceError.is(cause)) throw cause;
    const verdict =
      cause.hr === COR_E_XML ? "not well formed" : cause.hr === COR_E_XMLSCHEMA ? "invalid" : "odd";
    return { verdict, message: cause.message };
  }
}

/** What the setters refuse and no schema can say, or says in characters where we count code units. */
const beyondTheSchema =
  /characters\. Pass at most|is neither "Infinite"|Pass licenses as|characters together|The name of an extended term is empty|the name of a variable is empty/;

const task = '<Task CommandLine="c"><EnvironmentVariables/><ExtendedTerms/></Task>';
const elements = [
  ...[
    "<Task/>",
    "<Tasks/>",
    "<Term/>",
    "<Name/>",
    "<Value/>",
    "<Variable/>",
    "<ExtendedTerms/>",
    "<EnvironmentVariables/>",
  ],
  ...[
    task,
    `<Tasks>${task}</Tasks>`,
    "<Name>x</Name>",
    "<Name>a=b</Name>",
    "<Value>x</Value>",
    "<Value> <x/></Value>",
  ],
  ...[
    "<Term><Name>x</Name></Term>",
    "<Term><Value>x</Value><Name>x</Name></Term>",
    "<Variable><Name>x</Name></Variable>",
  ],
  ...[
    '<Term xsi:nil="true"/>',
    '<Variable xsi:nil="1"> </Variable>',
    '<ExtendedTerms xsi:nil="true"/>',
    '<p:Term xmlns:p="u"/>',
  ],
  ...[
    "<!-- c -->",
    "<?p x?>",
    "<![CDATA[x]]>",
    "<![CDATA[]]>",
    "x",
    " ",
    "\u00A0",
    "\uFEFF",
    "&#32;",
    "&#9;",
    "&amp;",
  ],
];
const attributes = [
  ...[
    'xsi:nil="true"',
    'xsi:nil="false"',
    'xsi:nil=" 0 "',
    'xsi:nil="x"',
    'Id="7"',
    'Id="x"',
    'Id=" -07 "',
    'ExitCode="1.0"',
  ],
  ...[
    'Status="Failed"',
    'Status="failed"',
    'SubmittedBy="x"',
    'ParentJobId="1"',
    'IsBackfill="1"',
    'AllocatedNodes="x"',
  ],
  ...['xmlns=""', 'xmlns:p="u"', 'xml:lang="en"', 'Other=""', 'xmlns:q="u" q:Name="x"', 'ErrorMessage=""'],
];
const values = [
  "",
  " ",
  "x",
  "true",
  "1",
  "01",
  " 3 ",
  "0",
  "-1",
  "2147483648",
  "00:00:00",
  "00:01:00",
  "1:1:1",
  "Infinite",
  "Highest",
  "a:1",
  "a:1,",
  "a:x",
  "é".repeat(80),
  "é".repeat(81),
  "😀".repeat(50),
  "x".repeat(481),
];
const pieces = ["<", ">", "&", '"', "'", "/", "=", "]]>", "<!--", "-->", "</Task>", "<Task>", "&x;"];

/** Replaces one of the places that match; none when there is none. */
function replaceOne(text: string, pattern: RegExp, place: number, by: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  const one = found[Math.floor(place * found.length)];
  if (one === undefined) return text;
  return text.slice(0, one.index) + by(one[0]) + text.slice(one.index + one[0].length);
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** One way to damage a document; most leave it well formed, since the writer escapes every > that ends no markup. */
const damage: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...elements)).map(
    ([at, piece]) =>
      (text: string) =>
        replaceOne(text, />(?=\s*<)/g, at, (found) => found + piece),
  ),
  fc.tuple(place, fc.constantFrom(...attributes)).map(
    ([at, piece]) =>
      (text: string) =>
        replaceOne(text, /<\w+/g, at, (found) => `${found} ${piece}`),
  ),
  fc.tuple(place, fc.constantFrom(...values)).map(
    ([at, value]) =>
      (text: string) =>
        replaceOne(text, /(?<= )(?!xmlns)\w+="[^"]*"/g, at, (found) => `${found.split("=")[0]}="${value}"`),
  ),
  place.map((at) => (text: string) => replaceOne(text, / (?!xmlns)\w+="[^"]*"/g, at, () => "")),
  place.map((at) => (text: string) => replaceOne(text, /<(\w+)[^<]*<\/\1>|<\w+\/>/g, at, () => "")),
  fc.tuple(place, fc.constantFrom(...pieces)).map(
    ([at, piece]) =>
      (text: string) =>
        replaceOne(text, /[\s\S]/g, at, () => piece),
  ),
);

test("XML-5: the reader and the schema agree on any document, however damaged", async () => {
  const seen = { valid: 0, invalid: 0, "not well formed": 0, stricter: 0 };
  await fc.assert(
    fc.asyncProperty(anyJob, fc.array(damage, { maxLength: 3 }), async (job, damages) => {
      const whole = writeJobXml(job).replace(`xmlns="${NAMESPACE}"`, `xmlns="${NAMESPACE}" ${XSI}`);
      const text = damages.reduce((damaged, change) => change(damaged), whole);
      const expected = schemaSays(text);
      const { verdict, message } = await readerSays(text);
      // The schema is the net under the reader: nothing may fall into it.
      expect(message).not.toContain("the schema says");
      if (expected === "valid" && verdict === "invalid") {
        expect(message).toMatch(beyondTheSchema);
        seen.stricter++;
      } else {
        expect([verdict, message]).toEqual([expected, message]);
        seen[expected]++;
      }
    }),
    { numRuns: 3000 },
  );
  // The documents were of every kind.
  expect(Math.min(seen.valid, seen.invalid, seen["not well formed"])).toBeGreaterThan(100);
});

test.each(["http://www.microsoft.com/ComputeCluster/", "https://www.microsoft.com/ComputeCluster/", ""])(
  'XML-1, XML-5: what the reader let through is still judged by the schema, for the namespace "%s"',
  async (namespace) => {
    const judge = (text: string) => judged(text, "job", () => ({ namespace, value: "read" }));
    const root = `<Job xmlns="${namespace}"`;
    expect(await judge(`${root}><ExtendedTerms/><Tasks/></Job>`)).toBe("read");
    for (const bad of [
      `\n${root}/>`,
      `\n${root} Nam=""><ExtendedTerms/><Tasks/></Job>`,
      '\n<Job xmlns="urn:other"/>',
    ]) {
      const { hr, message } = await refusalOf(judge(bad));
      expect(hr).toBe(COR_E_XMLSCHEMA);
      expect(message).toContain("not valid at line 2: the schema says: ");
    }
  },
);

import { expect, test } from "vitest";
import { readJobXml, readTaskXml } from "../../src/index.ts";
import { jobXml, refusal, taskXml, XSI } from "./documents.ts";

/** Documents that are not well-formed XML, and where and why they are refused. */
test.each([
  ["nothing", "", "line 1, column 1: the document is empty. It has to hold one job."],
  ["blanks", " \r\n\t", "the document is empty"],
  ["a byte order mark alone", "\uFEFF", "the document is empty"],
  ["plain text", "hello", "line 1, column 1: the root element was expected"],
  ["a declaration alone", '<?xml version="1.0"?>', "the root element was expected"],
  ["a declaration after a blank", ' <?xml version="1.0"?><Job/>', "line 1, column"],
  ["a second byte order mark", "\uFEFF\uFEFF<Job/>", "a second byte order mark"],
  [
    "an element left open",
    "<Job>\n  <Tasks>",
    "line 2, column 10: the document ends before the <Tasks> of line 2",
  ],
  ["crossed elements", "<Job>\n<Tasks>\n</Job>", "line 3, column 7: </Job> was found where </Tasks>"],
  ["a tag left open", '<Job Name="x', "line 1"],
  ["two roots", "<Job/>\n<Job/>", "line 2, column 1: something follows the end of the root element"],
  ["text behind the root", "<Job/>x", "line 1, column 7: something follows"],
  [
    "an attribute twice",
    '<Job\n Name="a"\n Name="b"/>',
    "line 3, column 10: the attribute Name stands twice",
  ],
  [
    "an attribute twice by namespace",
    '<Job xmlns:p="u" xmlns:q="u" p:a="" q:a=""/>',
    "the attribute a stands twice",
  ],
  ["an attribute without quotes", "<Job Name=x/>", "line 1, column 11: an attribute is incomplete"],
  ["an attribute without value", "<Job Name/>", "an attribute is incomplete"],
  ["attributes without a blank", '<Job Name="a"Project="b"/>', "an attribute is incomplete"],
  ["a < in an attribute", '<Job Name="<"/>', "Write &lt; instead"],
  ["a lone &", '<Job Name="a & b"/>', "an & stands alone"],
  ["a reference left open", '<Job Name="a&amp b"/>', "an & stands alone"],
  ["an unknown entity", "<Job>&nbsp;</Job>", "the entity &nbsp; is unknown"],
  ["a prefix out of nowhere", "<c:Job/>", "the prefix c is not declared"],
  ["]]> in text", "<Job>]]></Job>", "Write ]]&gt; instead"],
  ["-- in a comment", "<Job><!-- a -- b --></Job>", "line 1, column"],
  ["a comment left open", "<Job><!-- </Job>", "line 1"],
  ["CDATA left open", "<Job><![CDATA[ </Job>", "line 1"],
  ["an instruction left open", "<Job/><?x ", "line 1"],
  ["NUL", "<Job>\n \0</Job>", "line 2, column 2: the character U+0000 cannot stand in XML"],
  ["NUL at the end", "<Job/>\0", "line 1, column 7: the character U+0000"],
  ["a control character", '<Job Name="\u0008"/>', "line 1, column 12: the character U+0008"],
  ["a non-character", "<Job>\uFFFF</Job>", "the character U+FFFF"],
  ["half a surrogate pair", '<Job Name="😀\uD83D"/>', "line 1, column 13: the character U+D83D"],
  ["a reference to NUL", "<Job>&#0;</Job>", "names no character"],
  ["a reference to half a pair", "<Job>&#xD83D;</Job>", "names no character"],
  ["a version of XML to come", '<?xml version="2.0"?><Job/>', "line 1, column"],
])("XML-5: %s is not well formed", async (_, document, reason) => {
  const said = await refusal(readJobXml(document));
  expect(said).toMatch(/^COR_E_XML The job document is not well formed at line \d+, column \d+: /);
  expect(said).toContain(reason);
});

/** Attributes that are refused, and why. */
test.each([
  ['nAME="x"', "<Job> has no attribute nAME"],
  ['CommandLine="x"', "<Job> has no attribute CommandLine"],
  ['CreateTime="2006-01-01"', "<Job> has no attribute CreateTime"],
  ['xml:lang="en"', 'no attribute lang in the namespace "http://www.w3.org/XML/1998/namespace"'],
  ['xsi:type="Job"', "<Job> has no attribute type"],
  ['xsi:nil="false"', "<Job> has no attribute nil"],
  ['IsExclusive="True"', 'the attribute IsExclusive is "True". Write true or false.'],
  ['IsExclusive=""', "Write true or false"],
  ['RunUntilCanceled="yes"', "Write true or false"],
  ['MinimumNumberOfProcessors="0"', "Pass 1 or more"],
  ['MinimumNumberOfProcessors="-1"', "Pass 1 or more"],
  ['MaximumNumberOfProcessors="1.5"', "whole number"],
  ['MaximumNumberOfProcessors="1e3"', "whole number"],
  ['MaximumNumberOfProcessors="0x10"', "whole number"],
  ['MaximumNumberOfProcessors="\u00A01"', "whole number"],
  ['MaximumNumberOfProcessors="2147483648"', "2147483647"],
  ['Id="-2147483649"', "-2147483648"],
  ['Priority="normal"', "Lowest, BelowNormal, Normal, AboveNormal or Highest"],
  ['Priority="2"', "Lowest"],
  ['Status="Canceled"', "Cancelled"],
  ['Runtime=""', "neither"],
  ['Runtime="infinite"', "neither"],
  ['Runtime="1:00:00"', "neither"],
  ['Runtime="00:24:00"', "neither"],
  ['Runtime="00:00:00"', "neither"],
  ['SoftwareLicense="solver"', "name:count"],
  ['SoftwareLicense="a:1,A:2"', "name:count"],
  [`Name="${"x".repeat(81)}"`, "the attribute Name has 81 characters. Pass at most 80."],
  [`Name="${"😀".repeat(41)}"`, "the attribute Name has 82 characters"],
  [`Project="${"x".repeat(81)}"`, "Pass at most 80"],
  [`User="${"x".repeat(81)}"`, "Pass at most 80"],
])("XML-5: a job with %s is not valid, and line and column are its", async (attribute, reason) => {
  const lines = `<!-- é😀 -->\r\n<!-- -->\r\n\n${jobXml({ attributes: `\n \tAskedNodes="a" ${attribute}` })}`;
  const said = await refusal(readJobXml(lines));
  const at = '\t AskedNodes="a" '.length + 1;
  expect(said).toContain(`COR_E_XMLSCHEMA The job document is not valid at line 5, column ${at}: `);
  expect(said).toContain(reason);
});

test.each([
  ["no command line", taskXml({ attributes: "" }), "<Task> has no attribute CommandLine. Add it."],
  ["a long command line", taskXml({ attributes: `CommandLine="${"x".repeat(481)}"` }), "Pass at most 480"],
  ["a long name", taskXml({ attributes: `CommandLine="c" Name="${"x".repeat(81)}"` }), "Pass at most 80"],
  [
    "an attribute of jobs",
    taskXml({ attributes: 'CommandLine="c" Priority="Normal"' }),
    "no attribute Priority",
  ],
  [
    "too many characters of variables",
    taskXml({
      variables: `<EnvironmentVariables>${Array.from({ length: 257 }, (_, index) => `<Variable><Name>${1000 + index}</Name><Value>efgh</Value></Variable>`).join("")}</EnvironmentVariables>`,
    }),
    "2056 characters together. Keep them to 2048.",
  ],
  [
    "a variable with =",
    taskXml({
      variables: "<EnvironmentVariables><Variable><Name>a=b</Name></Variable></EnvironmentVariables>",
    }),
    "equals sign",
  ],
  [
    "a variable without a name",
    taskXml({
      variables: "<EnvironmentVariables><Variable><Value>b</Value></Variable></EnvironmentVariables>",
    }),
    "the name of a variable is empty",
  ],
])("XML-5: a task with %s is not valid", async (_, document, reason) => {
  const said = await refusal(readTaskXml(document));
  expect(said).toMatch(/^COR_E_XMLSCHEMA The task document is not valid at line 1, column \d+: /);
  expect(said).toContain(reason);
});

test.each([
  ["an unknown element", "<Node/>", "<Node> was found in <ExtendedTerms> where <Term> was expected"],
  ["a Variable", "<Variable/>", "where <Term> was expected"],
  ["text", "x", "text stands in <ExtendedTerms>"],
  ["CDATA of blanks", "<![CDATA[ ]]>", "text stands in <ExtendedTerms>"],
  ["a blank that is none of XML's", "\u00A0", "text stands in <ExtendedTerms>"],
  ["a Term with an attribute", '<Term Name="a"/>', "<Term> has no attribute Name"],
  ["a Value in front of its Name", "<Term><Value/><Name/></Term>", "<Name> is not expected in <Term> here"],
  ["two Names", "<Term><Name/><Name/></Term>", "<Name> is not expected in <Term> here"],
  ["a Name with elements", "<Term><Name>a<b/></Name></Term>", "<Name> holds text alone. Remove <b>."],
  ["a nil Name", '<Term><Name xsi:nil="true"/></Term>', "<Name> has no attribute nil"],
  ["a nil Term with content", '<Term xsi:nil="true"> </Term>', "nil and yet not empty"],
  ["a Term that is nil perhaps", '<Term xsi:nil="yes"/>', "Write true or false"],
  ["a Term without a name", "<Term><Value>x</Value></Term>", "The name of an extended term is empty"],
  ["a long Name", `<Term><Name>${"x".repeat(81)}</Name></Term>`, "Pass at most 80"],
  ["a long Value", `<Term><Name>n</Name><Value>${"x".repeat(1025)}</Value></Term>`, "Pass at most 1024"],
])("XML-5: extended terms with %s are not valid", async (_, content, reason) => {
  const said = await refusal(readJobXml(jobXml({ terms: `<ExtendedTerms>${content}</ExtendedTerms>` })));
  expect(said).toMatch(/^COR_E_XMLSCHEMA The job document is not valid at line 1, column \d+: /);
  expect(said).toContain(reason);
});

test("XML-5: a document that is neither valid nor well formed is called not well formed", async () => {
  expect(await refusal(readJobXml(`<Job ${XSI} Nam="x"><Foo></Job>`))).toMatch(/^COR_E_XML /);
});

test("XML-5: a message is short, however long what it is about", async () => {
  for (const attributes of [
    `Runtime="${"9".repeat(100_000)}"`,
    `SoftwareLicense="${"😀".repeat(50_000)}"`,
    `SoftwareLicense="x${"😀".repeat(50_000)}"`,
    `Priority="${"x".repeat(100_000)}"`,
    `${"x".repeat(40_000)}=""`,
  ]) {
    const said = await refusal(readJobXml(jobXml({ attributes })));
    expect(said).toMatch(/^COR_E_XMLSCHEMA /);
    expect(said.length).toBeLessThan(700);
    expect(said.isWellFormed()).toBe(true);
  }
});

test("XML-5: columns count characters, whoever found the error", async () => {
  const before = '<Job\r\n Name="é😀漢" ';
  expect(await refusal(readJobXml(`${before}Nam/>`))).toContain(
    "line 2, column 16: an attribute is incomplete",
  );
  expect(await refusal(readJobXml(`${before}Nam=""/>`))).toContain(
    "line 2, column 13: <Job> has no attribute Nam",
  );
  expect(await refusal(readJobXml(`${before}Project="\u0001"/>`))).toContain(
    "line 2, column 22: the character U+0001",
  );
});

import { describe, expect, test } from "vitest";
import { defaultJobTerms, defaultTaskTerms, JobPriority, readJobXml, readTaskXml } from "../../src/index.ts";
import { jobXml, NAMESPACE, refusal, taskXml } from "./documents.ts";

const newTask = { ...defaultTaskTerms, commandLine: "solve" };

describe("namespaces", () => {
  test("XML-1: the proper namespace, its https spelling and none are read alike", async () => {
    const document = jobXml({ attributes: 'Name="n"', tasks: `<Tasks>${taskXml()}</Tasks>` });
    const expected = { ...defaultJobTerms, name: "n", tasks: [newTask] };
    expect(await readJobXml(document)).toEqual(expected);
    expect(await readJobXml(document.replaceAll(NAMESPACE, NAMESPACE.replace("http:", "https:")))).toEqual(
      expected,
    );
    expect(await readJobXml(document.replaceAll(`xmlns="${NAMESPACE}"`, ""))).toEqual(expected);
  });

  test("XML-1: a prefix is as good as a default namespace", async () => {
    const document = `<c:Job xmlns:c="${NAMESPACE}" Name="n"><c:ExtendedTerms/><c:Tasks><Task xmlns="${NAMESPACE}"
      CommandLine="solve"><c:EnvironmentVariables/><ExtendedTerms/></Task></c:Tasks></c:Job>`;
    expect(await readJobXml(document)).toEqual({ ...defaultJobTerms, name: "n", tasks: [newTask] });
  });

  test("XML-1: what an element declares ends with it", async () => {
    const document = `<Job xmlns="${NAMESPACE}"><p:ExtendedTerms xmlns:p="${NAMESPACE}" xmlns="urn:other"/><Tasks/></Job>`;
    expect(await readJobXml(document)).toEqual({ ...defaultJobTerms, tasks: [] });
  });

  test.each([
    ["another namespace", '<Job xmlns="urn:other"><ExtendedTerms/><Tasks/></Job>', 'xmlns="http://www.micro'],
    [
      "a namespace in other case",
      `<Job xmlns="${NAMESPACE.toLowerCase()}"><ExtendedTerms/><Tasks/></Job>`,
      "namespace",
    ],
    [
      "two namespaces",
      `<Job xmlns="${NAMESPACE}"><ExtendedTerms/><Tasks xmlns=""/></Job>`,
      "unlike the root",
    ],
    [
      "an attribute in a namespace",
      `<p:Job xmlns:p="${NAMESPACE}" p:Name="x"><p:ExtendedTerms/><p:Tasks/></p:Job>`,
      "Name",
    ],
  ])("XML-1: %s is refused", async (_, document, reason) => {
    const said = await refusal(readJobXml(document));
    expect(said).toMatch(/^COR_E_XMLSCHEMA /);
    expect(said).toContain(reason);
  });

  test("XML-1: the root of a job document is Job, that of a task document Task", async () => {
    expect(await readTaskXml(taskXml())).toEqual(newTask);
    expect(await refusal(readJobXml(taskXml()))).toContain(
      "line 1, column 1: the root element is <Task>. Make it <Job>.",
    );
    expect(await refusal(readTaskXml(jobXml()))).toContain("the root element is <Job>. Make it <Task>.");
  });
});

test("JT-9: a name that comes again in a document, in any case, replaces the value before it", async () => {
  const pairs = (item: string) =>
    ["a=1", "b=2", "A=3"]
      .map((pair) => pair.split("="))
      .map(([name, value]) => `<${item}><Name>${name}</Name><Value>${value}</Value></${item}>`)
      .join("");
  const read = [
    { name: "a", value: "3" },
    { name: "b", value: "2" },
  ];
  const terms = `<ExtendedTerms>${pairs("Term")}</ExtendedTerms>`;
  const variables = `<EnvironmentVariables>${pairs("Variable")}</EnvironmentVariables>`;
  expect((await readJobXml(jobXml({ terms }))).extendedTerms).toEqual(read);
  const task = await readTaskXml(taskXml({ terms, variables }));
  expect([task.extendedTerms, task.environmentVariables]).toEqual([read, read]);
});

describe("attributes", () => {
  test("XML-2: what the cluster alone decides is ignored", async () => {
    const task = taskXml({
      attributes:
        'CommandLine="solve" AllocatedNodes="A,B" ErrorMessage="e" ExitCode="-3" Id="4" ParentJobId="7" Status="Failed"',
    });
    const job = jobXml({
      attributes:
        'AllocatedNodes="A" ErrorMessage="e" Id="7" IsBackfill="true" Status="Running" SubmittedBy="D\\ann"',
      tasks: `<Tasks>${task}</Tasks>`,
    });
    expect(await readJobXml(job)).toEqual({ ...defaultJobTerms, tasks: [newTask] });
    expect(await readTaskXml(task)).toEqual(newTask);
  });

  test.each([
    ['Status="Done"', "NotSubmitted, Queued, Running, Finished, Failed or Cancelled"],
    ['Id="seven"', "whole number"],
    ['IsBackfill="maybe"', "true or false"],
  ])("XML-2: what is ignored must still be valid: %s", async (attributes, expected) => {
    const said = await refusal(readJobXml(jobXml({ attributes })));
    expect(said).toMatch(/^COR_E_XMLSCHEMA /);
    expect(said).toContain(expected);
  });

  test("XML-4: an attribute that is left out keeps the default of the object, IsRerunnable true among them", async () => {
    expect(await readJobXml(jobXml())).toEqual({ ...defaultJobTerms, tasks: [] });
    expect(await readTaskXml(taskXml())).toEqual(newTask);
    expect((await readTaskXml(taskXml())).isRerunnable).toBe(true);
  });

  test("XML-4: every attribute of a job is read", async () => {
    const attributes = `AskedNodes="A, B ,,C" IsExclusive="false" MaximumNumberOfProcessors="8"
      MinimumNumberOfProcessors="+04" Name="n" Priority="Highest" Project="p" RunUntilCanceled="1" Runtime="01:02:03"
      SoftwareLicense="solver:2" User="D\\ann"`;
    expect(await readJobXml(jobXml({ attributes }))).toEqual({
      ...defaultJobTerms,
      askedNodes: ["A", "B", "C"],
      isExclusive: false,
      maximumNumberOfProcessors: 8,
      minimumNumberOfProcessors: 4,
      name: "n",
      priority: JobPriority.Highest,
      project: "p",
      runUntilCanceled: true,
      runtime: "01:02:03",
      softwareLicense: "solver:2",
      user: "D\\ann",
      tasks: [],
    });
  });

  test("XML-4: every attribute of a task is read", async () => {
    const attributes = `CommandLine="c" Depend="a,b" IsExclusive=" true " IsRerunnable="0" MaximumNumberOfProcessors="8"
      MinimumNumberOfProcessors="4" Name="n" RequiredNodes="A" Runtime="00:00:01" Stderr="e" Stdin="i" Stdout="o"
      WorkDirectory="/w"`;
    expect(await readTaskXml(taskXml({ attributes }))).toEqual({
      ...defaultTaskTerms,
      commandLine: "c",
      depend: ["a", "b"],
      isExclusive: true,
      isRerunnable: false,
      maximumNumberOfProcessors: 8,
      minimumNumberOfProcessors: 4,
      name: "n",
      requiredNodes: ["A"],
      runtime: "00:00:01",
      stderr: "e",
      stdin: "i",
      stdout: "o",
      workDirectory: "/w",
    });
  });

  test("XML-4: references and single quotes are read as XML has them; literal line breaks are blanks", async () => {
    const attributes = `Name='a&amp;&lt;&gt;"&apos;&#x1F600;&#65;&#10;' Project="a\r\nb\tc\nd"`;
    const { name, project } = await readJobXml(jobXml({ attributes }));
    expect([name, project]).toEqual(["a&<>\"'😀A\n", "a b c d"]);
  });
});

describe("elements", () => {
  test("XML-3: required elements may be nil", async () => {
    const nilTask = taskXml({
      variables: '<EnvironmentVariables xsi:nil="true"/>',
      terms: '<ExtendedTerms xsi:nil="1"></ExtendedTerms>',
    });
    expect(await readTaskXml(nilTask)).toEqual(newTask);
    const nilJob = jobXml({ terms: '<ExtendedTerms xsi:nil="true"/>', tasks: '<Tasks xsi:nil=" true "/>' });
    expect(await readJobXml(nilJob)).toEqual({ ...defaultJobTerms, tasks: [] });
    const notNil = jobXml({ tasks: `<Tasks xsi:nil="false">${taskXml()}</Tasks>` });
    expect((await readJobXml(notNil)).tasks).toEqual([newTask]);
  });

  test.each([
    ["a job without ExtendedTerms", jobXml({ terms: "" }), "where <ExtendedTerms> was expected"],
    ["a job without Tasks", jobXml({ tasks: "" }), "<Job> ends without <Tasks>"],
    ["a job with both twice", jobXml({ tasks: "<Tasks/><Tasks/>" }), "<Tasks> is not expected in <Job> here"],
    [
      "a job in the wrong order",
      jobXml({ terms: "<Tasks/>", tasks: "<ExtendedTerms/>" }),
      "<Tasks> was found",
    ],
    [
      "a job with a list that is nil and full",
      jobXml({ tasks: `<Tasks xsi:nil="true">${taskXml()}</Tasks>` }),
      "nil",
    ],
    [
      "a nil task",
      jobXml({ tasks: `<Tasks>${taskXml({ attributes: 'CommandLine="c" xsi:nil="true"' })}</Tasks>` }),
      "nil",
    ],
    [
      "a task without variables",
      jobXml({ tasks: `<Tasks>${taskXml({ variables: "" })}</Tasks>` }),
      "<ExtendedTerms> was found in <Task> where <EnvironmentVariables> was expected",
    ],
    [
      "a task without terms",
      jobXml({ tasks: `<Tasks>${taskXml({ terms: "" })}</Tasks>` }),
      "without <ExtendedTerms>",
    ],
  ])("XML-3: %s is refused", async (_, document, reason) => {
    const said = await refusal(readJobXml(document));
    expect(said).toMatch(/^COR_E_XMLSCHEMA /);
    expect(said).toContain(reason);
  });

  test("JT-9: pairs keep their order; nil and empty ones are not there", async () => {
    const terms = `<ExtendedTerms>
      <Term><Name>b</Name><Value> 1 </Value></Term>
      <Term xsi:nil="true"/> <Term/> <Term><Name/></Term>
      <Term><Name>a</Name></Term>
    </ExtendedTerms>`;
    expect((await readJobXml(jobXml({ terms }))).extendedTerms).toEqual([
      { name: "b", value: " 1 " },
      { name: "a", value: "" },
    ]);
    const variables =
      "<EnvironmentVariables><Variable><Name>V</Name><Value>x</Value></Variable></EnvironmentVariables>";
    expect((await readTaskXml(taskXml({ variables, terms }))).environmentVariables).toEqual([
      { name: "V", value: "x" },
    ]);
  });

  test("XML-5: comments, instructions and CDATA stand where XML lets them", async () => {
    const document = `<?xml version='1.0'?><!-- <a> --><?target <b> ?>
      ${jobXml({
        attributes: 'Name=">"',
        terms: `<ExtendedTerms><!-- "'>--><Term><?x?><Name>a<!-- c -->b<![CDATA[<&]]]]></Name><Value><![CDATA[\r\n]]>&#13;\r</Value></Term>
        </ExtendedTerms>`,
      })}<!-- end --> `;
    const { name, extendedTerms } = await readJobXml(document);
    expect(name).toBe(">");
    expect(extendedTerms).toEqual([{ name: "ab<&]]", value: "\n\r\n" }]);
  });

  test("XML-5: what a declaration says about encodings does not count in a string, nor does a byte order mark", async () => {
    for (const encoding of ["utf-8", "utf-16", "UTF-16LE", "iso-8859-1", "no-such-thing"]) {
      const document = `\uFEFF<?xml version="1.0" encoding="${encoding}"?>\r\n${jobXml({ attributes: 'Name="é漢😀"' })}`;
      expect((await readJobXml(document)).name).toBe("é漢😀");
    }
  });

  test("XML-5: a byte order mark inside a value is a character of it", async () => {
    const long = `\uFEFF${"x".repeat(40)}\uFEFF`;
    expect((await readJobXml(jobXml({ attributes: `Name="${long}"` }))).name).toBe(long);
  });
});

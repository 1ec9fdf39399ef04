import fc from "fast-check";
import type {
  JobInfo,
  JobSpec,
  NameValuePair,
  NodeAllocation,
  TaskInfo,
  TaskTerms,
} from "../../src/index.ts";

/** Every character that XML can carry; those that markup or its readers treat in their own way more often. */
const character: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ..."\t\n\r <>&\"'=:,;#]-!?xA0é\u007F\u0085\u00A0\u2028\uFEFF\uFFFD😀",
    "\r\n",
    "]]>",
    "<!--",
    "&amp;",
  ),
  fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0xe000, max: 0xfffd }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x10000, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
);

function text(max: number, min = 0): fc.Arbitrary<string> {
  return fc
    .array(character, { minLength: min, maxLength: max })
    .map((parts) => parts.join(""))
    .filter((joined) => joined.length <= max);
}

/** Names as they come out of a comma-delimited list. */
const nameList: fc.Arbitrary<readonly string[]> = fc.array(
  text(20, 1)
    .map((name) => name.replaceAll(",", "").trim())
    .filter((name) => name !== ""),
  { maxLength: 3 },
);

const runtime: fc.Arbitrary<string> = fc.oneof(
  fc.constant("Infinite"),
  fc
    .tuple(fc.nat(400), fc.nat(23), fc.integer({ min: 1, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":")),
);

const softwareLicense: fc.Arbitrary<string> = fc
  .uniqueArray(
    text(10, 1)
      .map((name) => name.replace(/[:,]/g, "").trim())
      .filter((name) => name !== ""),
    { maxLength: 3, selector: (name) => name.toLowerCase() },
  )
  .map((names) => names.map((name, index) => `${name} : ${index + 1}`).join(","));

const processors = fc.integer({ min: 1, max: 2_147_483_647 });
const pairs = { maxLength: 3, selector: ({ name }: NameValuePair) => name.toLowerCase() };
const extendedTerms: fc.Arbitrary<readonly NameValuePair[]> = fc.uniqueArray(
  fc.record({ name: text(80, 1), value: fc.oneof(text(20), text(1024)) }),
  pairs,
);
const environmentVariables: fc.Arbitrary<readonly NameValuePair[]> = fc.uniqueArray(
  fc.record({
    name: text(20, 1)
      .map((name) => name.replaceAll("=", ""))
      .filter((name) => name !== ""),
    value: text(200),
  }),
  pairs,
);

/** Terms of tasks that our setters would accept. */
export const anyTask: fc.Arbitrary<TaskTerms> = fc.record({
  name: text(80),
  commandLine: text(480),
  depend: nameList,
  isExclusive: fc.boolean(),
  isRerunnable: fc.boolean(),
  minimumNumberOfProcessors: processors,
  maximumNumberOfProcessors: processors,
  requiredNodes: nameList,
  runtime,
  stdin: text(30),
  stdout: text(30),
  stderr: text(30),
  workDirectory: text(30),
  environmentVariables,
  extendedTerms,
});

const jobTerms = {
  name: text(80),
  project: text(80),
  priority: fc.constantFrom(0, 1, 2, 3, 4),
  askedNodes: nameList,
  isExclusive: fc.boolean(),
  minimumNumberOfProcessors: processors,
  maximumNumberOfProcessors: processors,
  runtime,
  runUntilCanceled: fc.boolean(),
  softwareLicense,
  user: text(80),
  extendedTerms,
} as const;

/** Jobs that our setters would accept. */
export const anyJob: fc.Arbitrary<JobSpec> = fc.record({
  ...jobTerms,
  tasks: fc.array(anyTask, { maxLength: 3 }),
});

const status = fc.constantFrom(0, 1, 2, 3, 4, 5);
const time = fc.option(fc.nat());
const allocatedNodes: fc.Arbitrary<readonly NodeAllocation[]> = nameList.map((names) =>
  names.map((node) => ({ node, processors: 1 })),
);

/** Jobs as a cluster may tell of them. */
export const anyJobInfo: fc.Arbitrary<JobInfo> = fc.record({
  ...jobTerms,
  id: fc.nat(),
  status,
  submittedBy: text(80),
  errorMessage: text(100),
  isBackfill: fc.boolean(),
  createTime: fc.nat(),
  submitTime: time,
  startTime: time,
  endTime: time,
  allocatedNodes,
  tasks: fc.array(
    fc
      .record({
        id: fc.nat(),
        jobId: fc.nat(),
        status,
        exitCode: fc.integer(),
        errorMessage: text(100),
        createTime: fc.nat(),
        submitTime: time,
        startTime: time,
        endTime: time,
        allocatedNodes,
      })
      .chain((state) => anyTask.map((terms): TaskInfo => ({ ...terms, ...state }))),
    { maxLength: 2 },
  ),
});

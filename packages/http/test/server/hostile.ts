import fc from "fast-check";
import { operationCodecs } from "../../src/protocol/index.ts";

/** A request that nobody who means well would send. */
export interface HostileRequest {
  readonly method: string;
  readonly target: string;
  readonly body: string | undefined;
  readonly type: string;
}

const nasty = fc.constantFrom(
  "..",
  "%2e%2e",
  "%2F..%2F",
  "%00",
  "%0d%0aSet-Cookie:%20a",
  "__proto__",
  "constructor",
  "~",
  "",
  "-1",
  "0",
  "1",
  "2147483648",
  "1e3",
  "NaN",
  "%zz",
  "%ff",
  "a".repeat(3_000),
  "%F0%9F%92%A9",
  "'; DROP TABLE jobs",
);
const value = fc.oneof(
  { maxDepth: 3 },
  fc.json().map((text): unknown => JSON.parse(text)),
  fc.constantFrom<unknown>(
    null,
    true,
    1,
    -1,
    2 ** 31,
    1e308,
    "",
    "x",
    "\u0000",
    "\ud800",
    [],
    {},
    [[]],
    "Running",
  ),
  fc.integer(),
);

/** Requests to any operation, from nearly right to nonsense. */
export const hostileRequest: fc.Arbitrary<HostileRequest> = fc
  .constantFrom(...operationCodecs)
  .chain((codec) => {
    const segments = fc.array(fc.oneof(fc.constant("1"), nasty), { minLength: 3, maxLength: 3 });
    const fields = Object.keys(codec.query.shape);
    const query = fc.dictionary(
      fc.oneof(
        ...(fields.length > 0 ? [fc.constantFrom(...fields)] : []),
        fc.constantFrom("__proto__", "x", "pageSize"),
      ),
      fc.oneof(nasty, fc.constantFrom("true", "5", "Failed")),
      { maxKeys: 3 },
    );
    const names = Object.keys(codec.body?.shape ?? {});
    const known = fc.record(Object.fromEntries(names.map((name) => [name, bodyValue(name)])), {
      requiredKeys: [],
    });
    const text = fc.oneof(
      known.map((body) => JSON.stringify(body)),
      known.map((body) => `{"__proto__":{"isAdministrator":true},${JSON.stringify(body).slice(1)}`),
      value.map((body) => JSON.stringify(body) ?? ""),
      fc.constantFrom(
        "{",
        "[".repeat(20_000),
        '{"a":1,}',
        "\u0000",
        "null",
        `{"jobIds":[${"1,".repeat(2_000)}1]}`,
      ),
    );
    return fc.record({
      method: fc.oneof(
        { weight: 9, arbitrary: fc.constant(codec.route.method as string) },
        fc.constantFrom("PATCH", "HEAD", "OPTIONS"),
      ),
      target: fc.tuple(segments, query).map(([parts, pairs]) => {
        let index = 0;
        const path = codec.route.path.replace(/\{\w+\}/g, () => parts[index++ % 3] ?? "");
        const text = Object.entries(pairs).map(([name, part]) => `${name}=${part}`);
        return `/v1${path}${text.length === 0 ? "" : `?${text.join("&")}`}`;
      }),
      body: codec.body === undefined ? fc.constant(undefined) : fc.option(text, { nil: undefined }),
      type: fc.constantFrom(
        "application/json",
        "application/json; charset=utf-8",
        "text/plain",
        "application/x-www-form-urlencoded",
      ),
    });
  });

/** A value that a field of this name may have, or nearly. */
function bodyValue(name: string): fc.Arbitrary<unknown> {
  const task = fc.record(
    {
      commandLine: fc.string(),
      name: fc.string(),
      depend: fc.array(fc.string()),
      runtime: fc.string(),
      requiredNodes: fc.array(fc.string()),
    },
    { requiredKeys: [] },
  );
  const job = fc.record(
    {
      name: fc.string(),
      minimumNumberOfProcessors: fc.integer(),
      maximumNumberOfProcessors: fc.integer(),
      priority: fc.constantFrom("Normal", "Highest", "Broken"),
      runtime: fc.constantFrom("Infinite", "00:00:01", "x"),
      softwareLicense: fc.string(),
      tasks: fc.array(task, { maxLength: 3 }),
    },
    { requiredKeys: [] },
  );
  const fitting: Record<string, fc.Arbitrary<unknown>> = {
    job,
    jobs: fc.array(job, { maxLength: 3 }),
    terms: job,
    task,
    tasks: fc.array(task, { maxLength: 3 }),
    jobIds: fc.array(fc.integer({ min: -2, max: 9 })),
    taskIds: fc.array(fc.integer({ min: -2, max: 9 })),
    credentials: fc.record(
      { user: fc.option(fc.string()), password: fc.option(fc.string()) },
      { requiredKeys: [] },
    ),
  };
  return fc.oneof(fitting[name] ?? fc.string(), value);
}

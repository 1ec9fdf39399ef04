import fc from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "../../src/server/refusal.ts";
import { readTarget } from "../../src/server/target.ts";

test("a target is read as a parser of URLs reads it, plain or not", () => {
  const lines = [
    "/",
    "/v1/jobs/7",
    "/v1/jobs?pageSize=100&status=Failed",
    "/v1/jobs?",
    "/v1/../healthz",
    "/v1/%2e%2e/healthz",
    "//other.example/x",
    "/v1/nodes/NODE%20A/jobs?x=%27'",
    "/a;b=c/d,e@f:g?q=a/b?c",
    "/v1/jobs#part",
    "/é?ü",
  ];
  for (const line of lines) {
    const { hostname, pathname, search } = new URL(`http://localhost:5970${line}`);
    expect(readTarget(line, "localhost:5970"), line).toMatchObject({ hostname, pathname, search });
  }
  const line = fc
    .string({ unit: fc.constantFrom(..."/ab1-_.~!$&()*+,;=:@?%'\"<>|^`{}[]#é") })
    .map((rest) => `/${rest}`);
  fc.assert(
    fc.property(line, (text) => {
      const { pathname, search } = new URL(`http://localhost${text}`);
      expect(readTarget(text, "localhost")).toMatchObject({ hostname: "localhost", pathname, search });
    }),
  );
});

test("a route is found by the path with its needless encoding undone, the parameters keep theirs", () => {
  expect(readTarget("/v1/jobs/%37", "localhost").path).toBe("/v1/jobs/7");
  expect(readTarget("/v1/nodes/a%2Fb/jobs", "localhost").path).toBe("/v1/nodes/a%2Fb/jobs");
});

test("the name of the server is the one that a URL would have, whichever was read before", () => {
  for (const [host, hostname] of [
    ["LOCALHOST:1", "localhost"],
    ["127.1", "127.0.0.1"],
    ["[::1]:5970", "[::1]"],
    ["evil.example", "evil.example"],
    ["LOCALHOST:1", "localhost"],
  ] as const) {
    expect(readTarget("/", host).hostname).toBe(hostname);
  }
  expect(readTarget("http://other.example/x?y", "localhost")).toMatchObject({
    hostname: "other.example",
    pathname: "/x",
    search: "?y",
  });
});

test("a request of HTTP/1.0 need not name the server: it has a place all the same, and no name that would let it in", () => {
  for (const path of ["/healthz", "/v1/openapi.json"]) {
    expect(readTarget(path, undefined)).toMatchObject({ hostname: "", pathname: path });
  }
});

test("a line or a host that leads elsewhere than it says is refused", () => {
  const hosts = [
    "",
    "evil@localhost",
    "localhost/x",
    "localhost?x",
    "localhost#x",
    "localhost\\x",
    "localhost, evil.example",
    "local%68ost",
    "localhost:99999",
    "[::1",
  ];
  for (const host of hosts) expect(() => readTarget("/", host), String(host)).toThrow(Refusal);
  for (const line of [
    "",
    "*",
    "jobs",
    "/a\\b",
    "/..\\x?y",
    "ftp://localhost/",
    "http://",
    "@evil.example/",
  ]) {
    expect(() => readTarget(line, "localhost"), line).toThrow(Refusal);
  }
});

import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { openApiDocument, operationCodecs, operations } from "../../src/protocol/index.ts";
import { serveInProcess } from "../served-cluster.ts";

test("the document is OpenAPI 3.1 in which a linter finds nothing, by its strict rules", async () => {
  const document = openApiDocument();
  expect(document["openapi"]).toMatch(/^3\.1\./);
  const config = await createConfig({ extends: ["recommended-strict"] });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
    [],
  );
});

test("the document has every operation of the contract, and is served to everybody", async () => {
  const { send } = serveInProcess();
  const response = await send("GET", "/v1/openapi.json");
  expect(response.status).toBe(200);
  const document = (await response.json()) as { paths: Record<string, Record<string, { summary: string }>> };
  expect(document).toStrictEqual(JSON.parse(JSON.stringify(openApiDocument())));
  expect(operationCodecs.map(({ name }) => name)).toStrictEqual(Object.keys(operations));
  for (const { route } of operationCodecs) {
    expect(document.paths[`/v1${route.path}`]?.[route.method.toLowerCase()]?.summary).toContain(
      route.summary,
    );
  }
  const text = JSON.stringify(document);
  for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
    expect(document).toHaveProperty(["components", "schemas", name ?? ""]);
  }
});

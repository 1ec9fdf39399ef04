import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { completeDeclarations, OURS, restoreDeclarations } from "../src/declarations.mjs";
import { membersOf } from "../src/members.mjs";
import { root } from "../src/root.mjs";
import { workspaceOf } from "./fixture.mjs";

const declarations = `/**
 * One. {@link Status:enum}
 *
 * @example
 * {@includeCode ../../../docs/examples/one.ts#one}
 * @see [A Page](page:a-page)
 */
export declare const one: 1;
`;
const example = `export function show(): void {
  //#region one
  if (one) {
    /* why */ console.log(one);

  }
  //#endregion one
}
`;

test("a package is packed with its examples in the comments, and no link that only the reference follows", () => {
  const map = { version: 3, sources: ["../src/index.ts"], mappings: ";;;;;;;AAAA" };
  const workspace = workspaceOf({
    "docs/examples/one.ts": example,
    "packages/a/dist/index.d.ts": declarations,
    "packages/a/dist/index.d.ts.map": JSON.stringify(map),
    "packages/a/dist/deep/plain.d.ts": "/** Two. */\nexport declare const two: 2;\n",
  });
  const folder = join(workspace, "packages/a");
  const path = join(folder, "dist/index.d.ts");
  const written = statSync(path).mtimeMs;
  completeDeclarations(folder);
  completeDeclarations(folder); // a second time, as after one that was cut off
  const text = readFileSync(path, "utf8");
  expect(text).toBe(`/**
 * One. {@link Status}
 *
 * @example
 * \`\`\`ts
 * if (one) {
 *   /* why *\\/ console.log(one);
 *
 * }
 * \`\`\`
 * @see A Page (\`ccp docs a-page\`)
 */
export declare const one: 1;
`);
  // The part of the map for the declaration moved with its line.
  const { mappings } = JSON.parse(readFileSync(`${path}.map`, "utf8"));
  expect(mappings.split(";").indexOf("AAAA")).toBe(
    text.split("\n").findIndex((line) => line.startsWith("export")),
  );

  restoreDeclarations(folder);
  expect(readFileSync(path, "utf8")).toBe(declarations);
  expect(JSON.parse(readFileSync(`${path}.map`, "utf8"))).toStrictEqual(map);
  // The next build is not to take it for a new one.
  expect(statSync(path).mtimeMs).toBeCloseTo(written, -1);
  expect(readdirSync(folder)).toStrictEqual(["dist"]);
});

test("an example that is not there is said by name", () => {
  const workspace = workspaceOf({
    "docs/examples/one.ts": "",
    "packages/a/dist/index.d.ts": declarations,
  });
  expect(() => completeDeclarations(join(workspace, "packages/a"))).toThrow("one.ts has no region one.");
});

test("every public package with comments that need it is packed so", () => {
  const unready = membersOf(root)
    .filter(({ manifest }) => manifest.private !== true)
    .filter(({ folder }) =>
      readdirSync(join(root, folder, "src"), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .some((name) => OURS.test(readFileSync(join(root, folder, "src", name), "utf8"))),
    )
    .filter(
      ({ manifest }) =>
        manifest.scripts?.["prepack"] !== "node ../../tools/workspace/declarations.mjs put" ||
        manifest.scripts["postpack"] !== "node ../../tools/workspace/declarations.mjs take",
    );
  expect(unready.map(({ name }) => name)).toStrictEqual([]);
});

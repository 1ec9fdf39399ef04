import { expect, test } from "vitest";
import { emitOperations } from "../../src/emit/operations.ts";
import { readSmallPort } from "../small-port.ts";

const contract = `
import type { Thing } from "./thing.ts";
export interface ClusterService {
  /** The size. */
  getSize(thing: Thing, unit: string | null): Promise<number>;
  find?(
    names: readonly string[],
  ): Promise<{ readonly thing: Thing | null;
    readonly at: string }>;
  clear(): Promise<void>;
}`;

test("the table has one line for each operation of the contract, and each type once", () => {
  expect(
    emitOperations(readSmallPort({}, contract)),
  ).toBe(`// Written by tools/codegen from packages/core/src/service/cluster-service.ts. To change it, change that and run: npm run gen
import type { Thing } from "@ccp/core";

/** The types of parameters and results as the contract writes them, and what they are. */
export interface ServiceTypes {
  readonly "Thing": Thing;
  readonly "string | null": string | null;
  readonly "number": number;
  readonly "readonly string[]": readonly string[];
  readonly "{ readonly thing: Thing | null; readonly at: string }": { readonly thing: Thing | null; readonly at: string };
  readonly "void": void;
}

/** One operation of \`ClusterService\`. */
export interface Operation {
  /** Whether a service may lack it. */
  readonly optional: boolean;
  /** The parameters in order. */
  readonly parameters: readonly { readonly name: string; readonly type: keyof ServiceTypes }[];
  /** What it resolves with. */
  readonly result: keyof ServiceTypes;
}

/** Every operation of \`ClusterService\`, in the order of the contract. */
export interface Operations {
  readonly getSize: Operation;
  readonly find: Operation;
  readonly clear: Operation;
}

/** The table of operations. */
export const operations: Operations = {
  getSize: { optional: false, parameters: [{ name: "thing", type: "Thing" }, { name: "unit", type: "string | null" }], result: "number" },
  find: { optional: true, parameters: [{ name: "names", type: "readonly string[]" }], result: "{ readonly thing: Thing | null; readonly at: string }" },
  clear: { optional: false, parameters: [], result: "void" },
};
`);
});

test("what cannot travel is an error with the place: a member that is no method, a result that is no promise", () => {
  const wrong = "export interface ClusterService {\n  size: number;\n  getSize(unit): number;\n}\n";
  expect(() => readSmallPort({}, wrong)).toThrow(
    [
      "service/cluster-service.ts:2: ClusterService has a member that is no method. Every operation is one.",
      "service/cluster-service.ts:3: ClusterService.getSize gives no Promise<…>. An operation may be far away.",
      "service/cluster-service.ts:3: ClusterService.getSize: unit has no type.",
    ].join("\n"),
  );
  expect(() => readSmallPort({}, "export const nothing = 1;")).toThrow(/has no interface ClusterService/);
});

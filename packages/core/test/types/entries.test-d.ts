import { expectTypeOf, test } from "vitest";
import { type ConsoleInput, type ConsoleOutput, consolePrompt } from "../../src/console/index.ts";
import type { ClusterOptions, CredentialPrompt } from "../../src/index.ts";
import { type InterfaceInfo, type MemberInfo, typeLibrary } from "../../src/typelib/index.ts";

test("a console prompt serves as the prompt of a cluster, over the streams of the process or others", () => {
  expectTypeOf(consolePrompt).returns.toEqualTypeOf<CredentialPrompt>();
  expectTypeOf(consolePrompt()).toExtend<ClusterOptions["prompt"]>();
  expectTypeOf<typeof process.stdin>().toExtend<ConsoleInput>();
  expectTypeOf<typeof process.stderr>().toExtend<ConsoleOutput>();
  // @ts-expect-error one stream is not enough
  expectTypeOf(consolePrompt).toBeCallableWith({ input: {} as ConsoleInput });
});

test("the type library is plain data that nobody changes", () => {
  expectTypeOf(typeLibrary.interfaces).toEqualTypeOf<readonly InterfaceInfo[]>();
  expectTypeOf<MemberInfo["kind"]>().toEqualTypeOf<"propget" | "propput" | "method">();
  expectTypeOf<MemberInfo["parameters"][number]["direction"]>().toEqualTypeOf<"in" | "out" | "in,out">();
  const change = () => {
    // @ts-expect-error a name is read only
    typeLibrary.library.name = "x";
    // @ts-expect-error a list is read only
    typeLibrary.coclasses.pop();
  };
  expectTypeOf(change).returns.toBeVoid();
});

import { ServiceError } from "@ccp/core";
import { expect, test } from "vitest";
import { Outbox } from "../src/outbox.ts";
import type { Effect } from "../src/transitions/effect.ts";
import { node } from "./cluster.ts";
import { ManualEngine } from "./manual-engine.ts";

const pause = (name: string): Effect => ({ kind: "pause node", name });

function setup(): { engine: ManualEngine; outbox: Outbox; refused: string[]; names: () => string[] } {
  const engine = new ManualEngine([node("N")]);
  const refused: string[] = [];
  const outbox = new Outbox(engine, (effect, reason) => {
    refused.push(`${effect.kind}: ${ServiceError.from(reason).message}`);
  });
  const names = () => engine.requests.map((request) => ("name" in request ? request.name : request.kind));
  return { engine, outbox, refused, names };
}

test("GEN-7: requests go out in order, also when the engine's answer leads to further ones", async () => {
  const { engine, outbox, names } = setup();
  let inner: Promise<void> | undefined;
  engine.answer = (request) => {
    if ("name" in request && request.name === "a") inner = outbox.send([pause("x"), pause("y")]);
    return undefined;
  };
  const outer = outbox.send([pause("a"), pause("b"), pause("c")]);
  expect(names()).toEqual(["a", "b", "c", "x", "y"]);
  await Promise.all([outer, inner]);
});

test("CON-5: a nested send is settled only with its own requests", async () => {
  const { engine, outbox } = setup();
  let inner: Promise<void> | undefined;
  let release = () => {};
  engine.answer = (request) => {
    const name = "name" in request ? request.name : "";
    if (name === "a") inner = outbox.send([pause("x")]);
    return name === "x" ? new Promise((resolve) => (release = resolve)) : undefined;
  };
  await outbox.send([pause("a")]);
  let isSettled = false;
  inner?.then(() => {
    isSettled = true;
  });
  await new Promise(setImmediate);
  expect(isSettled).toBe(false);
  release();
  await inner;
});

test("GEN-7: an engine that throws or rejects holds up nothing behind it, and nothing is sent twice", async () => {
  const { engine, outbox, refused, names } = setup();
  engine.answer = (request) => {
    const name = "name" in request ? request.name : "";
    if (name === "a") throw new Error("thrown");
    return name === "b" ? Promise.reject(new Error("rejected")) : undefined;
  };
  await outbox.send([pause("a"), pause("b"), pause("c")]);
  await outbox.send([pause("d")]);
  expect(names()).toEqual(["a", "b", "c", "d"]);
  expect(refused).toEqual([
    expect.stringMatching(/^pause node: .*thrown/),
    expect.stringMatching(/^pause node: .*rejected/),
  ]);
});

test("GEN-7: what waits for a commit is sent after it, and what comes later after that; never if it failed", async () => {
  const { outbox, names } = setup();
  let keep = () => {};
  const kept = new Promise<void>((resolve) => (keep = resolve));
  const first = outbox.send([pause("a")], kept);
  const second = outbox.send([pause("b")], Promise.resolve());
  const third = outbox.send([pause("c")]);
  await new Promise(setImmediate);
  expect(names()).toEqual([]);
  keep();
  await Promise.all([first, second, third]);
  expect(names()).toEqual(["a", "b", "c"]);
  outbox.send([pause("d")]);
  expect(names().at(-1)).toBe("d");
  const failed = outbox.send([pause("e")], Promise.reject(new Error("disk full")));
  const after = outbox.send([pause("f")]);
  await expect(failed).rejects.toThrow("disk full");
  await expect(after).rejects.toThrow("disk full");
  expect(names()).not.toContain("f");
});

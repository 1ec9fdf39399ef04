import { defaultJobTerms, defaultTaskTerms } from "@ccp/core";
import { MemoryBackend } from "@ccp/memory";
import { expect, test } from "vitest";
import { type Keep, operationCodecs } from "../../src/protocol/index.ts";
import { AnswerTexts } from "../../src/server/answer-texts.ts";

test("the text of a thing is made once, and made again when too many texts were kept", () => {
  const texts = new AnswerTexts();
  const [job, other] = [{}, {}];
  let made = 0;
  const make = (length: number) => () => {
    made++;
    return "x".repeat(length);
  };
  expect(texts.of(job, make(3))).toBe("xxx");
  expect(texts.of(job, make(9))).toBe("xxx");
  expect(made).toBe(1);
  texts.of(other, make(16 * 1024 * 1024));
  expect(texts.of(job, make(5))).toBe("xxxxx");
});

test("what is read again outlives what is read once", () => {
  const texts = new AnswerTexts();
  const job = {};
  for (let count = 0; count < 100; count++) {
    expect(texts.of(job, () => String(count))).toBe("0");
    texts.of({}, () => "x".repeat(1024 * 1024));
  }
});

test("of a list that comes again, only the items that are new are written", async () => {
  const memory = new MemoryBackend();
  const service = await memory.connect("localhost", {});
  const spec = { ...defaultJobTerms, tasks: [{ ...defaultTaskTerms, commandLine: "x" }] };
  await service.addJobs([spec, spec, spec]);
  const codec = operationCodecs.find(({ name }) => name === "listAllJobsWithPaging")!;
  const texts = new AnswerTexts();
  const written: object[] = [];
  const keep: Keep = (thing, make) => {
    return texts.of(thing, () => {
      written.push(thing);
      return make();
    });
  };
  const read = async () => {
    const page = await service.listAllJobsWithPaging(false, { timestamp: null, version: null }, 100);
    const text = codec.answerText(page, keep);
    expect(codec.decodeAnswer(JSON.parse(text))).toStrictEqual(page);
  };
  await read();
  expect(written).toHaveLength(3);
  await service.modifyJobTerm(2, "Project", "other");
  await read();
  expect(written.slice(3)).toStrictEqual([await service.getJob(2)]);
  await memory.close();
});

import { expect, test } from "vitest";
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

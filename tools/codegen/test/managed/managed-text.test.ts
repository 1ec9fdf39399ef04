import { expect, test } from "vitest";
import { managedProperty, managedResult, managedText } from "../../src/managed/managed-text.ts";
import { readSmallPort } from "../small-port.ts";

const model = readSmallPort();

test.each([
  ["links lead to managed members", "See {@link IThing.get_Size}.", "See {@link Thing.Size}."],
  ["links to enumerations stay", "One of {@link Colour:variable}.", "One of {@link Colour:enum}."],
  ["links to what is not there become code", "Made by {@link makeThing}.", "Made by `makeThing`."],
  ["values of enumerations are members", "Default `Colour_Red`.", "Default `Colour.Red`."],
  [
    "the article fits the new name",
    "Give an {@link IThing} and an IThing.",
    "Give an {@link Thing} and an Thing.",
  ],
  [
    "dates are Dates",
    "Gives an OLE automation date in UTC; 2958465.999999… before.",
    "Gives a Date; `null` before.",
  ],
  ["truth values are those of the language", "`VARIANT_TRUE` or `VARIANT_FALSE`.", "`true` or `false`."],
  [
    "a sentence about raw calls goes, the others stay",
    "It works. A failing call leaves its [out] parameter alone. It goes on.",
    "It works. It goes on.",
  ],
  ["a paragraph about raw calls goes", "One.\n\nTest the HRESULT.\n\nTwo.", "One.\n\nTwo."],
  ["lines of a paragraph are one", "One\ntwo.", "One two."],
  [
    "an item of a list about raw calls goes",
    "- One,\n  still.\n- With `VT_I4`.\n- Two.",
    "- One, still.\n- Two.",
  ],
])("%s", (_, raw, managed) => {
  expect(managedText(model, raw)).toBe(managed);
});

test("a result is named without saying that it is received, a property without saying that it is given", () => {
  expect(managedResult(model, "Receives the number; default 1.")).toBe("The number; default 1.");
  expect(managedProperty(model, "Gives the size of the thing.")).toBe("The size of the thing.");
  expect(managedProperty(model, "Tells whether it is big.")).toBe("Whether it is big.");
});

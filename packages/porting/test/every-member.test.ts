import { describe, expect, test } from "vitest";
import { compile, emitted } from "./assembled-code.ts";
import {
  type EveryMember,
  everyMemberInCpp,
  everyMemberInCsharp,
  everyMemberInVbscript,
} from "./every-member.ts";

const PROGRAMS: readonly (readonly [language: string, program: EveryMember])[] = [
  ["C++", everyMemberInCpp()],
  ["C#", everyMemberInCsharp()],
  ["VBScript", everyMemberInVbscript()],
];

describe.each(PROGRAMS)("In %s each of the 209 members", (_language, { source, members }) => {
  test.each(["raw", "managed"] as const)("has a line in the %s face that compiles", async (face) => {
    const lines = await emitted([source], face);
    const uses = lines.filter(({ member }) => member.includes("."));
    expect(uses.map(({ member }) => member)).toEqual(members);
    expect(members).toHaveLength(209);
    const without = uses.filter(({ translation }) => translation.lines === null);
    expect(
      without.map(({ place, member, translation }) => `${place} ${member}: ${translation.notes.join(" ")}`),
    ).toEqual([]);
    expect(compile(lines, face)).toEqual([]);
  });
});

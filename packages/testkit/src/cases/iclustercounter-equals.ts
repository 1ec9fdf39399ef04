import type { IClusterCounter } from "@ccp/core";
import { same } from "../assertions.ts";
import { add } from "../bench/jobs.ts";
import { take } from "../bench/members.ts";
import { counterOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::Equals`. */
export const iclustercounterEquals: CasePage = page("iclustercounter-equals", {
  "COL-4: compares all counters": async (bench) => {
    const { cluster } = bench;
    const equals = (a: IClusterCounter, b: IClusterCounter) => take<boolean>((slot) => a.Equals(b, slot));
    const [first, second] = [await counterOf(cluster), await counterOf(cluster)];
    await add(cluster, { tasks: [bench.lines.succeed] });
    const third = await counterOf(cluster);
    same([equals(first, second), equals(second, first), equals(first, third)], [true, true, false], "Equals");
  },
});

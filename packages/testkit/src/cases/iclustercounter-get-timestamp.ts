import { demand, same } from "../assertions.ts";
import { read } from "../bench/members.ts";
import { counterOf } from "../bench/views.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `IClusterCounter::get_Timestamp`. */
export const iclustercounterGetTimestamp: CasePage = page("iclustercounter-get-timestamp", {
  "COL-4: is an opaque array, the caller's own": async ({ cluster }) => {
    const counter = await counterOf(cluster);
    const first = read(counter, "Timestamp");
    demand(first instanceof Uint8Array, "Timestamp is no array of bytes.");
    const before = [...first];
    first.fill(77);
    same([...read(counter, "Timestamp")], before, "Timestamp after the caller changed its own");
  },
});

import { demand, same } from "../assertions.ts";
import { newCommandId } from "../bench/commands.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::GetNewCommandId`. */
export const iclusterGetnewcommandid: CasePage = page("icluster-getnewcommandid", {
  "CMD-1: gives ids that are unique": async (bench) => {
    const ids = [await newCommandId(bench), await newCommandId(bench), await newCommandId(bench)];
    same(new Set(ids).size, 3, "the number of different ids");
    demand(
      ids.every((id) => Number.isInteger(id) && id > 0),
      `The ids are ${ids.join()}.`,
    );
  },
});

import { TaskStatus } from "@ccp/core";
import { same } from "../assertions.ts";
import { makeTask } from "../bench/jobs.ts";
import { read } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::CreateTask`. */
export const iclusterCreatetask: CasePage = page("icluster-createtask", {
  "TSK-1, TT-1: gives a local task with the defaults": async ({ cluster }) => {
    const task = await makeTask(cluster, {});
    same(
      [
        read(task, "Id"),
        TaskStatus[read(task, "Status")],
        read(task, "CommandLine"),
        read(task, "IsRerunnable"),
      ],
      [0, "NotSubmitted", "", true],
      "the task",
    );
  },
});

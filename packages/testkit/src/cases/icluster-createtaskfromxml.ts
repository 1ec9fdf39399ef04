import { COR_E_XML, COR_E_XMLSCHEMA, type ITask, out } from "@ccp/core";
import { same } from "../assertions.ts";
import { JOB_XML, TASK_XML } from "../bench/arguments.ts";
import { ask, read, refused } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::CreateTaskFromXml`. */
export const iclusterCreatetaskfromxml: CasePage = page("icluster-createtaskfromxml", {
  "XML-1, XML-4: makes a local task; attributes left out keep their defaults": async ({ cluster }) => {
    const task = await ask<ITask>(cluster, (slot) => cluster.CreateTaskFromXml(TASK_XML, slot));
    same(
      [read(task, "CommandLine"), read(task, "Id"), read(task, "IsRerunnable"), read(task, "IsExclusive")],
      ["from xml", 0, true, false],
      "the task",
    );
  },
  "XML-5: not well formed is COR_E_XML, not valid COR_E_XMLSCHEMA": async ({ cluster }) => {
    await refused(cluster, cluster.CreateTaskFromXml("<Task>", out()), COR_E_XML);
    await refused(cluster, cluster.CreateTaskFromXml(JOB_XML, out()), COR_E_XMLSCHEMA);
  },
});

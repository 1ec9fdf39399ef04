import { COR_E_XML, COR_E_XMLSCHEMA, type IJob, out } from "@ccp/core";
import { fails, same } from "../assertions.ts";
import { JOB_XML, TASK_XML } from "../bench/arguments.ts";
import { ask, read, refused } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::CreateJobFromXml`. */
export const iclusterCreatejobfromxml: CasePage = page("icluster-createjobfromxml", {
  "XML-1, XML-4: makes a local job; attributes left out keep their defaults": async ({ cluster }) => {
    for (const document of [
      JOB_XML,
      JOB_XML.replace("http:", "https:"),
      JOB_XML.replace(/ xmlns="[^"]*"/, ""),
    ]) {
      const job = await ask<IJob>(cluster, (slot) => cluster.CreateJobFromXml(document, slot));
      same(
        [read(job, "Name"), read(job, "Id"), read(job, "IsExclusive"), read(job, "TaskCount")],
        ["from xml", 0, true, 0],
        "the job",
      );
    }
  },
  "XML-2: read-only attributes are ignored": async ({ cluster }) => {
    const document = JOB_XML.replace(
      "Name=",
      'Id="7" Status="Failed" SubmittedBy="eve" ErrorMessage="x" Name=',
    );
    const job = await ask<IJob>(cluster, (slot) => cluster.CreateJobFromXml(document, slot));
    same([read(job, "Id"), read(job, "SubmittedBy"), read(job, "ErrorMessage")], [0, "", ""], "the job");
  },
  "XML-5: not well formed is COR_E_XML, not valid COR_E_XMLSCHEMA, with the line": async ({ cluster }) => {
    const slot = out<IJob>();
    await refused(cluster, cluster.CreateJobFromXml("<Job", slot), COR_E_XML, /line\D*1/i);
    await refused(
      cluster,
      cluster.CreateJobFromXml(JOB_XML.replace("<Tasks/>", ""), slot),
      COR_E_XMLSCHEMA,
      /Tasks/,
    );
    await refused(cluster, cluster.CreateJobFromXml(TASK_XML, slot), COR_E_XMLSCHEMA);
    same(slot.value, undefined, "the reference");
  },
  "XML-6: a document type declaration is refused": async ({ cluster }) => {
    const document = `<!DOCTYPE Job [<!ENTITY a "b">]>${JOB_XML.replace("from xml", "&a;")}`;
    fails(await cluster.CreateJobFromXml(document, out()), "CreateJobFromXml with a document type");
  },
});

import { E_INVALIDARG, ERROR_FILE_NOT_FOUND, HRESULT_FROM_WIN32, out } from "@ccp/core";
import { refused } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::CreateJobFromXmlFile`. */
export const iclusterCreatejobfromxmlfile: CasePage = page("icluster-createjobfromxmlfile", {
  "XML-7: a path that is not absolute is E_INVALIDARG": async ({ cluster }) => {
    await refused(cluster, cluster.CreateJobFromXmlFile("job.xml", out()), E_INVALIDARG, /job\.xml/);
  },
  "XML-7: a file that is not there is ERROR_FILE_NOT_FOUND": async ({ cluster }) => {
    await refused(
      cluster,
      cluster.CreateJobFromXmlFile("/kit-no-such-file.xml", out()),
      HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND),
      /kit-no-such-file/,
    );
  },
});

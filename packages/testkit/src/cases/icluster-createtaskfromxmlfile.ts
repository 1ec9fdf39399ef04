import { E_INVALIDARG, ERROR_FILE_NOT_FOUND, HRESULT_FROM_WIN32, out } from "@ccp/core";
import { refused } from "../bench/members.ts";
import { type CasePage, page } from "../case.ts";

/** Cases of `ICluster::CreateTaskFromXmlFile`. */
export const iclusterCreatetaskfromxmlfile: CasePage = page("icluster-createtaskfromxmlfile", {
  "XML-7: a path that is not absolute is E_INVALIDARG": async ({ cluster }) => {
    await refused(cluster, cluster.CreateTaskFromXmlFile("task.xml", out()), E_INVALIDARG, /task\.xml/);
  },
  "XML-7: a file that is not there is ERROR_FILE_NOT_FOUND": async ({ cluster }) => {
    await refused(
      cluster,
      cluster.CreateTaskFromXmlFile("/kit-no-such-file.xml", out()),
      HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND),
      /kit-no-such-file/,
    );
  },
});

import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR } from "../../com/types.ts";
import type { IClusterCounter } from "../icluster-counter.ts";
import type { IClusterEnumerable } from "../icluster-enumerable.ts";

/** The part of ICluster about … */
export interface ClusterNodes extends IDispatch {
  /**
   *
   * @page icluster-get-computenodes
   */
  get_ComputeNodes(pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   *
   * @page icluster-approvenode
   */
  ApproveNode(NodeName: BSTR): Promise<HRESULT>;

  /**
   *
   * @page icluster-pausenode
   */
  PauseNode(NodeName: BSTR): Promise<HRESULT>;

  /**
   *
   * @page icluster-resumenode
   */
  ResumeNode(NodeName: BSTR): Promise<HRESULT>;

  /**
   *
   * @page icluster-get-clustercounter
   */
  get_ClusterCounter(pRetVal: Out<IClusterCounter>): Promise<HRESULT>;

  /**
   *
   * @page icluster-createclusterenumerable
   */
  CreateClusterEnumerable(pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;
}

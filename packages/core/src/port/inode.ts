import type { IDispatch } from "../com/dispatch.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR, long } from "../com/types.ts";
import type { NodeStatus } from "./enumerations.ts";

/**
 *
 * @page inode
 */
export interface INode extends IDispatch {
  /**
   *
   * @page inode-get-memory
   */
  get_Memory(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page inode-get-name
   */
  get_Name(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page inode-get-numberofprocessors
   */
  get_NumberOfProcessors(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page inode-get-numberofidleprocessors
   */
  get_NumberOfIdleProcessors(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page inode-get-processorarchitecture
   */
  get_ProcessorArchitecture(pRetVal: Out<BSTR>): HRESULT;

  /**
   *
   * @page inode-get-processorspeed
   */
  get_ProcessorSpeed(pRetVal: Out<long>): HRESULT;

  /**
   *
   * @page inode-get-status
   */
  get_Status(pRetVal: Out<NodeStatus>): HRESULT;
}

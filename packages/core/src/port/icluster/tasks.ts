import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { InOut, Out } from "../../com/out.ts";
import type { BSTR, long } from "../../com/types.ts";
import type { VARIANT } from "../../com/variant.ts";
import type { IClusterEnumerable } from "../icluster-enumerable.ts";
import type { IResourceUsage } from "../iresource-usage.ts";
import type { ITask } from "../itask.ts";

/** The part of ICluster about … */
export interface ClusterTasks extends IDispatch {
  /**
   *
   * @page icluster-gettask
   */
  GetTask(jobId: long, taskId: long, pRetVal: Out<ITask>): Promise<HRESULT>;

  /**
   *
   * @page icluster-createtask
   */
  CreateTask(pRetVal: Out<ITask>): Promise<HRESULT>;

  /**
   *
   * @page icluster-createtaskfromxml
   */
  CreateTaskFromXml(xmlDocument: BSTR, pRetVal: Out<ITask>): Promise<HRESULT>;

  /**
   *
   * @page icluster-createtaskfromxmlfile
   */
  CreateTaskFromXmlFile(path: BSTR, pRetVal: Out<ITask>): Promise<HRESULT>;

  /**
   *
   * @page icluster-addtask
   */
  AddTask(jobId: long, Task: ITask, pRetVal: Out<long>): Promise<HRESULT>;

  /**
   *
   * @page icluster-addtasks
   */
  AddTasks(jobId: long, tasks: IClusterEnumerable, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   *
   * @page icluster-listtasks
   */
  ListTasks(jobId: long, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   *
   * @page icluster-listtaskswithpaging
   */
  ListTasksWithPaging(
    jobId: long,
    Timestamp: InOut<VARIANT>,
    Version: InOut<VARIANT>,
    pageSize: long,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT>;

  /**
   *
   * @page icluster-listtasksonnode
   */
  ListTasksOnNode(NodeName: BSTR, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   *
   * @page icluster-canceltask
   */
  CancelTask(jobId: long, taskId: long, Message: BSTR): Promise<HRESULT>;

  /**
   *
   * @page icluster-canceltasks
   */
  CancelTasks(jobId: long, taskIds: IClusterEnumerable, Message: BSTR): Promise<HRESULT>;

  /**
   *
   * @page icluster-requeuetask
   */
  RequeueTask(jobId: long, taskId: long): Promise<HRESULT>;

  /**
   *
   * @page icluster-requeuetasks
   */
  RequeueTasks(jobId: long, taskIds: IClusterEnumerable): Promise<HRESULT>;

  /**
   *
   * @page icluster-gettaskresourceusage
   */
  GetTaskResourceUsage(jobId: long, taskId: long, pRetVal: Out<IResourceUsage>): Promise<HRESULT>;

  /**
   *
   * @page icluster-checkanytask
   */
  CheckAnyTask(jobId: long, Timestamp: InOut<VARIANT>, pRetVal: Out<ITask | null>): Promise<HRESULT>;
}

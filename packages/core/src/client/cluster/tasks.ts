import type { HRESULT } from "../../com/hresult.ts";
import type { InOut, Out } from "../../com/out.ts";
import type { BSTR, long } from "../../com/types.ts";
import { type VARIANT, variantBstr } from "../../com/variant.ts";
import type { ClusterTasks } from "../../port/icluster/tasks.ts";
import type { IClusterEnumerable } from "../../port/icluster-enumerable.ts";
import type { IResourceUsage } from "../../port/iresource-usage.ts";
import type { ITask } from "../../port/itask.ts";
import type { TaskInfo } from "../../service/task-data.ts";
import { MAX_CANCEL_MESSAGE_LENGTH } from "../../terms/limits.ts";
import { readDocumentFile } from "../../xml/document-file.ts";
import { readTaskXml } from "../../xml/read-document.ts";
import { checkDocument, checkLong, checkName, checkText } from "../argument-checks.ts";
import { collectionOfIds, collectionOfObjects } from "../cluster-enumerable.ts";
import { readIds, readObjects } from "../collection-reading.ts";
import { checkPageSize, readCursor } from "../page-cursor.ts";
import { ResourceUsage } from "../resource-usage.ts";
import { Task } from "../task.ts";
import { readTaskTerms } from "../task-terms.ts";
import { JobMembers } from "./jobs.ts";

function taskCollection(tasks: readonly TaskInfo[]): IClusterEnumerable {
  return collectionOfObjects(tasks.map((info) => new Task(info)));
}

function taskWasAdded(task: ITask, jobId: number, taskId: number): number {
  Task.wasAdded(task, jobId, taskId);
  return taskId;
}

/** The members of ICluster about tasks. */
export abstract class TaskMembers extends JobMembers implements ClusterTasks {
  GetTask(jobId: long, taskId: long, pRetVal: Out<ITask>): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const job = checkLong(jobId, "jobId");
      const task = checkLong(taskId, "taskId");
      return { send: (service) => service.getTask(job, task), value: (info) => new Task(info) };
    });
  }

  CreateTask(pRetVal: Out<ITask>): Promise<HRESULT> {
    return this.localValue(pRetVal, () => new Task());
  }

  CreateTaskFromXml(xmlDocument: BSTR, pRetVal: Out<ITask>): Promise<HRESULT> {
    return this.localValue(pRetVal, async () =>
      Task.ofTerms(await readTaskXml(checkDocument(xmlDocument, "xmlDocument"))),
    );
  }

  CreateTaskFromXmlFile(path: BSTR, pRetVal: Out<ITask>): Promise<HRESULT> {
    return this.localValue(pRetVal, async () =>
      Task.ofTerms(await readTaskXml(await readDocumentFile(checkName(path, "path"), "task"))),
    );
  }

  AddTask(jobId: long, Task: ITask, pRetVal: Out<long>): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const job = checkLong(jobId, "jobId");
      const terms = readTaskTerms(Task, "Task");
      const mode = this.mode;
      return {
        send: (service) => service.addTask(job, terms, mode),
        value: (taskId) => taskWasAdded(Task, job, taskId),
      };
    });
  }

  AddTasks(jobId: long, tasks: IClusterEnumerable, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const job = checkLong(jobId, "jobId");
      const objects = readObjects<ITask>(tasks, "tasks", "IClusterEnumerable");
      const terms = objects.map((task, index) => readTaskTerms(task, `task ${index + 1} of tasks`));
      return {
        send: (service) => service.addTasks(job, terms),
        value: (ids) => {
          for (const [index, id] of ids.entries()) {
            const task = objects[index];
            if (task !== undefined) Task.wasAdded(task, job, id);
          }
          return collectionOfIds(ids);
        },
      };
    });
  }

  ListTasks(jobId: long, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const job = checkLong(jobId, "jobId");
      return { send: (service) => service.listTasks(job), value: taskCollection };
    });
  }

  ListTasksWithPaging(
    jobId: long,
    Timestamp: InOut<VARIANT>,
    Version: InOut<VARIANT>,
    pageSize: long,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const job = checkLong(jobId, "jobId");
      const cursor = {
        timestamp: readCursor(Timestamp, "Timestamp"),
        version: readCursor(Version, "Version"),
      };
      const size = checkPageSize(pageSize);
      return {
        send: (service) => service.listTasksWithPaging(job, cursor, size),
        value: (page) => {
          const tasks = taskCollection(page.items);
          Timestamp.value = variantBstr(page.timestamp);
          Version.value = variantBstr(page.version);
          return tasks;
        },
      };
    });
  }

  ListTasksOnNode(NodeName: BSTR, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const name = checkName(NodeName, "NodeName");
      return { send: (service) => service.listTasksOnNode(name), value: taskCollection };
    });
  }

  CancelTask(jobId: long, taskId: long, Message: BSTR): Promise<HRESULT> {
    return this.command(() => {
      const job = checkLong(jobId, "jobId");
      const task = checkLong(taskId, "taskId");
      const message = checkText(Message, "Message", MAX_CANCEL_MESSAGE_LENGTH);
      return (service) => service.cancelTask(job, task, message);
    });
  }

  CancelTasks(jobId: long, taskIds: IClusterEnumerable, Message: BSTR): Promise<HRESULT> {
    return this.command(() => {
      const job = checkLong(jobId, "jobId");
      const ids = readIds(taskIds, "taskIds");
      const message = checkText(Message, "Message", MAX_CANCEL_MESSAGE_LENGTH);
      return (service) => service.cancelTasks(job, ids, message);
    });
  }

  RequeueTask(jobId: long, taskId: long): Promise<HRESULT> {
    return this.command(() => {
      const job = checkLong(jobId, "jobId");
      const task = checkLong(taskId, "taskId");
      return (service) => service.requeueTask(job, task);
    });
  }

  RequeueTasks(jobId: long, taskIds: IClusterEnumerable): Promise<HRESULT> {
    return this.command(() => {
      const job = checkLong(jobId, "jobId");
      const ids = readIds(taskIds, "taskIds");
      return (service) => service.requeueTasks(job, ids);
    });
  }

  GetTaskResourceUsage(jobId: long, taskId: long, pRetVal: Out<IResourceUsage>): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const job = checkLong(jobId, "jobId");
      const task = checkLong(taskId, "taskId");
      return {
        send: (service) => service.getTaskResourceUsage(job, task),
        value: (info) => new ResourceUsage(info),
      };
    });
  }

  CheckAnyTask(jobId: long, Timestamp: InOut<VARIANT>, pRetVal: Out<ITask | null>): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      const job = checkLong(jobId, "jobId");
      const timestamp = readCursor(Timestamp, "Timestamp");
      return {
        send: (service) => service.checkAnyTask(job, timestamp),
        value: (answer) => {
          const task = answer.task === null ? null : new Task(answer.task);
          Timestamp.value = variantBstr(answer.timestamp);
          return task;
        },
      };
    });
  }
}

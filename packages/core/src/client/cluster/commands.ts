import { COR_E_TIMEOUT, type HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR, long, VARIANT_BOOL } from "../../com/types.ts";
import type { ClusterCommands } from "../../port/icluster/commands.ts";
import type { IClusterEnumerable } from "../../port/icluster-enumerable.ts";
import type { IExecutionResult } from "../../port/iexecution-result.ts";
import type { ITask } from "../../port/itask.ts";
import type { ClusterService } from "../../service/cluster-service.ts";
import type { CommandResultInfo } from "../../service/command-data.ts";
import { AbandonedWaits } from "../abandoned-waits.ts";
import { checkLong, checkName, checkObject } from "../argument-checks.ts";
import { collectionOfObjects } from "../cluster-enumerable.ts";
import { checkCredentials, checkPromptPlace, sendWithCredentials } from "../credentials.ts";
import { ExecutionResult } from "../execution-result.ts";
import { readMember } from "../foreign-call.ts";
import { checkOutputPageSize } from "../page-cursor.ts";
import { readTaskTerms } from "../task-terms.ts";
import { TaskMembers } from "./tasks.ts";

function resultCollection(results: readonly CommandResultInfo[]): IClusterEnumerable {
  return collectionOfObjects(results.map((info) => new ExecutionResult(info)));
}

/** Tells the waits for a command apart: only results that are paged alike are the same. */
function waitKey(id: number, pageSize?: number): string {
  return `${id} ${pageSize ?? "unpaged"}`;
}

/** The members of ICluster about commands. */
export abstract class CommandMembers extends TaskMembers implements ClusterCommands {
  readonly #abandonedWaits = new AbandonedWaits<readonly CommandResultInfo[]>();

  GetNewCommandId(pRetVal: Out<long>): Promise<HRESULT> {
    return this.query(pRetVal, () => ({ send: (service) => service.getNewCommandId(), value: (id) => id }));
  }

  ExecuteCommand(
    Id: long,
    Task: ITask,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent: long | undefined,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT> {
    return this.#results(pRetVal, () => {
      const id = checkLong(Id, "Id");
      const terms = readTaskTerms(Task, "Task");
      const given = checkCredentials(userName, password);
      const place = checkPromptPlace(isConsole, hwndParent);
      const mode = this.mode;
      return {
        key: mode.wait ? waitKey(id) : undefined,
        send: (service) =>
          sendWithCredentials(this.prompt, place, given, (credentials) =>
            service.executeCommand(id, terms, credentials, mode),
          ),
      };
    });
  }

  ExecuteCommandWithPaging(
    Id: long,
    Task: ITask,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent: long | undefined,
    pageSize: long,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT> {
    return this.#results(pRetVal, () => {
      const id = checkLong(Id, "Id");
      const terms = readTaskTerms(Task, "Task");
      const given = checkCredentials(userName, password);
      const place = checkPromptPlace(isConsole, hwndParent);
      const size = checkOutputPageSize(pageSize);
      const mode = this.mode;
      return {
        key: mode.wait ? waitKey(id, size) : undefined,
        send: (service) =>
          sendWithCredentials(this.prompt, place, given, (credentials) =>
            service.executeCommandWithPaging(id, terms, credentials, size, mode),
          ),
      };
    });
  }

  WaitForCommand(Id: long, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT> {
    return this.#results(pRetVal, () => {
      const id = checkLong(Id, "Id");
      const key = waitKey(id);
      return {
        key,
        send: (service) => this.#abandonedWaits.take(service, key) ?? service.waitForCommand(id),
      };
    });
  }

  WaitForCommandWithPaging(Id: long, pageSize: long, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT> {
    return this.#results(pRetVal, () => {
      const id = checkLong(Id, "Id");
      const size = checkOutputPageSize(pageSize);
      const key = waitKey(id, size);
      return {
        key,
        send: (service) =>
          this.#abandonedWaits.take(service, key) ?? service.waitForCommandWithPaging(id, size),
      };
    });
  }

  /**
   * Makes a call that gives results. With a key, those that come after its time limit are for the next call that waits
   * with that key.
   */
  async #results(
    pRetVal: Out<IClusterEnumerable>,
    prepare: () => {
      key: string | undefined;
      send: (service: ClusterService) => Promise<readonly CommandResultInfo[]>;
    },
  ): Promise<HRESULT> {
    let isGivenUp = false;
    let giveUp = () => {
      isGivenUp = true; // not sent yet: it still connects
    };
    const hr = await this.query(pRetVal, () => {
      const { key, send } = prepare();
      return {
        send: (service) => {
          const wait = send(service);
          if (key === undefined) return wait;
          giveUp = () => this.#abandonedWaits.add(service, key, wait);
          if (isGivenUp) giveUp();
          return wait;
        },
        value: resultCollection,
      };
    });
    if (hr === COR_E_TIMEOUT) giveUp();
    return hr;
  }

  ReadExecutionResult(result: IExecutionResult, pRetVal: Out<BSTR>): Promise<HRESULT> {
    return this.query(pRetVal, () => {
      checkObject(result, "result", "IExecutionResult", ["get_CommandId", "get_NodeName"]);
      const id = checkLong(readMember(result, "get_CommandId", "result"), "get_CommandId of result");
      const node = checkName(readMember(result, "get_NodeName", "result"), "get_NodeName of result");
      return { send: (service) => service.readExecutionResult(id, node), value: (output) => output };
    });
  }

  EndCommand(Id: long): Promise<HRESULT> {
    return this.command(() => {
      const id = checkLong(Id, "Id");
      return (service) => service.endCommand(id);
    });
  }
}

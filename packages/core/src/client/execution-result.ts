import { DispatchObject } from "../com/dispatch-object.ts";
import type { HRESULT } from "../com/hresult.ts";
import type { Out } from "../com/out.ts";
import type { BSTR, long } from "../com/types.ts";
import { IID_IExecutionResult } from "../port/identifiers.ts";
import type { IExecutionResult } from "../port/iexecution-result.ts";
import type { CommandResultInfo } from "../service/command-data.ts";
import { give } from "./local-call.ts";

const emptyResult: CommandResultInfo = Object.freeze({ commandId: 0, nodeName: "", exitCode: 0, output: "" });

/** What a command did on one node (rule CMD-2); created empty, it answers zeros and empty strings. */
export class ExecutionResult extends DispatchObject implements IExecutionResult {
  readonly #info: CommandResultInfo;

  constructor(info: CommandResultInfo = emptyResult) {
    super(IID_IExecutionResult);
    this.#info = info;
  }

  protected override shown(): object {
    const { commandId, nodeName, exitCode } = this.#info;
    return { CommandId: commandId, NodeName: nodeName, ExitCode: exitCode };
  }

  get_CommandId(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.commandId);
  }

  get_NodeName(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#info.nodeName);
  }

  get_ExitCode(pRetVal: Out<long>): HRESULT {
    return give(pRetVal, () => this.#info.exitCode);
  }

  get_Output(pRetVal: Out<BSTR>): HRESULT {
    return give(pRetVal, () => this.#info.output);
  }
}

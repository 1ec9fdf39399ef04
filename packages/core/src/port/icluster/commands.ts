import type { IDispatch } from "../../com/dispatch.ts";
import type { HRESULT } from "../../com/hresult.ts";
import type { Out } from "../../com/out.ts";
import type { BSTR, long, VARIANT_BOOL } from "../../com/types.ts";
import type { IClusterEnumerable } from "../icluster-enumerable.ts";
import type { IExecutionResult } from "../iexecution-result.ts";
import type { ITask } from "../itask.ts";

/**
 * The part of {@link ICluster} with which administrators run a command line on many nodes at once, outside of
 * the queue, and read what it wrote.
 *
 * Members list the codes of their own. Any member that goes to the cluster can also answer the ones below.
 *
 * @hresult E_POINTER - when an object or an [out] reference is missing (rule GEN-5).
 * @hresult E_NOINTERFACE - when an object lacks the interface that the parameter takes.
 * @hresult E_INVALIDARG - when a `long` is no 32-bit integer, or a string holds a NUL or half a surrogate
 * pair.
 * @hresult E_ACCESSDENIED - when the backend does not serve the calling user.
 * @hresult E_NOTIMPL - when the backend cannot do it; the error message says why.
 * @hresult ERROR_NOT_CONNECTED - when nothing was connected and there is no local head node (rule GEN-4).
 * @hresult RPC_S_SERVER_UNAVAILABLE - when the head node is out of reach.
 * @hresult ERROR_NOT_ENOUGH_QUOTA - when more is asked than the cluster grants one caller.
 * @hresult COR_E_TIMEOUT - when the limit of `put_Timeout` ran out (rule CON-4).
 * @hresult E_UNEXPECTED - when something unforeseen went wrong inside (rule GEN-7).
 */
export interface ClusterCommands extends IDispatch {
  /**
   * Gives an id for a command that is about to run.
   *
   * @param pRetVal - Receives the id, unique in the cluster; 1 or above.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @remarks
   * Pass it to {@link ICluster.ExecuteCommand} or {@link ICluster.ExecuteCommandWithPaging}. Having it
   * beforehand lets another part of the program wait for the command, once it was started, or end it. One id
   * serves one command (rule CMD-1). Anybody may ask for one, but an id serves only when an administrator did
   * (rule CMD-2). Ids that are not used lapse when the head node is started anew, or after ten thousand newer
   * ones (a decision of ours).
   * @differences
   * The original leaves open how long an id is good. Here one that is not used lapses when the head node is
   * started anew, or after ten thousand newer ones; it serves one command (rule CMD-1).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/commands.ts#icluster-getnewcommandid}
   * @see {@link ICluster.ExecuteCommand}
   * @see {@link ICluster.ExecuteCommandWithPaging}
   * @page icluster-getnewcommandid
   */
  GetNewCommandId(pRetVal: Out<long>): Promise<HRESULT>;

  /**
   * Runs a command line on nodes of the cluster, at once and on all of them, and gives its output.
   *
   * @param Id - Id for this command, from {@link ICluster.GetNewCommandId}; each is good for one command.
   * @param Task - What to run: its CommandLine, RequiredNodes, Stdin, WorkDirectory and variables count, its
   * other terms do not.
   * @param userName - User the command runs as, `domain\user`, at most 80 characters; null or empty for the
   * one whose credential the caller has cached.
   * @param password - Password of that user, at most 127 characters; null or empty for the cached one.
   * @param isConsole - Where to ask for what is missing: `VARIANT_TRUE` at the console, `VARIANT_FALSE`
   * through the dialog hook.
   * @param hwndParent - Handle of the window that owns the dialog; default 0, the desktop. Without meaning at
   * the console.
   * @param pRetVal - Receives a read-only collection with an {@link IExecutionResult} in each `VT_DISPATCH`
   * item, one for each node; empty when calls are asynchronous.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult COR_E_INVALIDOPERATION - when a command with that id was started before or the id has lapsed (rule
   * CMD-1), or a required node, or every node of the cluster, is neither Ready nor Paused (rule CMD-2).
   * @hresult E_INVALIDARG - when the id was never given out, the task has no command line, or the user name or
   * the password is too long (rules CMD-1, TSK-7, JT-2).
   * @hresult ERROR_NOT_FOUND - when the cluster has no node of a required name.
   * @hresult E_ACCESSDENIED - when the caller is no administrator (rule CMD-2).
   * @hresult SEC_E_NO_CREDENTIALS - when credentials are needed, none are given or cached, and nobody can be
   * asked (rule CRD-1).
   * @hresult ERROR_LOGON_FAILURE - when the password is wrong and the backend can tell (rule CRD-5).
   * @remarks
   * The command runs once on each node of RequiredNodes, or on every Ready or Paused node if there are none;
   * it does not wait in the queue and takes no processors from jobs. Each result has the node, the exit code
   * and what was written to standard output and error, in order of arrival (rule CMD-2). Output past a limit
   * for each node, 16 MiB by default, is cut, and says so (rule CMD-6, a decision of ours).
   *
   * Results come in the order of completion. A node that is lost meanwhile, or on which the command cannot
   * start, has one with an exit code that is not zero and output that says why (a decision of ours).
   *
   * The call waits for all nodes. When the limit of {@link ICluster.put_Timeout} runs out, the command goes on. With
   * {@link ICluster.put_IsAsynchronous} on it gives an empty collection at
   * once, and {@link ICluster.WaitForCommand} gives the results as they come (rules CON-5, CMD-4).
   * {@link ICluster.EndCommand} stops it. Much output on many nodes takes much memory here:
   * {@link ICluster.ExecuteCommandWithPaging} gives it in pieces.
   * @differences
   * - The original runs a command on each node of the cluster; here nodes that are Unreachable or
   *   PendingApproval are left out, and refused where they are required (rule CMD-2).
   * - Output is bounded in memory, for each node (rule CMD-6). The original spools it in the folder of
   *   `SpoolDir`, and names no bound.
   * - A node that is lost meanwhile has a result, too: its exit code is not zero, and its output says why.
   * - Where the user name is not valid, the original looks into the cache as if none were given; here a name
   *   is taken at its word (rule CRD-1).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/commands.ts#icluster-executecommand}
   * @see {@link ICluster.EndCommand}
   * @see {@link ICluster.ExecuteCommandWithPaging}
   * @see {@link ICluster.GetNewCommandId}
   * @see {@link ICluster.WaitForCommand}
   * @see {@link IExecutionResult}
   * @see [Executing a Command Synchronously](page:executing-a-command)
   * @page icluster-executecommand
   */
  ExecuteCommand(
    Id: long,
    Task: ITask,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent: long | undefined,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT>;

  /**
   * Runs a command line on nodes of the cluster, at once and on all of them, and gives its output in pages.
   *
   * @param Id - Id for this command, from {@link ICluster.GetNewCommandId}; each is good for one command.
   * @param Task - What to run: its CommandLine, RequiredNodes, Stdin, WorkDirectory and variables count, its
   * other terms do not.
   * @param userName - User the command runs as, `domain\user`, at most 80 characters; null or empty for the
   * one whose credential the caller has cached.
   * @param password - Password of that user, at most 127 characters; null or empty for the cached one.
   * @param isConsole - Where to ask for what is missing: `VARIANT_TRUE` at the console, `VARIANT_FALSE`
   * through the dialog hook.
   * @param hwndParent - Handle of the window that owns the dialog; default 0, the desktop. Without meaning at
   * the console.
   * @param pageSize - Characters in one page of output, 2,048 … 20,480; any other number means 20,480.
   * @param pRetVal - Receives a read-only collection with an {@link IExecutionResult} in each `VT_DISPATCH`
   * item, one for each node; empty when calls are asynchronous.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult COR_E_INVALIDOPERATION - when a command with that id was started before or the id has lapsed (rule
   * CMD-1), or a required node, or every node of the cluster, is neither Ready nor Paused (rule CMD-2).
   * @hresult E_INVALIDARG - when the id was never given out, the task has no command line, or the user name or
   * the password is too long (rules CMD-1, TSK-7, JT-2).
   * @hresult ERROR_NOT_FOUND - when the cluster has no node of a required name.
   * @hresult E_ACCESSDENIED - when the caller is no administrator (rule CMD-2).
   * @hresult SEC_E_NO_CREDENTIALS - when credentials are needed, none are given or cached, and nobody can be
   * asked (rule CRD-1).
   * @hresult ERROR_LOGON_FAILURE - when the password is wrong and the backend can tell (rule CRD-5).
   * @remarks
   * It differs from {@link ICluster.ExecuteCommand} in the output alone, which stays on the cluster until
   * {@link ICluster.ReadExecutionResult} fetches it page by page (rules CMD-2, CMD-3; the fallback size is a
   * decision of ours). Characters are UTF-16 code units (rule GEN-6). With
   * {@link ICluster.put_IsAsynchronous} on it gives an empty collection at once, and
   * {@link ICluster.WaitForCommandWithPaging} gives the results as they come (rules CON-5, CMD-4).
   * @differences
   * A page size outside of the range lets the original choose; here it means 20,480 (rule CMD-3). For
   * everything else see {@link ICluster.ExecuteCommand}.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/commands.ts#icluster-executecommandwithpaging}
   * @see {@link ICluster.EndCommand}
   * @see {@link ICluster.ExecuteCommand}
   * @see {@link ICluster.GetNewCommandId}
   * @see {@link ICluster.ReadExecutionResult}
   * @see {@link ICluster.WaitForCommandWithPaging}
   * @page icluster-executecommandwithpaging
   */
  ExecuteCommandWithPaging(
    Id: long,
    Task: ITask,
    userName: BSTR,
    password: BSTR,
    isConsole: VARIANT_BOOL,
    hwndParent: long | undefined,
    pageSize: long,
    pRetVal: Out<IClusterEnumerable>,
  ): Promise<HRESULT>;

  /**
   * Waits until a command is done on at least one further node.
   *
   * Call it in a loop after {@link ICluster.ExecuteCommand} with {@link ICluster.put_IsAsynchronous} on,
   * until it gives no result any more.
   *
   * @param Id - Id of the command, the one that was passed to ExecuteCommand.
   * @param pRetVal - Receives a read-only collection with a new {@link IExecutionResult} in each
   * `VT_DISPATCH` item; empty when all were given.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster knows no command with that id, or knows it no more.
   * @hresult E_ACCESSDENIED - when the caller is no administrator (rule CMD-2).
   * @remarks
   * Each node is reported once (rule CMD-4). The limit of {@link ICluster.put_Timeout} counts for the wait,
   * too (rule CON-4); the command goes on when it runs out, and the next call takes up the wait.
   * {@link IExecutionResult.get_Output} gives the whole output of a node (rule CMD-3).
   *
   * What a command did is kept for ten minutes after somebody last asked about it, for the 64 last commands of
   * a user and as long as their output takes no more than 2^28 characters together (a decision of ours).
   * @differences
   * The original names no bound to how long results are kept, and how many.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/commands.ts#icluster-waitforcommand}
   * @see {@link ICluster.WaitForCommandWithPaging}
   * @see {@link ICluster.ExecuteCommand}
   * @see {@link ICluster.put_IsAsynchronous}
   * @see {@link IExecutionResult.get_Output}
   * @page icluster-waitforcommand
   */
  WaitForCommand(Id: long, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   * Waits until a command is done on at least one further node, for a command whose output is read in pages.
   *
   * Call it in a loop after {@link ICluster.ExecuteCommandWithPaging} with
   * {@link ICluster.put_IsAsynchronous} on, until it gives no result any more.
   *
   * @param Id - Id of the command, the one that was passed to ExecuteCommandWithPaging.
   * @param pageSize - Characters in one page of output, 2,048 … 20,480; any other number means 20,480.
   * @param pRetVal - Receives a read-only collection with a new {@link IExecutionResult} in each
   * `VT_DISPATCH` item; empty when all were given.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster knows no command with that id, or knows it no more.
   * @hresult E_ACCESSDENIED - when the caller is no administrator (rule CMD-2).
   * @remarks
   * It waits as {@link ICluster.WaitForCommand} does (rule CMD-4). {@link ICluster.ReadExecutionResult}
   * fetches the output of each result, page by page (rule CMD-3; the fallback size is a decision of ours).
   * @differences
   * A page size outside of the range means 20,480 (rule CMD-3). Results are kept for ten minutes after
   * somebody last asked about the command, for the 64 last commands of a user and as long as their output
   * takes no more than 2^28 characters together; the original names no bound.
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/commands.ts#icluster-waitforcommandwithpaging}
   * @see {@link ICluster.WaitForCommand}
   * @see {@link ICluster.ExecuteCommandWithPaging}
   * @see {@link ICluster.ReadExecutionResult}
   * @page icluster-waitforcommandwithpaging
   */
  WaitForCommandWithPaging(Id: long, pageSize: long, pRetVal: Out<IClusterEnumerable>): Promise<HRESULT>;

  /**
   * Gives the next page of what a command wrote on one node.
   *
   * Call it in a loop for each result, until the page is empty.
   *
   * @param result - The result of that node, from {@link ICluster.ExecuteCommandWithPaging} or
   * {@link ICluster.WaitForCommandWithPaging}.
   * @param pRetVal - Receives the page, standard output and error in order of arrival; the empty string when
   * there is no more.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster does not know the command of the result, or knows it no more.
   * @hresult COR_E_INVALIDOPERATION - when the command still runs on that node.
   * @hresult E_ACCESSDENIED - when the caller is no administrator (rule CMD-2).
   * @remarks
   * Pages start with the first character of the output. They have the size that was asked for by the call
   * that gave the result, 20,480 characters if it asked for none; the last one may be shorter, and one that
   * would end in the middle of a surrogate pair is shorter by one (rule GEN-6). All who read the result of a
   * node read on together. Past the end the answer is the empty string, however often one asks (rule CMD-3).
   * Output that was cut says so in its last page (rule CMD-6, a decision of ours).
   * @differences
   * The original says that this call equals {@link IExecutionResult.get_Output}, and elsewhere that it is to
   * be called until the output is empty. Both cannot hold: here each call gives the next page, and
   * `get_Output` the whole output, or the first page where pages were asked for (rule CMD-3).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/commands.ts#icluster-readexecutionresult}
   * @see {@link ICluster.ExecuteCommandWithPaging}
   * @see {@link ICluster.WaitForCommandWithPaging}
   * @see {@link IExecutionResult.get_Output}
   * @page icluster-readexecutionresult
   */
  ReadExecutionResult(result: IExecutionResult, pRetVal: Out<BSTR>): Promise<HRESULT>;

  /**
   * Stops a command on every node where it still runs.
   *
   * @param Id - Id of the command, the one that was passed to {@link ICluster.ExecuteCommand} or
   * {@link ICluster.ExecuteCommandWithPaging}.
   * @returns `S_OK`, or a failure whose text {@link ICluster.get_ErrorMessage} gives.
   * @hresult ERROR_NOT_FOUND - when the cluster knows no command with that id (rule CMD-5).
   * @hresult E_ACCESSDENIED - when the caller is no administrator (rule CMD-2).
   * @remarks
   * All its processes are terminated (rule CXL-5). Nodes that were done keep their results; the others get
   * one with an exit code that is not zero and the output up to then (rule CMD-5).
   * @example
   * {@includeCode ../../../../../docs/examples/icluster/commands.ts#icluster-endcommand}
   * @see {@link ICluster.ExecuteCommand}
   * @see {@link ICluster.ExecuteCommandWithPaging}
   * @see {@link ICluster.WaitForCommand}
   * @page icluster-endcommand
   */
  EndCommand(Id: long): Promise<HRESULT>;
}

/** What a command did on one node (rule CMD-2). */
export interface CommandResultInfo {
  readonly commandId: number;
  readonly nodeName: string;
  readonly exitCode: number;
  /** Standard output and error in order of arrival; the first page of it, which is not read by that, where pages were asked for. */
  readonly output: string;
}

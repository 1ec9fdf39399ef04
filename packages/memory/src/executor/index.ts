export type { Executor, RunningTask, TaskExit, TaskRun } from "./executor.ts";
export { HandedOver } from "./handed-over.ts";
export { type ProcessOptions, runProcesses } from "./run-processes.ts";
export { type SimulatedResult, type SimulatedTask, simulate } from "./simulate.ts";

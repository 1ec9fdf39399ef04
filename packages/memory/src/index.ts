export {
  type Executor,
  type ProcessOptions,
  runProcesses,
  type SimulatedResult,
  type SimulatedTask,
  simulate,
} from "./executor/index.ts";
export { MemoryBackend } from "./memory-backend.ts";
export type { MemoryBackendOptions, MemoryNode } from "./memory-backend-options.ts";

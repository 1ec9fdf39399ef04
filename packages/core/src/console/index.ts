export {
  type ConsoleInput,
  type ConsoleOutput,
  type ConsoleStreams,
  consolePrompt,
} from "./console-prompt.ts";

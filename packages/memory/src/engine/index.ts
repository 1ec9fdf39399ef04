export { LocalEngine, type LocalEngineOptions } from "./local-engine.ts";

export { LocalEngine } from "./local-engine.ts";

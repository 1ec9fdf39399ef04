export { LevelStore } from "./level-store.ts";
export { DamagedStore } from "./store-error.ts";

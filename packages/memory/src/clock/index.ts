export type { EngineClock } from "./engine-clock.ts";
export { RealClock } from "./real-clock.ts";
export { VIRTUAL_START, VirtualClock } from "./virtual-clock.ts";

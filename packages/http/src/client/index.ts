export { type EventOptions, HttpBackend, type HttpBackendOptions } from "./http-backend.ts";
export type { HttpEvent } from "./http-events.ts";
export type { Fetch } from "./transport.ts";

export { type App, type AppOptions, createApp } from "./app.ts";
export type { Limits } from "./limits.ts";
export type { Log } from "./log.ts";
export { type RunningServer, readTls, type ServeOptions, serve } from "./serve.ts";
export { type Role, type UserRecord, UsersFile } from "./users-file.ts";

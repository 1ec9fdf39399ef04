export { type AnswerStore, AnswersInMemory, KEEP_ANSWERS, type KeptAnswer } from "./answers.ts";
export { type App, type AppOptions, createApp } from "./app.ts";
export type { Limits } from "./limits.ts";
export type { Log } from "./log.ts";
export type { Answer } from "./refusal.ts";
export { type RunningServer, readTls, type ServeOptions, serve } from "./serve.ts";
export { type Role, type UserRecord, UsersFile } from "./users-file.ts";

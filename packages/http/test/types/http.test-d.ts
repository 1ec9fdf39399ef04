import type { ClusterBackend, ClusterEvent, JobInfo, ServiceError } from "@ccp/core";
import { expectTypeOf, test } from "vitest";
import { HttpBackend, type HttpEvent } from "../../src/client/index.ts";
import {
  fromProblem,
  jobInfo,
  type OperationName,
  type Problem,
  toProblem,
} from "../../src/protocol/index.ts";
import { createApp, type Log, type RunningServer, serve, type UserRecord } from "../../src/server/index.ts";

const backend: ClusterBackend = new HttpBackend();

test("a client needs nothing, and takes a URL, a token, or a user with a password", () => {
  expectTypeOf<HttpBackend>().toExtend<ClusterBackend>();
  expectTypeOf<HttpBackend>().toExtend<AsyncDisposable>();
  expectTypeOf(HttpBackend).toBeConstructibleWith();
  expectTypeOf(HttpBackend).toBeConstructibleWith({ url: "https://head:5970", token: undefined, fetch });
  expectTypeOf(HttpBackend).toBeConstructibleWith({ url: (headNode) => `https://${headNode}:5970` });
  // @ts-expect-error the URL is one of the options
  expectTypeOf(HttpBackend).toBeConstructibleWith("https://head:5970");
  // @ts-expect-error milliseconds are a number
  expectTypeOf(HttpBackend).toBeConstructibleWith({ timeout: "1s" });
});

test("events are those of a backend with their ids, or a reset", () => {
  expectTypeOf<ReturnType<HttpBackend["events"]>>().toExtend<AsyncIterable<HttpEvent>>();
  expectTypeOf<Exclude<HttpEvent, { kind: "reset" }>>().toExtend<ClusterEvent & { readonly id: string }>();
});

test("a server serves any backend; what its logger needs, console and pino have", () => {
  expectTypeOf(serve).toBeCallableWith(backend);
  expectTypeOf(serve).toBeCallableWith(backend, { port: 0, users: "users.json", limits: { burst: 5 } });
  expectTypeOf(serve).returns.resolves.toEqualTypeOf<RunningServer>();
  expectTypeOf<Log>().toHaveProperty("error").parameters.toEqualTypeOf<[fields: object, message: string]>();
  // @ts-expect-error a key needs its certificate
  expectTypeOf(serve).toBeCallableWith(backend, { tls: { key: "key.pem" } });
  // @ts-expect-error whether only this machine may call is what serve finds out
  expectTypeOf(serve).toBeCallableWith(backend, { localOnly: true });
  expectTypeOf<UserRecord["role"]>().toEqualTypeOf<"user" | "administrator">();
});

test("an app answers requests in process", () => {
  const app = () => createApp(backend, { localOnly: true });
  expectTypeOf<ReturnType<ReturnType<typeof app>["fetch"]>>().resolves.toEqualTypeOf<Response>();
});

test("the protocol has the types of the service, and errors go there and back", () => {
  expectTypeOf(jobInfo.parse).returns.toEqualTypeOf<JobInfo>();
  expectTypeOf<"requeueJobs">().toExtend<OperationName>();
  expectTypeOf<"RequeueJobs">().not.toExtend<OperationName>();
  expectTypeOf(toProblem).returns.toEqualTypeOf<Problem>();
  expectTypeOf(fromProblem).returns.toEqualTypeOf<ServiceError | undefined>();
});

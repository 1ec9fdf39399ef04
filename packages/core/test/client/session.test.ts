import { inspect } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Job } from "../../src/client/job.ts";
import {
  type ClusterService,
  COR_E_TIMEOUT,
  createCluster,
  DISPATCH_METHOD,
  E_INVALIDARG,
  E_UNEXPECTED,
  ERROR_NOT_CONNECTED,
  type EXCEPINFO,
  HRESULT_FROM_WIN32,
  type ICluster,
  type IJob,
  out,
  RPC_S_SERVER_UNAVAILABLE,
  S_OK,
  SEC_E_NO_CREDENTIALS,
  ServiceError,
  type VARIANT,
  variantI4,
} from "../../src/index.ts";
import { ask, askAny, callCluster, goodArgument, lastError, membersOf, operationOf } from "./every-member.ts";
import { FakeBackend, FakeService, jobInfo } from "./fake-service.ts";

const notConnected = HRESULT_FROM_WIN32(ERROR_NOT_CONNECTED);

afterEach(() => {
  vi.useRealTimers();
});

describe("the last error", () => {
  test("GEN-2: it is empty at first, says what failed, and stays when a call succeeds", async () => {
    const cluster = createCluster(new FakeBackend());
    expect(await lastError(cluster)).toBe("");
    expect(await cluster.GetJob(2 ** 31, out())).toBe(E_INVALIDARG);
    const text = await lastError(cluster);
    expect(text).toMatch(/^jobId is the number 2147483648\. Pass a whole number/);
    expect(await cluster.GetJob(7, out())).toBe(S_OK);
    expect(await lastError(cluster)).toBe(text);
  });

  test("GEN-2: a refusal without a sentence gets that of its code", async () => {
    const fake = new FakeService({
      getJob: async () => {
        throw new ServiceError(E_INVALIDARG, "");
      },
    });
    const cluster = createCluster(new FakeBackend(fake));
    expect(await cluster.GetJob(7, out())).toBe(E_INVALIDARG);
    expect(await lastError(cluster)).not.toBe("");
  });

  test("GEN-3: get_ErrorMessage without a reference fails and keeps the last error", async () => {
    const cluster = createCluster(new FakeBackend());
    await cluster.put_Timeout(-2);
    const text = await lastError(cluster);
    expect(await callCluster(cluster, "get_ErrorMessage", [null])).toBeLessThan(0);
    expect(await lastError(cluster)).toBe(text);
  });
});

test("GEN-2: late binding tells the last error as the reason of the failure", async () => {
  const cluster = createCluster(new FakeBackend());
  const dispid = out<number[]>();
  cluster.GetIDsOfNames(["GetJob"], dispid);
  const why = out<EXCEPINFO>();
  const params = { rgvarg: [variantI4(7)] };
  const fake = new FakeService({
    getJob: async () => {
      throw new ServiceError(E_INVALIDARG, "Job 7 is not to be read.");
    },
  });
  const refusing = createCluster(new FakeBackend(fake));
  await refusing.Invoke(dispid.value![0]!, DISPATCH_METHOD, params, out<VARIANT>(), why);
  expect(why.value).toMatchObject({ scode: E_INVALIDARG, bstrDescription: "Job 7 is not to be read." });
});

describe("connecting", () => {
  test("GEN-4: calls at the same time share one connection, made as the calling user", async () => {
    const backend = new FakeBackend();
    const cluster = createCluster(backend, { user: "DOMAIN\\ann" });
    await Promise.all([cluster.GetJob(1, out()), cluster.GetJob(2, out())]);
    await cluster.GetJob(3, out());
    expect(backend.connects).toEqual([["HEAD", "DOMAIN\\ann"]]);
  });

  test("GEN-4: a failed connection is tried again by the next call", async () => {
    const backend = new FakeBackend(new FakeService(), "OTHER");
    const cluster = createCluster(backend);
    expect(await cluster.GetJob(1, out())).toBe(E_UNEXPECTED);
    backend.connectOther = async () => backend.fake.service;
    expect(await cluster.GetJob(1, out())).toBe(S_OK);
  });

  test("GEN-4: get_Name is empty before a connection and the cluster's name after", async () => {
    const cluster = createCluster(new FakeBackend());
    expect(await askAny((p) => cluster.get_Name(p))).toBe("");
    await cluster.Connect("HEAD");
    expect(await askAny((p) => cluster.get_Name(p))).toBe("CLUSTER");
  });

  test.each([
    ["an empty name", ""],
    ["null", null],
  ])("CON-1: %s is refused", async (_, name) => {
    const backend = new FakeBackend();
    const cluster = createCluster(backend);
    expect(await cluster.Connect(name)).toBe(E_INVALIDARG);
    expect(await lastError(cluster)).toContain("clusterName");
    expect(backend.connects).toEqual([]);
  });

  test("CON-1: an unknown head node gives the backend's answer", async () => {
    const backend = new FakeBackend();
    backend.connectOther = async (headNode) => {
      throw new ServiceError(
        HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE),
        `There is no head node ${headNode}.`,
      );
    };
    const cluster = createCluster(backend);
    expect(await cluster.Connect("NOWHERE")).toBe(HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE));
    expect(await lastError(cluster)).toBe("There is no head node NOWHERE.");
  });

  test("CON-2: a second Connect moves to the other cluster; a failed one keeps the old", async () => {
    const backend = new FakeBackend();
    const other = new FakeService({ getName: async () => "OTHER CLUSTER" });
    const cluster = createCluster(backend);
    await cluster.Connect("HEAD");
    expect(await cluster.Connect("NOWHERE")).toBe(E_UNEXPECTED);
    expect(await askAny((p) => cluster.get_Name(p))).toBe("CLUSTER");
    backend.connectOther = async () => other.service;
    expect(await cluster.Connect("OTHER")).toBe(S_OK);
    expect(await askAny((p) => cluster.get_Name(p))).toBe("OTHER CLUSTER");
  });

  test("CON-3: get_Name asks the cluster each time", async () => {
    const fake = new FakeService();
    const cluster = createCluster(new FakeBackend(fake));
    await cluster.Connect("HEAD");
    await askAny((p) => cluster.get_Name(p));
    await askAny((p) => cluster.get_Name(p));
    expect(fake.received.map(({ operation }) => operation)).toEqual(["getName", "getName"]);
  });

  test("CON-6: IsAdmin gives what the cluster says of the calling user", async () => {
    const cluster = createCluster(new FakeBackend(new FakeService({ isAdmin: async () => false })));
    expect(await askAny((p) => cluster.IsAdmin(p))).toBe(false);
  });
});

describe("the time limit", () => {
  const never = (): Promise<never> => new Promise(() => {});

  test("CON-4: it is 0 at first; -1 and 0 mean none, below -1 is refused", async () => {
    const cluster = createCluster(new FakeBackend());
    expect(await askAny((p) => cluster.get_Timeout(p))).toBe(0);
    expect(await cluster.put_Timeout(-1)).toBe(S_OK);
    expect(await cluster.put_Timeout(-2)).toBe(E_INVALIDARG);
    expect(await lastError(cluster)).toContain("Timeout is -2");
    expect(await askAny((p) => cluster.get_Timeout(p))).toBe(-1);
  });

  test.each([0, -1])("CON-4: with %i no timer is set", async (none) => {
    vi.useFakeTimers();
    const cluster = createCluster(new FakeBackend(new FakeService({ getJob: never })));
    await cluster.put_Timeout(none);
    void cluster.GetJob(7, out());
    expect(vi.getTimerCount()).toBe(0);
  });

  test("CON-4: a call that outlives it fails, says that its effect may still happen, and its late answer is dropped", async () => {
    vi.useFakeTimers();
    let answer: (id: number) => void = () => {};
    const fake = new FakeService({
      addJob: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    const cluster = createCluster(new FakeBackend(fake));
    await cluster.put_Timeout(500);
    const job = new Job();
    const id = out<number>();
    const call = cluster.AddJob(job, id);
    await vi.advanceTimersByTimeAsync(499);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await call).toBe(COR_E_TIMEOUT);
    expect(await lastError(cluster)).toMatch(/within 500 ms.*may still happen/);
    answer(9);
    await vi.runAllTimersAsync();
    expect(id.value).toBeUndefined();
    const jobId = out<number>();
    job.get_Id(jobId);
    expect(jobId.value).toBe(0);
    expect(await lastError(cluster)).toMatch(/500 ms/);
  });

  test("CON-4: the timer of a call that is answered is cleared, also when it is refused", async () => {
    vi.useFakeTimers();
    const fake = new FakeService({
      getTask: async () => {
        throw new Error("refused");
      },
    });
    const cluster = createCluster(new FakeBackend(fake));
    await cluster.put_Timeout(500);
    expect(await cluster.GetJob(7, out())).toBe(S_OK);
    expect(await cluster.GetTask(7, 1, out())).toBe(E_UNEXPECTED);
    await Promise.resolve();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("CON-4: it holds for Connect, and what connects too late is not taken", async () => {
    vi.useFakeTimers();
    const backend = new FakeBackend(new FakeService(), undefined);
    let answer: (service: ClusterService) => void = () => {};
    backend.connectOther = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const cluster = createCluster({ connect: (name, caller) => backend.connect(name, caller) });
    await cluster.put_Timeout(100);
    const call = cluster.Connect("SLOW");
    await vi.advanceTimersByTimeAsync(100);
    expect(await call).toBe(COR_E_TIMEOUT);
    answer(backend.fake.service);
    await vi.runAllTimersAsync();
    expect(await cluster.GetJob(7, out())).toBe(notConnected);
  });

  test("CON-4: a late refusal is dropped too", async () => {
    vi.useFakeTimers();
    let refuse: (cause: Error) => void = () => {};
    const fake = new FakeService({
      requeueJob: () =>
        new Promise((_, reject) => {
          refuse = reject;
        }),
    });
    const cluster = createCluster(new FakeBackend(fake));
    await cluster.put_Timeout(100);
    const call = cluster.RequeueJob(7);
    await vi.advanceTimersByTimeAsync(100);
    expect(await call).toBe(COR_E_TIMEOUT);
    refuse(new Error("too late"));
    await vi.runAllTimersAsync();
    expect(await lastError(cluster)).toMatch(/100 ms/);
  });
});

describe("the asynchronous switch", () => {
  const switched = [
    "AddJob",
    "AddTask",
    "CancelJob",
    "ModifyJob",
    "PauseNode",
    "RequeueJob",
    "ResumeNode",
    "ExecuteCommand",
    "ExecuteCommandWithPaging",
  ];

  test("CON-5: it is off at first, and takes only a truth value", async () => {
    const cluster = createCluster(new FakeBackend());
    expect(await askAny((p) => cluster.get_IsAsynchronous(p))).toBe(false);
    expect(await callCluster(cluster, "put_IsAsynchronous", [1])).toBe(E_INVALIDARG);
    expect(await cluster.put_IsAsynchronous(true)).toBe(S_OK);
    expect(await askAny((p) => cluster.get_IsAsynchronous(p))).toBe(true);
  });

  test.each(membersOf("ICluster").map((member) => [member.name, member] as const))(
    "CON-5: %s waits as the switch says, or knows no switch",
    async (name, member) => {
      if (["Connect"].includes(name)) return;
      for (const isAsynchronous of [false, true]) {
        const fake = new FakeService();
        const cluster = createCluster(new FakeBackend(fake));
        await cluster.put_IsAsynchronous(isAsynchronous);
        await callCluster(cluster, name, member.parameters.map(goodArgument));
        const modes = fake.received
          .filter(({ operation }) => operation === operationOf(name))
          .flatMap(({ args }) =>
            args.filter((arg) => typeof arg === "object" && arg !== null && "wait" in arg),
          );
        expect(modes).toEqual(switched.includes(name) ? [{ wait: !isAsynchronous }] : []);
      }
    },
  );
});

describe("credentials", () => {
  const refused = async (): Promise<never> => {
    throw new ServiceError(SEC_E_NO_CREDENTIALS, "Nobody gave credentials. Pass a user name and a password.");
  };
  const asking: [string, (cluster: ICluster) => Promise<number>][] = [
    ["submitJob", (c) => c.SubmitJob(7, null, null, true, 42)],
    ["queueJob", (c) => c.QueueJob(new Job(), "", "", true, 42, out())],
    ["setCachedCredentials", (c) => c.SetCachedCredentials(null, null, true, 42)],
  ];

  test.each(asking)("CRD-1: %s without a prompt fails with the cluster's answer", async (operation, call) => {
    const cluster = createCluster(new FakeBackend(new FakeService({ [operation]: refused })));
    expect(await call(cluster)).toBe(SEC_E_NO_CREDENTIALS);
    expect(await lastError(cluster)).toMatch(/^Nobody gave/);
  });

  test.each(asking)("CRD-1: %s asks once and is sent again with the answer", async (operation, call) => {
    const sent: unknown[] = [];
    const fake = new FakeService({
      [operation]: async (...args: unknown[]) => {
        const credentials = args.at(-1) as { password: string | null };
        sent.push(credentials);
        return credentials.password === null ? refused() : 7;
      },
    });
    const prompt = vi.fn(async () => ({ user: "DOMAIN\\bob", password: "s3cret" }));
    const cluster = createCluster(new FakeBackend(fake), { prompt });
    expect(await call(cluster)).toBe(S_OK);
    expect(prompt.mock.calls).toEqual([[{ user: "", isConsole: true, hwndParent: 42 }]]);
    expect(sent).toEqual([
      { user: null, password: null },
      { user: "DOMAIN\\bob", password: "s3cret" },
    ]);
    expect(`${inspect(cluster, { depth: 9, showHidden: true })}${JSON.stringify(cluster)}`).not.toContain(
      "s3cret",
    );
    expect(await lastError(cluster)).toBe("");
  });

  test("CRD-1: SetJobCredentialsFromCache takes prompted credentials where the cache has none", async () => {
    const fake = new FakeService({ setJobCredentialsFromCache: refused });
    const prompt = async () => ({ user: "DOMAIN\\bob", password: "s3cret" });
    const cluster = createCluster(new FakeBackend(fake), { prompt });
    expect(await cluster.SetJobCredentialsFromCache(7, "DOMAIN\\bob", false, 0)).toBe(S_OK);
    expect(fake.received).toEqual([
      { operation: "setJobCredentialsFromCache", args: [7, "DOMAIN\\bob"] },
      { operation: "setJobCredentials", args: [7, { user: "DOMAIN\\bob", password: "s3cret" }] },
    ]);
  });

  test("GEN-5: hwndParent can be left out where the port says so", async () => {
    const cluster = createCluster(new FakeBackend());
    for (const none of [undefined, null]) {
      expect(await callCluster(cluster, "SubmitJob", [7, "", "", true, none])).toBe(S_OK);
      expect(await callCluster(cluster, "SetJobCredentialsFromCache", [7, "", true, none])).toBe(
        E_INVALIDARG,
      );
    }
    expect(await lastError(cluster)).toContain("hwndParent");
  });

  test("CRD-1: a prompt that was given up leaves the error; one that fails gives its own", async () => {
    const fake = new FakeService({ submitJob: refused });
    const given = createCluster(new FakeBackend(fake), { prompt: async () => null });
    expect(await given.SubmitJob(7, null, null, true)).toBe(SEC_E_NO_CREDENTIALS);
    const failing = createCluster(new FakeBackend(fake), {
      prompt: () => Promise.reject(new Error("no terminal")),
    });
    expect(await failing.SubmitJob(7, null, null, true)).toBe(E_UNEXPECTED);
    expect(await lastError(failing)).toContain("no terminal");
  });

  test("CRD-1: other refusals do not ask", async () => {
    const prompt = vi.fn(async () => null);
    for (const cause of [
      new Error("down"),
      new ServiceError(E_INVALIDARG, "Job 7 is not to be submitted."),
    ]) {
      const fake = new FakeService({ submitJob: () => Promise.reject(cause) });
      expect(await createCluster(new FakeBackend(fake), { prompt }).SubmitJob(7, "", "", true)).toBeLessThan(
        0,
      );
    }
    expect(prompt).not.toHaveBeenCalled();
  });

  test.each([
    ["a user name of 81 characters", "u".repeat(81), "p"],
    ["a password of 128 characters", "u", "p".repeat(128)],
    ["a password that is no text", "u", 5],
    ["a password with NUL", "u", "hunter2\0"],
  ])("JT-2: %s is refused, and no message shows a password", async (_, user, password) => {
    const fake = new FakeService();
    const cluster = createCluster(new FakeBackend(fake));
    expect(await callCluster(cluster, "SubmitJob", [7, user, password, true])).toBe(E_INVALIDARG);
    const text = await lastError(cluster);
    expect(text).toMatch(/^(userName|password) /);
    expect(text).not.toContain("hunter2");
    expect(fake.received).toEqual([]);
  });

  test("JT-2: a user name of 80 and a password of 127 characters pass", async () => {
    const cluster = createCluster(new FakeBackend());
    expect(await cluster.SubmitJob(7, "u".repeat(80), "p".repeat(127), true)).toBe(S_OK);
  });
});

describe("release", () => {
  test("GEN-4: after the last Release the cluster object is not connected, and does not connect by itself", async () => {
    const backend = new FakeBackend();
    const cluster = createCluster(backend);
    await cluster.Connect("HEAD");
    expect(cluster.AddRef()).toBe(2);
    expect(cluster.Release()).toBe(1);
    expect(await cluster.GetJob(7, out())).toBe(S_OK);
    expect(cluster.Release()).toBe(0);
    expect(await cluster.GetJob(7, out())).toBe(notConnected);
    expect(await lastError(cluster)).toContain("released");
    expect(await cluster.Connect("HEAD")).toBe(notConnected);
    expect(await askAny((p) => cluster.get_Name(p))).toBe("");
    expect(await ask<IJob>((p) => cluster.CreateJob(p))).toBeInstanceOf(Job);
    expect(backend.connects).toHaveLength(1);
  });

  test("GEN-4: a call that is on its way at the last Release is still answered", async () => {
    let answer: (info: typeof jobInfo) => void = () => {};
    const fake = new FakeService({
      getJob: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    const cluster = createCluster(new FakeBackend(fake));
    await cluster.Connect("HEAD");
    const job = out<IJob>();
    const call = cluster.GetJob(7, job);
    await expect.poll(() => fake.received).toHaveLength(1);
    cluster.Release();
    answer(jobInfo);
    expect(await call).toBe(S_OK);
    expect(job.value).toBeInstanceOf(Job);
  });
});

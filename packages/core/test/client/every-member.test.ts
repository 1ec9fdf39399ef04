import { describe, expect, test, vi } from "vitest";
import {
  createCluster,
  E_ACCESSDENIED,
  E_POINTER,
  E_UNEXPECTED,
  ERROR_NOT_CONNECTED,
  HRESULT_FROM_WIN32,
  type ICluster,
  S_OK,
  ServiceError,
} from "../../src/index.ts";
import {
  callCluster,
  garbage,
  goodArgument,
  lastError,
  localMembers,
  membersOf,
  operationOf,
} from "./every-member.ts";
import { FakeBackend, FakeService, operations } from "./fake-service.ts";

const members = membersOf("ICluster");
const remote = members.filter(({ name }) => !localMembers.includes(name) && name !== "Connect");
/** What takes documents, which test/xml proves. */
const ofDocuments = [
  "CreateJobFromXml",
  "CreateJobFromXmlFile",
  "CreateTaskFromXml",
  "CreateTaskFromXmlFile",
];

async function connected(fake: FakeService): Promise<ICluster> {
  const cluster = createCluster(new FakeBackend(fake));
  expect(await cluster.Connect("HEAD")).toBe(S_OK);
  return cluster;
}

/** Copies of the [out] and [in, out] references in an argument list, as they were before the call. */
function references(args: readonly unknown[]): unknown[] {
  return args.map((arg) =>
    typeof arg === "object" && arg !== null && "value" in arg ? { value: arg.value } : undefined,
  );
}

test("GEN-2: ICluster has 67 members, and every operation of the service has its member", () => {
  expect(members).toHaveLength(67);
  expect(remote.map(({ name }) => operationOf(name)).sort()).toEqual([...operations].sort());
});

describe.each(remote.map((member) => [member.name, member] as const))("%s", (name, member) => {
  test(`GEN-1: ${name} sends one operation and answers S_OK`, async () => {
    const fake = new FakeService();
    const cluster = await connected(fake);
    const args = member.parameters.map(goodArgument);
    expect(await callCluster(cluster, name, args)).toBe(S_OK);
    expect(fake.received.map(({ operation }) => operation)).toEqual([operationOf(name)]);
    member.parameters.forEach(({ direction }, index) => {
      if (direction === "out") expect((args[index] as { value: unknown }).value).toBeDefined();
    });
    expect(await lastError(cluster)).toBe("");
  });

  test(`GEN-4: ${name} without a connection connects to the local head node, or says that there is none`, async () => {
    const local = new FakeBackend();
    expect(await callCluster(createCluster(local), name, member.parameters.map(goodArgument))).toBe(S_OK);
    expect(local.connects).toEqual(name === "get_Name" ? [] : [["HEAD", undefined]]);

    if (name === "get_Name") return;
    const cluster = createCluster({ connect: () => Promise.reject(new Error("not to be called")) });
    const args = member.parameters.map(goodArgument);
    const before = references(args);
    expect(await callCluster(cluster, name, args)).toBe(HRESULT_FROM_WIN32(ERROR_NOT_CONNECTED));
    expect(references(args)).toEqual(before);
    expect(await lastError(cluster)).toContain("Connect");
  });

  test(`GEN-2: ${name} keeps the service's sentence as last error and leaves its references untouched`, async () => {
    const refuse = vi.fn(async () => {
      throw new ServiceError(E_ACCESSDENIED, "Job 7 belongs to somebody else. Ask an administrator.");
    });
    const cluster = await connected(new FakeService({ [operationOf(name)]: refuse }));
    const args = member.parameters.map(goodArgument);
    const before = references(args);
    expect(await callCluster(cluster, name, args)).toBe(E_ACCESSDENIED);
    expect(refuse).toHaveBeenCalledOnce();
    expect(references(args)).toEqual(before);
    expect(await lastError(cluster)).toBe("Job 7 belongs to somebody else. Ask an administrator.");
  });

  test.each([
    ["an error", new Error("disk full"), "disk full"],
    ["no error at all", "disk full", "disk full"],
    ["what cannot be printed", Object.create(null), "cannot be described"],
    ["a service error whose code is a success", new ServiceError(S_OK, "disk full"), "disk full"],
  ])(`GEN-7: ${name} answers E_UNEXPECTED when the service throws %s`, async (_, thrown, text) => {
    const cluster = await connected(
      new FakeService({
        [operationOf(name)]: () => {
          throw thrown;
        },
      }),
    );
    const args = member.parameters.map(goodArgument);
    const before = references(args);
    expect(await callCluster(cluster, name, args)).toBe(E_UNEXPECTED);
    expect(references(args)).toEqual(before);
    expect(await lastError(cluster)).toContain(text);
  });
});

describe.each(members.map((member) => [member.name, member] as const))("%s", (name, member) => {
  test(`GEN-5: ${name} without a reference answers E_POINTER and sends nothing`, async () => {
    const fake = new FakeService();
    const cluster = await connected(fake);
    for (const [index, { direction, name: parameter }] of member.parameters.entries()) {
      if (direction === "in") continue;
      for (const missing of [null, undefined, 1, "x", {}]) {
        const args = member.parameters.map(goodArgument).with(index, missing);
        expect(await callCluster(cluster, name, args)).toBe(E_POINTER);
        if (name !== "get_ErrorMessage") expect(await lastError(cluster)).toContain(parameter);
      }
    }
    expect(fake.received).toEqual([]);
  });

  test(`GEN-5: ${name} without an object answers E_POINTER, names the parameter and sends nothing`, async () => {
    const fake = new FakeService();
    const cluster = await connected(fake);
    for (const [index, { type, name: parameter }] of member.parameters.entries()) {
      if (!/^I\w+\*$/.test(type)) continue;
      const args = member.parameters.map(goodArgument).with(index, null);
      expect(await callCluster(cluster, name, args)).toBe(E_POINTER);
      expect(await lastError(cluster)).toContain(parameter);
    }
    expect(fake.received).toEqual([]);
  });

  test(`GEN-7: ${name} takes any garbage in any place, without a throw, a rejection or a changed reference`, async () => {
    const fake = new FakeService();
    const cluster = await connected(fake);
    for (const index of member.parameters.keys()) {
      for (const bad of garbage) {
        const args = member.parameters.map(goodArgument).with(index, bad);
        const before = references(args.with(index, undefined));
        const sent = fake.received.length;
        const hr = await callCluster(cluster, name, args);
        expect(Number.isInteger(hr)).toBe(true);
        if (hr >= 0) continue;
        expect(references(args.with(index, undefined))).toEqual(before);
        expect(fake.received).toHaveLength(sent);
        if (name !== "get_ErrorMessage") expect(await lastError(cluster)).not.toBe("");
      }
    }
    expect(await callCluster(cluster, name, garbage)).toBeLessThan(0);
    expect(Number.isInteger(await callCluster(cluster, name, []))).toBe(true);
  });
});

test.each(localMembers.filter((name) => !ofDocuments.includes(name)))(
  "GEN-4: %s works without a connection",
  async (name) => {
    const cluster = createCluster({ connect: () => Promise.reject(new Error("not to be called")) });
    const member = members.find((candidate) => candidate.name === name)!;
    expect(await callCluster(cluster, name, member.parameters.map(goodArgument))).toBe(S_OK);
  },
);

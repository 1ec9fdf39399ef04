import { createCluster, type ICluster } from "@ccp/core";
import type { TestBackend } from "../../src/index.ts";
import { simulatedCluster } from "../memory-cluster.ts";

type Method = (...args: unknown[]) => unknown;
type Around = (name: string, call: Method, args: unknown[]) => unknown;

/** The object with something around each call of it. */
export function around<T extends object>(object: T, each: Around): T {
  return new Proxy(object, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      const call: Method = (...args) => Reflect.apply(member, target, args);
      return (...args: unknown[]) => each(String(name), call, args);
    },
  });
}

/** A simulated cluster whose client objects do something around each call. */
export function withBrokenClient(each: () => Around): () => Promise<TestBackend> {
  return async () => ({
    ...(await simulatedCluster()),
    createCluster: (backend, options): ICluster => around(createCluster(backend, options), each()),
  });
}

import type { ClusterBackend, ClusterService } from "@ccp/core";

/** What a wrapped service does instead of an operation. */
type Instead = (operation: string, args: readonly unknown[]) => Promise<unknown>;

/** A backend in front of another: its services do something else, whatever is asked of them. */
export function withService(backend: ClusterBackend, instead: Instead): ClusterBackend {
  return {
    async connect(headNode, caller) {
      const service = await backend.connect(headNode, caller);
      return new Proxy<ClusterService>(service, {
        get(target, name) {
          const operation: unknown = Reflect.get(target, name, target);
          if (typeof operation !== "function") return operation;
          return (...args: unknown[]) => instead(String(name), args);
        },
      });
    },
  };
}

/** A backend whose head node takes every call and never answers one. */
export function silent(backend: ClusterBackend): ClusterBackend {
  return withService(backend, () => new Promise(() => {}));
}

/** A backend whose head node fails every call with this error. */
export function failing(backend: ClusterBackend, cause: unknown): ClusterBackend {
  return withService(backend, async () => {
    throw cause;
  });
}

/** The same backend without a local head node: a client must connect. */
export function withoutLocalHeadNode(backend: ClusterBackend): ClusterBackend {
  return { connect: (headNode, caller) => backend.connect(headNode, caller) };
}

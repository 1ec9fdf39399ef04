import type { ClusterService } from "@ccp/core";
import type { TestBackend } from "../../src/index.ts";
import { simulatedCluster } from "../memory-cluster.ts";

/** A simulated cluster whose services do some operations in a way of their own. */
export function withBroken(
  breakage: (service: ClusterService) => Partial<ClusterService>,
): () => Promise<TestBackend> {
  return async () => {
    const test = await simulatedCluster();
    return {
      ...test,
      backend: {
        localHeadNode: test.backend.localHeadNode,
        async connect(headNode, caller) {
          const service = await test.backend.connect(headNode, caller);
          const own = breakage(service);
          return new Proxy(service, {
            get(target, name) {
              const operation: unknown = Reflect.get(Object.hasOwn(own, name) ? own : target, name);
              return typeof operation === "function" ? operation.bind(target) : operation;
            },
          });
        },
      },
    };
  };
}

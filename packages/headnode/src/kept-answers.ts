import type { ClusterService } from "@ccp/core";

/**
 * The service of a head node that has a store: nobody hears of anything that a restart may not find. Each answer waits
 * for the commits that were under way when its call looked at the state, each refusal for those of when it was made.
 *
 * @param kept - Resolves when all is kept that is so now; nothing where it is already.
 */
export function answeringWhatIsKept(
  service: ClusterService,
  kept: () => Promise<void> | undefined,
): ClusterService {
  return new Proxy(service, {
    get: (target, property) => {
      const operation: unknown = Reflect.get(target, property, target);
      if (typeof operation !== "function") return operation;
      return async (...args: unknown[]) => {
        const answer: unknown = Reflect.apply(operation, target, args);
        const seen = kept(); // a call that only reads has read by now; one that changes waits for its own commit too
        try {
          const value = await answer;
          await seen;
          return value;
        } catch (refusal) {
          await kept();
          throw refusal;
        }
      };
    },
  });
}

import { COR_E_INVALIDOPERATION, E_INVALIDARG, ServiceError } from "@ccp/core";

/** Ids that were given out and not used are remembered up to this many. */
const MOST_UNUSED = 10_000;

/**
 * Which ids of commands can still be used: those that this head node gave out to administrators, each once (rule CMD-1).
 * Nobody else can use one, so nobody else's are kept.
 */
export class CommandIds {
  /** The oldest first. */
  readonly #unused = new Set<number>();

  /** An id was given out to an administrator. When there are too many, the oldest lapses. */
  add(commandId: number): void {
    this.#unused.add(commandId);
    if (this.#unused.size <= MOST_UNUSED) return;
    for (const oldest of this.#unused) {
      this.#unused.delete(oldest);
      break;
    }
  }

  /** Refuses an id that cannot be used; `last` is the one that the cluster gave out last. */
  check(commandId: number, last: number): void {
    if (this.#unused.has(commandId)) return;
    if (commandId >= 1 && commandId <= last) {
      throw new ServiceError(
        COR_E_INVALIDOPERATION,
        `Command id ${commandId} cannot be used: a command with that id was started before, or the id was given out to a user who is no administrator, too long ago, or before the head node was started. Get a new one with GetNewCommandId.`,
      );
    }
    throw new ServiceError(
      E_INVALIDARG,
      `Command id ${commandId} was not given out by this cluster. Get one with GetNewCommandId.`,
    );
  }

  /** The id is used from now on. */
  use(commandId: number): void {
    this.#unused.delete(commandId);
  }
}

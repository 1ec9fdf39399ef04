import type { EngineClock } from "../clock/index.ts";
import type { ActiveNode } from "./active-work.ts";

/**
 * Sees the loss of nodes (rule NOD-4).
 *
 * Nodes send heartbeats at whole multiples of the interval from the engine's start. Nothing is sent here: when a node
 * falls silent, the instant at which it will have missed enough of them is computed, so that an idle cluster has no
 * timers.
 */
export class NodeWatch {
  /** Seconds. Like the count, it holds for nodes that fall silent from now on. */
  heartbeatInterval = 60;
  /** Heartbeats missed in a row that make a node lost. */
  inactivityCount = 3;
  readonly #clock: EngineClock;
  readonly #lost: (node: ActiveNode) => void;
  readonly #start: number;

  constructor(clock: EngineClock, lost: (node: ActiveNode) => void) {
    this.#clock = clock;
    this.#lost = lost;
    this.#start = clock.now();
  }

  /** From now on the node sends no heartbeats; one due at this very instant was still sent. */
  expectLoss(node: ActiveNode): void {
    const interval = this.heartbeatInterval * 1000;
    const sinceStart = this.#clock.now() - this.#start;
    const lastSent = Math.floor(sinceStart / interval);
    const detection = (lastSent + this.inactivityCount) * interval - sinceStart;
    node.cancelDetection = this.#clock.scheduleWork(Math.max(0, detection), () => this.#lost(node));
  }
}

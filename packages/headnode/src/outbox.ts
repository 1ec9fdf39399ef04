import type { Engine } from "./engine.ts";
import type { Effect } from "./transitions/effect.ts";

/** The effects of one transition, and the engine's answers to those that are sent. */
interface Letter {
  readonly effects: readonly Effect[];
  readonly answers: Promise<void>[];
}

/**
 * Sends requests to the engine strictly in the order of the transitions they follow from, also when the engine
 * answers a request with an event, and the event leads to further requests, before the first ones are all sent.
 *
 * None of its promises is ever an unhandled rejection: who does not wait for an answer need not mind a refusal.
 */
export class Outbox {
  readonly #engine: Engine;
  readonly #refused: (effect: Effect, reason: unknown) => void;
  #letters: Letter[] = [];
  #sending = false;
  /** The last commit that something waits for: what follows waits too, and is never sent if it failed. */
  #kept: Promise<void> | undefined;

  /** `refused` is told of each request that the engine refuses; what it throws is what the sender hears. */
  constructor(engine: Engine, refused: (effect: Effect, reason: unknown) => void) {
    this.#engine = engine;
    this.#refused = refused;
  }

  /** Resolves when the commits under way are kept, rejects where one was not; nothing where all are. */
  get kept(): Promise<void> | undefined {
    return this.#kept;
  }

  /**
   * Sends the effects, after `kept` if that is given; resolves when the engine has done them all, and is nothing where
   * there is nothing to wait for.
   */
  send(effects: readonly Effect[], kept?: Promise<void> | undefined): Promise<void> | undefined {
    const before = this.#kept;
    if (effects.length === 0 && kept === undefined) return before;
    if (before === undefined && kept === undefined) return this.#enqueue(effects);
    const wait = Promise.all([before, kept]).then(() => {});
    const settled = quiet(wait.then(() => this.#enqueue(effects)));
    this.#kept = wait;
    quiet(
      wait.then(() => {
        if (this.#kept === wait) this.#kept = undefined;
      }),
    );
    return settled;
  }

  #enqueue(effects: readonly Effect[]): Promise<void> | undefined {
    const letter: Letter = { effects, answers: [] };
    this.#letters.push(letter);
    // Where another send is at work further up the stack, it sends these too before it ends.
    if (this.#sending) return quiet(done.then(() => all(letter.answers)));
    this.#drain();
    const settled = all(letter.answers);
    return settled === undefined ? undefined : quiet(settled);
  }

  #drain(): void {
    this.#sending = true;
    // Letters come in meanwhile.
    for (const { effects, answers } of this.#letters) {
      for (const effect of effects) {
        const answer = this.#request(effect);
        if (answer !== undefined) answers.push(quiet(answer));
      }
    }
    this.#letters = [];
    this.#sending = false;
  }

  #request(effect: Effect): Promise<void> | undefined {
    try {
      return request(this.#engine, effect)?.catch((reason: unknown) => this.#refused(effect, reason));
    } catch (reason) {
      return this.#refuse(effect, reason);
    }
  }

  async #refuse(effect: Effect, reason: unknown): Promise<void> {
    this.#refused(effect, reason);
  }
}

const done: Promise<void> = Promise.resolve();

/** Resolves when all answers are there; nothing where there are none. */
function all(answers: readonly Promise<void>[]): Promise<void> | undefined {
  return answers.length === 0 ? undefined : Promise.all(answers).then(() => {});
}

/** The promise, which may now be rejected without anybody waiting for it. */
export function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

function request(engine: Engine, effect: Effect): Promise<void> | undefined {
  switch (effect.kind) {
    case "submit job":
      return engine.submitJob(effect.job);
    case "add tasks":
      return engine.addTasks(effect.job, effect.tasks);
    case "change job":
      return engine.changeJob(effect.job, effect.terms);
    case "end task":
      return engine.endTask(effect.task);
    case "end job":
      return engine.endJob(effect.job);
    case "approve start":
      return engine.approveStart(effect.job, effect.proposal);
    case "defer start":
      return engine.deferStart(effect.job, effect.proposal, effect.delay);
    case "pause node":
      return engine.pauseNode(effect.name);
    case "resume node":
      return engine.resumeNode(effect.name);
    case "configure":
      return engine.configure(effect.configuration);
  }
}

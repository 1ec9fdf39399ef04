import type { Engine } from "./engine.ts";
import type { Effect } from "./transitions/effect.ts";

interface Letter {
  readonly effect: Effect;
  readonly sent: (answer: Promise<void>) => void;
}

/**
 * Sends requests to the engine strictly in the order of the transitions they follow from, also when the engine
 * answers a request with an event, and the event leads to further requests, before the first ones are all sent.
 */
export class Outbox {
  readonly #engine: Engine;
  readonly #failed: (effect: Effect, reason: unknown) => void;
  #letters: Letter[] = [];
  #sending = false;
  /** The last commit that something waits for: what follows waits too. */
  #kept: Promise<void> | undefined;

  /** `failed` is told of each request that the engine refuses. */
  constructor(engine: Engine, failed: (effect: Effect, reason: unknown) => void) {
    this.#engine = engine;
    this.#failed = failed;
  }

  /** Sends the effects, after `kept` if that is given; resolves when the engine has done them all. */
  send(effects: readonly Effect[], kept?: Promise<void> | undefined): Promise<void> {
    if (effects.length === 0) return kept ?? Promise.resolve();
    const wait = kept ?? this.#kept;
    if (wait === undefined) return this.#enqueue(effects);
    const settled = wait.then(() => this.#enqueue(effects));
    const done = wait.finally(() => {
      if (this.#kept === done) this.#kept = undefined;
    });
    this.#kept = done;
    return settled;
  }

  #enqueue(effects: readonly Effect[]): Promise<void> {
    const answers: Promise<void>[] = [];
    for (const effect of effects) this.#letters.push({ effect, sent: (answer) => answers.push(answer) });
    this.#drain();
    if (answers.length === effects.length) return settle(answers);
    // Another send is at work further up the stack; it sends these too before it ends.
    return Promise.resolve().then(() => settle(answers));
  }

  #request(effect: Effect): Promise<void> {
    const answer = request(this.#engine, effect);
    answer.catch((reason: unknown) => this.#failed(effect, reason));
    return answer;
  }

  #drain(): void {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (const letter of this.#letters) letter.sent(this.#request(letter.effect)); // grows meanwhile
      this.#letters = [];
    } finally {
      this.#sending = false;
    }
  }
}

/** Waits for all answers. Who does not wait need not mind a refusal: it was told to `failed`. */
function settle(answers: readonly Promise<void>[]): Promise<void> {
  const all = settleAll(answers);
  all.catch(() => {});
  return all;
}

async function settleAll(answers: readonly Promise<void>[]): Promise<void> {
  await Promise.all(answers);
}

function request(engine: Engine, effect: Effect): Promise<void> {
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
    case "pause node":
      return engine.pauseNode(effect.name);
    case "resume node":
      return engine.resumeNode(effect.name);
    case "configure":
      return engine.configure(effect.configuration);
  }
}

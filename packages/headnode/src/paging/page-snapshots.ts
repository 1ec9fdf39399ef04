import { E_INVALIDARG, type Page, type PageCursor, ServiceError } from "@ccp/core";
import type { Clock } from "../engine.ts";

/** Most snapshots that one user has at a time; the one idle longest goes first (rule PG-7). */
const MAX_PER_USER = 64;
/** A snapshot that nobody read for so long is dropped, in milliseconds (rule PG-7). */
const IDLE = 600_000;
/** Most items on a page; a size out of range means as many (rule PG-4). */
const MAX_PAGE_SIZE = 10_000;

interface Snapshot {
  readonly id: number;
  readonly scope: string;
  /** The version of the state that it shows. */
  readonly version: number;
  readonly items: readonly unknown[];
  lastRead: number;
}

/** What a list holds now; `Held` is what a snapshot holds of an item. */
export interface PagedList<T, Held = T> {
  /** Tells lists apart: a snapshot of one list is no place in another. */
  readonly scope: string;
  /** The version of the state. */
  readonly version: number;
  /** The items in order; with `since`, only those that came or changed status after that version (rule PG-2). */
  readonly take: (since: number | undefined) => readonly Held[];
  /** The item that a page shows. */
  readonly show: (held: Held) => T;
}

/**
 * The snapshots behind the paging methods. A snapshot is taken once and never changes (rule PG-6): a page costs what
 * it holds, wherever in the list it lies.
 *
 * Version names the snapshot, Timestamp the snapshot and the place of the reader in it, so that a call repeated with
 * the same two values gives the same page.
 */
export class PageSnapshots {
  readonly #clock: Clock;
  /** By user in lower case; each user's snapshots by id, the one read last at the end. */
  readonly #byUser = new Map<string, Map<number, Snapshot>>();
  /** The last one of a whole list: while nothing changes, the next one shares its items. */
  #latest: Snapshot | undefined;
  #lastId = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The page at the cursor, and the cursor of the next one (rules PG-1 to PG-3). */
  page<T, Held>(user: string, list: PagedList<T, Held>, cursor: PageCursor, pageSize: number): Page<T> {
    this.#dropIdle();
    const size = pageSize >= 1 && pageSize <= MAX_PAGE_SIZE ? pageSize : MAX_PAGE_SIZE;
    const { snapshot, from } = this.#place(user, list, cursor);
    snapshot.lastRead = this.#clock.now();
    const own = this.#of(user);
    own.delete(snapshot.id);
    own.set(snapshot.id, snapshot);
    // The scope is checked: these are the items of this list.
    const held = snapshot.items.slice(from, from + size) as readonly Held[];
    const items = held.map(list.show);
    return {
      items,
      timestamp: `${snapshot.id}.${from + items.length}`,
      version: String(snapshot.id),
    };
  }

  #place<T, Held>(
    user: string,
    list: PagedList<T, Held>,
    cursor: PageCursor,
  ): { snapshot: Snapshot; from: number } {
    const { timestamp, version } = cursor;
    if (version === null) {
      const since = timestamp === null ? undefined : this.#read(user, list, timestamp).snapshot.version;
      return { snapshot: this.#take(user, list, since), from: 0 };
    }
    const ofVersion = this.#find(user, list, version, "Version");
    if (timestamp === null) return { snapshot: ofVersion, from: 0 };
    const place = this.#read(user, list, timestamp);
    if (place.snapshot !== ofVersion) refuse("Timestamp and Version belong to different lists.");
    return place;
  }

  #take<T, Held>(user: string, list: PagedList<T, Held>, since: number | undefined): Snapshot {
    const id = ++this.#lastId;
    const { scope, version } = list;
    const latest = this.#latest;
    const isSame = since === undefined && latest?.scope === scope && latest.version === version;
    const items = isSame ? latest.items : list.take(since);
    const snapshot = { id, scope, version, items, lastRead: this.#clock.now() };
    if (since === undefined) this.#latest = snapshot;
    const own = this.#of(user);
    own.set(id, snapshot);
    const [oldest] = own.keys();
    if (own.size > MAX_PER_USER && oldest !== undefined) own.delete(oldest);
    return snapshot;
  }

  #read<T, Held>(
    user: string,
    list: PagedList<T, Held>,
    timestamp: string,
  ): { snapshot: Snapshot; from: number } {
    const [id = "", place = ""] = timestamp.split(".");
    const snapshot = this.#find(user, list, id, "Timestamp");
    const from = /^\d{1,10}$/.test(place) && timestamp === `${id}.${place}` ? Number(place) : -1;
    if (from < 0 || from > snapshot.items.length) refuse("The Timestamp was not issued by this cluster.");
    return { snapshot, from };
  }

  #find<T, Held>(user: string, list: PagedList<T, Held>, id: string, what: string): Snapshot {
    const snapshot = /^[1-9]\d{0,14}$/.test(id) ? this.#of(user).get(Number(id)) : undefined;
    if (snapshot === undefined) {
      refuse(
        `The ${what} is of no list that this cluster still holds for you: it was dropped, or never issued.`,
      );
    }
    if (snapshot.scope !== list.scope) refuse(`The ${what} belongs to another list than the one asked for.`);
    return snapshot;
  }

  #of(user: string): Map<number, Snapshot> {
    const key = user.toLowerCase();
    const own = this.#byUser.get(key) ?? new Map<number, Snapshot>();
    this.#byUser.set(key, own);
    return own;
  }

  #dropIdle(): void {
    const limit = this.#clock.now() - IDLE;
    if (this.#latest !== undefined && this.#latest.lastRead <= limit) this.#latest = undefined;
    for (const [user, own] of this.#byUser) {
      for (const snapshot of own.values()) {
        if (snapshot.lastRead > limit) break;
        own.delete(snapshot.id);
      }
      if (own.size === 0) this.#byUser.delete(user);
    }
  }
}

function refuse(reason: string): never {
  throw new ServiceError(
    E_INVALIDARG,
    `${reason} Set Timestamp and Version to VT_EMPTY to start a new list, and pass back what the calls write.`,
  );
}

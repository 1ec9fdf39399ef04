import { hash, randomBytes } from "node:crypto";
import type { StepAnswer } from "./change.ts";

/** Bytes that are taken at once for records; one that is longer gets as many as it needs. */
const SEGMENT = 256 * 1024;
const BUCKETS = 2 ** 17;

/*
 * A record: the place of the one before it in its bucket, the instant until which it is remembered, the lengths of its
 * three texts, whether it is remembered still, and the texts: key, request and JSON.
 */
const BEFORE = 0;
const UNTIL = 8;
const KEY_LENGTH = 16;
const REQUEST_LENGTH = 20;
const JSON_LENGTH = 24;
const IS_HELD = 28;
const TEXTS = 29;

/** Records one after the other. */
interface Segment {
  readonly bytes: Buffer;
  used: number;
  /** How many of its records are remembered still. */
  held: number;
}

/**
 * What steps gave that are not to be taken twice: by key, and in the order in which they are forgotten.
 *
 * There are many, nearly none is ever asked for, and all go in the order in which they came. So they are bytes outside
 * the heap, at about 120 for each: as objects they would take three times that, and the garbage collector would copy
 * each one twice and look at all of them again and again.
 */
export class RememberedAnswers {
  /** Without it, somebody could make keys that all fall into one bucket. */
  readonly #secret: string = randomBytes(16).toString("hex");
  /** Of the key asked for last, since a step asks for its key more than once. */
  #last = { key: "", bucket: 0 };
  /** The place of the latest record of each bucket, 0 for none. A place is a segment's number times SEGMENT, plus an offset. */
  readonly #latest = new Float64Array(BUCKETS);
  /** By number, the oldest first. Numbers start at 1. */
  readonly #segments = new Map<number, Segment>();
  #lastSegment = 0;
  /** Where the oldest record that is remembered starts in the first segment. */
  #from = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(key: string): StepAnswer | undefined {
    if (this.#size === 0) return undefined;
    const text = Buffer.from(key);
    for (let place = this.#latest[this.#bucketOf(key)] ?? 0; place !== 0; ) {
      const { bytes, at } = this.#recordAt(place);
      if (hasKey(bytes, at, text)) return answerIn(bytes, at);
      place = bytes.readDoubleLE(at + BEFORE);
    }
    return undefined;
  }

  /** Takes in what a step gave, or forgets it (`null`). */
  put(key: string, until: number, answer: StepAnswer | null): void {
    const text = Buffer.from(key);
    const bucket = this.#bucketOf(key);
    this.#forget(bucket, text);
    if (answer !== null) this.#append(bucket, text, until, answer);
  }

  /** The keys, the oldest first, with their ends. */
  *keys(): Generator<readonly [key: string, until: number]> {
    let from = this.#from;
    for (const { bytes, used } of this.#segments.values()) {
      for (let at = from; at < used; at += lengthOf(bytes, at)) {
        if (bytes[at + IS_HELD] === 1) yield [keyIn(bytes, at), bytes.readDoubleLE(at + UNTIL)];
      }
      from = 0;
    }
  }

  #bucketOf(key: string): number {
    if (key !== this.#last.key) {
      const digest = hash("sha1", this.#secret + key);
      this.#last = { key, bucket: Number.parseInt(digest.slice(0, 8), 16) % BUCKETS };
    }
    return this.#last.bucket;
  }

  #recordAt(place: number): { readonly segment: Segment; readonly bytes: Buffer; readonly at: number } {
    const segment = this.#segments.get(Math.floor(place / SEGMENT));
    if (segment === undefined) throw new Error("An answer is remembered in a place that is gone.");
    return { segment, bytes: segment.bytes, at: place % SEGMENT };
  }

  #append(bucket: number, key: Buffer, until: number, { request, json }: StepAnswer): void {
    const requestLength = Buffer.byteLength(request);
    const jsonLength = Buffer.byteLength(json);
    const segment = this.#roomFor(TEXTS + key.length + requestLength + jsonLength);
    const { bytes, used: at } = segment;
    bytes.writeDoubleLE(this.#latest[bucket] ?? 0, at + BEFORE);
    bytes.writeDoubleLE(until, at + UNTIL);
    bytes.writeUInt32LE(key.length, at + KEY_LENGTH);
    bytes.writeUInt32LE(requestLength, at + REQUEST_LENGTH);
    bytes.writeUInt32LE(jsonLength, at + JSON_LENGTH);
    bytes[at + IS_HELD] = 1;
    key.copy(bytes, at + TEXTS);
    bytes.write(request, at + TEXTS + key.length);
    bytes.write(json, at + TEXTS + key.length + requestLength);
    segment.used += lengthOf(bytes, at);
    segment.held++;
    this.#latest[bucket] = this.#lastSegment * SEGMENT + at;
    this.#size++;
  }

  /** The last segment, or a new one where it has no room for so many bytes. */
  #roomFor(length: number): Segment {
    const last = this.#segments.get(this.#lastSegment);
    if (last !== undefined && last.used + length <= last.bytes.length) return last;
    const segment = { bytes: Buffer.allocUnsafeSlow(Math.max(SEGMENT, length)), used: 0, held: 0 };
    this.#segments.set(++this.#lastSegment, segment);
    this.#skip();
    return segment;
  }

  #forget(bucket: number, key: Buffer): void {
    let later: { readonly bytes: Buffer; readonly at: number } | undefined;
    for (let place = this.#latest[bucket] ?? 0; place !== 0; ) {
      const { segment, bytes, at } = this.#recordAt(place);
      const before = bytes.readDoubleLE(at + BEFORE);
      if (hasKey(bytes, at, key)) {
        if (later === undefined) this.#latest[bucket] = before;
        else later.bytes.writeDoubleLE(before, later.at + BEFORE);
        bytes[at + IS_HELD] = 0;
        segment.held--;
        this.#size--;
        this.#skip();
        return;
      }
      later = { bytes, at };
      place = before;
    }
  }

  /** Lets go of what is no longer remembered at the start. */
  #skip(): void {
    for (const [number, { bytes, used, held }] of this.#segments) {
      if (held > 0 || number === this.#lastSegment) {
        while (this.#from < used && bytes[this.#from + IS_HELD] === 0)
          this.#from += lengthOf(bytes, this.#from);
        return;
      }
      this.#segments.delete(number);
      this.#from = 0;
    }
  }
}

function lengthOf(bytes: Buffer, at: number): number {
  return (
    TEXTS +
    bytes.readUInt32LE(at + KEY_LENGTH) +
    bytes.readUInt32LE(at + REQUEST_LENGTH) +
    bytes.readUInt32LE(at + JSON_LENGTH)
  );
}

function hasKey(bytes: Buffer, at: number, key: Buffer): boolean {
  const start = at + TEXTS;
  return (
    bytes.readUInt32LE(at + KEY_LENGTH) === key.length &&
    bytes.compare(key, 0, key.length, start, start + key.length) === 0
  );
}

function keyIn(bytes: Buffer, at: number): string {
  const start = at + TEXTS;
  return bytes.toString("utf8", start, start + bytes.readUInt32LE(at + KEY_LENGTH));
}

function answerIn(bytes: Buffer, at: number): StepAnswer {
  const request = at + TEXTS + bytes.readUInt32LE(at + KEY_LENGTH);
  const json = request + bytes.readUInt32LE(at + REQUEST_LENGTH);
  const end = json + bytes.readUInt32LE(at + JSON_LENGTH);
  return { request: bytes.toString("utf8", request, json), json: bytes.toString("utf8", json, end) };
}

/** One server-sent event. */
export interface SentEvent {
  readonly name: string;
  /** The latest id so far; empty before the first. */
  readonly id: string;
  readonly data: string;
}

/**
 * Reads server-sent events from a stream, in whatever pieces it comes. Throws when nothing came for `patience`
 * milliseconds: a server says now and then that it is there, and a connection may die without a word.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  patience: number,
): AsyncGenerator<SentEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  let id = "";
  let name = "";
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(), patience);
      if (done) return;
      const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (line === "") {
          if (data.length > 0) yield { name, id, data: data.join("\n") };
          name = "";
          data = [];
          continue;
        }
        const [, field, text = ""] = /^([a-z]*): ?(.*)$/.exec(line) ?? [];
        if (field === "event") name = text;
        else if (field === "id") id = text;
        else if (field === "data") data.push(text);
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Nothing came for ${milliseconds} ms.`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

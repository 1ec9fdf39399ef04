/** One server-sent event. */
export interface SentEvent {
  readonly name: string;
  /** The latest id so far; empty before the first. */
  readonly id: string;
  readonly data: string;
}

/** Reads server-sent events from a stream, in whatever pieces it comes. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<SentEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  let id = "";
  let name = "";
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
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

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Source, sourceOf } from "../src/index.ts";

const FOLDER = fileURLToPath(new URL("corpus", import.meta.url));

/** The languages of the corpus, by the names of their folders. */
export const CORPORA = ["cpp", "csharp", "script"] as const;

/** A source of the corpus with what it uses of the API, as marked beside it. */
export interface Marked {
  readonly source: Source;
  /** `12 IJob.put_Name`; a question mark before the member marks what nobody can tell from the source. */
  readonly expected: readonly string[];
}

/** The sources of one language, written in the manner of production clients, with the uses marked in `<name>.uses`. */
export function corpus(name: (typeof CORPORA)[number]): Marked[] {
  return readdirSync(join(FOLDER, name))
    .filter((file) => !file.endsWith(".uses"))
    .map((file) => {
      const path = join(FOLDER, name, file);
      const source = sourceOf(`${name}/${file}`, readFileSync(path, "utf8"));
      if ("message" in source) throw new RangeError(source.message);
      const lines = readFileSync(`${path}.uses`, "utf8").split("\n").filter(Boolean);
      const expected = lines.flatMap((line) => {
        const [number, ...members] = line.split(" ");
        return members.map((member) => `${number} ${member}`);
      });
      return { source, expected };
    });
}

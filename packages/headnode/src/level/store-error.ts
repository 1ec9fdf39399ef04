/** What LevelDB says of a failure, as a sentence, and the code of its kind, such as `LEVEL_LOCKED`. */
export function causeOf(error: unknown): { readonly code: string; readonly message: string } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const text = cause instanceof Error ? cause.message : String(cause);
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return { code, message: /[.!?]$/.test(text) ? text : `${text}.` };
}

/** A store in which something that was confirmed is missing or different, or may be. */
export class DamagedStore extends Error {
  override readonly name = "DamagedStore";
  /** The path of the file that is damaged. */
  readonly file: string;

  /** @param what - What is wrong with the file: the rest of a sentence that begins with its path. */
  constructor(folder: string, file: string, what: string) {
    super(
      `The store in ${folder} is damaged and was not opened: ${file}: ${what}. Put back a copy of the whole folder, or give an empty folder to begin a new cluster.`,
    );
    this.file = file;
  }
}

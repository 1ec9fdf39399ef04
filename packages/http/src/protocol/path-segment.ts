/**
 * Writes a name as one segment of a path, so that every name is one: a name of dots alone would lead elsewhere, and
 * an empty one would vanish, so those get a `~` in front, as do names that begin with one.
 */
export function encodeSegment(name: string): string {
  // A lone surrogate has no form in UTF-8.
  const text = encodeURIComponent(name.replace(/\p{Surrogate}/gu, "\ufffd"));
  return text === "" || text === "." || text === ".." || text.startsWith("~") ? `~${text}` : text;
}

/** Reads a name that stands in a path, its percent signs already decoded. */
export function decodeSegment(text: string): string {
  return text.startsWith("~") ? text.slice(1) : text;
}

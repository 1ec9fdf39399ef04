/** What the parser says, and what a person can do about it. */
const explanations: readonly (readonly [said: RegExp, why: (...parts: string[]) => string])[] = [
  [
    /^Opening and ending tag mismatch: (\S+) line (\d+) and (\S+)/,
    (_, open, line, close) =>
      `</${close}> was found where </${open}>, for the <${open}> of line ${line}, was expected. Close elements in the reverse order of their opening.`,
  ],
  [
    /^Premature end of data in tag (\S+) line (\d+)/,
    (_, open, line) => `the document ends before the <${open}> of line ${line} is closed. Add </${open}>.`,
  ],
  [
    /^Extra content at the end/,
    () =>
      "something follows the end of the root element. A document has one root; remove what comes after it.",
  ],
  [
    /^Start tag expected/,
    () => "the root element was expected, and something else was found. Begin with <Job> or <Task>.",
  ],
  [
    /^(?:Namespaced )?Attribute (\S+) (?:in .* )?redefined/,
    (_, name) => `the attribute ${name} stands twice in one element. Keep one of them.`,
  ],
  [
    /^Entity '(\S+)' not defined/,
    (_, name) =>
      `the entity &${name}; is unknown. Only &lt; &gt; &amp; &quot; &apos; and numbers such as &#160; are.`,
  ],
  [/^Unescaped '<'/, () => "a < stands in the value of an attribute. Write &lt; instead."],
  [
    /^(?:xmlParseEntityRef: no name|EntityRef: expecting)/,
    () => "an & stands alone. Write &amp; instead, or end the reference with a semicolon.",
  ],
  [
    /^xmlParseCharRef: invalid/,
    () => "a numeric reference names no character that XML can carry. Remove it.",
  ],
  [
    /^(?:AttValue:|attributes construct error|Specification mandates value)/,
    () => 'an attribute is incomplete. Write it as name="value", with a blank before it and both quotes.',
  ],
  [
    /^Namespace prefix (\S+)/,
    (_, prefix) =>
      `the prefix ${prefix} is not declared. Add xmlns:${prefix}="…" to the element or around it.`,
  ],
  [/^Sequence '\]\]>'/, () => "]]> stands in text. Write ]]&gt; instead."],
];

/** Says in our own words what libxml2 found wrong in a document; what is rare is given in its words. */
export function explainParseError(message: string): string {
  for (const [said, why] of explanations) {
    const parts = said.exec(message);
    if (parts !== null) return why(...parts);
  }
  return `the parser says: ${message.trim()}. Correct the XML at this place.`;
}

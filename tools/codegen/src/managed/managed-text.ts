import type { PortModel } from "../model.ts";
import { className } from "./managed-types.ts";

/**
 * Wordings of the raw port and what a managed class says instead, in this order. They say how a value travels, which is what
 * differs: results are returned, dates are Dates, collections hold plain values.
 */
const wordings: readonly (readonly [RegExp, string])[] = [
  [/\b(an object) or an \[out\] reference\b/g, "$1"],
  [/\ban \[out\] reference or (an object)\b/g, "$1"],
  [/; no member throws\b/g, ""],
  [/ with `S_OK`/g, ""],
  [/`VARIANT_TRUE`/g, "`true`"],
  [/`VARIANT_FALSE`/g, "`false`"],
  [/\b(a|the) `VT_DISPATCH` variant whose `pdispVal` is (an? )/gi, "$2"],
  [/ in each `VT_DISPATCH` item\b/g, " in each item"],
  [/`VT_DISPATCH` items?, each /g, "each item "],
  [
    /,? `VT_(?:DISPATCH|I4|BSTR)` items in a collection of \{@link ICluster\.CreateClusterEnumerable\}/g,
    ", in any list",
  ],
  [/ as `VT_I4` items\b/g, ""],
  [/ in each `VT_I4` item\b/g, " in each item"],
  [/\bof `VT_BSTR` variants\b/g, "of texts"],
  [/`VT_NULL` or `VT_EMPTY`/g, "`null`"],
  [/an item is not `VT_DISPATCH`/g, "an item is no object"],
  [/an item is not `VT_I4`/g, "an item is no whole number of 32 bits"],
  [/\ban OLE automation date in UTC\b/g, "a Date"],
  [/2958465\.999999…, the last moment of the year 9999,/g, "`null`"],
  [/2958465\.999999…/g, "`null`"],
  [/`null`, the default, when none are set/g, "empty, the default, when none are set"],
  [/\btwo variants\b/g, "two references"],
  [/\bboth variants\b/gi, "both references"],
  [/\ba variant holds\b/g, "a reference holds"],
  [/\ba variant is of\b/g, "a reference is to a value of"],
  [/\bsame variant\b/g, "same reference"],
  [/\bvariants of their own\b/g, "references of their own"],
  [/\bthe same two variants\b/g, "the same two references"],
  [/(?<!\bno )\bvariants\b/g, "values"],
  [/(?<!\bno )\bvariant\b/g, "value"],
  [/\bcreated by its class id\b/g, "made with `new`"],
];

/** What only the raw port has: a sentence that still speaks of it has no place in a managed class. */
const rawOnly =
  /pRetVal|\[out\]|\[in\]|\bout\(|`out<|VT_|VARIANT|\bvariants?\b|HRESULT|S_OK|S_FALSE|FAILED|SUCCEEDED|\bOLE\b|2958465|QueryInterface|CoCreateInstance|CoRegisterClassObject|createCluster|pdispVal|class id|enumerator|toJsDate|out parameter|parameter as out|It is in, as the type library|[Nn]o member throws/;

/** Turns prose of the port into that of the managed binding. What has no counterpart there is left out, a sentence at a time. */
export function managedText(model: PortModel, text: string): string {
  const unbroken = text.replace(/([^\n])\n[ \t]*(?![\s|]|[-*] )/g, "$1 ");
  const reworded = wordings.reduce((prose, [from, to]) => prose.replace(from, to), unbroken);
  const renamed = withManagedNames(model, reworded);
  return renamed
    .split(/\n{2,}/)
    .map(withoutRawSentences)
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

/** What a member gives: `Receives the id.` becomes `The id.` */
export function managedResult(model: PortModel, text: string): string {
  return sentenceCase(managedText(model, text.replace(/^Receives /, "")));
}

/** What a property is: `Gives the name.` becomes `The name.` */
export function managedProperty(model: PortModel, text: string): string {
  return sentenceCase(
    managedText(model, text.replace(/^Gives /, "").replace(/^Tells (?=whether|how|under|which|when)/, "")),
  );
}

/** Makes a sentence of a part of one. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function withManagedNames(model: PortModel, text: string): string {
  const interfaces = new Set(model.interfaces.map(({ name }) => name));
  const enumerations = model.enumerations;
  const values = new Map(
    enumerations.flatMap(({ name, values: all }) =>
      all.map(([value]) => [value, `${name}.${value.slice(name.length + 1)}`] as const),
    ),
  );
  const linked = text.replace(/\{@link\s+([\w.]+)(?::\w+)?\s*(?:\|[^}]*)?\}/g, (_, target: string) => {
    const [owner = "", member] = target.split(".");
    if (values.has(target)) return `\`${values.get(target)}\``;
    if (enumerations.some(({ name }) => name === owner)) return `{@link ${owner}:enum}`;
    if (!interfaces.has(owner)) return `\`${target}\``;
    return `{@link ${[className(owner), ...(member === undefined ? [] : [plain(member)])].join(".")}}`;
  });
  return linked
    .replace(/\b\w+_\w+\b/g, (word) => values.get(word) ?? plain(word))
    .replace(/\bI[A-Z]\w+\b/g, (word) => (interfaces.has(word) ? className(word) : word))
    .replace(/\b([Aa])n (?=(?:\{@link |`)?(?:Job|Task|Node|Name|Cluster|Resource))/g, "$1 ")
    .replace(/\b([Aa]) (?=(?:\{@link |`)?Execution)/g, "$1n ");
}

/** The name without `get_` or `put_`, and without the `GetEnumerator` that `for … of` calls. */
function plain(member: string): string {
  return member.replace(/^(?:get|put)_/, "");
}

function withoutRawSentences(paragraph: string): string {
  // Tables and lists are no sentences: they are taken line by line.
  if (/^(?:\||[-*] )/m.test(paragraph)) {
    return paragraph
      .split("\n")
      .filter((line) => !rawOnly.test(line))
      .join("\n");
  }
  return paragraph
    .split(/(?<=[.!?…:])\s+(?=[A-Z`{[])/)
    .filter((sentence) => !rawOnly.test(sentence))
    .join(" ")
    .trim();
}

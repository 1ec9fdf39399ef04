/**
 * Where Node looks for how an object shows itself to people, in `console.log` for one. Other hosts never ask, so nothing of
 * Node is needed for it.
 */
const INSPECT: symbol = Symbol.for("nodejs.util.inspect.custom");

/** What Node passes along. */
interface InspectOptions {
  readonly stylize: (text: string, style: string) => string;
}
type Inspect = (value: unknown, options: object) => string;

/**
 * Lets objects show themselves in Node.
 *
 * @param prototype - What the objects inherit from.
 * @param look - The name of an object's class and what is shown of it; `undefined` for what is no such object, the prototype
 * itself for one.
 */
export function showInNode(
  prototype: object,
  look: (object: object) => { readonly name: string; readonly shown: object | string } | undefined,
): void {
  Object.defineProperty(prototype, INSPECT, {
    configurable: true,
    writable: true,
    value(this: object, depth: number, options: InspectOptions, inspect: Inspect): string {
      const seen = look(this);
      if (seen === undefined) return inspect(this, { ...options, customInspect: false });
      const { name, shown } = seen;
      if (depth < 0) return options.stylize(`[${name}]`, "special");
      if (typeof shown === "string") return `${name} { ${options.stylize(`<${shown}>`, "special")} }`;
      const size = Array.isArray(shown) ? `(${shown.length})` : "";
      return `${name}${size} ${inspect(shown, { ...options, depth })}`;
    },
  });
}

/** Where Node looks for how an object shows itself to people, in `console.log` for one; other hosts never ask. */
const INSPECT: symbol = Symbol.for("nodejs.util.inspect.custom");

type Inspect = (value: unknown, options: object) => string;

/** Lets an object, or those that inherit from it, be shown in Node as the raw objects behind them show themselves. */
export function showAsRaw(object: object): void {
  Object.defineProperty(object, INSPECT, {
    configurable: true,
    writable: true,
    value(this: { readonly raw?: unknown }, depth: number, options: object, inspect: Inspect): string {
      const { raw } = this;
      return raw === undefined
        ? inspect(this, { ...options, customInspect: false }) // the prototype itself
        : inspect(raw, { ...options, depth });
    },
  });
}

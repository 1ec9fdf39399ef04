/** Text as HTML. */
export function htmlText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A name that may break where its words meet. */
export function nameToHtml(name: string): string {
  return htmlText(name).replace(/(::|_|(?<=[a-z])(?=[A-Z]))/g, "$1<wbr>");
}

export { readJobXml, readTaskXml } from "./read-document.ts";
export { writeJobXml, writeTaskXml } from "./write-document.ts";

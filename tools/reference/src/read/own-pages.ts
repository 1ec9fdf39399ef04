import * as core from "@ccp/core";
import { formatHresult, HRESULT, hresultText } from "@ccp/core";
import { type DeclarationReflection, ReflectionKind } from "typedoc";
import { firstSentence } from "../markdown-text.ts";
import { hresultsSlug, runtimeSlug } from "../own-slugs.ts";
import { type Page, prose, type Row, type Section } from "../page-model.ts";
import type { Reflected } from "../plugin.ts";
import { commentOf, isResult, pageOf } from "../router.ts";
import { CommentReader } from "./comment.ts";

/** The parts of core in the order of the page, by their folder. */
const parts: readonly (readonly [folder: string, title: string])[] = [
  ["client", "Clients and classes"],
  ["com", "COM runtime"],
  ["port", "Identifiers"],
  ["terms", "Terms and limits"],
  ["xml", "Documents"],
  ["service", "The contract with a backend"],
];

/** The pages that the original did not have: the results of calls, and what core exports beside the port. */
export function ownPages({ project, router }: Reflected, enumerations: ReadonlySet<string>): readonly Page[] {
  const reader = new CommentReader(router);
  const others = (project.children ?? []).filter(
    (child) => pageOf(child) === undefined && !enumerations.has(child.name.split("_")[0] ?? ""),
  );
  return [hresultsPage(others.filter(isResult), reader), runtimePage(others, reader)];
}

function hresultsPage(exports: readonly DeclarationReflection[], reader: CommentReader): Page {
  const constants = exports.filter(({ kind }) => kind === ReflectionKind.Variable);
  const codes = constants.map((constant) => ({ constant, hr: resultOf(constant.name) }));
  const direct = codes.filter(({ constant }) => constant.type?.toString() === "HRESULT");
  const fromWin32 = codes.filter(({ constant }) => constant.type?.toString() !== "HRESULT");
  const byValue = (list: typeof codes): readonly Row[] =>
    [...list]
      .sort((a, b) => (a.hr >>> 0) - (b.hr >>> 0))
      .map(({ constant, hr }) => ({
        id: constant.name,
        cells: [
          `\`${constant.name}\``,
          `\`${formatHresult(hr).slice(0, 10)}\``,
          meaning(constant, hr, reader),
        ],
      }));
  const functions = exports.filter(({ kind }) => kind === ReflectionKind.Function);
  const lead =
    "Every member of the port answers with an HRESULT, a signed 32-bit integer: negative for a failure, zero or above " +
    "for a success. Test it with `SUCCEEDED` or `FAILED`, never against `S_OK`, for `S_FALSE` is a success too. After a " +
    "failed call of a cluster object [`ICluster.get_ErrorMessage`](page:icluster-get-errormessage) says what went wrong; " +
    "[Handling Errors](page:handling-errors) shows how the two go together.";
  const win32 =
    "`ERROR_…` and `RPC_S_…` are codes of Windows. A call answers with the HRESULT that `HRESULT_FROM_WIN32` makes of one, " +
    "whose value stands here.";
  return {
    slug: hresultsSlug,
    title: "HRESULTs",
    tocTitle: "HRESULTs",
    kind: "own",
    summary: "The results of calls, with their values and meanings.",
    lead: [prose(lead)],
    sections: [
      {
        title: "Codes",
        blocks: [{ kind: "table", head: ["Name", "Value", "Meaning"], rows: byValue(direct) }],
      },
      {
        title: "Codes of Windows",
        blocks: [
          prose(win32),
          { kind: "table", head: ["Name", "HRESULT", "Meaning"], rows: byValue(fromWin32) },
        ],
      },
      { title: "Functions", blocks: [exportTable(functions, reader)] },
    ],
    source: { path: "packages/core/src/com/hresult.ts" },
  };
}

/** The value that a call answers with: of a Windows code, the HRESULT made of it. */
function resultOf(name: string): HRESULT {
  const value: unknown = Reflect.get(core, name);
  if (typeof value !== "number") return HRESULT(0);
  return /^(ERROR|RPC_S)_/.test(name) ? core.HRESULT_FROM_WIN32(value) : HRESULT(value);
}

function meaning(constant: DeclarationReflection, hr: HRESULT, reader: CommentReader): string {
  return oneLine(reader.summary(commentOf(constant))) || hresultText(hr);
}

function runtimePage(exports: readonly DeclarationReflection[], reader: CommentReader): Page {
  const sections = parts.flatMap(([folder, title]): readonly Section[] => {
    const inPart = exports.filter(
      (child) =>
        !isResult(child) && child.sources?.[0]?.fileName.includes(`packages/core/src/${folder}/`) === true,
    );
    return inPart.length === 0 ? [] : [{ title, blocks: [exportTable(inPart, reader)] }];
  });
  return {
    slug: runtimeSlug,
    title: "What @ccp/core exports beside the port",
    tocTitle: "COM runtime",
    kind: "own",
    summary: "The COM runtime, the classes, the terms and limits, and the contract with a backend.",
    lead: [
      prose(
        "Ported code needs more than interfaces: something that makes a cluster object, `out` references, VARIANTs, dates. " +
          "It is all exported by `@ccp/core`, beside [the interfaces](page:interfaces), " +
          "[the enumerations](page:enumeration-types) and [the results of calls](page:hresults).",
      ),
    ],
    sections,
    source: { path: "packages/core/src/index.ts" },
  };
}

/** One row for each name; a type and a function of one name share it. */
function exportTable(exports: readonly DeclarationReflection[], reader: CommentReader) {
  const names = [...new Set(exports.map(({ name }) => name))].sort((a, b) =>
    a.toLowerCase() < b.toLowerCase() ? -1 : 1,
  );
  const rows = names.map((name): Row => {
    const same = exports.filter((child) => child.name === name);
    const kinds = same.map(kindText).join(", ");
    const text = same.map((child) => firstSentence(reader.summary(commentOf(child)))).join(" ");
    return { id: name, cells: [`\`${name}\``, kinds, oneLine(text)] };
  });
  return { kind: "table", head: ["Name", "Kind", "What it is"], rows } as const;
}

function kindText({ kind }: DeclarationReflection): string {
  if (kind === ReflectionKind.Function) return "function";
  if (kind === ReflectionKind.Class) return "class";
  if (kind === ReflectionKind.Interface) return "interface";
  return kind === ReflectionKind.TypeAlias ? "type" : "constant";
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

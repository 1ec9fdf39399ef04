import { itemsOfResult } from "../managed/item-types.ts";
import { memberDocs } from "../managed/managed-docs.ts";
import { beforeCursor, inputs, isPaging } from "../managed/managed-members.ts";
import { argument, itemType, type Place, parameterName, result } from "../managed/managed-types.ts";
import { parameterList, resultType, typeParameters } from "../signatures/managed.ts";
import { bracketed, type Code, statement } from "./layout.ts";
import type { ManagedImports } from "./managed-imports.ts";

/** Emits a method of a managed class. */
export function emitMethod(place: Place, imports: ManagedImports): string {
  const { model, member } = place;
  const passages = inputs(member).map((parameter) => ({ parameter, passage: argument(place, parameter) }));
  for (const { passage } of passages) {
    imports.useType(passage.type);
    imports.use(...passage.helpers);
  }
  imports.useType(typeParameters(place));
  const args = passages.map(({ parameter, passage }) => passage.convert(parameterName(parameter)));
  if (isPaging(member)) return emitPaging(place, args, imports);
  const docs = memberDocs(model, member, {
    isProperty: false,
    parameters: inputs(member),
    ...(member.name === "GetEnumerator" && {
      text: "Goes through the items, as they are now. `for … of` over the object itself does the same.",
      returns: "An iterator of its own for each call, before the first item.",
    }),
  });
  return `${docs}\n${signature(place, member.name)} {\n${returned("    ", place, args, imports)}\n  }`;
}

/** The first line of a method, or its lines where it is long; `name` is that of the member, or of another that does the same. */
export function signature(place: Place, name: string): string {
  const { member } = place;
  const start = `${member.answersLater && !isPaging(member) ? "async " : ""}${name}${typeParameters(place)}(`;
  return bracketed("  ", start, parameterList(place, inputs(member)), `): ${resultType(place)}`);
}

/** The statement that makes the raw call and gives what it gave. */
function returned(indent: string, place: Place, args: readonly Code[], imports: ManagedImports): string {
  const { member } = place;
  const gives = result(place);
  const raw = `this.raw.${member.name}`;
  if (gives === undefined) {
    const call: Code = { arrow: "()", gives: { call: raw, args } };
    imports.use(member.answersLater ? "command" : "run");
    return member.answersLater
      ? statement(indent, "await ", { call: "command", args: ["this.raw", call] }, ";")
      : statement(indent, "", { call: "run", args: [call] }, ";");
  }
  imports.useType(`${gives.type} ${gives.raw}`);
  imports.use(...gives.helpers, member.answersLater ? "query" : "read");
  const call: Code = { arrow: "(pRetVal)", gives: { call: raw, args: [...args, "pRetVal"] } };
  if (!member.answersLater)
    return statement(indent, "return ", gives.convert({ call: `read<${gives.raw}>`, args: [call] }), ";");
  const asked: Code = { call: `query<${gives.raw}>`, args: ["this.raw", call] };
  if (gives.convert("x") === "x") return statement(indent, "return await ", asked, ";");
  return `${statement(indent, "const given = await ", asked, ";")}
${statement(indent, "return ", gives.convert("given"), ";")}`;
}

/**
 * A method that lists page by page, in two forms: as it was, and without the two references, to be read to its end by `for await`.
 */
function emitPaging(place: Place, args: readonly Code[], imports: ManagedImports): string {
  const { model, owner, member } = place;
  imports.use("paged", "PagingArguments");
  const before = beforeCursor(member);
  const size = inputs(member).filter(({ name }) => name === "pageSize");
  const item = itemType(itemsOfResult(`${owner.name}.${member.name}`));
  const list = parameterList(place, before);
  const iterator = `AsyncIterableIterator<${item}>`;
  const cursor = inputs(member).slice(before.length).map(parameterName).join(", ");
  const start = `${member.name}(`;
  return `${memberDocs(model, member, { isProperty: false, parameters: inputs(member) })}
${signature(place, member.name)};

${memberDocs(model, member, {
  isProperty: false,
  parameters: [...before, ...size],
  text: "The same list for `for await … of`: it asks for one page after the other until all items were given, and keeps Timestamp and Version for you. Ours, not the original's.",
  returns: "The items, one by one, as they were when the first one was asked for.",
})}
${bracketed("  ", start, [...list, "pageSize?: number | undefined"], `): ${iterator}`)};

${bracketed("  ", start, [...list, "...paging: PagingArguments"], `): ${resultType(place)} | ${iterator}`)} {
    return paged(paging, async (${cursor}) => {
${returned("      ", place, args, imports)}
    });
  }`;
}

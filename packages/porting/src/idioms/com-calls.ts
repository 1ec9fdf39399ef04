import type { Expression } from "../languages/index.ts";
import { plain, type RecognizedUse } from "../recognition/index.ts";
import type { Draft } from "./draft.ts";
import { asReceiver } from "./surface.ts";
import type { Values } from "./values.ts";

/**
 * Translates what COM itself brings: reference counts, other interfaces, enumerators. An empty text means that the call
 * falls away.
 */
export function comCall(values: Values, use: RecognizedUse, whole: Expression, draft: Draft): string | null {
  const member = use.expression;
  if (member?.kind !== "member") return null;
  const name = member.name;
  const list = whole.kind === "call" ? whole.arguments : [];
  if (use.member.startsWith("IEnumVARIANT")) return enumerator(values, name, member, list, draft);
  if (/^(Release|Dispose|AddRef)$/.test(name)) return counted(values, name, member, draft);
  if (name === "QueryInterface") return otherInterface(values, member, list, draft);
  if (/^(GetIDsOfNames|Invoke)$/.test(name)) {
    return draft.fail(
      "late binding works as before: every object here has GetIDsOfNames and Invoke, with the dispids of the type library",
    );
  }
  return draft.fail("smart pointers have no counterpart: a variable holds the object, assign it");
}

function receiverOf(values: Values, member: Expression & { kind: "member" }, draft: Draft): string | null {
  return member.object === null ? null : values.value(member.object, draft);
}

function counted(
  values: Values,
  name: string,
  member: Expression & { kind: "member" },
  draft: Draft,
): string | null {
  const symbol = member.object === null ? undefined : values.recognition.symbols.get(plain(member.object));
  const isCluster = symbol?.type?.kind === "api" && symbol.type.name === "ICluster";
  const object = receiverOf(values, member, draft);
  if (object === null) return null;
  if (values.face === "raw") return `${asReceiver(object)}.${name === "AddRef" ? "AddRef" : "Release"}()`;
  if (isCluster && name !== "AddRef") {
    draft.notes.add("`using` disposes of the cluster object by itself.");
    return `${asReceiver(object)}.Dispose()`;
  }
  draft.notes.add("Drop it: objects of the managed binding are not counted.");
  return "";
}

function otherInterface(
  values: Values,
  member: Expression & { kind: "member" },
  list: readonly Expression[],
  draft: Draft,
): string | null {
  const last = list.at(-1);
  if (member.object === null || last === undefined) return null;
  const symbol = values.recognition.symbols.get(plain(last.kind === "cast" ? last.value : last));
  const [iid] = list;
  const named =
    iid?.kind === "name" && iid.name.startsWith("IID_I")
      ? iid.name
      : iid?.kind === "type"
        ? `IID_${iid.type.name}`
        : symbol?.type?.kind === "api"
          ? `IID_${symbol.type.name}`
          : null;
  const inner = plain(member.object);
  const variant =
    inner.kind === "member" && inner.object !== null
      ? values.recognition.symbols.get(plain(inner.object))
      : undefined;
  if (
    variant !== undefined &&
    (variant.type?.kind === "variant" || (inner.kind === "member" && /^p(disp|unk)Val$/.test(inner.name)))
  ) {
    const wanted = named ?? "IID_IJob";
    return draft.fail(
      `an item comes out of its VARIANT with: if (item.vt === VT_DISPATCH) item.pdispVal?.QueryInterface(${wanted}, p${wanted.slice("IID_I".length)})`,
    );
  }
  const object = values.value(member.object, draft);
  if (object === null) return null;
  if (values.face === "managed")
    return draft.fail(
      "no interface has to be asked for: an object of the managed binding is of its class already",
    );
  const target = values.calls.address(last, draft);
  if (target === null || named === null)
    return draft.fail("name the interface: QueryInterface(IID_IJob, pJob)");
  return `${asReceiver(object)}.QueryInterface(${draft.needs(named)}, ${target})`;
}

function enumerator(
  values: Values,
  name: string,
  member: Expression & { kind: "member" },
  list: readonly Expression[],
  draft: Draft,
): string | null {
  if (values.face === "managed" || values.language !== "cpp") {
    return draft.fail("a loop over the collection itself takes its place: for (const item of items) { … }");
  }
  const object = receiverOf(values, member, draft);
  if (object === null) return null;
  if (name === "Release" || name === "Reset") return `${asReceiver(object)}.${name}()`;
  const [count, items, fetched] = list;
  if (name === "Skip" && count !== undefined) {
    const skipped = values.value(count, draft);
    return skipped === null ? null : `${asReceiver(object)}.Skip(${skipped})`;
  }
  if (name !== "Next" || count === undefined || items === undefined)
    return draft.fail("enumerators have Next, Skip, Reset and Clone here");
  const wanted = values.value(count, draft);
  const target = values.calls.address(items, draft);
  if (wanted === null || target === null) return null;
  draft.notes.add(
    `\`${target}.value\` is an array: the item is \`${target}.value?.[0]\`, with its object in \`pdispVal\`.`,
  );
  const isCounted =
    fetched !== undefined && !(fetched.kind === "literal" && (fetched.value === null || fetched.value === 0));
  const number = isCounted ? values.calls.address(fetched, draft) : null;
  if (isCounted && number === null) return null;
  return `${asReceiver(object)}.Next(${wanted}, ${target}${number === null ? "" : `, ${number}`})`;
}

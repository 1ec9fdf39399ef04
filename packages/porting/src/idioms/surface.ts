import type { Expression } from "../languages/index.ts";
import type { Type } from "../recognition/index.ts";
import type { Draft, Face } from "./draft.ts";

/** `Job` of `IJob`. */
export function className(name: string): string {
  return name.replace(/^I(?=[A-Z])/, "");
}

/** The type in TypeScript of a type that the port spells, such as `IJob`, `BSTR` or `VARIANT[]`. */
export function typeScriptType(name: string, draft: Draft): string {
  if (name === "number") return name;
  const base = name.replace(/\[\]$/, "");
  draft.needs(base, "type");
  return name;
}

/** The type that a variable has in TypeScript, where it is known. */
export function variableType(type: Type | null, face: Face, draft: Draft): string | null {
  if (type?.kind === "api" && type.name !== "") {
    return draft.needs(face === "raw" ? type.name : className(type.name), "type");
  }
  return null;
}

const OPERATORS = new Set([
  "+",
  "-",
  "*",
  "/",
  "%",
  "**",
  "===",
  "!==",
  "<",
  ">",
  "<=",
  ">=",
  "&&",
  "||",
  "??",
  "&",
  "|",
]);

export function isOperator(operator: string): boolean {
  return OPERATORS.has(operator);
}

/** Functions that only change how a string or number is held. */
export const WRAPPERS: RegExp =
  /^(_bstr_t|CComBSTR|bstr_t|SysAllocString|_T|TEXT|_TEXT|OLESTR|L|T2OLE|T2W|A2W|W2OLE|CA2W|CT2W|CT2OLE|A2BSTR|T2BSTR|W2BSTR|CString|BSTR|wstring|VARIANT_BOOL|long|int|LONG|INT|CBool)$/;
/** Those that are the empty string when they are given nothing. */
export const EMPTY_STRINGS: RegExp = /^(_bstr_t|CComBSTR|bstr_t|CString|wstring)$/;
export const VARIANT_WRAPPERS: RegExp = /^(_variant_t|CComVariant|COleVariant|variant_t)$/;
/** Members that only show a string in another way. */
export const STRING_VIEWS: RegExp = /^(c_str|m_str|GetBSTR|GetString|copy|Copy|data|AllocSysString|get)$/;
export const CONVERSIONS: Readonly<Record<string, string>> = {
  cstr: "String",
  clng: "Number",
  cint: "Number",
  cdbl: "Number",
};
export const NAMED_VALUES: Readonly<Record<string, string>> = {
  TRUE: "true",
  FALSE: "false",
  VARIANT_TRUE: "true",
  VARIANT_FALSE: "false",
  vbNullString: '""',
  vbCrLf: '"\\r\\n"',
  vbLf: '"\\n"',
  vbTab: '"\\t"',
  vbTrue: "true",
  vbFalse: "false",
};

/** The types of whole numbers. */
export const WHOLE: RegExp = /^(long|int|short|LONG|ULONG|INT|UINT|DWORD|WORD|size_t|Int32|Int64|Integer)$/;
/** Functions of numbers that JavaScript has too, by their names in lower case. */
export const MATH: Readonly<Record<string, string>> = {
  abs: "abs",
  ceiling: "ceil",
  floor: "floor",
  max: "max",
  min: "min",
  pow: "pow",
  sqrt: "sqrt",
};
/** The fields of a VARIANT that are read as they are, with their tags and what stands for one of another type. */
export const FIELDS: Readonly<Record<string, readonly [tag: string, other: string]>> = {
  lVal: ["VT_I4", "0"],
  bstrVal: ["VT_BSTR", "null"],
  dblVal: ["VT_R8", "0"],
  pdispVal: ["VT_DISPATCH", "null"],
};
/** Functions that are part of Visual Basic. */
export const VISUAL_BASIC: RegExp =
  /^(abs|array|asc|chr|date|dateadd|datediff|eval|filter|fix|formatdatetime|formatnumber|hex|iif|inputbox|instr|instrrev|int|isarray|isdate|isempty|isnull|isnumeric|isobject|join|lcase|left|len|ltrim|mid|msgbox|now|oct|replace|right|rnd|round|rtrim|space|split|string|time|timer|trim|typename|ubound|ucase|weekday|year)$/i;

/** Those of them that are called without parentheses, too, and give something else each time. */
export const CALLED_BY_NAME: RegExp = /^(date|now|rnd|time|timer)$/i;
/** Those of them that give a text. */
export const TEXTS_OF_VISUAL_BASIC: RegExp =
  /^(chr|cstr|formatdatetime|formatnumber|hex|inputbox|join|lcase|left|ltrim|mid|oct|replace|right|rtrim|space|string|trim|typename|ucase)$/i;
/** The types of texts. */
export const TEXT: RegExp = /^(string|bstr|_?bstr_t|CComBSTR|CString|wstring)$/i;
/** The types of numbers. */
export const NUMBER: RegExp = /^(number|long|int|integer|short|double|single|__int64|int32|int64)$/i;

/** Names that TypeScript keeps for itself. */
const RESERVED =
  /^(function|in|of|let|const|var|new|delete|void|typeof|with|yield|await|class|enum|export|import|super|this|default|case|do|else|for|if|return|switch|while|try|catch|finally|throw|null|true|false|static|interface|package|private|protected|public|implements|instanceof|debugger|extends|break|continue|arguments|eval)$/;

/** A name as TypeScript takes it. */
export function identifier(name: string): string {
  return RESERVED.test(name) && name !== "this" ? `${name}_` : name;
}

/** Whether the text needs parentheses before something is appended to it. */
export function asReceiver(text: string): string {
  return /^await /.test(text) ? `(${text})` : text;
}

/** The source of an expression, shortened for a message. */
export function excerpt(expression: Expression, text: string): string {
  const source = text.slice(expression.start, expression.end).replaceAll(/\s+/g, " ").trim();
  return source.length > 40 ? `${source.slice(0, 37)}...` : source;
}

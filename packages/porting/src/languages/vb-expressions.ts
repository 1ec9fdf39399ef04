import type { Expression, TypeName } from "./program.ts";
import { parseTypeName } from "./type-name.ts";
import { type VbToken, vbTokens } from "./vb-tokens.ts";

/** Deeper than any code that a person wrote; what is nested deeper is passed over. */
const DEEPEST = 40;
/** How many operators or members in a row are read as such; together with the depth this bounds how deep expressions are. */
const LONGEST = 100;

const PRECEDENCE: readonly (readonly string[])[] = [
  ["imp", "eqv"],
  ["or", "orelse", "xor"],
  ["and", "andalso"],
  ["=", "<>", "<", ">", "<=", ">=", "is", "isnot", "like"],
  ["&"],
  ["+", "-"],
  ["mod"],
  ["\\"],
  ["*", "/"],
  ["^"],
];
const AS_TYPESCRIPT: Readonly<Record<string, string>> = {
  or: "||",
  orelse: "||",
  and: "&&",
  andalso: "&&",
  "=": "===",
  "<>": "!==",
  is: "===",
  isnot: "!==",
  "&": "+",
  mod: "%",
  "^": "**",
};
const LITERALS: Readonly<Record<string, boolean | null>> = {
  true: true,
  false: false,
  nothing: null,
  null: null,
  empty: null,
};
/** What the clauses of a query begin with. */
const CLAUSES = new Set(["where", "select", "order", "let", "group", "join", "take", "skip", "distinct"]);
const CASTS = new Set(["ctype", "directcast", "trycast"]);

/** Reads the expressions of Visual Basic from its tokens. It never fails: what it cannot read it passes over. */
export class VbExpressions {
  readonly tokens: readonly VbToken[];
  at = 0;
  /** How many `With` blocks are around. */
  protected withs = 0;
  readonly #text: string;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.tokens = vbTokens(text);
  }

  peek(ahead = 0): VbToken {
    const token = this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)];
    if (token === undefined) throw new RangeError("a source has at least one token");
    return token;
  }

  next(): VbToken {
    const token = this.peek();
    if (this.at < this.tokens.length) this.at++;
    return token;
  }

  is(...keys: readonly string[]): boolean {
    const token = this.peek();
    return token.kind !== "string" && keys.includes(token.key);
  }

  accept(...keys: readonly string[]): boolean {
    const isIt = this.is(...keys);
    if (isIt) this.at++;
    return isIt;
  }

  get isAtEnd(): boolean {
    return this.peek().kind === "end";
  }

  /** The end of what was read last. */
  get finish(): number {
    return this.tokens[this.at - 1]?.finish ?? 0;
  }

  expression(level = 0): Expression {
    const operators = PRECEDENCE[level];
    if (operators === undefined) return this.#unary();
    if (level === 3 && this.is("not")) {
      const { start } = this.next();
      const value = this.#nested(() => this.expression(level));
      return { kind: "unary", operator: "!", value, start, end: this.finish };
    }
    let left = this.expression(level + 1);
    const rest: Expression[] = [];
    for (let length = 0; ; length++) {
      const token = this.peek();
      if (token.kind === "string" || !operators.includes(token.key)) {
        return rest.length === 0
          ? left
          : { kind: "other", parts: [left, ...rest], start: left.start, end: this.finish };
      }
      this.next();
      const right = this.expression(level + 1);
      if (length >= LONGEST) {
        rest.push(right);
        continue;
      }
      const operator = AS_TYPESCRIPT[token.key] ?? token.key;
      left = { kind: "binary", operator, left, right, start: left.start, end: this.finish };
    }
  }

  #nested(read: () => Expression): Expression {
    if (this.#depth > DEEPEST) {
      const { start, finish } = this.next();
      return { kind: "other", parts: [], start, end: finish };
    }
    this.#depth++;
    try {
      return read();
    } finally {
      this.#depth--;
    }
  }

  #unary(): Expression {
    const { start, key } = this.peek();
    if (this.accept("-", "+")) {
      const value = this.#nested(() => this.expression(PRECEDENCE.length - 1)); // a power binds more tightly
      return key === "+" ? value : { kind: "unary", operator: "-", value, start, end: this.finish };
    }
    return this.#nested(() => this.primary());
  }

  /** A name, literal or call with all that follows it: members, arguments in parentheses. */
  primary(): Expression {
    let value = this.#head();
    for (let length = 0; ; length++) {
      const token = this.peek();
      if (token.kind === "string") return value;
      if (token.key === "." || token.key === "?." || token.key === "!") {
        const member = this.peek(1);
        if (member.kind !== "word" || this.#isOfWith(token)) return value;
        this.at += 2;
        if (length >= LONGEST) continue;
        value = {
          kind: "member",
          object: value,
          name: bare(member.text),
          nameAt: member.start,
          isArrow: false,
          start: value.start,
          end: this.finish,
        };
      } else if (token.key === "(") {
        this.next();
        if (this.accept("of")) {
          while (!this.isAtEnd && !this.accept(")")) this.next();
          continue;
        }
        value = {
          kind: "call",
          callee: value,
          arguments: this.list(")"),
          start: value.start,
          end: this.finish,
        };
      } else return value;
    }
  }

  /** Whether a dot belongs to the object of the `With` block, as in `Echo .Name`: a blank stands before it in the same line. */
  #isOfWith({ start }: VbToken): boolean {
    const gap = this.#text.slice(this.finish, start);
    return this.withs > 0 && gap !== "" && !/[\r\n]/.test(gap);
  }

  /** Arguments up to the closing token, or to the end of the statement when that is `null`. Left out ones are `missing`. */
  list(closing: string | null): Expression[] {
    const found: Expression[] = [];
    const isDone = () => (closing === null ? this.isAtEnd : this.is(closing) || this.peek().text === "");
    const skipLines = () => {
      while (closing !== null && this.isAtEnd && this.peek().text !== "") this.next();
    };
    skipLines();
    while (!isDone()) {
      skipLines();
      const { start } = this.peek();
      if (this.is(",")) found.push({ kind: "missing", start, end: start });
      else {
        if (this.peek().kind === "word" && this.peek(1).key === ":=") this.at += 2;
        const before = this.at;
        found.push(this.#nested(() => this.expression()));
        if (this.at === before) this.next();
      }
      skipLines();
      if (this.accept(",")) {
        skipLines();
        if (isDone()) found.push({ kind: "missing", start: this.finish, end: this.finish });
      } else if (closing === null || !this.is(closing)) {
        if (closing === null ? this.isAtEnd : this.isAtEnd || this.is("end")) break;
        if (closing === null && this.is("else", "then")) break;
      }
    }
    if (closing !== null) this.accept(closing);
    return found;
  }

  /** A type after `As`, `Of` or `New`. */
  type(isNew = false): TypeName {
    let text = "";
    let depth = 0;
    for (;;) {
      const token = this.peek();
      const isPart = token.kind === "word" || token.key === ".";
      if (token.key === "(" && this.peek(1).key === "of") {
        this.at += 2;
        text += "<";
        depth++;
      } else if (!isNew && token.key === "(" && this.peek(1).key === ")") {
        this.at += 2;
        text += "[]";
      } else if (depth > 0 && (token.key === ")" || token.key === ",")) {
        this.next();
        text += token.key === ")" ? ">" : ",";
        if (token.key === ")") depth--;
      } else if (isPart && (text === "" || /[.<,]$/.test(text) || token.key === ".")) {
        this.next();
        text += token.text;
      } else return parseTypeName(text);
    }
  }

  #head(): Expression {
    const token = this.peek();
    const { start, finish: end } = token;
    if (token.kind === "end") return { kind: "missing", start, end: start };
    if (
      token.kind === "operator" &&
      (token.key === "." || token.key === "!") &&
      this.peek(1).kind === "word"
    ) {
      const member = this.peek(1);
      this.at += 2;
      return {
        kind: "member",
        object: null,
        name: bare(member.text),
        nameAt: member.start,
        isArrow: false,
        start,
        end: this.finish,
      };
    }
    if (token.kind === "operator" && (token.key === ")" || token.key === ","))
      return { kind: "missing", start, end: start };
    this.next();
    if (token.kind === "string") {
      if (token.text.startsWith("$")) return { kind: "other", parts: [], start, end };
      return {
        kind: "literal",
        value: token.text.slice(1).replace(/"c?$/, "").replaceAll('""', '"'),
        start,
        end,
      };
    }
    if (token.kind === "number") {
      const value = /^&h/i.test(token.text)
        ? Number.parseInt(token.text.slice(2), 16)
        : Number.parseFloat(token.text);
      return { kind: "literal", value, start, end };
    }
    if (token.key === "(") {
      const value = this.#nested(() => this.expression());
      this.accept(")");
      return { kind: "parenthesized", value, start, end: this.finish };
    }
    if (token.key === "{") return { kind: "other", parts: this.list("}"), start, end: this.finish };
    if (token.kind === "word") return this.#word(token);
    return { kind: "other", parts: [], start, end };
  }

  #word(token: VbToken): Expression {
    const { start, finish: end } = token;
    const literal = LITERALS[token.key];
    if (literal !== undefined) return { kind: "literal", value: literal, start, end };
    if (token.key === "new") {
      const type = this.type(true);
      const list = this.accept("(") ? this.list(")") : [];
      const made: Expression = { kind: "new", type, arguments: list, start, end: this.finish };
      return this.is("with") && this.peek(1).key === "{" ? this.#initialized(made) : made;
    }
    if (token.key === "from" && this.peek().kind === "word" && ["in", "as"].includes(this.peek(1).key))
      return this.#query(start);
    if (CASTS.has(token.key) && this.accept("(")) {
      const value = this.#nested(() => this.expression());
      this.accept(",");
      const type = this.type();
      this.accept(")");
      return { kind: "cast", type, value, start, end: this.finish };
    }
    if (token.key === "gettype" && this.accept("(")) {
      const type = this.type();
      this.accept(")");
      return { kind: "type", type, start, end: this.finish };
    }
    if (["addressof", "await", "typeof", "byval", "byref"].includes(token.key))
      return this.#nested(() => this.primary());
    return {
      kind: "name",
      name: token.key === "me" || token.key === "mybase" ? "this" : bare(token.text),
      qualifier: "",
      start,
      end,
    };
  }

  /** `With {.Name = "x", .CommandLine = "y"}` after what is made. */
  #initialized(made: Expression): Expression {
    this.at += 2;
    const parts: Expression[] = [];
    const skipLines = () => {
      while (this.isAtEnd && this.peek().text !== "") this.next();
    };
    skipLines();
    while (this.is(".") && this.peek(1).kind === "word" && this.peek(2).key === "=") {
      const name = this.peek(1);
      this.at += 3;
      const target: Expression = {
        kind: "member",
        object: made,
        name: bare(name.text),
        nameAt: name.start,
        isArrow: false,
        start: name.start,
        end: name.finish,
      };
      skipLines();
      const value = this.#nested(() => this.expression());
      parts.push({ kind: "assign", operator: "=", target, value, start: name.start, end: this.finish });
      skipLines();
      this.accept(",");
      skipLines();
    }
    this.accept("}");
    return { kind: "initialized", made, parts, start: made.start, end: this.finish };
  }

  /** A query after `From`; its clauses may stand in lines of their own. */
  #query(start: number): Expression {
    const name = this.next();
    const type = this.accept("as") ? this.type() : null;
    const item = { name: bare(name.text), type, start: name.start, end: this.finish };
    this.accept("in");
    const over = this.#nested(() => this.expression());
    const [filters, others]: [Expression[], Expression[]] = [[], []];
    let result: Expression | null = null;
    for (;;) {
      const isNextLine = this.isAtEnd && this.peek().text !== ":" && CLAUSES.has(this.peek(1).key);
      if (isNextLine) this.next();
      const clause = this.peek();
      if (clause.kind !== "word" || !CLAUSES.has(clause.key)) break;
      this.next();
      this.accept("by", "while");
      if (clause.key === "where") filters.push(this.#nested(() => this.expression()));
      else if (clause.key === "select") result = this.#nested(() => this.expression());
      else if (clause.key !== "distinct") {
        do {
          others.push(this.#nested(() => this.expression()));
          this.accept("ascending", "descending");
        } while (this.accept(",", "in", "on", "equals", "by", "into"));
      }
    }
    return { kind: "query", item, over, filters, others, result, start, end: this.finish };
  }
}

function bare(word: string): string {
  return word.replace(/^\[|\]$|\$$/g, "");
}

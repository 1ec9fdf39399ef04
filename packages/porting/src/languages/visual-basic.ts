import type { Expression, Parameter, Program, Statement, TypeName } from "./program.ts";
import { parseTypeName } from "./type-name.ts";
import { VbExpressions } from "./vb-expressions.ts";

/** Reads VBScript, or Visual Basic .NET. */
export function readVisualBasic(text: string, language: "vbscript" | "vbnet"): Program {
  const reader = new VbReader(text);
  const body: Statement[] = [];
  while (!reader.isDone) body.push(...reader.block([]));
  return { language, body, isCaseSensitive: false };
}

const MODIFIERS = new Set([
  "public",
  "private",
  "protected",
  "friend",
  "shared",
  "static",
  "default",
  "overrides",
  "overridable",
  "readonly",
  "withevents",
  "shadows",
  "mustoverride",
  "notoverridable",
  "overloads",
  "partial",
  "async",
  "iterator",
  "widening",
  "narrowing",
  "mustinherit",
  "notinheritable",
  "writeonly",
]);
const DEEPEST = 100;

class VbReader extends VbExpressions {
  #level = 0;

  get isDone(): boolean {
    return this.at >= this.tokens.length - 1;
  }

  /**
   * The statements up to one that begins with one of these, which is left for the caller. An end of another kind ends
   * the block too, as far as anyone waits for it, and is passed over where nobody does.
   */
  block(ends: readonly string[]): Statement[] {
    const found: Statement[] = [];
    this.#level++;
    while (!this.isDone) {
      if (this.isAtEnd) {
        this.next();
        continue;
      }
      if (this.#isEnd(ends)) break;
      const before = this.at;
      if (
        this.is("loop", "next", "wend", "case", "else", "elseif", "catch", "finally") ||
        (this.is("end") && !this.#isBareEnd())
      ) {
        if (this.#level > 1) break;
        this.#skipStatement();
      } else found.push(...this.#statement());
      if (this.at === before) this.next();
    }
    this.#level--;
    return found;
  }

  #isEnd(ends: readonly string[]): boolean {
    const word = this.is("end") ? `end ${this.peek(1).key}` : this.peek().key;
    return ends.includes(word);
  }

  #isBareEnd(): boolean {
    return this.peek(1).kind === "end";
  }

  /** Passes the end that closes a block, where it is there. */
  #close(...ends: readonly string[]): void {
    if (!this.#isEnd(ends)) return;
    this.accept("end");
    this.next();
  }

  #skipStatement(): void {
    while (!this.isAtEnd) this.next();
  }

  #statement(): Statement[] {
    const start = this.peek().start;
    if (this.#level > DEEPEST) {
      this.#skipStatement();
      return [];
    }
    if (this.is("<") && this.peek(1).kind === "word") while (!this.isAtEnd && !this.accept(">")) this.next();
    let isDeclared = false;
    while (MODIFIERS.has(this.peek().key) && this.peek(1).kind === "word") {
      this.next();
      isDeclared = true;
    }
    const token = this.peek();
    if (token.kind === "word") {
      const known = this.#keyword(token.key, start);
      if (known !== null) return known;
      if (isDeclared) return this.#declarations(start, false);
    }
    return this.#simple(start);
  }

  #keyword(key: string, start: number): Statement[] | null {
    const followed = this.peek(1);
    // After a blank, the dot begins a member of the With block's object.
    if (followed.key === "=" || (followed.key === "." && followed.start === this.peek().finish)) return null;
    switch (key) {
      case "imports":
        return this.#imports(start);
      case "namespace":
      case "module": {
        this.#skipStatement();
        const body = this.block([`end ${key}`]);
        this.#close(`end ${key}`);
        return body;
      }
      case "class":
      case "structure":
      case "interface":
        return this.#class(key, start);
      case "sub":
      case "function":
        this.next();
        return [this.#function(key, start)];
      case "property":
        this.next();
        return this.#property(start);
      case "get":
      case "set":
        return this.#accessor(key, start);
      case "dim":
      case "const":
      case "redim":
        this.next();
        this.accept("preserve");
        return this.#declarations(start, false);
      case "if":
        return this.#if(start);
      case "for":
        return this.#for(start);
      case "do":
      case "while":
        return this.#loop(key, start);
      case "select":
        return this.#select(start);
      case "with": {
        this.next();
        const object = this.expression();
        this.withs++;
        const body = this.block(["end with"]);
        this.withs--;
        this.#close("end with");
        return [{ kind: "with", object, body, start, end: this.finish }];
      }
      case "using": {
        this.next();
        const head = this.#declarations(start, true);
        const body = [...head, ...this.block(["end using"])];
        this.#close("end using");
        return [{ kind: "block", body, start, end: this.finish }];
      }
      case "try":
        return this.#try(start);
      case "on": {
        if (followed.key !== "error") return null;
        const isResume = this.peek(2).key === "resume" || this.peek(3).key !== "0";
        this.#skipStatement();
        return isResume ? [{ kind: "onError", start, end: this.finish }] : [];
      }
      case "return": {
        this.next();
        const value = this.isAtEnd ? null : this.expression();
        return [{ kind: "return", value, start, end: this.finish }];
      }
      case "option":
      case "exit":
      case "inherits":
      case "implements":
      case "event":
      case "end":
      case "attribute":
        this.#skipStatement();
        return [];
      case "call":
      case "let":
      case "throw":
      case "addhandler":
        this.next();
        return this.#simple(start);
      default:
        return null;
    }
  }

  #imports(start: number): Statement[] {
    this.next();
    const alias = this.peek(1).key === "=" ? this.next().text : null;
    if (alias !== null) this.next();
    const type = this.type();
    const what = type.qualifier === "" ? type.name : `${type.qualifier}.${type.name}`;
    this.#skipStatement();
    const found: Statement[] = [{ kind: "import", what, isGlobal: false, start, end: this.finish }];
    if (alias !== null) found.push({ kind: "alias", name: alias, type, start, end: this.finish });
    return found;
  }

  #class(key: string, start: number): Statement[] {
    this.next();
    const name = this.next().text;
    const bases: string[] = [];
    while (!this.isDone && this.isAtEnd) this.next();
    while (this.is("inherits", "implements")) {
      this.next();
      bases.push(this.type().name);
      this.#skipStatement();
      while (!this.isDone && this.isAtEnd) this.next();
    }
    const body = this.block([`end ${key}`]);
    this.#close(`end ${key}`);
    return [{ kind: "class", name, bases, body, start, end: this.finish }];
  }

  #parameters(): Parameter[] {
    const found: Parameter[] = [];
    if (!this.accept("(")) return found;
    while (!this.isAtEnd && !this.is(")")) {
      let isReference = false;
      while (this.is("byval", "byref", "optional", "paramarray"))
        isReference = this.next().key === "byref" || isReference;
      const name = this.next();
      if (this.accept("(")) this.accept(")");
      const type = this.accept("as") ? this.type() : null;
      if (this.accept("=")) this.expression();
      found.push({
        name: name.text,
        type: type !== null && isReference ? { ...type, pointers: 1 } : type,
        start: name.start,
        end: this.finish,
      });
      if (!this.accept(",") && !this.is(")")) this.next();
    }
    this.accept(")");
    return found;
  }

  #function(key: string, start: number): Statement {
    const name = this.next().text;
    const parameters = this.#parameters();
    const returns = this.accept("as") ? this.type() : null;
    this.#skipStatement();
    const body = this.block([`end ${key}`]);
    this.#close(`end ${key}`);
    return {
      kind: "function",
      name,
      owner: null,
      parameters,
      returns,
      isMacro: false,
      body,
      start,
      end: this.finish,
    };
  }

  #property(start: number): Statement[] {
    const accessor = this.is("get", "let", "set") ? this.next().key : null;
    const name = this.next().text;
    const parameters = this.#parameters();
    const type = this.accept("as") ? this.type() : null;
    this.#skipStatement();
    if (accessor !== null) {
      const body = this.block(["end property"]);
      this.#close("end property");
      return [
        {
          kind: "function",
          name,
          owner: null,
          parameters,
          returns: type,
          isMacro: false,
          body,
          start,
          end: this.finish,
        },
      ];
    }
    const declared: Statement = {
      kind: "declare",
      name,
      type,
      value: null,
      construct: null,
      disposes: false,
      isAlone: false,
      start,
      end: start,
    };
    let look = 0;
    while (this.peek(look).kind === "end" && this.at + look < this.tokens.length - 1) look++;
    if (this.peek(look).key !== "get" && this.peek(look).key !== "set") return [declared];
    const body = this.block(["end property"]);
    this.#close("end property");
    return [declared, ...body];
  }

  #accessor(key: string, start: number): Statement[] | null {
    const isAccessor = this.peek(1).kind === "end" || this.peek(1).key === "(";
    if (!isAccessor) return null;
    this.next();
    const parameters = this.#parameters();
    const body = this.block([`end ${key}`]);
    this.#close(`end ${key}`);
    return [
      {
        kind: "function",
        name: "",
        owner: null,
        parameters,
        returns: null,
        isMacro: false,
        body,
        start,
        end: this.finish,
      },
    ];
  }

  #declarations(start: number, disposes: boolean): Statement[] {
    const found: Statement[] = [];
    while (!this.isAtEnd) {
      const name = this.next();
      if (name.kind !== "word") break;
      if (this.accept("(")) this.list(")");
      let type: TypeName | null = null;
      let value: Expression | null = null;
      if (this.accept("as")) {
        if (this.is("new")) {
          value = this.primary();
          type = value.kind === "new" ? value.type : parseTypeName("");
        } else type = this.type();
      }
      if (this.accept("=")) value = this.expression();
      const isAlone = found.length === 0 && this.isAtEnd;
      found.push({
        kind: "declare",
        name: name.text.replace(/^\[|\]$/g, ""),
        type: type?.name === "" ? null : type,
        value,
        construct: null,
        disposes,
        isAlone,
        start: isAlone ? start : name.start,
        end: this.finish,
      });
      if (!this.accept(",")) break;
    }
    this.#skipStatement();
    return found;
  }

  #if(start: number): Statement[] {
    this.next();
    const tests = [this.expression()];
    this.accept("then");
    const body: Statement[] = [];
    if (!this.isAtEnd) {
      while (!this.isAtEnd || this.peek().text === ":") {
        const before = this.at;
        if (!this.accept("else") && !this.accept(":")) body.push(...this.#statement());
        if (this.at === before) this.next();
      }
      return [{ kind: "control", isLoop: false, tests, body, start, end: this.finish }];
    }
    for (;;) {
      body.push({ kind: "block", body: this.block(["else", "elseif", "end if"]), start, end: this.finish });
      if (this.accept("elseif")) {
        tests.push(this.expression());
        this.accept("then");
      } else if (this.accept("else")) {
        if (this.accept("if")) {
          tests.push(this.expression());
          this.accept("then");
        }
      } else break;
    }
    this.#close("end if");
    return [{ kind: "control", isLoop: false, tests, body, start, end: this.finish }];
  }

  #for(start: number): Statement[] {
    this.next();
    if (this.accept("each")) {
      const name = this.next().text;
      const type = this.accept("as") ? this.type() : null;
      this.accept("in");
      const over = this.expression();
      const body = this.block(["next"]);
      this.#close("next");
      this.#skipStatement();
      return [{ kind: "forEach", name, type, over, body, start, end: this.finish }];
    }
    this.next();
    if (this.accept("as")) this.type();
    const tests: Expression[] = [];
    this.accept("=");
    tests.push(this.expression());
    if (this.accept("to")) tests.push(this.expression());
    if (this.accept("step")) tests.push(this.expression());
    const body = this.block(["next"]);
    this.#close("next");
    this.#skipStatement();
    return [{ kind: "control", isLoop: true, tests, body, start, end: this.finish }];
  }

  #loop(key: string, start: number): Statement[] {
    this.next();
    const tests: Expression[] = [];
    if (key === "while" || this.accept("while", "until")) tests.push(this.expression());
    const ends = key === "while" ? ["wend", "end while"] : ["loop"];
    const body = this.block(ends);
    this.#close(...ends);
    if (key === "do" && this.accept("while", "until")) tests.push(this.expression());
    return [{ kind: "control", isLoop: true, tests, body, start, end: this.finish }];
  }

  #select(start: number): Statement[] {
    this.next();
    this.accept("case");
    const tests = [this.expression()];
    const body: Statement[] = [];
    while (!this.isDone) {
      body.push(...this.block(["case", "end select"]));
      if (!this.accept("case")) break;
      if (!this.accept("else")) {
        this.accept("is");
        if (this.is("=", "<", ">", "<=", ">=", "<>")) this.next();
        tests.push(...this.list(null));
      }
    }
    this.#close("end select");
    return [{ kind: "control", isLoop: false, tests, body, start, end: this.finish }];
  }

  #try(start: number): Statement[] {
    this.next();
    const found = this.block(["catch", "finally", "end try"]);
    const tried = { start, end: this.finish };
    while (this.is("catch", "finally")) {
      const at = this.peek().start;
      const isFinally = this.next().key === "finally";
      const name = !isFinally && this.peek().kind === "word" && !this.is("when") ? this.next().text : null;
      const type = this.accept("as") ? this.type() : null;
      const end = this.finish;
      const filter = this.accept("when") ? this.expression() : null;
      const body = this.block(["catch", "finally", "end try"]);
      if (isFinally) found.push(...body);
      else found.push({ kind: "catch", type, name, tried, filter, body, start: at, end });
    }
    this.#close("end try");
    return found;
  }

  /** A call with or without parentheses, or an assignment. */
  #simple(start: number): Statement[] {
    const isSet = this.is("set") && this.peek(1).kind === "word" && this.peek(1).key !== "=";
    if (isSet) this.next();
    const target = this.primary();
    const span = () => ({ start, end: this.finish });
    if (this.is("=", "+=", "-=", "*=", "/=", "&=", "^=", "\\=")) {
      const operator = this.next().key.replace("&", "+");
      const right = this.expression();
      const value: Expression = { kind: "assign", operator, target, value: right, ...span() };
      return [{ kind: "expression", value, ...span() }];
    }
    if (this.isAtEnd || this.is("else")) {
      const isCall = target.kind === "member";
      const value: Expression = isCall ? { kind: "call", callee: target, arguments: [], ...span() } : target;
      return [{ kind: "expression", value, ...span() }];
    }
    const isSplit =
      target.kind === "call" && target.arguments.length === 1 && this.is(",", "&", "+", "-", "*", "/");
    const [first] = isSplit ? target.arguments : [];
    const list: Expression[] = [];
    let callee: Expression = target;
    if (isSplit && first !== undefined) {
      callee = target.callee;
      list.push(first);
      if (!this.accept(",")) this.next();
    }
    list.push(...this.list(null));
    const value: Expression = { kind: "call", callee, arguments: list, ...span() };
    return [{ kind: "expression", value, ...span() }];
  }
}

import type { CredentialPrompt, CredentialRequest, PromptedCredentials } from "../client/credentials.ts";
import { LineEditor } from "./line-editor.ts";

/** Where keys come from; `process.stdin` is one. */
export interface ConsoleInput {
  /** Whether it is a terminal: nothing else can be kept from showing what is typed. */
  readonly isTTY?: boolean | undefined;
  readonly isRaw?: boolean | undefined;
  readonly readableFlowing?: boolean | null | undefined;
  setRawMode?(isRaw: boolean): unknown;
  resume(): unknown;
  pause(): unknown;
  on(event: "data" | "end", listener: (chunk: Uint8Array | string) => void): unknown;
  off(event: "data" | "end", listener: (chunk: Uint8Array | string) => void): unknown;
}

/** Where questions go; `process.stderr` is one, which leaves standard output to the program. */
export interface ConsoleOutput {
  write(text: string): unknown;
}

/** A terminal. */
export interface ConsoleStreams {
  readonly input: ConsoleInput;
  readonly output: ConsoleOutput;
}

/**
 * A prompt for programs with a console (rule CRD-1): asks for the user name where the call named none, and for the
 * password, which is not shown. Backspace and Ctrl+U correct; Ctrl+C, Ctrl+D and an empty answer give up.
 *
 * It asks nobody, so that the call fails with `SEC_E_NO_CREDENTIALS`, where the call says that the program has no
 * console (`isConsole`; a program with a window passes a prompt of its own that opens a dialog), and where the input is
 * not a terminal. Questions of calls made at the same time come one after the other.
 *
 * @param streams - The terminal; left out, standard input and standard error of Node.
 */
export function consolePrompt(streams: ConsoleStreams | undefined = standardStreams()): CredentialPrompt {
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const { isTTY, setRawMode } = streams?.input ?? {};
    if (streams === undefined || !request.isConsole || isTTY !== true || setRawMode === undefined) {
      return Promise.resolve(null);
    }
    const answer = last.then(() => ask(streams, request));
    last = answer.catch(() => {});
    return answer;
  };
}

function standardStreams(): ConsoleStreams | undefined {
  // The compiler's own library does not know Node, and this package must not depend on it.
  const { process } = globalThis as {
    readonly process?: { readonly stdin?: ConsoleInput; readonly stderr?: ConsoleOutput };
  };
  const { stdin, stderr } = process ?? {};
  return stdin === undefined || stderr === undefined ? undefined : { input: stdin, output: stderr };
}

async function ask(
  { input, output }: ConsoleStreams,
  request: CredentialRequest,
): Promise<PromptedCredentials | null> {
  const { isRaw: wasRaw = false, readableFlowing: wasFlowing } = input;
  const editor = new LineEditor((text) => output.write(text));
  const take = (chunk: Uint8Array | string) => editor.take(chunk);
  const end = () => editor.giveUp();
  input.setRawMode?.(true);
  input.on("data", take);
  input.on("end", end);
  input.resume();
  try {
    const user = request.user || (await editor.line("User name (DOMAIN\\user): ", true));
    if (!user) return null;
    const password = await editor.line(`Password for ${printable(user)}: `, false);
    return password ? { user, password } : null;
  } finally {
    input.off("data", take);
    input.off("end", end);
    input.setRawMode?.(wasRaw);
    if (wasFlowing !== true) input.pause();
  }
}

/** A name that cannot steer the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, "?");
}

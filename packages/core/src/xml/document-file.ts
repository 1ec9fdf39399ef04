import { E_ACCESSDENIED, E_INVALIDARG, E_NOTIMPL } from "../com/hresult.ts";
import { ERROR_FILE_NOT_FOUND, HRESULT_FROM_WIN32 } from "../com/win32.ts";
import { ServiceError } from "../service/service-error.ts";
import { type DocumentKind, notWellFormed, positionOf } from "./document-error.ts";
import { MAX_DOCUMENT_LENGTH, tooLong } from "./document-limits.ts";

/*
 * The parts of Node and of every JavaScript host that are used here; the compiler's own library has neither. Asking
 * the process for its modules, in place of importing them, leaves nothing for a bundler for browsers to stumble over.
 */
interface FileHandle {
  stat(): Promise<{ isFile(): boolean }>;
  read(buffer: Uint8Array, offset: number, length: number): Promise<{ readonly bytesRead: number }>;
  close(): Promise<void>;
}
interface NodeModules {
  readonly "node:fs": {
    readonly constants: { readonly O_RDONLY: number; readonly O_NONBLOCK?: number };
    readonly promises: { open(path: string, flags: number): Promise<FileHandle> };
  };
  readonly "node:path": { isAbsolute(path: string): boolean };
}
interface NodeProcess {
  getBuiltinModule?<K extends keyof NodeModules>(name: K): NodeModules[K] | undefined;
}
declare const TextDecoder: new (
  encoding: string,
  options?: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

const CHUNK = 64 * 1024;

function builtin<K extends keyof NodeModules>(name: K): NodeModules[K] {
  // A host without Node has no process, or one that knows no modules.
  const { process } = globalThis as { readonly process?: NodeProcess };
  const module = process?.getBuiltinModule?.(name);
  if (module !== undefined) return module;
  throw new ServiceError(
    E_NOTIMPL,
    "The file was not read: there is no file system here. Read the text in another way and pass it to CreateJobFromXml or CreateTaskFromXml.",
  );
}

/**
 * Reads the text of a document from a file of this machine (rule XML-7): UTF-8, or UTF-16 of either byte order with a
 * byte order mark; at most 16 MiB of it (rule XML-6).
 *
 * Rejects with a `ServiceError`: `E_INVALIDARG` for a path that is not absolute or leads to no regular file,
 * `ERROR_FILE_NOT_FOUND`, `E_ACCESSDENIED`, `COR_E_XML` for a file that is too long or no text, and `E_NOTIMPL` where
 * there are no files, as in a browser.
 */
export async function readDocumentFile(path: string, kind: DocumentKind): Promise<string> {
  if (!builtin("node:path").isAbsolute(path)) {
    throw new ServiceError(
      E_INVALIDARG,
      `The path "${path}" is not absolute, so it may mean another file than you think. Pass the whole path.`,
    );
  }
  const { constants, promises } = builtin("node:fs");
  try {
    // Without waiting: opening a pipe would otherwise wait for somebody who writes to it.
    const file = await promises.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return decode(await readAll(file, path, kind), path, kind);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw ServiceError.is(cause) ? cause : fileError(cause, path);
  }
}

async function readAll(file: FileHandle, path: string, kind: DocumentKind): Promise<Uint8Array> {
  if (!(await file.stat()).isFile()) throw notAFile(path);
  // Not by its size: it may grow meanwhile, and some files tell none.
  let buffer = new Uint8Array(CHUNK);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length);
    length += bytesRead;
    if (bytesRead === 0) return buffer.subarray(0, length);
    if (length > MAX_DOCUMENT_LENGTH) throw tooLong(kind);
    if (length === buffer.length) {
      const larger = new Uint8Array(buffer.length * 2);
      larger.set(buffer);
      buffer = larger;
    }
  }
}

function decode(bytes: Uint8Array, path: string, kind: DocumentKind): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    const { line, column } = positionOf(text, Math.max(0, text.indexOf("\uFFFD")));
    throw notWellFormed(
      kind,
      line,
      column,
      `the file "${path}" is not ${encoding === "utf-8" ? "UTF-8" : "UTF-16"} there. Save it as UTF-8, or as UTF-16 with a byte order mark.`,
    );
  }
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function notAFile(path: string): ServiceError {
  return new ServiceError(E_INVALIDARG, `"${path}" is no regular file. Pass the path of a document.`);
}

function fileError(cause: unknown, path: string): unknown {
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return new ServiceError(
        HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND),
        `There is no file "${path}". Check the path; it is looked for on this machine, not on the head node.`,
      );
    case "EACCES":
    case "EPERM":
      return new ServiceError(E_ACCESSDENIED, `The file "${path}" may not be read by this user.`);
    case "EISDIR":
    case "ENXIO":
      return notAFile(path);
    default:
      return cause;
  }
}

import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import {
  COR_E_XML,
  COR_E_XMLSCHEMA,
  createCluster,
  E_ACCESSDENIED,
  E_INVALIDARG,
  E_NOTIMPL,
  ERROR_FILE_NOT_FOUND,
  type HRESULT,
  HRESULT_FROM_WIN32,
  type IJob,
  type ITask,
  out,
  S_OK,
} from "../../src/index.ts";
import { ask, lastError, readAny } from "../client/every-member.ts";
import { FakeBackend } from "../client/fake-service.ts";
import { jobXml, NAMESPACE, taskXml } from "./documents.ts";

const folder = mkdtempSync(join(tmpdir(), "ccp-xml-"));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllGlobals());

const name = "é漢😀";
const document = jobXml({ attributes: `Name="${name}"` });

function file(named: string, content: string | Uint8Array): string {
  const path = join(folder, named);
  writeFileSync(path, content);
  return path;
}

async function readFile(
  path: string | null,
): Promise<{ hr: HRESULT; message: string; job: IJob | undefined }> {
  const cluster = createCluster(new FakeBackend());
  const job = out<IJob>();
  const hr = await cluster.CreateJobFromXmlFile(path, job);
  const task = out<ITask>();
  const taskHr = await cluster.CreateTaskFromXmlFile(path, task);
  // Both take a file in the same way; a job document is only no task document.
  expect(taskHr).toBe(hr === S_OK ? COR_E_XMLSCHEMA : hr);
  expect(task.value).toBeUndefined();
  await cluster.CreateJobFromXmlFile(path, job);
  return { hr, message: (await lastError(cluster)) ?? "", job: job.value };
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

test.each([
  ["UTF-8", document],
  ["UTF-8 with a byte order mark", `\uFEFF${document}`],
  ["UTF-8 with a declaration", `<?xml version="1.0" encoding="UTF-8"?>\r\n${document}`],
  ["UTF-16 of little endian", utf16(`<?xml version="1.0" encoding="utf-16"?>\r\n${document}`, false)],
  ["UTF-16 of big endian", utf16(`<?xml version="1.0" encoding="utf-16"?>\r\n${document}`, true)],
])("XML-7: a file in %s is read", async (_, content) => {
  const { hr, job } = await readFile(file("job.xml", content));
  expect(hr).toBe(S_OK);
  expect(readAny((p) => job!.get_Name(p))).toBe(name);
});

/** The user id that stands for no account, on every POSIX system. */
const NOBODY = 65_534;

test("XML-7: a task file is read, through a link too", async () => {
  const target = file("task.xml", taskXml());
  const link = join(folder, "link.xml");
  symlinkSync(target, link);
  const cluster = createCluster(new FakeBackend());
  for (const path of [target, link]) {
    const task = await ask<ITask>((p) => cluster.CreateTaskFromXmlFile(path, p));
    expect(readAny((p) => task.get_CommandLine(p))).toBe("solve");
  }
});

test("XML-7: a path that is not absolute is refused, though the file is there", async () => {
  const path = relative(process.cwd(), file("job.xml", document));
  for (const bad of [path, "job.xml", `file://${join(folder, "job.xml")}`, "", null, "a\0b"]) {
    const { hr, message } = await readFile(bad);
    expect(hr).toBe(E_INVALIDARG);
    expect(message).not.toBe("");
  }
  expect((await readFile("job.xml")).message).toContain('"job.xml" is not absolute');
});

test("XML-7: a file that is not there is not found", async () => {
  const missing = [
    join(folder, "missing.xml"),
    join(folder, "no", "folder.xml"),
    join(file("a.xml", ""), "b.xml"),
  ];
  for (const path of missing) {
    const { hr, message } = await readFile(path);
    expect(hr).toBe(HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND));
    expect(message).toContain(path);
  }
});

test("XML-7: what is no regular file is refused, without waiting for it", async () => {
  const directory = join(folder, "directory.xml");
  mkdirSync(directory);
  const paths = [directory];
  if (process.platform !== "win32") {
    const pipe = join(folder, "pipe.xml");
    execFileSync("mkfifo", [pipe]);
    paths.push(pipe, "/dev/null", "/dev/zero");
  }
  for (const path of paths) {
    const { hr, message } = await readFile(path);
    expect([path, hr]).toEqual([path, E_INVALIDARG]);
    expect(message).toContain("no regular file");
  }
});

test.skipIf(process.platform === "win32")("XML-7: a file that the user may not read is denied", async () => {
  const path = file("denied.xml", document);
  chmodSync(folder, 0o755);
  chmodSync(path, 0);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY); // root may read everything
  try {
    expect((await readFile(path)).hr).toBe(E_ACCESSDENIED);
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
});

test("XML-6: a file of 16 MiB is read, one of more is refused", async () => {
  const bytes = Buffer.byteLength(document);
  expect((await readFile(file("long.xml", document + " ".repeat(16 * 1024 * 1024 - bytes)))).hr).toBe(S_OK);
  const path = file("longer.xml", document);
  truncateSync(path, 16 * 1024 * 1024 + 1);
  const { hr, message } = await readFile(path);
  expect(hr).toBe(COR_E_XML);
  expect(message).toContain("longer than 16 MiB");
});

test.skipIf(process.platform !== "linux")(
  "XML-6: a file that tells no size is read as far as it goes",
  async () => {
    const { hr, message } = await readFile("/proc/self/status");
    expect(hr).toBe(COR_E_XML);
    expect(message).toContain("the root element was expected");
  },
);

test.skipIf(process.platform !== "linux")(
  "XML-7: every file is closed again, whatever came of it",
  async () => {
    const good = file("job.xml", document);
    const paths = [good, folder, file("bad.xml", "<Job>"), file("latin1.xml", Buffer.from("\xff", "latin1"))];
    await readFile(good);
    const before = readdirSync("/proc/self/fd").length;
    for (let round = 0; round < 20; round++) await Promise.all(paths.map(readFile));
    // Others may open or close a few meanwhile; 20 rounds would leave more than a hundred open.
    expect(readdirSync("/proc/self/fd").length).toBeLessThan(before + 20);
  },
);

test.each([
  ["bytes that are no UTF-8", Buffer.from("<Job\n a='\xff'/>", "latin1"), "line 2, column 5: the file"],
  ["UTF-16 that is cut off", utf16(document, false).subarray(0, 41), "is not UTF-16 there"],
  ["UTF-16 without a byte order mark", Buffer.from(document, "utf16le").subarray(0, 100), "U+0000"],
  ["nothing", "", "the document is empty"],
])("XML-5: a file of %s is not well formed", async (_, content, reason) => {
  const { hr, message } = await readFile(file("bad.xml", content));
  expect(hr).toBe(COR_E_XML);
  expect(message).toMatch(/line \d+, column \d+: /);
  expect(message).toContain(reason);
});

test("XML-5: a file that is no job document is not valid, and nothing is created", async () => {
  const { hr, message, job } = await readFile(file("other.xml", `<Job xmlns="${NAMESPACE}"/>`));
  expect([hr, job]).toEqual([COR_E_XMLSCHEMA, undefined]);
  expect(message).toContain("line 1, column");
});

test.each([
  ["a browser", undefined],
  ["a host that only looks like Node", { versions: {} }],
])("XML-7: %s has no files, and the message says what to do", async (_, process) => {
  vi.stubGlobal("process", process);
  const cluster = createCluster(new FakeBackend());
  const job = out<IJob>();
  expect(await cluster.CreateJobFromXmlFile("/job.xml", job)).toBe(E_NOTIMPL);
  expect(job.value).toBeUndefined();
  expect(await lastError(cluster)).toContain("CreateJobFromXml");
});

import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** A site that is being served. */
export interface ServedSite {
  /** Its first page. */
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

/** What pages may do: load what the site has, and nothing else. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Serves the site in `folder` to this machine alone, at a port that is free. The sources below `root` that its pages link
 * to are given as text, and nothing else of the repository. The address that a page had with the original leads to ours.
 */
export async function serveSite(folder: string, root: string): Promise<ServedSite> {
  const sources = await sourcesOf(folder);
  const missing = await missingPage(folder);
  const server = createServer(async (request, answer) => {
    const path = pathOf(request.url);
    const isSource = sources.has(path);
    const type = isSource ? "text/plain; charset=utf-8" : types[path.split(".").at(-1) ?? ""];
    answer.setHeader("Content-Security-Policy", policy);
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Cache-Control", "no-cache");
    try {
      if (request.method !== "GET" && request.method !== "HEAD") throw new RangeError("no such method");
      if (type === undefined || !/^[\w./-]+$/.test(path) || path.includes(".."))
        throw new RangeError("no such file");
      const text = await readFile(join(isSource ? root : folder, path));
      answer.setHeader("Content-Type", type);
      answer.end(request.method === "HEAD" ? undefined : text);
    } catch {
      const page = `${nameIn(path)}.html`;
      if (page !== path && existsSync(join(folder, page))) {
        answer.writeHead(302, { Location: `/${page}` }).end();
        return;
      }
      answer.writeHead(404, { "Content-Type": types["html"] }).end(missing);
    }
  });
  await listen(server);
  const { port: bound } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The files of the repository that pages link to. */
async function sourcesOf(folder: string): Promise<ReadonlySet<string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".html"));
  const pages = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return new Set(
    pages.flatMap((html) => [...html.matchAll(/ href="(?:\.\.\/)+([^"#]*)/g)].map(([, path = ""]) => path)),
  );
}

/** The page that is shown for an address that leads nowhere, which can be at any depth. */
async function missingPage(folder: string): Promise<string> {
  const html = await readFile(join(folder, "404.html"), "utf8");
  return html.replace(/ (href|src)="(?![#/])/g, ' $1="/');
}

/** The page that an address means: `icluster-addjob` of `/en-us/windows/win32/ccpsdk/ICluster-AddJob`. */
function nameIn(path: string): string {
  const [last = ""] = path.split("/").slice(-1);
  return /^([\w-]+)(?:\.md)?$/.exec(last)?.[1]?.toLowerCase() ?? "";
}

function pathOf(url = "/"): string {
  const path = url.split(/[?#]/)[0]?.slice(1) ?? "";
  return path === "" ? "index.html" : path;
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
}

import { availableParallelism, hostname, totalmem } from "node:os";
import type { MemoryNode } from "@ccp/memory";

/** This machine as a node, under its own name without the domain. */
export function thisMachine(): MemoryNode {
  return { name: hostName(), processors: availableParallelism(), memory: Math.floor(totalmem() / 1024 ** 2) };
}

/** The name of this machine without its domain, in capitals as clusters spell theirs. */
export function hostName(): string {
  return (hostname().split(".")[0] || "localhost").toUpperCase();
}

/** Reads `NODE01:4,NODE02:8`: names and how many processors each has. Throws a RangeError for anything else. */
export function parseNodes(text: string): readonly MemoryNode[] {
  return text.split(",").map((part) => {
    const [, name, count] = /^([^\s:,]+):([1-9]\d{0,4})$/.exec(part.trim()) ?? [];
    if (name === undefined) {
      throw new RangeError(
        `"${part}" is no node. Nodes are written NAME:PROCESSORS, such as NODE01:4,NODE02:8.`,
      );
    }
    return { name, processors: Number(count) };
  });
}

import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { emitMemberTables } from "../../src/emit/member-tables.ts";
import { readPortBelow } from "../../src/port/read-port-below.ts";

const model = readPortBelow(fileURLToPath(new URL("../../../..", import.meta.url)));
const text = emitMemberTables(model);
const rows = text.split("\n").filter((line) => line.startsWith("| [`"));

/** The cells of the row of a member. */
function cellsOf(page: string): readonly string[] {
  const row = rows.find((line) => line.includes(`/${page}.md`)) ?? "";
  return row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
}

test("the table of members has a row of three cells for each of the 209, in the order of the library", () => {
  const pages = model.interfaces.flatMap(({ members }) => members.map(({ page }) => page));
  expect(rows.map((row) => /reference\/([\w-]+)\.md/.exec(row)?.[1])).toEqual(pages);
  expect(pages.length).toBe(209);
  for (const page of pages) expect(cellsOf(page)).toHaveLength(3);
});

test.each([
  [
    "ijob-put-name",
    [
      "[`put_Name`](../reference/ijob-put-name.md)`(Val: BSTR)`",
      "`set Name(value: string \\| null)`",
      "`job.Name = Val`",
    ],
  ],
  [
    "icluster-queuejob",
    [
      "[`QueueJob`](../reference/icluster-queuejob.md)`(Job: IJob, userName: BSTR, password: BSTR, isConsole: VARIANT_BOOL, hwndParent: long \\| undefined, pRetVal: Out<long>)`",
      "`QueueJob(Job: Job, userName: string \\| null, password: string \\| null, isConsole: boolean, hwndParent?: number \\| undefined): Promise<number>`",
      "`await cluster.QueueJob(Job, userName, password, isConsole, hwndParent?)`",
    ],
  ],
  [
    "ijob-getenumerator",
    [
      "[`GetEnumerator`](../reference/ijob-getenumerator.md)`(pRetVal: Out<IEnumVARIANT>)`",
      "`GetEnumerator(): IterableIterator<Task>`",
      "`for (const item of job)`",
    ],
  ],
  [
    "icluster-get-timeout",
    [
      "[`get_Timeout`](../reference/icluster-get-timeout.md)`(pRetVal: Out<long>)`",
      "`get Timeout(): Promise<number>`",
      "`await cluster.Timeout`",
    ],
  ],
])("the row of %s shows it in the three faces", (page, cells) => {
  expect(cellsOf(page)).toStrictEqual(cells);
});

import { ChangeJournal } from "../../src/session/changeJournal";
import type { ChangeSet } from "../../src/change/changeSet";
import type { WorkbookPort } from "../../src/workbook/port";

const write = (text: string): ChangeSet => ({
  steps: [{ kind: "write-cells", sheet: "แผน", row: 3, column: 1, before: [[null]], after: [[{ text }]] }],
});
const workbook = { apply: async () => ({ done: true }) } as Partial<WorkbookPort> as WorkbookPort;

test("the change that is meant is undone, and not another that was made since", async () => {
  const journal = new ChangeJournal();
  const merge = await journal.apply(workbook, write("รวม"));
  const typed = await journal.apply(workbook, write("พิมพ์"));
  if (!("done" in merge && "done" in typed)) throw new Error("refused");
  expect(await journal.undo(workbook, merge.change)).toEqual({ done: false });
  expect(await journal.undo(workbook)).toEqual(typed);
  expect(await journal.undo(workbook, merge.change)).toEqual(merge);
  expect(await journal.undo(workbook)).toEqual({ done: false });
});

test("another workbook has nothing of this one's to undo", async () => {
  const journal = new ChangeJournal();
  const merge = await journal.apply(workbook, write("รวม"));
  journal.forget();
  expect(await journal.undo(workbook, "done" in merge ? merge.change : undefined)).toEqual({ done: false });
});

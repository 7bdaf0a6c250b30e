import { hasErrors, issuesIn } from "../../src/app/findings";
import { columnsInTheWay, headersNowhere, judgedBy } from "../../src/app/leftColumns";
import { masterIn, prepareMergeOf } from "../../src/app/mergeFiles";
import { readBook } from "../../src/app/readBook";
import { checkBook } from "../../src/app/checkBook";
import type { CheckedFile } from "../../src/app/checkFiles";
import type { Grid } from "../../src/grid/grid";
import { columnQuestion, leaveOut } from "../../src/merging/columnAnswers";
import { logSheetName, verifyLog } from "../../src/merging/record/mergeLog";
import { planShape } from "../../src/merging/tree/planShape";
import { cellIn } from "../../src/grid/grid";
import { issue } from "../../src/issues/make";
import { formLayouts } from "../support/formLayouts";
import { changed, planned } from "../support/masters";
import { typed } from "../support/smallPlan";
import fc from "fast-check";
import { property } from "../support/property";

const { form, sheets, master, agencies } = formLayouts.find(({ form: { id } }) => id === "enterprise-plan-2570")!;
const book = (grids: readonly Grid[]) => readBook(grids, [form], form.id);

/** The sheet an agency sends, with a column of its own. */
function sent(which: 0 | 1, header: string, cell: string | number = 5000): CheckedFile {
  const grid = typed(typed([sheets[which]], "แผน", "I5", { text: header }), "แผน", "I7", content(cell));
  return {
    ...{ file: `${agencies[which]}.xlsx`, name: `${agencies[which]}.xlsx`, sha256: `${which}`.repeat(64), issues: [] },
    plans: checkBook(book(grid)).plans,
  };
}
const content = (cell: string | number) => (typeof cell === "number" ? { number: cell } : { text: cell });

const merging = (grids: readonly Grid[], files: readonly CheckedFile[], answers: Record<string, string> = {}) =>
  prepareMergeOf({
    ...{ book: book(grids), sheet: null, files, holding: [], now: "2027-01-31T09:00:00+07:00", person: null },
    answers: Object.entries(answers).map(([id, answer]) => ({ id, answer })),
  });
const rows = (grids: readonly Grid[]) => {
  const read = masterIn(book(grids), null);
  return "refused" in read ? -1 : read.current.plan.rows.length;
};
const header = "งบสำรอง";
const left = { [columnQuestion(header)]: leaveOut };

test("a file with a column of amounts outside the form stays out until a person says that the column is left out", () => {
  const file = sent(0, header);
  const refused = merging([master], [file]);
  expect([refused.files.filter(hasErrors).length, planned(refused.plan()).changes.steps]).toEqual([1, []]);
  expect(columnsInTheWay([file])).toEqual([{ header, files: [`${agencies[0]}.xlsx`] }]);
  const { plan, files } = merging([master], [file], left);
  expect([files.filter(hasErrors), columnsInTheWay(files)]).toEqual([[], []]);
  const proposal = planned(plan());
  expect(proposal.notices).toContainEqual({
    ...{ kind: "columns-left", agency: agencies[0], file: `${agencies[0]}.xlsx`, columns: [header] },
  });
  expect(rows(changed([master], proposal.changes))).toBe(4);
});

test("the answer is kept in the master, under the header however it is spaced, and holds for other files", () => {
  const merged = changed([master], planned(merging([master], [sent(0, header)], left).plan()).changes);
  const next = merging(merged, [sent(1, "งบ สำรอง")]);
  expect(next.files.filter(hasErrors)).toEqual([]);
  expect(rows(changed(merged, planned(next.plan()).changes))).toBe(5);
  expect(merging(merged, [sent(1, "งบอื่น")]).files.filter(hasErrors)).toHaveLength(1);
});

test("that a file stays out is not kept: it is asked again", () => {
  const answers = { [columnQuestion(header)]: "keep-out" };
  const merged = changed([master], planned(merging([master], [sent(1, "หมายเหตุ", "ก")], answers).plan()).changes);
  const read = masterIn(book(merged), null);
  expect("refused" in read ? read : read.current.record.answers).toEqual([]);
});

test("other errors of the file keep it out all the same", () => {
  const damaged = issue("plan-not-found", { sheet: null, area: null, params: {} });
  const answers = [{ id: columnQuestion(header), answer: leaveOut }];
  expect(hasErrors(judgedBy({ ...sent(0, header), issues: [damaged] }, answers))).toBe(true);
});

test("the log names the columns that were not taken, and its chain holds", () => {
  const merged = changed(
    [master],
    planned(merging([master], [sent(0, header), sent(1, "หมายเหตุ", "ก")], left).plan()).changes,
  );
  const log = merged.find(({ sheet }) => sheet === logSheetName)!;
  expect(log.rows.map((row) => cellIn(row, 1)?.value)).toEqual([
    "การทำงาน",
    "รวม (ไม่เอาคอลัมน์ งบสำรอง)",
    "รวม (ไม่เอาคอลัมน์ หมายเหตุ)",
  ]);
  expect(verifyLog(log, planShape(form).amountFields)).toEqual([]);
});

test("a header that no file has is found out", () => {
  expect(headersNowhere(["งบ สำรอง", "งบลับ"], [sent(0, header)])).toEqual(["งบลับ"]);
});

property(
  "amounts under a header that the form does not have are taken, or keep the file out, or are named",
  [
    fc.constantFrom("งบสำรอง", "หมายเหตุ", "พ.ศ. 2571", "งบ พ.ศ. 2590", "Budget", "๑", "2571", ""),
    fc.constantFrom(1, 5000, 12.5, "5,000", "๕๐๐๐ บาท", "5OOO"),
    fc.boolean(),
  ],
  (text, cell, isLeft) => {
    const file = sent(0, text, cell);
    const answers = isLeft ? { [columnQuestion(text)]: leaveOut } : {};
    const { files, plan } = merging([master], [file], answers);
    if (files.some(hasErrors)) return;
    const { notices } = planned(plan());
    const isNamed = notices.some((one) => one.kind === "columns-left" && one.columns.includes(text));
    const isReported = issuesIn(files[0]!).some(({ area }) => area?.left === 8);
    expect([text, isNamed || isReported]).toEqual([text, true]);
  },
  60,
);

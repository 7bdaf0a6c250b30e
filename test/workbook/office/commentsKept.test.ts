/** @jest-environment ./test/officehost/environment.ts */
import { readSheet } from "../../../src/reading/readSheet";
import { officeWorkbook } from "../../../src/workbook/office/officeWorkbook";
import { bookOf, pictureOf } from "../../officehost/bookOf";
import { connect } from "../../officehost/client";
import { OfficeHost } from "../../officehost/host";
import { gridsFile } from "../../support/gridsFile";
import { mergingInto, planInto, planned, planWithdrawFrom } from "../../support/masters";
import { governor, masterWith, planSheet, relations, rowIn, sent, smallForm, treasury } from "../../support/smallPlan";
import { withComments } from "../../support/withComments";

const by = { now: "2022-01-31T09:00:00+07:00", person: null };
const from = (agency: string) => sent(agency, [rowIn(1, "กิจกรรม ก", agency, 9)]);
const merged = mergingInto(smallForm).merge(masterWith(), [from(governor), from(relations)]);
const rowOf = (agency: string): number =>
  readSheet(merged[0]!, smallForm).submission.rows.find((row) => row.agency === agency)!.row;

/** The master open in such an Excel, with a comment on the row of an agency. */
function open(kind: "thread" | "note", agency: string, platform: "OfficeOnline" | "PC") {
  const book = bookOf(merged);
  const at = { row: rowOf(agency), column: 4 };
  const area = { top: at.row, bottom: at.row, left: at.column, right: at.column };
  book.sheets[0]!.comments.push({ area, kind, content: "รอเอกสาร" });
  const host = new OfficeHost(book);
  const file = () => withComments(gridsFile(merged), [{ at, kind, texts: ["รอเอกสาร"] }]);
  connect(host, { platform, ...(platform === "PC" && { file }) });
  return { book, at, workbook: officeWorkbook() };
}

/** The library of Office that tests run reports no notes; where the workbook's file is read they are known all the same. */
describe.each([
  ["OfficeOnline", ["thread"]],
  ["PC", ["thread", "note"]],
] as const)("in Excel: %s", (platform, kinds) => {
  test.each(kinds)("a %s of a row that would be withdrawn is named, and nothing is written", async (kind) => {
    const { book, at, workbook } = open(kind, relations, platform);
    const before = pictureOf(book);
    const made = planned(planWithdrawFrom(await workbook.readAll(), smallForm, { ...by, agency: relations }));
    const reported = made.notices.filter((notice) => notice.kind === "comment-goes");
    expect(reported).toEqual([{ kind: "comment-goes", at, text: "รอเอกสาร" }]);
    expect(await workbook.apply(made.changes)).toEqual({ refused: "not-blank", sheet: planSheet, at });
    expect([pictureOf(book), book.sheets[0]!.comments.length]).toEqual([before, 1]);
  });

  test.each(kinds)("a %s of a row that stays moves with it", async (kind) => {
    const { book, workbook } = open(kind, relations, platform);
    const { changes } = planned(
      planInto(await workbook.readAll(), smallForm, { ...by, submissions: [from(treasury)] }),
    );
    expect(await workbook.apply(changes)).toEqual({ done: true });
    expect(book.sheets[0]!.comments.map(({ area, content }) => [area!.top, content])).toEqual([
      [rowOf(relations) + 1, "รอเอกสาร"],
    ]);
  });

  test("other rows are withdrawn all the same", async () => {
    const { book, workbook } = open("thread", governor, platform);
    const { changes } = planned(planWithdrawFrom(await workbook.readAll(), smallForm, { ...by, agency: relations }));
    expect(await workbook.apply(changes)).toEqual({ done: true });
    expect(book.sheets[0]!.comments).toHaveLength(1);
  });
});

import { invert } from "../../src/change/changeSet";
import type { Position } from "../../src/grid/area";
import { describeNotice } from "../../src/issues/reasons/notices";
import { readSheet } from "../../src/reading/readSheet";
import { gridsFile } from "../support/gridsFile";
import { changed, mergingInto, planInto, planned, planWithdrawFrom } from "../support/masters";
import { openedXlsx, partsOf } from "../support/openedXlsx";
import {
  governor,
  masterWith,
  planSheet,
  probation,
  relations,
  rowIn,
  sent,
  smallForm,
  treasury,
} from "../support/smallPlan";
import { withComments, type CommentSpec } from "../support/withComments";

const { merge } = mergingInto(smallForm);
const by = { now: "2022-01-31T09:00:00+07:00", person: null };
const from = (agency: string, baht = 9, version?: string) =>
  sent(agency, [rowIn(1, "กิจกรรม ก", agency, baht)], version);
const agencies = [governor, treasury, probation, relations];

/** Rows of the plan by their agency. */
const rowsOf = async (workbook: ReturnType<typeof openedXlsx>) =>
  new Map(
    readSheet((await workbook.read(planSheet))!, smallForm).submission.rows.map(({ row, agency }) => [agency, row]),
  );

const key = async (workbook: ReturnType<typeof openedXlsx>) =>
  (await workbook.read(planSheet))!.comments?.map(({ row, column, text }) => ({ row, column, text })) ?? [];

interface Case {
  readonly blanks: number;
  readonly of: readonly (readonly [agency: string, column: number, kind: CommentSpec["kind"], ...texts: string[]])[];
  readonly takes: string;
}

const note = (agency: string, text: string, column = 4) => [agency, column, "note", text] as const;

describe("comments of a row that is withdrawn go with it, and are named", () => {
  test.each<[string, Case]>([
    ["a note", { blanks: 0, of: [note(treasury, "รอเอกสาร")], takes: treasury }],
    ["a thread with an answer", { blanks: 0, of: [[treasury, 4, "thread", "ยอดถูกไหม", "ถูกแล้ว"]], takes: treasury }],
    ["two of one row", { blanks: 0, of: [note(treasury, "หนึ่ง"), note(treasury, "สอง", 6)], takes: treasury }],
    ["beside the plan", { blanks: 0, of: [note(treasury, "นอกตาราง", 20)], takes: treasury }],
    ["in a blank line that was filled", { blanks: 2, of: [note(relations, "ในบรรทัดว่าง")], takes: relations }],
    [
      "among those of rows that stay",
      {
        blanks: 0,
        of: [
          note(governor, "ก่อน"),
          note(treasury, "ตัวที่ไป"),
          [probation, 4, "thread", "หลัง"],
          note(relations, "ท้าย & <สุด>"),
        ],
        takes: treasury,
      },
    ],
  ])("%s", async (_, { blanks, of, takes }) => {
    const merged = merge(
      masterWith([], { blanks }),
      agencies.map((agency) => from(agency)),
    );
    const at = await rowsOf(openedXlsx(gridsFile(merged)));
    const comments = of.map(([agency, column, kind, ...texts]): CommentSpec => ({
      at: { row: at.get(agency)!, column },
      kind,
      texts: texts.map((text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;")),
    }));
    const file = withComments(gridsFile(merged), comments);
    const workbook = openedXlsx(file);
    const made = planned(planWithdrawFrom(await workbook.readAll(), smallForm, { ...by, agency: takes }));

    const gone = of.flatMap(([agency, column, , ...texts]) =>
      agency === takes ? [{ at: { row: at.get(agency)!, column }, text: texts.join("\n") }] : [],
    );
    const reported = made.notices.filter(({ kind }) => kind === "comment-goes");
    expect(reported).toEqual(gone.map((one) => ({ kind: "comment-goes", ...one })));
    for (const [i, notice] of reported.entries())
      expect(describeNotice(notice).message.en).toContain(gone[i]!.text.replace("\n", " "));

    expect(await workbook.apply(made.changes)).toEqual({ done: true });
    const now = await rowsOf(workbook);
    const left = of.filter(([agency]) => agency !== takes);
    expect(await key(workbook)).toEqual(
      left.map(([agency, column, , ...texts]) => ({ row: now.get(agency)!, column, text: texts.join("\n") })),
    );
    expect(boxes(workbook.save())).toEqual(left.map(([agency, column]) => ({ row: now.get(agency)!, column })));

    expect(await workbook.apply(invert(made.changes))).toEqual({ done: true });
    const [before, after] = [partsOf(file), partsOf(workbook.save())];
    for (const name of [
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/threadedComments/threadedComment1.xml",
    ]) {
      expect([name, after.get(name)]).toEqual([name, before.get(name)]);
    }
  });
});

test("a comment stays with a row that its agency sends again, and goes with one that it no longer sends", async () => {
  const both = sent(treasury, [rowIn(1, "กิจกรรม ก", treasury, 1), rowIn(1, "กิจกรรม ข", treasury, 2)]);
  const merged = merge(masterWith(), [both]);
  const { rows } = readSheet(merged[0]!, smallForm).submission;
  const comments = rows.map(({ row }, i): CommentSpec => ({
    at: { row, column: 4 },
    kind: "note",
    texts: [`แถว ${i}`],
  }));
  const workbook = openedXlsx(withComments(gridsFile(merged), comments));
  const again = planned(
    planInto(await workbook.readAll(), smallForm, { ...by, submissions: [from(treasury, 5, "2")] }),
  );
  expect(again.notices.filter(({ kind }) => kind === "comment-goes")).toEqual([
    { kind: "comment-goes", at: { row: rows[1]!.row, column: 4 }, text: "แถว 1" },
  ]);
  expect(await workbook.apply(again.changes)).toEqual({ done: true });
  expect(await key(workbook)).toEqual([{ row: rows[0]!.row, column: 4, text: "แถว 0" }]);
});

test.each([
  ["a row that was inserted", 0],
  ["a blank line that was filled", 4],
])("the link of a withdrawn row goes with it, and is named: %s", (_, blanks) => {
  const merged = merge(
    masterWith([], { blanks }),
    agencies.map((agency) => from(agency)),
  );
  const { rows } = readSheet(merged[0]!, smallForm).submission;
  const links = rows.map(({ row }) => ({ top: row, bottom: row, left: 20, right: 20 }));
  const master = [{ ...merged[0]!, links }, ...merged.slice(1)];
  const made = planned(planWithdrawFrom(master, smallForm, { ...by, agency: relations }));
  const at = { row: rows.find(({ agency }) => agency === relations)!.row, column: 20 };
  expect(made.notices.filter(({ kind }) => kind === "link-goes")).toEqual([{ kind: "link-goes", at }]);
  expect(changed(master, made.changes)[0]!.links).toHaveLength(links.length - 1);
});

/** The cells whose boxes are in the old drawing. */
function boxes(bytes: Uint8Array): Position[] {
  const vml = partsOf(bytes).get("xl/drawings/vmlDrawing1.vml")!;
  return [...vml.matchAll(/<x:Row>(\d+)<\/x:Row><x:Column>(\d+)</g)].map(([, row, column]) => ({
    row: Number(row),
    column: Number(column),
  }));
}

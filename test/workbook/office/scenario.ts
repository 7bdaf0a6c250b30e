import type { Block, Content, Step } from "../../../src/change/step";
import type { Grid } from "../../../src/grid/grid";
import { officeWorkbook, type OfficeWorkbook } from "../../../src/workbook/office/officeWorkbook";
import type { Limits } from "../../../src/workbook/office/session";
import { bookOf, pictureOf } from "../../officehost/bookOf";
import { connect } from "../../officehost/client";
import { OfficeHost } from "../../officehost/host";
import { gridOf, type CellSpec } from "../../support/grids";

export const plan = "แผน";

/** Six sections of four rows: a heading, two rows, a total. */
const sections = Array.from({ length: 6 }, (_, at) => at);
const table: CellSpec[][] = sections.flatMap((at) => [
  [`กลยุทธ์ที่ ${at + 1}`],
  ["กิจกรรม ก", { value: at + 1, format: "#,##0" }, "หน่วยงาน ก"],
  ["กิจกรรม ข", { value: 10 * at, format: "#,##0" }, "หน่วยงาน ข"],
  ["รวม", { formula: `=SUM(B${4 * at + 2}:B${4 * at + 3})`, value: 11 * at + 1, format: "#,##0" }],
]);
export const given: Grid[] = [
  gridOf(plan, table, { merges: sections.map((at) => `A${4 * at + 1}:C${4 * at + 1}`) }),
  gridOf("สรุป", [[{ formula: "=แผน!B4+แผน!B8", value: 1 }]]),
];

const cells = (row: number, column: number, before: Block, after: Block, sheet = plan): Step => ({
  kind: "write-cells",
  sheet,
  row,
  column,
  before,
  after,
});
const looks = (count: number, like: number) => Array.from({ length: count }, () => ({ like, fit: false }));
const text = (content: string): Content => ({ text: content });

/** Rows that are added to a section, with so much text that they travel once and are copied into the log. */
const added = [0, 1].map((i): Content[] => [
  text(`=กิจกรรม ${i} ${"ในทุกอำเภอ ".repeat(40)}`),
  { number: 100 + i },
  text("หน่วยงาน ค"),
]);

/** A merge in small: rows removed from one section, added to all, totals renewed, merges moved, a log begun. */
export const steps: Step[] = [
  cells(22, 0, [[text("กิจกรรม ข"), { number: 50 }, text("หน่วยงาน ข")]], [[null, null, null]]),
  { kind: "delete-rows", sheet: plan, row: 22, looks: looks(1, 21) },
  { kind: "unmerge-cells", sheet: plan, area: { top: 0, left: 0, bottom: 0, right: 2 } },
  ...[...sections].reverse().flatMap((at): Step[] => {
    const row = 4 * at + 2;
    return [
      { kind: "insert-rows", sheet: plan, row, looks: looks(2, row - 1) },
      cells(
        row,
        0,
        [
          [null, null, null],
          [null, null, null],
        ],
        added,
      ),
    ];
  }),
  { kind: "merge-cells", sheet: plan, area: { top: 0, left: 0, bottom: 0, right: 3 } },
  { kind: "set-formats", sheet: plan, area: { top: 1, left: 1, bottom: 2, right: 1 }, before: "#,##0", after: "0.00" },
  { kind: "insert-sheet", sheet: "บันทึก", visibility: "hidden", widths: [20, 10] },
  cells(0, 0, [[null]], [[text("รวมแล้ว")]], "บันทึก"),
  cells(
    1,
    1,
    [
      [null, null, null],
      [null, null, null],
    ],
    added,
    "บันทึก",
  ),
];

/** A workbook open in Excel, its rows of different heights. */
export function open(limits: Limits): { host: OfficeHost; workbook: OfficeWorkbook } {
  const host = new OfficeHost(bookOf(given));
  host.book.sheet(plan)!.rows.forEach((row, index) => {
    row!.height = 20 + index;
    for (const cell of row!.cells.values()) cell.look = ["heading", "row", "row", "total"][index % 4]!;
  });
  connect(host);
  return { host, workbook: officeWorkbook(limits) };
}

/** All that a person could see of the workbook. */
export const picture = (host: OfficeHost): string => JSON.stringify(pictureOf(host.book), null, 1);

export const patient: Limits = { patience: 30_000, pause: 5, requestBytes: 2_000_000 };

export interface Pictures {
  readonly before: string;
  readonly after: string;
}

/** The workbook before the change and after it, when nothing goes wrong. */
export async function pictures(): Promise<Pictures> {
  const { host, workbook } = open(patient);
  const before = picture(host);
  expect(await workbook.apply({ steps })).toEqual({ done: true });
  return { before, after: picture(host) };
}

/** As if the pane had been closed and opened again: what is left of the change, once what is offered has been done. */
export async function nextStart(
  host: OfficeHost,
  way: "finish" | "takeBack",
  { before, after }: Pictures,
): Promise<string> {
  host.forget();
  connect(host);
  const workbook = officeWorkbook(patient);
  const left = await workbook.interrupted();
  if (!left) {
    const now = picture(host);
    if (now !== after) expect(now).toEqual(before);
    return now === after ? "as after" : "as before";
  }
  expect(left.places.map(({ sheet }) => sheet)).toContain(plan);
  expect([left.canFinish, left.canTakeBack]).toEqual([true, true]);
  expect(await workbook[way]()).toEqual({ done: true });
  expect(await workbook.interrupted()).toBeUndefined();
  expect(picture(host)).toEqual(way === "finish" ? after : before);
  return `offered: ${way}`;
}

import { cellArea, toA1, type Position } from "../grid/area";
import type { TablePlace } from "../grid/tablePlace";
import { cellWords } from "../issues/cellWords";
import { describe } from "../issues/describe";
import { baht, quoted } from "../issues/words";
import { noMoney, sumSatang, type Satang } from "../plan/satang";
import { shownName, type Field, type PlanFields } from "../plan/fields";
import type { Origin } from "../verifying/provenance/origin";
import type { Trace, TracedRow } from "../verifying/provenance/traceCell";
import type { Language } from "../words/language";
import { plainText } from "./plainText";
import { tableLines } from "./table";
import { thaiMoment } from "./thaiMoment";
import { amountIn } from "../plan/rowValues";

/** A traced cell of a plan. */
export interface ReportedTrace {
  readonly sheet: string;
  readonly at: Position;
  /** Of the plan. */
  readonly fields: PlanFields;
  readonly trace: Trace;
}

const words = {
  th: {
    nothing: "เซลล์นี้ไม่ใช่แถวรายการ หัวข้อ หรือยอดรวมของแผน",
    row: (row: number, sheet: string | null) => (sheet === null ? `แถว ${row}` : `แผ่น ${quoted(sheet)} แถว ${row}`),
    file: "ไฟล์",
    place: (sheet: string, row: number, cell: string | null) =>
      `แผ่น ${quoted(sheet)} แถว ${row}${cell ? ` เซลล์ ${cell}` : ""}`,
    hash: "SHA-256 ของไฟล์",
    merged: "รวมเมื่อ",
    by: (person: string) => `โดย ${person}`,
    logRow: (row: number) => `(บันทึกการรวมแถว ${row})`,
    noMerge: "ไม่พบการรวมครั้งนี้ในบันทึกการรวม",
    noOrigin: "ไม่มีที่มาในบันทึกการรวม",
    grandTotal: "รวมงบประมาณทั้งสิ้น",
    stored: "ในแผ่นงาน",
    recomputed: "รวมจากแถว",
    formula: "สูตร",
    typed: "พิมพ์ไว้เป็นตัวเลข",
    of: (count: number) => `รวมมาจาก ${count} แถว`,
    source: "ที่มา",
    sum: "รวม",
    agency: "หน่วยงาน",
  },
  en: {
    nothing: "This cell is not a row, heading or total of the plan",
    row: (row: number, sheet: string | null) => (sheet === null ? `row ${row}` : `sheet ${quoted(sheet)}, row ${row}`),
    file: "file",
    place: (sheet: string, row: number, cell: string | null) =>
      `sheet ${quoted(sheet)}, row ${row}${cell ? `, cell ${cell}` : ""}`,
    hash: "SHA-256 of the file",
    merged: "merged",
    by: (person: string) => `by ${person}`,
    logRow: (row: number) => `(row ${row} of the merge log)`,
    noMerge: "the merge log does not list this merge",
    noOrigin: "no merge has written this row",
    grandTotal: "grand total",
    stored: "in the sheet",
    recomputed: "sum of the rows",
    formula: "formula",
    typed: "typed as a number",
    of: (count: number) => `made of ${count} row${count === 1 ? "" : "s"}`,
    source: "from",
    sum: "sum",
    agency: "agency",
  },
};

/** Where a cell comes from. */
export function traceReport({ sheet, at, fields, trace }: ReportedTrace, language: Language): string[] {
  const say = words[language];
  const place = `${sheet}!${toA1(at)}`;
  const lines = (): string[] => {
    switch (trace.kind) {
      case "nothing":
        return [place, `  ${say.nothing}`];
      case "row":
        return [place, ...rowLines(trace.row, trace.field && shownName(fields, trace.field)[language], language)];
      case "heading":
        return [
          `${place} · ${trace.path.at(-1) ?? ""} · ${say.of(trace.rows.length)}`,
          ...table(trace.rows, null, { sheet, fields }, language),
        ];
      case "total": {
        const { printed, recomputed, path, field, rows } = trace;
        return [
          `${place} · ${path ? (path.at(-1) ?? "") : say.grandTotal} · ${shownName(fields, field)[language]}`,
          `  ${say.stored}: ${printed.value === null ? "–" : baht(printed.value)} · ${say.recomputed}: ${baht(recomputed)}`,
          `  ${printed.formula === null ? say.typed : `${say.formula} ${printed.formula}`} · ${say.of(rows.length)}`,
          ...table(rows, field, { sheet, fields }, language),
        ];
      }
    }
  };
  return lines().map(plainText);
}

function rowLines(
  { row, origin, sourceCell, sourcePlace, edits }: TracedRow,
  column: string | null,
  language: Language,
): string[] {
  const say = words[language];
  const lines = edits.map((edit) => `  ! ${describe(edit).message[language]}`);
  const title = [say.row(row.row + 1, null), ...(column === null ? [] : [column]), row.path.at(-1)?.name ?? ""];
  if (!origin) return [`  ${title.join(" · ")}`, `  ${say.noOrigin}`];
  const { merge } = origin;
  return [
    `  ${title.join(" · ")}`,
    `  ${say.agency}: ${origin.agency}`,
    `  ${say.file}: ${origin.file} · ${say.place(origin.sheet, origin.sourceRow + 1, sourceText(sourceCell, sourcePlace, language))}`,
    `  ${say.hash}: ${origin.sha256}`,
    merge
      ? `  ${[say.merged, thaiMoment(merge.when, language), ...(merge.person ? [say.by(merge.person)] : []), say.logRow(merge.row + 1)].join(" ")}`
      : `  ${say.noMerge}`,
    ...lines,
  ];
}

function table(
  rows: readonly TracedRow[],
  field: Field | null,
  { sheet, fields }: Pick<ReportedTrace, "sheet" | "fields">,
  language: Language,
): string[] {
  const say = words[language];
  const amount = ({ row }: TracedRow): Satang =>
    sumSatang((field ? [field] : fields.main).map((one) => amountIn(row, one) ?? noMoney));
  return tableLines({
    head: [say.source, "", field ? shownName(fields, field)[language] : ""],
    rows: rows.map((one) => [
      `${one.edits.length > 0 ? "! " : ""}${say.row(one.row.row + 1, one.sheet === sheet ? null : one.sheet)} ${one.row.path.at(-1)?.name ?? ""}`,
      one.origin ? sourceOf(one.origin, sourceText(one.sourceCell, one.sourcePlace, language), language) : say.noOrigin,
      baht(amount(one)),
    ]),
    foot: [say.sum, "", baht(sumSatang(rows.map(amount)))],
  }).map((line) => `  ${line}`);
}

const sourceOf = ({ file, sheet, sourceRow }: Origin, cell: string | null, language: Language): string =>
  `${file} ${words[language].place(sheet, sourceRow + 1, cell)}`;

const sourceText = (cell: Position | null, place: TablePlace | undefined, language: Language): string | null =>
  cell && cellWords(cellArea(cell), place)[language];

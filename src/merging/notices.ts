import { contentOf, isNothing } from "../change/content";
import { cellIn } from "../grid/grid";
import type { Edit, Notice } from "../issues/reasons/notices";
import { withName, type Field } from "../plan/fields";
import { amountIn, placeIn } from "../plan/rowValues";
import { editedFields } from "./record/matchRecord";
import type { Overwritten } from "./overwritten";
import { movedRows } from "./movedRows";
import { valuesOf, type MergedRow } from "./tree/mergedRow";
import type { PlanShape } from "./tree/planShape";
import type { SheetPlan } from "./planSheet";
import type { SetRow } from "./tree/planTree";
import type { SheetLine } from "./tree/sheetLine";
import type { CurrentPlan } from "./record/currentPlan";
import { uncounted } from "./uncounted";

export function noticesOf(
  current: CurrentPlan,
  planned: SheetPlan,
  overwritten: readonly Overwritten[],
  shape: PlanShape,
): Notice[] {
  const { target, lineOf, repaired, rowChanges } = planned;
  const notices: Notice[] = [];
  const staying = new Set([...lineOf.keys()].map(({ row }) => row));
  const wanted = new Set(target.rows.map(({ row }) => row));
  const senders = new Set(target.rows.map((one) => one.sheet.agency));
  for (const recorded of current.record.writtenLines) {
    if (recorded.kind !== "row") continue;
    const { row, sheet } = recorded;
    const line = current.lineOf.get(recorded);
    if (!line) {
      if (wanted.has(row)) {
        notices.push({ kind: "row-missing", agency: row.agency, file: sheet.file, sourceRow: row.sourceRow });
      }
      continue;
    }
    const edits = editsOf(row, line, shape);
    const fate = staying.has(row) ? "stays" : senders.has(sheet.agency) ? "replaced" : "withdrawn";
    if (edits.length > 0) notices.push({ kind: "row-edited", row: line.row, agency: row.agency, edits, fate });
  }
  for (const { line, edits, fate } of planned.besides.edited)
    notices.push({ kind: "row-edited", row: line.row, agency: null, edits, fate });
  notices.push(...twice(target.rows, current, planned), ...withoutOrigin(current));
  for (const one of movedRows(planned)) notices.push({ kind: "rows-moved", ...one });
  for (const one of planned.carried.notCarried) notices.push({ kind: "formula-not-carried", ...one });
  for (const one of planned.notFollowed) notices.push({ kind: "formula-not-followed", ...one });
  for (const one of uncounted(planned, shape)) notices.push({ kind: "amount-uncounted", ...one });
  for (const { row, column, content } of repaired) {
    const line = target.entries[row]!.line!;
    const from = contentOf(cellIn(line.cells, column));
    notices.push({ kind: "total-rewritten", at: { row: line.row, column }, from, to: content });
  }
  for (const { isTotal, ...one } of overwritten)
    notices.push({ kind: isTotal ? "total-rewritten" : "cell-overwritten", ...one });
  for (const { row, column, text } of planned.commentsGone) {
    notices.push({ kind: "comment-goes", at: { row, column }, text });
  }
  if (planned.coloursGone.length > 0) notices.push({ kind: "colours-go", rows: planned.coloursGone });
  for (const at of planned.linksGone) notices.push({ kind: "link-goes", at });
  const columns = [...target.columns.values()];
  const right = Math.max(...columns.map(({ last }) => last));
  const kept = new Set(rowChanges.currentRows.filter((_, at) => target.entries[at]!.made !== null));
  for (const row of rowChanges.passing.values()) kept.add(row);
  for (const [line, recorded] of current.recordedAt) {
    if (kept.has(line.row) || (recorded.kind === "row" && staying.has(recorded.row))) continue;
    for (const cell of line.cells?.cells ?? []) {
      if (cell.column <= right || planned.carried.isFilledDown({ row: line.row, column: cell.column })) continue;
      notices.push({ kind: "note-goes", at: { row: line.row, column: cell.column }, content: contentOf(cell) });
    }
  }
  return notices;
}

/** The cells of a row of the plan that say something else than was merged. */
export function editsOf(row: MergedRow, line: SheetLine, shape: PlanShape): Edit[] {
  const edited = editedFields(row, line, shape);
  if (edited.size === 0) return [];
  const read = valuesOf(line.planRow!, shape);
  return [...edited].flatMap(([field, from]): Edit[] => {
    const at = placeIn(line.planRow!, field)!;
    const index = shape.valueFields.indexOf(field);
    const to = contentOf(cellIn(line.cells, at.column));
    // A cell that somebody has merged with the one above says what that one says. An amount that cannot be read says
    // nothing, though it counts as none.
    const isUnread = !isNothing(to) && shape.fields.kinds[field] === "amount" && !hasAmount(line, field);
    if (read[index] === row.values[index] && !isUnread) return [];
    return [{ ...withName(shape.fields, field), at, from, to }];
  });
}

const hasAmount = ({ planRow }: SheetLine, field: Field): boolean =>
  planRow !== null && planRow !== undefined && amountIn(planRow, field) !== undefined;

function* twice(rows: readonly SetRow[], { own }: CurrentPlan, { target, lineOf }: SheetPlan): Iterable<Notice> {
  const countNow = new Map<string, number>();
  for (const { planRow, row } of own) {
    if (planRow) countNow.set(`${target.places.of(planRow.path).serial} ${planRow.agency ?? ""}`, row);
  }
  if (countNow.size === 0) return;
  for (const one of rows) {
    const row = countNow.get(`${one.place.serial} ${one.row.agency ?? ""}`);
    if (row !== undefined && !lineOf.has(one)) {
      yield { kind: "row-twice", row, agency: one.row.agency, file: one.sheet.file };
    }
  }
}

function* withoutOrigin({ own, record }: CurrentPlan): Iterable<Notice> {
  const rows = own.flatMap(({ planRow }) => (planRow ? [planRow.row] : []));
  if (record.sheets.length > 0 && rows.length > 0) yield { kind: "without-origin", rows };
}

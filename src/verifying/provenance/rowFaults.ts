import { cellArea, type Area } from "../../grid/area";
import type { Content } from "../../change/step";
import { issue } from "../../issues/make";
import { baht, quoted } from "../../issues/words";
import { editsOf } from "../../merging/notices";
import { placeId, type Place } from "../../merging/place";
import type { PlanShape } from "../../merging/planShape";
import type { RecordedRow } from "../../merging/record";
import type { SheetLine } from "../../merging/sheetLine";
import type { StandingPlan } from "../../merging/standingPlan";
import { isAmountField, type Field } from "../../plan/fields";
import { noMoney, satangFromBaht, sumSatang, type Satang } from "../../plan/satang";
import type { Heading, PlanRow } from "../../plan/submission";
import { figures, finding, type Finding } from "../finding";
import type { PlaceOf } from "./mergedPlaces";

/** What has become of the rows that merging wrote, and which rows no merge wrote. */
export function rowFaults(standing: StandingPlan, placeOf: PlaceOf, shape: PlanShape): Finding[] {
  const { grid, record, lineOf, own } = standing;
  const { sheet } = grid;
  const findings: Finding[] = [];
  const moves = new Moves();
  let shift = 0;
  for (const recorded of record.standing) {
    const line = lineOf.get(recorded);
    if (line && recorded.at !== null) shift = line.row - recorded.at;
    if (recorded.kind !== "row") continue;
    if (!line) {
      const near = recorded.at === null ? null : Math.max(0, recorded.at + shift);
      findings.push(gone(recorded, near, sheet, shape));
      // What stood below has moved up.
      if (recorded.at !== null) shift -= 1;
      continue;
    }
    findings.push(...edits(recorded, line, sheet, shape));
    const [merged, stands] = [placeOf(recorded.row), placeOf(line.planRow!)];
    if (merged !== stands) moves.add(recorded, line, merged, stands, standing, placeOf);
  }
  findings.push(...moves.findings(sheet));
  for (const { planRow } of record.sheets.length > 0 ? own : []) {
    if (planRow) findings.push(withoutOrigin(planRow, sheet));
  }
  return findings;
}

/** All amounts of a row together. */
export const amountOf = ({ amounts }: PlanRow): Satang => sumSatang(Object.values(amounts));

function gone(
  { row, sheet }: RecordedRow,
  near: number | null,
  plan: string,
  { amountFields, valueFields }: PlanShape,
): Finding<"merged-row-gone"> {
  const amount = sumSatang(amountFields.map((field) => (row.values[valueFields.indexOf(field)] ?? noMoney) as Satang));
  const params = {
    ...{ file: sheet.file, sourceRow: row.sourceRow, agency: row.agency ?? sheet.agency },
    ...{ name: row.path.at(-1)?.name ?? "", amount },
  };
  const area = near === null ? null : cellArea({ row: near, column: 0 });
  return finding(issue("merged-row-gone", { sheet: plan, area, params }), figures(0, amount, "satang"));
}

function edits({ row, sheet }: RecordedRow, line: SheetLine, plan: string, shape: PlanShape): Finding[] {
  return editsOf(row, line, shape).map(({ field, at, from, to }) => {
    const isAmount = isAmountField(field);
    const code = isAmount ? "merged-amount-changed" : "merged-cell-changed";
    const said = (content: Content) => contentText(content, isAmount);
    const params = {
      ...{ column: field, merged: said(from), stands: said(to) },
      ...{ file: sheet.file, sourceRow: row.sourceRow },
    };
    const about = isAmount
      ? figures(line.planRow!.amounts[field] ?? null, row.values[shape.valueFields.indexOf(field)] as Satang, "satang")
      : null;
    const facts = { sheet: plan, area: cellArea(at), params, found: said(to), expected: said(from) };
    return finding(issue(code, facts), about);
  });
}

function contentText(content: Content, isAmount: boolean): string {
  if (content === null) return "–";
  if ("text" in content) return content.text === "" ? "–" : quoted(content.text);
  if ("formula" in content) return quoted(content.formula);
  if ("number" in content) {
    const amount = isAmount ? satangFromBaht(content.number) : undefined;
    return amount === undefined ? String(content.number) : baht(amount);
  }
  return "error" in content ? content.error : String(content.boolean).toUpperCase();
}

function withoutOrigin(row: PlanRow, sheet: string): Finding<"origin-missing"> {
  const columns = Object.values(row.cells).map(({ column }) => column);
  const area: Area = { top: row.row, bottom: row.row, left: Math.min(...columns), right: Math.max(...columns) };
  const amount = amountOf(row);
  return finding(issue("origin-missing", { sheet, area, params: { amount } }), figures(amount, null, "satang"));
}

/** Rows under other headings than they were merged under: told once for each heading and where it leads now. */
class Moves {
  private readonly groups = new Map<
    string,
    {
      readonly area: Area;
      readonly field: Field | null;
      readonly from: string;
      readonly to: string;
      readonly source: RecordedRow;
      readonly rows: number[];
    }
  >();

  add(
    recorded: RecordedRow,
    line: SheetLine,
    merged: Place,
    stands: Place,
    standing: StandingPlan,
    placeOf: PlaceOf,
  ): void {
    const depth = firstDifference(merged, stands);
    const [was, is] = [merged.path[depth], stands.path[depth]];
    const heading = line.planRow!.path.find(({ field }) => field === (is ?? was)?.field) ?? null;
    const reworded = heading !== null && isReworded(heading, line, standing, placeOf);
    const at = reworded ? heading.at : { row: line.row, column: heading?.at.column ?? 0 };
    const [from, to] = [was?.name ?? "–", is?.name ?? "–"];
    const key = reworded ? `${at.row} ${at.column} ${placeId(merged)}` : `${placeId(merged)} → ${placeId(stands)}`;
    const group = this.groups.get(key);
    if (group) group.rows.push(line.row);
    else {
      const field = reworded ? heading.field : null;
      this.groups.set(key, { area: cellArea(at), field, from, to, source: recorded, rows: [line.row] });
    }
  }

  findings(sheet: string): Finding[] {
    return [...this.groups.values()].map(({ area, field, from, to, source, rows }) => {
      if (field === null) {
        return finding(issue("merged-row-moved", { sheet, area, params: { rows, merged: from, stands: to } }));
      }
      const params = {
        ...{ column: field, merged: quoted(from), stands: quoted(to) },
        ...{ file: source.sheet.file, sourceRow: source.row.sourceRow },
      };
      return finding(issue("merged-cell-changed", { sheet, area, params, found: to, expected: from }));
    });
  }
}

function firstDifference(a: Place, b: Place): number {
  let depth = 0;
  while (depth < a.path.length && a.path[depth] === b.path[depth]) depth += 1;
  return depth;
}

/** Whether the heading's own cell was edited, rather than the row put under another heading. */
function isReworded(heading: Heading, line: SheetLine, { lines, recordedAt }: StandingPlan, placeOf: PlaceOf): boolean {
  if (heading.at.row === line.row) return true;
  const head = lines[heading.at.row];
  const recorded = head && recordedAt.get(head);
  if (!recorded) return false;
  const upTo = (path: readonly Heading[]) => path.slice(0, path.findIndex(({ field }) => field === heading.field) + 1);
  if (recorded.kind === "row") {
    const step = recorded.row.path.findIndex(({ field }) => field === heading.field);
    return placeOf({ path: recorded.row.path.slice(0, step + 1) }) !== placeOf({ path: upTo(line.planRow!.path) });
  }
  return (
    recorded.kind === "heading" && placeOf({ path: recorded.path }) !== placeOf({ path: upTo(line.planRow!.path) })
  );
}

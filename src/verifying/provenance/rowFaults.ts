import { cellArea } from "../../grid/area";
import type { Content } from "../../change/step";
import { issue } from "../../issues/make";
import { baht, quoted } from "../../issues/words";
import { editsOf } from "../../merging/notices";
import type { PlanShape } from "../../merging/tree/planShape";
import type { RecordedRow } from "../../merging/record/record";
import type { SheetLine } from "../../merging/tree/sheetLine";
import type { CurrentPlan } from "../../merging/record/currentPlan";
import { noMoney, satangFromBaht, sumSatang, type Satang } from "../../plan/satang";
import { amountIn } from "../../plan/rowValues";
import type { PlanRow } from "../../plan/submission";
import { culprit } from "../blaming/culprit";
import { figures, makeFinding, type Finding } from "../finding";
import { rowAmount, rowArea } from "../rowArea";
import { headingChanges, type MisplacedRow } from "./headingChanges";
import type { PlaceOf } from "./mergedPlaces";
import { withName, type PlanFields } from "../../plan/fields";

/** What has become of the rows that merging wrote, and which rows no merge wrote. */
export function rowFaults(current: CurrentPlan, placeOf: PlaceOf, shape: PlanShape): Finding[] {
  const { grid, record, lineOf, own } = current;
  const { sheet } = grid;
  const findings: Finding[] = [];
  const misplaced: MisplacedRow[] = [];
  let shift = 0;
  for (const recorded of record.writtenLines) {
    const line = lineOf.get(recorded);
    if (line && recorded.at !== null) shift = line.row - recorded.at;
    if (recorded.kind !== "row") continue;
    if (!line) {
      const near = recorded.at === null ? null : Math.max(0, recorded.at + shift);
      findings.push(gone(recorded, near, sheet, shape));
      // What was below has moved up.
      if (recorded.at !== null) shift -= 1;
      continue;
    }
    findings.push(...edits(recorded, line, sheet, shape));
    const [merged, now] = [placeOf(recorded.row), placeOf(line.planRow!)];
    if (merged !== now) misplaced.push({ recorded, line, merged, now });
  }
  findings.push(...headingChanges(misplaced, current, placeOf));
  for (const { planRow } of record.sheets.length > 0 ? own : []) {
    if (planRow) findings.push(withoutOrigin(planRow, sheet, shape.fields));
  }
  return findings;
}

function gone(
  { row, sheet }: RecordedRow,
  near: number | null,
  plan: string,
  { fields, valueFields }: PlanShape,
): Finding<"merged-row-gone"> {
  const amount = sumSatang(fields.main.map((field) => (row.values[valueFields.indexOf(field)] ?? noMoney) as Satang));
  const params = {
    ...{ file: sheet.file, sourceRow: row.sourceRow, agency: row.agency ?? sheet.agency },
    ...{ name: row.path.at(-1)?.name ?? "", amount },
  };
  const area = near === null ? null : cellArea({ row: near, column: 0 });
  return makeFinding(issue("merged-row-gone", { sheet: plan, area, params }), figures(0, amount, "satang"));
}

function edits({ row, sheet }: RecordedRow, line: SheetLine, plan: string, shape: PlanShape): Finding[] {
  return editsOf(row, line, shape).map(({ field, at, from, to }) => {
    const isAmount = shape.fields.kinds[field] === "amount";
    const code = isAmount ? "merged-amount-changed" : "merged-cell-changed";
    const textOf = (content: Content) => contentText(content, isAmount, shape.fields.baht[field]);
    const params = {
      ...{ column: withName(shape.fields, field), merged: textOf(from), now: textOf(to) },
      ...{ file: sheet.file, sourceRow: row.sourceRow },
    };
    const about = isAmount
      ? figures(
          amountIn(line.planRow!, field) ?? null,
          row.values[shape.valueFields.indexOf(field)] as Satang,
          "satang",
        )
      : null;
    const facts = { sheet: plan, area: cellArea(at), params, found: textOf(to), expected: textOf(from) };
    const blamed = about && culprit(at, "changed-since-merge", "certain", { ...about, suggested: about.recomputed });
    return makeFinding(issue(code, facts), about, blamed);
  });
}

function contentText(content: Content, isAmount: boolean, each: number | undefined): string {
  if (content === null) return "–";
  if ("text" in content) return content.text === "" ? "–" : quoted(content.text);
  if ("formula" in content) return quoted(content.formula);
  if ("number" in content) {
    const amount = isAmount ? satangFromBaht(content.number, each) : undefined;
    return amount === undefined ? String(content.number) : baht(amount);
  }
  return "error" in content ? content.error : String(content.boolean).toUpperCase();
}

function withoutOrigin(row: PlanRow, sheet: string, fields: PlanFields): Finding<"origin-missing"> {
  const amount = rowAmount(row, fields);
  return makeFinding(
    issue("origin-missing", { sheet, area: rowArea(row), params: { amount } }),
    figures(amount, null, "satang"),
  );
}

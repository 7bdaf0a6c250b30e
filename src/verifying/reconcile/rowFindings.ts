import { commonDepth } from "../../comparing/commonDepth";
import type { ComparedRow } from "../../comparing/comparedRow";
import { cellDifferences, isElsewhere, type CellDifference } from "../../comparing/rowDifference";
import { valueText } from "../../comparing/valueText";
import { cellArea, toA1 } from "../../grid/area";
import { issue } from "../../issues/make";
import type { Value } from "../../merging/tree/mergedRow";
import type { PlanShape } from "../../merging/tree/planShape";
import { figures, makeFinding, type Finding } from "../finding";
import { rowAmount, rowArea } from "../rowArea";
import type { SentFile } from "./sentFiles";
import { withName } from "../../plan/fields";

/** A row of a file at hand. */
export interface SentRow {
  readonly file: SentFile;
  readonly sheet: string;
  readonly row: ComparedRow;
}

/** In what a row of the master differs from the one that was sent. */
export function pairFindings(sent: SentRow, inMaster: ComparedRow, plan: string, shape: PlanShape): Finding[] {
  const found = cellDifferences(sent.row, inMaster, shape).map((difference) =>
    cellFinding(sent, inMaster, difference, plan, shape),
  );
  if (!isElsewhere(sent.row, inMaster)) return found;
  const [from, to] = headingsApart(sent.row, inMaster);
  const params = { ...sourceOf(sent), sent: from, inMaster: to };
  return [
    ...found,
    makeFinding(issue("sent-under-other-heading", { sheet: plan, area: rowArea(inMaster.row), params })),
  ];
}

function cellFinding(
  sent: SentRow,
  inMaster: ComparedRow,
  { field, before, after, beforeAt, afterAt }: CellDifference,
  plan: string,
  { fields }: PlanShape,
): Finding {
  const kind = fields.kinds[field];
  const isAmount = kind === "amount";
  const params = {
    ...sourceOf(sent),
    ...{ column: withName(fields, field), cell: beforeAt ? toA1(beforeAt) : "–" },
    ...{ sent: valueText(kind, before), inMaster: valueText(kind, after) },
  };
  const satang = (value: Value) => (typeof value === "number" ? value : null);
  return makeFinding(
    issue(isAmount ? "sent-amount-differs" : "sent-cell-differs", {
      sheet: plan,
      area: afterAt ? cellArea(afterAt) : rowArea(inMaster.row),
      params,
      found: params.inMaster,
      expected: params.sent,
    }),
    isAmount ? figures(satang(after), satang(before), "satang") : null,
  );
}

/** A row that was sent and is not in the master. */
export function missingRow(sent: SentRow, plan: string, { fields }: PlanShape): Finding {
  const amount = rowAmount(sent.row.row, fields);
  const params = { ...sourceOf(sent), name: sent.row.row.path.at(-1)?.name ?? "", amount };
  return makeFinding(issue("sent-row-missing", { sheet: plan, area: null, params }), figures(0, amount, "satang"));
}

/** A row of the master that its agency has not sent. */
export function notSent(
  { row }: ComparedRow,
  { agency, file }: SentFile,
  plan: string,
  { fields }: PlanShape,
): Finding {
  const amount = rowAmount(row, fields);
  const facts = { sheet: plan, area: rowArea(row), params: { agency, files: file, amount } };
  return makeFinding(issue("row-not-sent", facts), figures(amount, 0, "satang"));
}

const sourceOf = ({ file, sheet, row }: SentRow) => ({
  ...{ agency: file.agency, file: file.file, sheet, sourceRow: row.row.row },
});

/** The outermost headings in which two rows' paths part. */
function headingsApart(a: ComparedRow, b: ComparedRow): [string, string] {
  const depth = commonDepth(a.place, b.place);
  return [a.place.path[depth]?.name ?? "–", b.place.path[depth]?.name ?? "–"];
}

import { cellArea, type Area } from "../grid/area";
import { describeMasterRefusal } from "../issues/reasons/masterRefusals";
import { describeNotice, notices as noticeEntries, type Notice } from "../issues/reasons/notices";
import { columnQuestion } from "../merging/columnAnswers";
import type { MergeProposal } from "../merging/planMerge";
import type { PlanPreview, SectionPreview } from "../merging/preview";
import type { MasterRefusal } from "../merging/refusal";
import type { Value } from "../merging/tree/mergedRow";
import { shownName, type Field, type PlanFields } from "../plan/fields";
import { noMoney, sumSatang, type Satang } from "../plan/satang";
import { bahtFigure, figure } from "../text/figures";
import type { ChangeOfPart, PlanChange } from "../summarizing/planChange";
import type {
  NoticeShown,
  PlanFiles,
  PlanRefused,
  PlanShown,
  RowChangeShown,
  SectionChange,
  TotalChange,
} from "./shown";
import { placeOf } from "./wording";

type Amounts = PlanPreview["before"];

/** A planned merge as the screen shows it before anything is written. */
export function planShown(
  { sheet, fields, changes, preview, questions, choices, notices }: MergeProposal,
  files: PlanFiles,
  columns: readonly { readonly header: string; readonly files: readonly string[] }[] = [],
): PlanShown {
  const sections = preview.sections.map((section, index) => sectionChange(section, index, fields)).filter(isTouched);
  const count = (kind: "added" | "changed" | "removed") => sections.reduce((sum, section) => sum + section[kind], 0);
  return {
    sheet,
    sections,
    totals: totalChanges(preview, fields),
    change: changeOfHeadings(preview, fields),
    rows: { added: count("added"), changed: count("changed"), removed: count("removed") },
    questions: [
      ...columns.map(({ header, files: theirs }) => ({
        ...({ id: columnQuestion(header), about: "columns", column: null, under: [] } as const),
        wordings: [{ name: header, files: theirs }],
      })),
      ...questions.map(({ id, path, a, b }) => ({
        ...({ id, about: "look-alikes", column: null, under: path, wordings: [a, b] } as const),
      })),
      ...choices.map(({ id, path, column, wordings }) => ({
        ...({ id, about: "texts", column: column.name, under: path } as const),
        wordings: wordings.map(({ text, agencies }) => ({ name: text, files: agencies })),
      })),
    ],
    notices: notices.map((notice) => noticeShown(sheet, notice)),
    files,
    hiddenRows: notices.reduce((sum, notice) => sum + (notice.kind === "rows-hidden" ? notice.rows.length : 0), 0),
    nothingToDo: changes.steps.length === 0,
  };
}

export const refusedShown = (refusal: MasterRefusal): PlanRefused => {
  const { refused, sheet, at } = refusal;
  const place = sheet !== null && at !== null ? placeOf(sheet, cellArea(at)) : null;
  return { refused, place, ...describeMasterRefusal(refusal) };
};

function sectionChange(
  { path, rows, before, after }: SectionPreview,
  index: number,
  fields: PlanFields,
): SectionChange {
  const count = (kind: SectionPreview["rows"][number]["kind"]) => rows.filter((row) => row.kind === kind).length;
  return {
    index,
    path: path.map(({ name }) => name),
    added: count("added"),
    changed: count("changed"),
    removed: count("removed"),
    before: together(before, fields),
    after: together(after, fields),
  };
}

/** The rows of a section that a merge touches, as they are shown. */
export const rowsShown = ({ rows }: SectionPreview, fields: PlanFields): RowChangeShown[] =>
  rows.map(({ kind, path, agency, file, row, before, after }) => ({
    ...{ kind, agency, file, row },
    activity: path.at(-1) ?? "",
    values: rowValuesShown({ kind, before, after }, fields),
  }));

/** Of a changed row what differs, else what it holds of the main amounts. */
export const rowValuesShown = (
  { kind, before, after }: Pick<SectionPreview["rows"][number], "kind" | "before" | "after">,
  fields: PlanFields,
): RowChangeShown["values"] =>
  fields.values.flatMap((field) => {
    const [from, to] = [before, after].map((values) => valueShown(values?.[field] ?? null, field, fields));
    const isSaid = kind === "changed" ? from !== to : fields.main.includes(field) && (from ?? to) !== null;
    return isSaid ? [{ column: shownName(fields, field), before: from ?? null, after: to ?? null }] : [];
  });

function valueShown(value: Value, field: Field, { amounts }: PlanFields): string | null {
  if (typeof value !== "number") return value;
  if (!amounts.includes(field)) return figure(value);
  return value === 0 ? null : bahtFigure(value);
}

const isTouched = ({ added, changed, removed, before, after }: SectionChange): boolean =>
  added + changed + removed > 0 || before !== after;

const together = (amounts: Amounts, { main }: PlanFields): Satang =>
  sumSatang(main.map((field) => amounts[field] ?? noMoney));

/** By headings of the outermost level, all sections counted: also those that the merge leaves as they are. */
function changeOfHeadings({ sections, before, after }: PlanPreview, fields: PlanFields): PlanChange {
  const parts = new Map<string | null, ChangeOfPart>();
  for (const { path, before: was, after: is } of sections) {
    const name = path[0]?.name ?? null;
    const part = parts.get(name) ?? { name, number: null, before: noMoney, after: noMoney };
    const sums = {
      before: sumSatang([part.before, together(was, fields)]),
      after: sumSatang([part.after, together(is, fields)]),
    };
    parts.set(name, { ...part, ...sums });
  }
  const whole = { before: together(before, fields), after: together(after, fields) };
  return { parts: [...parts.values()], whole, unread: 0 };
}

const totalChanges = ({ before, after }: PlanPreview, fields: PlanFields): TotalChange[] =>
  fields.amounts
    .filter((field) => before[field] !== undefined || after[field] !== undefined)
    .map((field) => ({
      title: shownName(fields, field),
      before: before[field] ?? noMoney,
      after: after[field] ?? noMoney,
    }));

function noticeShown(sheet: string, notice: Notice): NoticeShown {
  const area = areaOf(notice);
  return {
    kind: notice.kind,
    place: area && placeOf("sheet" in notice ? notice.sheet : sheet, area),
    severity: noticeEntries[notice.kind].severity,
    agency: "agency" in notice ? notice.agency : null,
    ...describeNotice(notice),
  };
}

function areaOf(notice: Notice): Area | null {
  switch (notice.kind) {
    case "total-rewritten":
    case "cell-overwritten":
    case "amount-uncounted":
    case "formula-not-followed":
    case "formula-not-carried":
    case "note-goes":
    case "comment-goes":
    case "link-goes":
      return cellArea(notice.at);
    case "row-edited":
      return cellArea(notice.edits[0]?.at ?? { row: notice.row, column: 0 });
    case "row-twice":
      return cellArea({ row: notice.row, column: 0 });
    case "without-origin":
    case "rows-hidden":
    case "rows-moved":
    case "colours-go":
      return cellArea({ row: notice.rows[0] ?? 0, column: 0 });
    case "columns-left":
    case "heading-without-sheet":
    case "log-broken":
    case "row-missing":
    case "signature-lost":
      return null;
  }
}

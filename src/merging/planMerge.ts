import type { ChangeSet } from "../change/changeSet";
import { located, namesOfSheets } from "../grid/located";
import { sheetOfRow, type SheetStack } from "../grid/sheetStack";
import { stackAfter, unstackSteps } from "../change/unstackSteps";
import { summaryAfter } from "../totals/summaryAfter";
import type { Grid } from "../grid/grid";
import { withFlatForms } from "../forms/flatForm";
import type { Notice } from "../issues/reasons/notices";
import { unknownColumns } from "../plan/headerAt";
import { matchKey } from "../text/matchKey";
import type { TextChoice } from "./besideTexts";
import { chooseSheets, withoutMisread, type Chosen, type Incoming, type LeftOut } from "./chooseSheets";
import { hiddenNotices, hiddenRows, showSteps } from "./hiddenRows";
import { logEntries } from "./record/logEntries";
import type { Master } from "./master";
import { chained, logEnd, type ChainedEntry } from "./record/mergeLog";
import { overwrittenCells, type Overwritten } from "./overwritten";
import { misreadRow } from "./misread";
import { noticesOf } from "./notices";
import { logNotices } from "./record/logNotices";
import { planSheet, type SheetPlan } from "./planSheet";
import type { PlanShape } from "./tree/planShape";
import { previewOf, type PlanPreview } from "./preview";
import { questionsOf, type Question } from "./questions";
import { isEmptyRecord, type RecordedAnswer } from "./record/record";
import { refusal, type MasterRefusal } from "./refusal";
import { recordCells } from "./record/recordSheet";
import type { CurrentPlan } from "./record/currentPlan";
import { isAlreadyInPlan } from "./record/isAlreadyInPlan";
import { logSteps, recordSteps } from "./record/tableSteps";
import type { PlanFields } from "../plan/fields";

/** A master, and who changes it when. */
export interface MasterRequest {
  readonly master: Master;
  /** ISO 8601; it is in the log and nowhere else. */
  readonly now: string;
  readonly person: string | null;
  /** Rows of the master that are hidden, by a filter or by hand, stay so: a person's choice. Otherwise they are shown. */
  readonly keepHidden?: boolean;
}

export interface MergeRequest extends MasterRequest {
  /** In any order. Files with errors are the caller's to leave out. */
  readonly submissions: readonly Incoming[];
  /** To the questions of an earlier plan. */
  readonly answers?: readonly RecordedAnswer[];
  /** SHA-256 of the files that hold, where an agency sent several (see the reason agency-twice). */
  readonly holding?: readonly string[];
  /** SHA-256 of files that the master holds already, whose rows are written again over what was edited by hand. */
  readonly restoring?: readonly string[];
}

/** What would be done to a master, all of it: to be shown, applied, turned back. */
export interface MergeProposal {
  /** The plan's. */
  readonly sheet: string;
  /** Of its form. */
  readonly fields: PlanFields;
  /** Without steps when the master holds all of it already. */
  readonly changes: ChangeSet;
  readonly preview: PlanPreview;
  readonly questions: readonly Question[];
  readonly choices: readonly TextChoice[];
  readonly notices: readonly Notice[];
  readonly leftOut: readonly LeftOut[];
  /** As they are written into the log. */
  readonly log: readonly ChainedEntry[];
}

/** A merge that knows what the master is to hold, and needs the submissions themselves no longer. */
export interface PreparedMerge {
  readonly request: PlanRequest;
  readonly chosen: Chosen;
}

type PlanRequest = MasterRequest & Pick<MergeRequest, "answers">;

/**
 * Plans to merge submissions into a master. The outcome is a function of the master's own plan, the set of submissions
 * it then holds and the answers given: their order does not matter, the same again changes nothing, and a submission
 * takes the place of all that its agency sent before.
 */
export const planMerge = (request: MergeRequest): MergeProposal | MasterRefusal => planPrepared(prepareMerge(request));

/** The first half of planMerge: whoever has many submissions can let go of them before the second. */
export function prepareMerge({ submissions, holding, restoring, ...request }: MergeRequest): PreparedMerge {
  const { base, current, shape } = request.master;
  const forms = new Set(withFlatForms([base]).map(({ id }) => id));
  const { sheets } = current.record;
  const isInPlan = isAlreadyInPlan(current, shape);
  const held = new Set(holding);
  return {
    request,
    chosen: chooseSheets(sheets, submissions, held, forms, isInPlan, shape, new Set(restoring)),
  };
}

/** Plans to take all that an agency has submitted out of a master: it is then as if the others alone had been merged. */
export function planWithdraw(request: MasterRequest & { readonly agency: string }): MergeProposal | MasterRefusal {
  const { current } = request.master;
  const { sheets } = current.record;
  const key = matchKey(request.agency);
  const removed = sheets.filter(({ agency }) => matchKey(agency) === key);
  if (removed.length === 0) return refusal("agency-not-merged", current.grid.sheet);
  const chosen = {
    sheets: sheets.filter((sheet) => !removed.includes(sheet)),
    ...{ added: [], removed, leftOut: [], headers: new Map() },
  };
  return planPrepared({ request, chosen });
}

/** The second half of planMerge. */
export function planPrepared({ request, chosen }: PreparedMerge): MergeProposal | MasterRefusal {
  const { shape, current, sheets: others, recordGrid, logGrid } = request.master;
  const { sheet } = current.grid;
  const { keepHidden = false } = request;
  const answers = answersAfter(current.record.answers, request.answers ?? []);
  const readable = planReadable(current, chosen, answers, shape, others);
  if ("refused" in readable) return readable;
  const { planned } = readable;
  const { leftOut } = readable.chosen;

  const preview = previewOf(current, planned, shape);
  const entries = logEntries(current, readable.chosen, preview, request, shape);
  const { amountFields } = shape;
  const log = chained(entries, logGrid ? logEnd(logGrid, amountFields).hash : "", amountFields);
  const record = isEmptyRecord(planned.record) ? [] : recordCells(planned.record, shape);
  const hidden = planned.steps.length === 0 ? [] : hiddenRows(current.grid, planned);
  const ofPlan = [
    ...showSteps(sheet, hidden, keepHidden),
    ...planned.steps,
    ...recordSteps(recordGrid, record),
    ...logSteps(logGrid, log, shape),
  ];
  const { stack } = current.grid;
  const summary = summaryAfter(others, current.grid, shape.form, planned.steps);
  const steps = stack ? unstackSteps(stack, [...ofPlan, ...(summary?.steps ?? [])]) : ofPlan;
  const ofSheet = [
    ...hiddenNotices(current.grid, hidden, keepHidden),
    ...noticesOf(current, planned, overwritten(current, readable, answers, shape, others), shape),
  ];
  return {
    sheet: namesOfSheets(current.grid),
    fields: shape.fields,
    changes: { steps },
    preview: stack ? previewOnSheets(preview, stackAfter(stack, planned.steps)) : preview,
    questions: questionsOf(planned.target, answers),
    choices: planned.besides.choices,
    notices: [
      ...logNotices(logGrid, current.record, amountFields),
      ...(stack ? ofSheet.map((notice) => onItsSheet(notice, stack)) : ofSheet),
      ...(stack ? headingsWithoutSheet(planned, stackAfter(stack, planned.steps), shape) : []),
      ...columnsNotTaken(readable.chosen),
    ],
    leftOut,
    log,
  };
}

/** What this merge writes over that somebody has typed in since the last. */
function overwritten(
  current: CurrentPlan,
  { chosen, planned }: { readonly chosen: Chosen; readonly planned: SheetPlan },
  answers: readonly RecordedAnswer[],
  shape: PlanShape,
  workbook: readonly Grid[],
): Overwritten[] {
  const { record } = current;
  if (record.sheets.length === 0) return [];
  // A merge of what the master holds already is the plan that is looked for.
  const isSame =
    chosen.sheets.length === record.sheets.length &&
    chosen.sheets.every((sheet, at) => sheet === record.sheets[at]) &&
    JSON.stringify(answers) === JSON.stringify(record.answers);
  const same = isSame ? planned : planSheet(current, record.sheets, record.answers, shape, workbook);
  return "refused" in same ? [] : overwrittenCells(current, same, planned);
}

/** Of a plan over several sheets: rows as they are on theirs. */
const previewOnSheets = (preview: PlanPreview, stack: SheetStack): PlanPreview => ({
  ...preview,
  sections: preview.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => {
      if (row.row === null) return row;
      const { sheet, first } = sheetOfRow(stack, row.row);
      return { ...row, sheet, row: row.row - first };
    }),
  })),
});

/** A notice about a place of the plan names the sheet. */
function onItsSheet(notice: Notice, stack: SheetStack): Notice {
  const isOfPlan = "at" in notice || "row" in notice || "rows" in notice;
  return isOfPlan ? located({ sheet: stack.sheet, ...notice }, stack) : notice;
}

/** Headings that no sheet is of, among those that have a sheet each. */
function headingsWithoutSheet({ target }: SheetPlan, stack: SheetStack, { form, depthOf }: PlanShape): Notice[] {
  const { level, summary } = form.sheets!;
  const depth = depthOf.get(level)!;
  const own = new Set(target.tree.blocks.flatMap((block) => (block.own ? [block.place.path[depth]] : [])));
  const named = new Set<unknown>();
  return target.entries.flatMap(({ block }, row): Notice[] => {
    const place = block?.place.path[depth];
    if (!place || own.has(place) || named.has(place)) return [];
    named.add(place);
    return [{ kind: "heading-without-sheet", heading: place.name, sheet: sheetOfRow(stack, row).sheet, summary }];
  });
}

/** What is not taken of the files that come: columns that the form does not have. */
function columnsNotTaken({ added, headers }: Chosen): Notice[] {
  return added.flatMap((sheet) => {
    const columns = unknownColumns({ headers: headers.get(sheet) ?? [] });
    return columns.length === 0 ? [] : [{ kind: "columns-left", agency: sheet.agency, file: sheet.file, columns }];
  });
}

/**
 * Plans the sheet with every file whose rows would be read as they were sent. One of which a row would not be is left out,
 * and all others are merged; where the row is not a file's of this merge, nothing is.
 */
function planReadable(
  current: CurrentPlan,
  given: Chosen,
  answers: readonly RecordedAnswer[],
  shape: PlanShape,
  others: readonly Grid[],
): { readonly chosen: Chosen; readonly planned: SheetPlan } | MasterRefusal {
  for (let chosen = given; ;) {
    const planned = planSheet(current, chosen.sheets, answers, shape, others);
    if ("refused" in planned) return planned;
    const misread = misreadRow(planned, shape);
    if (!misread) return { chosen, planned };
    const { made } = planned.target.entries[misread.row]!;
    if (made?.kind !== "row" || !chosen.added.includes(made.row.sheet)) {
      return refusal("misread", current.grid.sheet, { row: misread.row, column: misread.column });
    }
    chosen = withoutMisread(chosen, made.row, misread.field, shape);
  }
}

/** The answers remembered, with the new ones in place of those given before. */
function answersAfter(before: readonly RecordedAnswer[], given: readonly RecordedAnswer[]): RecordedAnswer[] {
  const answers = new Map([...before, ...given].map((answer) => [answer.id, answer]));
  return [...answers.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

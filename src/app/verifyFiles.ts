import { withFlatForms } from "../forms/flatForm";
import type { Form } from "../forms/schema";
import type { Grid } from "../grid/grid";
import type { Issue } from "../issues/issue";
import { issue } from "../issues/make";
import { inSheetOrder } from "../issues/order";
import type { Incoming } from "../merging/chooseSheets";
import type { Verification } from "../verifying/verification";
import { isReportSheet } from "../verifying/reportSheetName";
import { readProvenance, type Provenance } from "../verifying/provenance/readProvenance";
import { reconcile, type Reconciliation } from "../verifying/reconcile/reconcile";
import { plansAmong } from "../reading/readWorkbook";
import { withExtent } from "../verifying/verifiedExtent";
import { verifyWorkbook } from "../verifying/verifyWorkbook";
import type { FileReading } from "./checkFiles";
import { eachFile } from "./eachFile";
import { located } from "../grid/located";
import type { SheetStack, StackedSheet } from "../grid/sheetStack";
import type { MasterPlan } from "../merging/master";
import { withSummary } from "../verifying/sums/summaryFindings";
import { isKeptByMerging, masterPlan } from "./masterPlan";
import { formsOfMaster } from "./formInBook";
import { readBook, withoutSheets, type ReadBook } from "./readBook";
import { sheetsOfFile } from "./sheetsOfFile";
import { isUnfetched, unfetchedIssue, type SourceFile } from "./sourceFile";
import type { Work } from "./work";

/** What to verify of a workbook, and what to hold it against. */
export interface Verifying {
  /** The one sheet to verify; null: all. */
  readonly sheet: string | null;
  /** What agencies have sent, where it is at hand. */
  readonly sent: readonly Incoming[] | null;
}

/** A sheet verified, and for a master's plan whatever else could be reported about it. */
export interface VerifiedSheet extends Verification {
  /** The form it was read by, with its version; null where sums were inferred. */
  readonly readBy: Form | null;
  /** null where no form reads the sheet. */
  readonly provenance: Provenance | null;
  /** null where no files were given to reconcile with, or another sheet is the one they were merged into. */
  readonly reconciliation: Reconciliation | null;
}

export interface VerifiedFile {
  readonly file: string;
  /** Of the bytes that were verified; "": they could not be had. */
  readonly sha256: string;
  readonly sheets: readonly VerifiedSheet[];
  /** Why it could not be read, or has not the sheet asked for. */
  readonly issues: readonly Issue[];
}

/** Verifies files one after another, by looking alone. */
export function verifyFiles(
  files: readonly SourceFile[],
  { codec, sha256, forms, form, ...verifying }: FileReading & Verifying,
  work: Work = {},
): Promise<VerifiedFile[]> {
  return eachFile(files, work, async ({ file, name }, bytes) => {
    if (isUnfetched(bytes)) return { file, sha256: "", sheets: [], issues: [unfetchedIssue(bytes)] };
    const sheets = await sheetsOfFile(name, bytes, codec);
    const facts = { file, sha256: sha256(bytes) };
    const read = "code" in sheets ? sheets : withSheet(sheets.grids, verifying.sheet);
    if ("code" in read) return { ...facts, sheets: [], issues: [read] };
    const by = formsOfMaster(read, { forms, form });
    return { ...facts, sheets: verifyBook(readBook(read, by.forms, by.form), verifying), issues: [] };
  });
}

/** The sheets of a file, among which is the one asked for: nothing verified is not nothing found. */
function withSheet(grids: readonly Grid[], name: string | null): readonly Grid[] | Issue {
  if (name === null || grids.some(({ sheet }) => sheet === name)) return grids;
  return issue("sheet-not-found", { sheet: null, area: null, params: { name } });
}

/**
 * Verifies the sheets of a workbook: their totals, and where a form reads them, where each row came from and whether it
 * is what was sent. A workbook with several plans keeps one record of merges: it is that of the plan it knows most of.
 */
export function verifyBook(book: ReadBook, verifying: Verifying): VerifiedSheet[] {
  const plan = verifying.sheet === null ? masterPlan(withoutSheets(book, isReportSheet), null) : null;
  return plan && !("refused" in plan) && plan.grid.stack
    ? onSheets(verifyRead(stackedBook(book, plan), verifying), plan)
    : verifyRead(book, verifying);
}

/** The workbook with the sheets of its plan as one. */
function stackedBook(
  { forms, read, grids: all }: ReadBook,
  { grids, grid, form, submission, issues }: MasterPlan,
): ReadBook {
  const table = { grid, choice: { form }, plan: { form, submission, issues }, hiddenRows: 0 };
  const tables = new Map(read.sheets.map((one) => [one.name, one.table]));
  const reports = all.filter((one) => isReportSheet(one.sheet));
  const sheets = grids.map(({ sheet }) => ({
    name: sheet,
    table: sheet === grid.sheet ? table : (tables.get(sheet) ?? null),
  }));
  return { forms, grids: [...grids, ...reports], read: { ...read, sheets } };
}

/** What verifying a plan as one sheet found, on the sheets that it is over; the cells of its summary are held against it. */
function onSheets(verified: readonly VerifiedSheet[], { grid, grids, form, submission }: MasterPlan): VerifiedSheet[] {
  const stack = grid.stack!;
  return verified.flatMap((one): VerifiedSheet[] => {
    if (one.sheet === grid.sheet)
      return stack.sheets.map((sheet, at) => partOf(one, { grid, submission }, sheet, at === 0));
    const findings = one.findings.map((finding) => readingStack(finding, stack));
    const own = { ...one, findings, notChecked: one.notChecked.map((issue) => readingStack(issue, stack)) };
    const summary = grids.find(({ sheet }) => sheet === one.sheet && sheet === form.sheets?.summary);
    return [summary ? { ...own, ...withSummary(own, summary, { grid, submission, form }) } : own];
  });
}

/** What was found on another sheet, with what it says of the plan's. */
const readingStack = <Found extends Issue>(found: Found, stack: SheetStack): Found => ({
  ...found,
  found: located(found.found, stack, found.sheet),
  params: located(found.params, stack, found.sheet),
});

function partOf(
  whole: VerifiedSheet,
  { grid, submission }: Pick<MasterPlan, "grid" | "submission">,
  { sheet, first, rows }: StackedSheet,
  isFirst: boolean,
): VerifiedSheet {
  const stack = grid.stack!;
  const isHere = (row: number) => row >= first && row < first + rows;
  const isAbout = ({ area }: Pick<Issue, "area">) => (area ? isHere(area.top) : isFirst);
  const totals = whole.totals.filter(({ at }) => isHere(at.row));
  const cells = grid.rows.filter(({ index }) => isHere(index)).reduce((sum, row) => sum + row.cells.length, 0);
  return {
    ...whole,
    sheet,
    checked: { totals: totals.length, rows: submission.rows.filter(({ row }) => isHere(row)).length, cells },
    totals: located(totals, stack, sheet),
    crossFooting: isFirst ? whole.crossFooting : [],
    findings: located(whole.findings.filter(isAbout), stack),
    notChecked: located(whole.notChecked.filter(isAbout), stack),
    reconciliation: isFirst ? whole.reconciliation : null,
  };
}

function verifyRead(book: ReadBook, { sheet, sent }: Verifying): VerifiedSheet[] {
  const { grids: looked, forms } = withoutSheets(book, isReportSheet);
  const reading = plansAmong(withoutSheets(book, (name) => isReportSheet(name) || isKeptByMerging(name)).read, sheet);
  const asked = looked.filter((grid) => !isKeptByMerging(grid.sheet) && (sheet ?? grid.sheet) === grid.sheet);
  const { sheets, plans } = verifyWorkbook(asked, reading, book.grids);
  const traced = plans.map((plan) => ({ plan, provenance: readProvenance(looked, plan) }));
  const [master] = [...traced].sort((a, b) => b.provenance.origins.size - a.provenance.origins.size);

  const verified = sheets.map((one): VerifiedSheet => {
    const found = traced.find(({ plan }) => plan.submission.sheet === one.sheet);
    if (!found) return { ...one, readBy: null, provenance: null, reconciliation: null };
    const { plan, provenance } = found;
    const isMaster = found === master;
    // What was sent went into the plan that the record is of; last year's beside it lacks none of it.
    const isReconciled = isMaster || master!.provenance.origins.size === 0;
    const reconciliation = sent && isReconciled ? reconcile(provenance, sent, formIds(plan.form, forms)) : null;
    const unreconciled =
      sent === null
        ? issue("not-reconciled", { sheet: one.sheet, area: null, params: {} })
        : issue("merged-into-other-sheet", {
            ...{ sheet: one.sheet, area: null },
            params: { name: master!.plan.submission.sheet },
          });
    return {
      ...one,
      ...{ readBy: plan.form, provenance, reconciliation },
      findings: [...one.findings, ...(isMaster ? provenance.findings : []), ...(reconciliation?.findings ?? [])].sort(
        inSheetOrder,
      ),
      notChecked: [
        ...one.notChecked,
        ...(isMaster
          ? provenance.notChecked
          : [issue("origins-unknown", { sheet: one.sheet, area: null, params: {} })]),
        ...(reconciliation?.notChecked ?? [unreconciled]),
      ],
    };
  });
  const kept = (master?.provenance.sheets ?? []).map((one): VerifiedSheet => ({
    ...one,
    readBy: master!.plan.form,
    provenance: null,
    reconciliation: null,
  }));
  const reports = book.grids.filter((grid) => !looked.includes(grid) && (sheet === null || grid.sheet === sheet));
  return [...withExtent(verified), ...kept, ...reports.map((grid) => leftAside(grid.sheet))];
}

/** A report of an earlier verification: nobody is to hide figures under its name, so the report says that it was passed over. */
const leftAside = (sheet: string): VerifiedSheet => ({
  ...{ sheet, form: null, readBy: null, provenance: null, reconciliation: null },
  ...{ checked: { totals: 0, rows: 0, cells: 0 }, totals: [], crossFooting: [], findings: [] },
  notChecked: [issue("report-not-verified", { sheet, area: null, params: {} })],
});

/** The forms that what was sent for a plan may follow: its own, and its flat table or the form that is the table of. */
function formIds(form: Form, forms: readonly Form[]): Set<string> {
  const base = forms.find((one) => withFlatForms([one]).some(({ id }) => id === form.id)) ?? form;
  return new Set(withFlatForms([base]).map(({ id }) => id));
}

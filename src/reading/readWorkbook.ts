import type { Grid } from "../grid/grid";
import { flatForm, headedFormId, withFlatForms } from "../forms/flatForm";
import type { Form } from "../forms/schema";
import type { Issue } from "../issues/issue";
import { issue } from "../issues/make";
import { chooseForm, formFits, whyFits, type FormChoice } from "./chooseForm";
import { readSheet, type SheetReading } from "./readSheet";

/** What is to be read, where the caller knows. */
export interface WorkbookOptions {
  /** The id of the form that the file must follow (or its flat table). */
  readonly form?: string;
  /** The one sheet to read. */
  readonly sheet?: string;
}

/** A plan sheet that was read, and the form it was read by. */
export interface PlanReading extends SheetReading {
  readonly form: Form;
}

/** A sheet with a form's header, and what it was read as. */
export interface TableFound {
  readonly grid: Grid;
  readonly choice: FormChoice;
  /** null where the choice is not a form. */
  readonly plan: PlanReading | null;
  /** How many rows of a plan it holds, read by the nearest form; only of a sheet that is out of sight. */
  readonly hiddenRows: number;
}

/** A sheet of a workbook, and the table that was found in it. */
export interface SheetRead {
  readonly name: string;
  readonly table: TableFound | null;
}

/** A workbook whose every sheet was read once, whatever is asked of it then. */
export interface SheetsRead {
  /** In the order of the workbook. */
  readonly sheets: readonly SheetRead[];
  /** The one form that was asked for. */
  readonly asked: Form | null;
}

export interface WorkbookReading {
  /** In the order of the workbook. */
  readonly plans: readonly PlanReading[];
  /** Plans out of sight beside one that shows: read, and for no merge. */
  readonly hidden: readonly PlanReading[];
  /** Sheets that were left alone. */
  readonly skipped: readonly { readonly sheet: string; readonly reason: "no-table" | "hidden" | "not-asked" }[];
  /** What is wrong with the file or its choice of form; what is wrong in a sheet is with its plan. */
  readonly issues: readonly Issue[];
}

/**
 * Finds the sheets of a workbook that hold a plan, finds which form each follows and reads it. A hidden sheet counts
 * only where no visible one holds a plan, or where it is asked for; one that does not count is reported. Throws when asked for
 * a form that is not among them.
 */
export const readWorkbook = (
  grids: readonly Grid[],
  forms: readonly Form[],
  { form, sheet }: WorkbookOptions = {},
): WorkbookReading => plansAmong(readAllSheets(grids, forms, form ?? null), sheet ?? null);

/**
 * Reads every sheet that may hold a plan. `form`: the id of the one that it must follow; null: whichever fits. `readBefore`: what was
 * read of the very same grid by the same forms.
 */
export function readAllSheets(
  grids: readonly Grid[],
  forms: readonly Form[],
  form: string | null,
  readBefore: (grid: Grid) => SheetRead | undefined = () => undefined,
): SheetsRead {
  const asked = forms.find(({ id }) => id === form) ?? null;
  if (form !== null && !asked) throw new Error(`There is no form ${form}`);
  const known = withFlatForms(forms);
  const wanted = asked ? [asked, flatForm(asked)] : known;
  return {
    sheets: grids.map((grid) => {
      // A sheet of totals holds no rows of the plan that it sums up, however alike its columns are.
      const summedUp = forms.filter(({ sheets }) => sheets?.summary === grid.sheet).map(({ id }) => id);
      const isPlans = ({ id }: Form) => !summedUp.includes(headedFormId(id));
      const table = () => tableIn(grid, known.filter(isPlans), wanted.filter(isPlans));
      return readBefore(grid) ?? { name: grid.sheet, table: table() };
    }),
    asked,
  };
}

function tableIn(grid: Grid, known: readonly Form[], wanted: readonly Form[]): TableFound | null {
  const fits = formFits(grid, known);
  if (fits.length === 0) return null;
  const choice = chooseForm(grid, fits, wanted);
  const shows = grid.visibility === "visible";
  if (shows && !("form" in choice)) return { grid, choice, plan: null, hiddenRows: 0 };
  const form = formNearest(choice);
  const plan = { form, ...readSheet(grid, form) };
  const hiddenRows = shows ? 0 : plan.submission.rows.length;
  return { grid, choice, plan: "form" in choice ? plan : null, hiddenRows };
}

/** The plans of a workbook, or of the one sheet that is asked for. */
export function plansAmong({ sheets, asked }: SheetsRead, sheet: string | null): WorkbookReading {
  const candidates = sheets.flatMap(({ name, table }) => (table && (sheet ?? name) === name ? [table] : []));
  const visible = candidates.filter(({ grid }) => grid.visibility === "visible");
  const read = visible.length > 0 && sheet === null ? visible : candidates;
  const hidden = candidates.filter((table) => !read.includes(table));
  const issues = [
    ...hidden.flatMap(reportHidden),
    ...read.flatMap(({ grid, choice }) => reportChoice(grid, choice, asked)),
  ];
  const plans = plansOf(read);
  if (plans.length === 0 && issues.length === 0)
    issues.push(issue("plan-not-found", { sheet, area: null, params: {} }));
  return {
    plans,
    hidden: plansOf(hidden),
    skipped: [
      ...sheets
        .filter(({ name, table }) => !table || (sheet ?? name) !== name)
        .map(({ name }) => ({
          sheet: name,
          reason: sheet !== null && name !== sheet ? ("not-asked" as const) : ("no-table" as const),
        })),
      ...hidden.map(({ grid }) => ({ sheet: grid.sheet, reason: "hidden" as const })),
    ],
    issues,
  };
}

const plansOf = (tables: readonly TableFound[]): PlanReading[] => tables.flatMap(({ plan }) => plan ?? []);

const formNearest = (choice: FormChoice): Form =>
  "form" in choice ? choice.form : "instead" in choice ? choice.instead : choice.uncertain[0]!.form;

function reportChoice({ sheet }: Grid, choice: FormChoice, asked: Form | null): Issue[] {
  if ("form" in choice) return [];
  if ("uncertain" in choice) {
    const forms = choice.uncertain.map(({ form }) => form.title);
    return [issue("form-uncertain", { sheet, area: null, params: { forms, why: choice.uncertain.map(whyFits) } })];
  }
  return [issue("form-wrong", { sheet, area: null, params: { found: choice.instead.title, asked: asked!.title } })];
}

/** Reports of a plan that is left alone because it is out of sight. A blank form, hidden as a model, is not a plan. */
function reportHidden({ grid, hiddenRows: rows }: TableFound): Issue[] {
  if (rows === 0) return [];
  const params = { veryHidden: grid.visibility === "very-hidden", rows };
  return [issue("plan-hidden", { sheet: grid.sheet, area: null, params })];
}

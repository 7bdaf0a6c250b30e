import type { Step } from "../change/step";
import { loadForm } from "../forms/loadForm";
import type { Form } from "../forms/schema";
import { cellIn, type Grid } from "../grid/grid";
import { hiddenSheetSteps } from "../merging/record/tableSteps";

/** The hidden sheet of a master that holds its form, so that whoever opens the master has it. */
export const formSheetName = "ข้อมูลแบบฟอร์ม";

/** A cell holds 32,767 characters; a longer form goes on in the rows below. */
const longest = 32_000;

/** What the sheet says before the form's file, cell by cell. */
const mark = "form";

/** The rows of the sheet: what it is, then the form's file piece by piece. */
export const formSheetRows = (json: string): string[] => [
  mark,
  ...Array.from({ length: Math.ceil(json.length / longest) }, (_, at) => json.slice(at * longest, (at + 1) * longest)),
];

/** The form's file that a workbook carries; null: none, or one that is damaged. */
export function formInBook(grids: readonly Grid[]): string | null {
  const grid = grids.find(({ sheet }) => sheet === formSheetName);
  const [first, ...pieces] = (grid?.rows ?? []).map((row) => cellIn(row, 0)?.value);
  if (first !== mark || pieces.some((piece) => typeof piece !== "string")) return null;
  const json = pieces.join("");
  return "form" in loadForm(json) ? json : null;
}

/**
 * The forms to read a master by: of several of one id its own counts, unless a person has named one (`form`). What a
 * submission carries never governs it.
 */
export function formsOfMaster<Forms extends { readonly forms: readonly Form[]; readonly form: string | null }>(
  grids: readonly Grid[],
  asked: Forms,
): Forms {
  const json = asked.form === null ? formInBook(grids) : null;
  const loaded = json === null ? null : loadForm(json);
  if (!loaded || "faults" in loaded) return asked;
  const { form } = loaded;
  return { ...asked, forms: [form, ...asked.forms.filter(({ id }) => id !== form.id)] };
}

/** The steps that put a form into a workbook, in the place of the one that it carries. */
export const formSheetSteps = (there: Grid | undefined, json: string): Step[] =>
  hiddenSheetSteps(
    formSheetName,
    [60],
    there,
    formSheetRows(json).map((text) => [{ text }]),
  );

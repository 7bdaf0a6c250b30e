import { formWorkbook, openForm } from "../app/formBook";
import { formInBook, formSheetSteps } from "../app/formInBook";
import { makeMaster } from "../app/makeMaster";
import { overSheets } from "../app/overSheets";
import type { ChangeSet } from "../change/changeSet";
import { columnKindWords, columnRoleWords } from "../forms/columnKindWords";
import { formDiff, relationWords } from "../forms/formDiff";
import type { FormFile } from "../forms/formFile";
import { loadForm, loadFormFile } from "../forms/loadForm";
import { nextForm } from "../forms/nextForm";
import { normalFile, normalForm } from "../forms/normalForm";
import type { Form, TaxonomyNode } from "../forms/schema";
import { places } from "../forms/workbook/choices";
import { formNames } from "../forms/workbook/formNames";
import { loadFormBook } from "../forms/workbook/loadFormBook";
import { isFormBook } from "../forms/workbook/sheetNames";
import type { Grid } from "../grid/grid";
import { formDifferenceWords } from "../report/formDiffReport";
import type { ColumnRole } from "../plan/fields";
import type { Codec } from "../workbook/xlsx/codec";
import type { FormHeldShown, FormNextShown, FormOffered, FormOpened } from "./formHeldShown";
import type { ShelvedForm } from "./formShelf";
import { refusedShown } from "./planShown";
import type { PlanRefused } from "./shown";
import { formListed, formShown } from "./wording";

/** What is done with forms as a whole; loaded when a person asks for it. */

const jsonOf = (file: FormFile): string => JSON.stringify(file, null, 2);

const fileOf = ({ form, json }: ShelvedForm): FormFile => {
  const loaded = json === null ? { faults: [] } : loadFormFile(json);
  return "file" in loaded && loaded.file ? normalFile(loaded.file) : normalForm(form);
};

/** Opens a form's file of either kind: JSON, or a workbook. */
export async function formOpened(file: File, codec: Codec): Promise<FormOpened> {
  const opened = await openForm(file.name, new Uint8Array(await file.arrayBuffer()), codec);
  if ("faults" in opened) return { wrong: opened.faults };
  return { form: formShown(opened.form), json: jsonOf(opened.file) };
}

export const bookOfForm = (shelved: ShelvedForm): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(formWorkbook(fileOf(shelved)));

export function formAfter(shelved: ShelvedForm): FormNextShown {
  const file = fileOf(shelved);
  const next = nextForm(file, file.fiscalYear + 1);
  const json = jsonOf(next);
  const loaded = loadForm(json);
  if ("faults" in loaded) throw new Error(`A form was made that cannot be: ${loaded.faults[0]!.path}`);
  return { ...formShown(loaded.form), json, differences: formDiff(file, next).map(formDifferenceWords) };
}

/** An empty master of a form; `over`: over several sheets. One that is not the program's own travels inside it. */
export async function masterOf(
  { form, json }: ShelvedForm,
  over: boolean,
  codec: Codec,
): Promise<Uint8Array<ArrayBuffer> | PlanRefused> {
  const own = over ? overSheets(form) : null;
  const made = own ? await makeMaster(own, codec, jsonOf(normalForm(own))) : await makeMaster(form, codec, json);
  return "refused" in made ? refusedShown(made) : Uint8Array.from(made.bytes);
}

/** `there`: the sheet with the form that the workbook carries by now. */
export const keepingSteps = (there: Grid | undefined, shelved: ShelvedForm): ChangeSet => ({
  steps: formSheetSteps(there, jsonOf(fileOf(shelved))),
});

/** The form that a workbook carries, or is; null: neither, or it is at hand just as it is. */
export function formOffered(
  grids: readonly Grid[],
  known: (id: string) => ShelvedForm | undefined,
): FormOffered | null {
  const inside = formInBook(grids);
  const opened = inside === null ? (isFormBook(grids) ? loadFormBook(grids) : null) : loadForm(inside);
  if (opened === null) return null;
  const by = inside === null ? "workbook" : "inside";
  if ("faults" in opened) return { by: "workbook", wrong: opened.faults };
  const there = known(opened.form.id);
  if (there && JSON.stringify(there.form) === JSON.stringify(opened.form)) return null;
  return { by, form: formShown(opened.form), json: inside ?? jsonOf(normalForm(opened.form)) };
}

/** What a form holds. */
export function formHeld(shelved: ShelvedForm): FormHeldShown {
  const { form, json } = shelved;
  const file = fileOf(shelved);
  const names = formNames({ ...file });
  const levelName = (field: string | null) => form.levels.find((level) => level.field === field)?.name ?? null;
  const { totals } = form;
  return {
    ...formListed(form, json !== null),
    version: form.version,
    levels: form.levels.map(({ name, place }) => ({ name, place: places[place]! })),
    columns: form.columns.map(({ name, kind, role, headers, above, required }) => ({
      ...{ name, headers: [...above, ...headers.slice(0, 1)], required },
      kind: kind === "level" ? places["column"]! : columnKindWords[kind],
      role: role === null || !(role in columnRoleWords) ? null : columnRoleWords[role as ColumnRole],
    })),
    totals: [
      ...(totals.level === null ? [] : [{ of: levelName(totals.level), labels: totals.subtotalLabels }]),
      ...totals.beside.map((field) => ({ of: levelName(field), labels: [] })),
      ...(totals.grandTotalLabels.length === 0 ? [] : [{ of: null, labels: totals.grandTotalLabels }]),
    ],
    relations: (file.relations ?? []).map((relation) => relationWords(relation, names)),
    headings: form.taxonomy.flatMap((node) => headingsOf(form, node)),
    agencies: form.agencies.map(({ name }) => name),
    units: form.units.map(({ name }) => name),
    lists: Object.entries(form.lists).map(([name, entries]) => ({ name, entries: entries.map((one) => one.name) })),
  };
}

function headingsOf(form: Form, { field, number, name, children }: TaxonomyNode): { depth: number; text: string }[] {
  const depth = form.levels.findIndex((level) => level.field === field);
  const level = form.levels[depth]!.name.th;
  const own = { depth, text: `${level}${number === null ? "" : ` ${number}`} ${name}` };
  return [own, ...children.flatMap((node) => headingsOf(form, node))];
}

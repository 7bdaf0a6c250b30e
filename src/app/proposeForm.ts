import { loadForm } from "../forms/loadForm";
import { fieldsOf } from "../forms/planFields";
import type { Form } from "../forms/schema";
import type { Grid } from "../grid/grid";
import { inferFormOf } from "../inference/inferForm";
import type { Proposal } from "../inference/proposal";
import type { Issue } from "../issues/issue";
import type { Codec } from "../workbook/xlsx/codec";
import { sheetsOfFile } from "./sheetsOfFile";
import { tryForm, type FormTrial } from "./tryForm";

/** A form made from a sheet, and what it reads in that sheet. */
export interface ProposedForm {
  readonly proposal: Proposal;
  readonly form: Form;
  readonly grid: Grid;
  readonly trial: FormTrial;
}

interface Asked {
  /** null: the one that shows and holds the most. */
  readonly sheet: string | null;
  /** Buddhist Era: where no text names one. */
  readonly year: number;
}

/** A form for a sheet of these, read again by itself; null where none holds a table. */
export function proposedForm(grids: readonly Grid[], { sheet, year }: Asked): ProposedForm | null {
  const proposal = inferFormOf(grids, sheet, { id: `plan-${year}`, year });
  if (!proposal) return null;
  const file = { ...proposal.file, id: `plan-${proposal.file.fiscalYear}` };
  const loaded = loadForm(JSON.stringify(file));
  if ("faults" in loaded) throw new Error(`A form was made that cannot be: ${loaded.faults[0]!.path}`);
  const trial = tryForm(grids, loaded.form, proposal.sheet) ?? noTrial(proposal.sheet, loaded.form);
  const grid = grids.find((one) => one.sheet === proposal.sheet)!;
  return { proposal: { ...proposal, file }, form: loaded.form, grid, trial };
}

/** The same of a file; `made` is null where it holds no table. */
export async function proposeForm(
  name: string,
  bytes: Uint8Array,
  asked: Asked & { readonly codec: Codec },
): Promise<{ readonly issue: Issue } | { readonly made: ProposedForm | null }> {
  const sheets = await sheetsOfFile(name, bytes, asked.codec);
  return "code" in sheets ? { issue: sheets } : { made: proposedForm(sheets.grids, asked) };
}

const noTrial = (sheet: string, form: Form): FormTrial => ({
  ...{ sheet, fields: fieldsOf(form), rows: [], totals: {}, unexplained: [], issues: [], submission: null },
});

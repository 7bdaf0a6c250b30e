import { tryForm } from "../app/tryForm";
import { proposedForm } from "../app/proposeForm";
import { sheetsOfFile } from "../app/sheetsOfFile";
import { readBook } from "../app/readBook";
import { checkBook } from "../app/checkBook";
import { loadForm } from "../forms/loadForm";
import { cellArea, type Area } from "../grid/area";
import type { Grid } from "../grid/grid";
import { correctedForm, type ColumnCorrection } from "../inference/correctedForm";
import { unplacedWhys } from "../inference/proposal";
import type { Codec } from "../workbook/xlsx/codec";
import type { FormMadeShown, FormTriedShown } from "./formMadeShown";
import { placeOf } from "./wording";

/** A form for a sheet of these, corrected as a person says; null where they hold no table. */
export function formMade(
  grids: readonly Grid[],
  sheet: string | null,
  year: number,
  corrections: readonly ColumnCorrection[],
  isTaken: (id: string) => boolean,
): FormMadeShown | null {
  const made = proposedForm(grids, { sheet, year });
  if (!made) return null;
  const { proposal } = made;
  let { id } = proposal.file;
  for (let count = 2; isTaken(id); count++) id = `${proposal.file.id}-${count}`;
  const file = { ...correctedForm(proposal.file, corrections), id };
  const json = JSON.stringify(file, null, 2);
  const loaded = loadForm(json);
  if ("faults" in loaded) throw new Error(`A form was made that cannot be: ${loaded.faults[0]!.path}`);
  const trial = tryForm(grids, loaded.form, proposal.sheet);
  const place = (area: Area) => placeOf(proposal.sheet, area);
  const said = new Map(corrections.map(({ entry, kind }) => [entry, kind]));
  const nameOf = new Map(
    file.levels.map((level) => [level.id, typeof level.name === "string" ? level.name : level.name.th]),
  );
  const severity = (wanted: string): number => trial?.issues.filter((one) => one.severity === wanted).length ?? 0;
  return {
    ...{ json, id, sheet: proposal.sheet, title: loaded.form.title, fiscalYear: loaded.form.fiscalYear },
    columns: proposal.columns.map((column) => ({
      ...{ entry: column.entry, name: column.path.join(" · "), place: place(cellArea(column.header)) },
      isLevel: "level" in proposal.file.columns[column.entry]!,
      kind: said.has(column.entry) ? said.get(column.entry)! : column.kind,
      ...{ obey: column.obey, of: column.of },
      exceptions: column.exceptions.map((at) => place(cellArea(at))),
    })),
    levels: proposal.levels.map(({ level, count, examples }) => ({
      ...{ name: nameOf.get(level) ?? level, count },
      examples: examples.map(({ at, text }) => ({ place: place(cellArea(at)), text })),
    })),
    totals: proposal.totals.map(({ level, rows }) => ({
      ...{ level: level === null ? null : (nameOf.get(level) ?? level), count: rows.length },
    })),
    unplaced: proposal.unplaced.map(({ at, text, why }) => ({
      ...{ place: at && place(cellArea(at)), text, why: unplacedWhys[why] },
    })),
    ...{ rows: trial?.rows.length ?? 0, unexplained: (trial?.unexplained ?? []).map(place) },
    ...{ errors: severity("error"), warnings: severity("warning") },
  };
}

/** What a form makes of files: tried, never kept. */
export async function formTried(
  json: string,
  files: readonly File[],
  codec: Codec,
): Promise<readonly FormTriedShown[]> {
  const loaded = loadForm(json);
  if ("faults" in loaded) return [];
  const { form } = loaded;
  const tried: FormTriedShown[] = [];
  for (const file of files) {
    const sheets = await sheetsOfFile(file.name, new Uint8Array(await file.arrayBuffer()), codec);
    const { plans } = "code" in sheets ? { plans: [] } : checkBook(readBook(sheets.grids, [form], form.id));
    const issues = plans.flatMap((plan) => plan.issues);
    tried.push({
      file: file.name,
      rows: plans.reduce((sum, { submission }) => sum + submission.rows.length, 0),
      unexplained: issues.filter(({ code }) => code === "cell-unread").length,
      errors: issues.filter((one) => one.severity === "error" && one.code !== "cell-unread").length,
    });
  }
  return tried;
}

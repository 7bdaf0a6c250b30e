import { tryForm } from "../app/tryForm";
import { proposedForm } from "../app/proposeForm";
import { sheetsOfFile } from "../app/sheetsOfFile";
import { readBook } from "../app/readBook";
import { checkBook } from "../app/checkBook";
import { wordsOf } from "../forms/fileTexts";
import { loadForm } from "../forms/loadForm";
import type { Form } from "../forms/schema";
import { cellArea, type Area } from "../grid/area";
import type { Grid } from "../grid/grid";
import { correctedForm, type Corrections } from "../inference/correctedForm";
import { unplacedWhys } from "../inference/proposal";
import type { ColumnRole } from "../plan/fields";
import type { Submission } from "../plan/submission";
import type { Codec } from "../workbook/xlsx/codec";
import type { FormMadeShown, FormTriedShown, SheetPart } from "./formMadeShown";
import { placeOf } from "./wording";

/** A form for a sheet of these, corrected as a person says; null where they hold no table. */
export function formMade(
  grids: readonly Grid[],
  sheet: string | null,
  year: number,
  corrections: Corrections,
  isTaken: (id: string) => boolean,
): FormMadeShown | null {
  const made = proposedForm(grids, { sheet, year });
  if (!made) return null;
  const { proposal } = made;
  let { id } = proposal.file;
  for (let count = 2; isTaken(id); count++) id = `${proposal.file.id}-${count}`;
  const corrected = correctedForm(proposal.file, corrections);
  const file = { ...(corrected ?? proposal.file), id };
  const json = JSON.stringify(file, null, 2);
  const loaded = loadForm(json);
  if ("faults" in loaded) throw new Error(`A form was made that cannot be: ${loaded.faults[0]!.path}`);
  const { form } = loaded;
  const trial = tryForm(grids, form, proposal.sheet);
  const place = (area: Area) => placeOf(proposal.sheet, area);
  const said = new Map((corrected ? corrections.columns : []).map((one) => [one.entry, one]));
  const out = new Set(corrected ? corrections.levelsOut : []);
  const totals = new Map((corrected ? corrections.totals : []).map((one) => [one.total, one]));
  const severity = (wanted: string): number => trial?.issues.filter((one) => one.severity === wanted).length ?? 0;
  return {
    ...{ json, id, sheet: proposal.sheet, title: form.title, fiscalYear: form.fiscalYear, isRefused: !corrected },
    columns: proposal.columns.map((column) => {
      const { kind, role } = { kind: undefined, role: undefined, ...said.get(column.entry) };
      const entry = proposal.file.columns[column.entry]!;
      return {
        ...{ entry: column.entry, name: column.path.join(" · "), place: place(cellArea(column.header)) },
        isLevel: "level" in entry && !out.has(entry.level),
        isOfSeries: "series" in entry,
        kind: kind === undefined ? column.kind : kind,
        role: role !== undefined ? role : kind === undefined ? (column.role as ColumnRole | null) : null,
        ...{ obey: column.obey, of: column.of },
        exceptions: column.exceptions.map((at) => place(cellArea(at))),
      };
    }),
    levels: proposal.levels.map(({ level, count, examples }) => ({
      ...{ id: level, count, isOut: out.has(level) },
      name: wordsOf(proposal.file.levels.find((one) => one.id === level)?.name ?? level),
      isInnermost: level === proposal.levels.at(-1)!.level,
      examples: examples.map(({ at, text }) => ({ place: place(cellArea(at)), text })),
    })),
    totals: proposal.totals.map(({ level, rows }, at) => {
      const one = totals.get(at);
      const label = proposal.file.totals?.[at]?.label;
      return {
        ...{ at, of: one ? one.of : level, isOut: one?.isOut ?? false, count: rows.length },
        label: (typeof label === "string" ? label : label?.[0]) ?? null,
        place: rows[0] === undefined ? null : place(cellArea({ row: rows[0], column: 0 })),
      };
    }),
    unplaced: proposal.unplaced.map(({ at, text, why }) => ({
      ...{ place: at && place(cellArea(at)), text, why: unplacedWhys[why] },
    })),
    ...{ rows: trial?.rows.length ?? 0, unexplained: (trial?.unexplained ?? []).map(place) },
    ...{ errors: severity("error"), warnings: severity("warning") },
    parts: [
      ...(trial?.submission ? partsOf(trial.submission, form) : []),
      ...(trial?.unexplained ?? []).map((area): SheetPart => ({ area, is: "unexplained", depth: 0 })),
    ],
  };
}

/** What the cells of a sheet were taken for. */
function partsOf({ headers, headings, sections, besides, grandTotal }: Submission, { levels }: Form): SheetPart[] {
  const columns = headers.flatMap((header) => Object.values(header.columns));
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const rowOf = (row: number): Area => ({ top: row, bottom: row, left, right });
  const totals = [...sections.map(({ total }) => total), ...besides.map(({ total }) => total), grandTotal];
  return [
    ...headers.map(({ area }): SheetPart => ({ area, is: "header", depth: 0 })),
    ...totals.flatMap((total): SheetPart[] => (total ? [{ area: rowOf(total.row), is: "total", depth: 0 }] : [])),
    ...headings.map(({ at, field }): SheetPart => ({
      ...{ area: cellArea(at), is: "heading", depth: levels.findIndex((level) => level.field === field) },
    })),
  ];
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

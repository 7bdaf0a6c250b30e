import { headedFormId } from "../../forms/flatForm";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import type { Submission } from "../../plan/submission";
import { rowNames } from "../rows/rowNames";

/** From so large a share of the smaller sheet's rows on, two sheets hold the same plan. */
const sameFrom = 0.5;

/**
 * Plan sheets of one file that hold the rows of a sheet before them once more, reported at the later one. Amounts do not
 * matter: a draft and its final version are the same rows. Sheets with different rows complement each other.
 *
 * Why: all plan sheets of a file are merged, so a forgotten copy of the sheet counts every baht twice.
 *
 * @param sheets those of one file, in the order of the workbook
 * @returns the issues of each sheet, in the order given
 */
export function checkSheets(sheets: readonly Submission[]): Issue[][] {
  if (sheets.length < 2) return sheets.map(() => []);
  /** Where in the file a row comes first. */
  const firstIn = new Map<string, Submission>();
  return sheets.map((later) => {
    const common = new Map<Submission, number>();
    for (const row of namesOf(later)) {
      const earlier = firstIn.get(row);
      if (earlier) common.set(earlier, (common.get(earlier) ?? 0) + 1);
      else firstIn.set(row, later);
    }
    const found = [...common].find(([earlier, rows]) => isSamePlan(rows, later, earlier));
    if (!found) return [];
    const params = { otherSheet: found[0].sheet, rows: found[1], all: later.rows.length };
    return [issue("sheet-repeated", { sheet: later.sheet, area: null, params })];
  });
}

/** Whether two sheets of one file hold the same plan. */
export function repeatsSheet(later: Submission, earlier: Submission): boolean {
  const before = new Set(namesOf(earlier));
  return isSamePlan(namesOf(later).filter((name) => before.has(name)).length, later, earlier);
}

const isSamePlan = (common: number, { rows }: Submission, { rows: others }: Submission): boolean =>
  common > 0 && common >= Math.min(rows.length, others.length) * sameFrom;

/** Rows of another form are other rows, whatever they say. */
const namesOf = (submission: Submission): string[] =>
  rowNames(submission).map((name) => `${headedFormId(submission.form)}\n${name}`);

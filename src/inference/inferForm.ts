import type { Grid } from "../grid/grid";
import { linesOf } from "../reading/line";
import { besideLevelsOf } from "./besideLevels";
import { bodyLinesOf, isNumeric } from "./bodyLines";
import { asSiblings, kindGuess } from "./columnGuess";
import { formDraft } from "./formDraft";
import { headerBlockOf } from "./headerBlock";
import { leafValues } from "./leafValues";
import { levelColumnsOf } from "./levelColumns";
import type { Proposal } from "./proposal";
import { rowLevelsOf } from "./rowLevelsFound";
import type { InferenceContext } from "./sheetFindings";
import { titlesFound } from "./titlesFound";
import { foundTotals } from "./totalsFound";

/**
 * A form for the table of a sheet: its header, what each column holds, the levels of its headings, its totals, series,
 * lists and relations, each with the cells that speak for it. undefined where the sheet holds no table.
 */
export function inferForm(grid: Grid, context: InferenceContext): Proposal | undefined {
  const lines = linesOf(grid);
  const block = headerBlockOf(grid, lines);
  if (!block) return undefined;
  const body = bodyLinesOf(grid, lines, block);
  const { levels, unclear } = rowLevelsOf(body);
  const headings = new Set(levels.flatMap((level) => level.headings.map(({ line }) => line)));
  const titles = titlesFound(lines.slice(0, block.first).filter((line) => !headings.has(line)));
  const details = body.flatMap(({ kind, line }) => (kind === "detail" ? [line] : []));
  const totalled = new Set(
    body.flatMap((one) =>
      one.kind === "total"
        ? one.line.pieces.filter((piece) => piece !== one.piece && isNumeric(piece)).map(({ column }) => column)
        : [],
    ),
  );
  const single = block.leaves.map((leaf) => {
    const values = leafValues(leaf.column, details);
    const hints = { isTotalled: totalled.has(leaf.column), isOfMoney: titles.isOfMoney };
    return { leaf, values, guess: kindGuess(leaf, values, hints) };
  });
  const columns = asSiblings(single);
  const names = levelColumnsOf(columns.filter(({ guess: { kind } }) => kind === "text" || kind === "list"));
  const innermost = names.at(-1);
  if (!innermost) return undefined;
  const numeric = columns
    .filter(({ guess: { kind } }) => kind === "amount" || kind === "number")
    .map(({ leaf }) => leaf.column);
  const beside = besideLevelsOf(body, innermost.leaf.column, numeric);
  return formDraft({
    ...{ sheet: grid.sheet, context, block, body, titles, columns, names, beside, unclear },
    ...{ rowLevels: levels, totals: foundTotals(body, levels) },
  });
}

/** The same of a workbook's sheet with the most cells under a header; of the one that is asked for. */
export function inferFormOf(
  grids: readonly Grid[],
  sheet: string | null,
  context: InferenceContext,
): Proposal | undefined {
  let best: Proposal | undefined;
  for (const grid of grids) {
    if (sheet === null ? grid.visibility !== "visible" : grid.sheet !== sheet) continue;
    const found = inferForm(grid, context);
    if (found && (!best || sizeOf(found) > sizeOf(best))) best = found;
  }
  return best;
}

const sizeOf = ({ rows, columns }: Proposal): number => (1 + rows) * columns.length;

import { cellArea, overlap, type Position } from "./area";
import { formulaReads, type FormulaReads, type SheetArea } from "./formulaReads";
import type { Grid, GridRow } from "./grid";

interface Formula extends FormulaReads {
  /** In lower case, as in SheetArea. */
  readonly sheet: string;
  readonly at: Position;
}

/** The formulas of a workbook by what each reads; what a row's formulas read is worked out once. */
export class FormulaReaders {
  private readonly known = new WeakMap<GridRow, readonly Formula[]>();

  /**
   * The formulas whose results a change of these cells may change, in one step or several, and those that may read anything.
   * By sheet; undefined: there are more than `most`.
   */
  reached(
    grids: readonly Grid[],
    changed: readonly SheetArea[],
    most: number,
  ): ReadonlyMap<string, readonly Position[]> | undefined {
    const all = grids.flatMap((grid) => grid.rows.flatMap((row) => this.formulasIn(grid, row)));
    const hit = all.filter(({ isOpen }) => isOpen);
    let waiting = all.filter(({ isOpen }) => !isOpen);
    const isAmong = (areas: readonly SheetArea[]) => (formula: Formula) =>
      formula.areas.some((read) => areas.some(({ sheet, area }) => sheet === read.sheet && overlap(area, read.area)));
    let fresh: readonly SheetArea[] = [...changed, ...hit.map(placeOf)];
    while (fresh.length > 0 && hit.length <= most) {
      const isHit = isAmong(fresh);
      const next = waiting.filter(isHit);
      waiting = waiting.filter((formula) => !next.includes(formula));
      hit.push(...next);
      fresh = next.map(placeOf);
    }
    if (hit.length > most) return undefined;
    const names = new Map(grids.map(({ sheet }) => [sheet.toLowerCase(), sheet]));
    const reached = new Map<string, Position[]>();
    for (const { sheet, at } of hit) {
      const name = names.get(sheet)!;
      reached.set(name, [...(reached.get(name) ?? []), at]);
    }
    return reached;
  }

  private formulasIn({ sheet, names }: Grid, row: GridRow): readonly Formula[] {
    const known = this.known.get(row);
    if (known) return known;
    const nameOf = (name: string) => names?.get(name.toLowerCase());
    const found = row.cells.flatMap(({ row: index, column, formula }): Formula[] =>
      formula === null
        ? []
        : [
            {
              ...formulaReads(formula, sheet, nameOf),
              sheet: sheet.toLowerCase(),
              at: { row: index, column },
            },
          ],
    );
    this.known.set(row, found);
    return found;
  }
}

const placeOf = ({ sheet, at }: Formula): SheetArea => ({ sheet, area: cellArea(at) });

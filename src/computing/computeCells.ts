import { cellKey, type Area, type Position } from "../grid/area";
import type { CellValue } from "../grid/cell";
import type { SheetArea } from "../grid/formulaReads";
import { evaluate } from "./evaluate";
import type { CellReader, ReadCell } from "./reading";
import { cellsRead, formulaTree, type FormulaTree } from "./formulaTree";

/** A cell that holds something, as formulas see it. */
export interface SourceCell extends Position {
  /** What it shows. Of a formula: null where that is not known, or not what it would come to now. */
  readonly value: CellValue | null;
  /** As it reads now; null for a constant. */
  readonly formula: string | null;
}

/** The cells of a workbook as they are now. */
export interface CellSource {
  /** The cells of an area that hold something; undefined where there is no sheet of that name, in any case. */
  cellsIn(sheet: string, area: Area): readonly SourceCell[] | undefined;
  /** Whether every row of an area counts in a SUBTOTAL of this number; where it is not known, none is computed. */
  subtotalCounts?(sheet: string, area: Area, number: number): boolean | undefined;
  /** What a defined name stands for, without `=`; `name` and `sheet` in lower case. */
  nameOf?(name: string, sheet: string): string | undefined;
}

/**
 * Cells that are read for one change at most: some seconds' worth. A sheet on which each of ten thousand rows adds up all
 * those above it would take minutes; what is not computed is left to Excel.
 */
const readsOfOneChange = 2_000_000;

/** What becomes of a cell's formula: being computed, or computed; undefined: it could not be. */
type Result = { readonly value: CellValue | undefined } | "open";

/**
 * Computes formulas from the cells as they are now, and with them the formulas that they read. The answer is undefined
 * for what is not computed: more than `formulaTree` knows, in a circle, or read from such a cell.
 */
export class CellComputer {
  private readonly results = new Map<string, Result>();
  private readonly trees = new Map<string, FormulaTree | undefined>();
  private reads = 0;

  /** @param mostReads cells that are read at most; what is beyond is not computed */
  constructor(
    private readonly source: CellSource,
    private readonly mostReads = readsOfOneChange,
  ) {}

  /** `cell` is one of the sheet's, with a formula and without a value. */
  compute(sheet: string, cell: SourceCell): CellValue | undefined {
    // A chain of formulas may be as long as the sheet, so those that wait are kept in a list and not by recursion.
    const waiting = [{ sheet: sheet.toLowerCase(), cell }];
    for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
      const key = keyOf(next.sheet, next.cell);
      const known = this.results.get(key);
      if (known !== undefined && known !== "open") {
        waiting.pop();
        continue;
      }
      const tree = this.treeOf(next.sheet, next.cell);
      // Seen for the second time, all that it reads is computed, or waits for it in a circle.
      const needed = known === "open" || !tree ? [] : this.uncomputed(tree);
      if (needed.length > 0) {
        this.results.set(key, "open");
        waiting.push(...needed);
        continue;
      }
      const value = tree && evaluate(tree, this.reader);
      this.results.set(key, { value });
      waiting.pop();
    }
    return this.resultOf(sheet.toLowerCase(), cell);
  }

  private treeOf(sheet: string, cell: SourceCell): FormulaTree | undefined {
    const key = keyOf(sheet, cell);
    if (!this.trees.has(key)) this.trees.set(key, formulaTree(cell.formula!, sheet, this.source.nameOf));
    return this.trees.get(key);
  }

  /** The formulas that it reads and that are still to be computed. */
  private uncomputed(tree: FormulaTree): { sheet: string; cell: SourceCell }[] {
    return cellsRead(tree).flatMap((cells) =>
      (this.cellsIn(cells) ?? []).flatMap((cell) =>
        isOpen(cell) && !this.results.has(keyOf(cells.sheet, cell)) ? [{ sheet: cells.sheet, cell }] : [],
      ),
    );
  }

  private readonly reader: CellReader = {
    cellsIn: (cells) => {
      const read: ReadCell[] = [];
      for (const cell of this.cellsIn(cells) ?? [undefined]) {
        const value = cell && (isOpen(cell) ? this.resultOf(cells.sheet, cell) : cell.value);
        if (value === undefined || value === null) return undefined;
        read.push({ row: cell!.row, column: cell!.column, value, formula: cell!.formula });
      }
      return read;
    },
    subtotalCounts: ({ sheet, area }, number) => this.source.subtotalCounts?.(sheet, area, number),
  };

  private resultOf(sheet: string, cell: SourceCell): CellValue | undefined {
    const result = this.results.get(keyOf(sheet, cell));
    return result === "open" ? undefined : result?.value;
  }

  private cellsIn({ sheet, area }: SheetArea): readonly SourceCell[] | undefined {
    const cells = this.reads > this.mostReads ? undefined : this.source.cellsIn(sheet, area);
    this.reads += cells?.length ?? 0;
    return cells;
  }
}

const isOpen = ({ value, formula }: SourceCell): boolean => value === null && formula !== null;

const keyOf = (sheet: string, at: Position): string => `${cellKey(at)} ${sheet}`;

import { isFormulaShort } from "../grid/formulaLimits";
import { cellAt, type Grid } from "../grid/grid";
import { sheetPrefix } from "../grid/reference";
import { isSheetName } from "../grid/sheetName";
import { withReferences } from "../grid/shiftFormula";
import { offStack } from "../grid/sheetStack";
import type { Content } from "../change/step";
import type { Field } from "../plan/fields";
import { placeIn } from "../plan/rowValues";
import { bahtFromSatang, type Satang } from "../plan/satang";
import type { Submission } from "../plan/submission";
import { sumOfPlanRows } from "../totals/sums";
import { sumOfRows } from "../totals/sumFormula";

/** Writes sums of a plan's rows as formulas that read the plan. */
export class SummaryFormulas {
  /** How many sums could not be formulas. */
  values = 0;
  private readonly filled = new Map<number, readonly number[]>();

  constructor(
    private readonly grid: Grid,
    private readonly plan: Pick<Submission, "rows" | "fields">,
    private readonly home: string,
  ) {}

  /** The sum of some columns over rows, in baht: a formula where that comes to the same, otherwise its value. */
  sum(rows: readonly number[], fields: readonly Field[], sum: Satang): Content {
    const result = bahtFromSatang(sum);
    const { sums } = sumOfPlanRows(
      rows.map((index) => this.plan.rows[index]!),
      fields,
    );
    const formulas = fields.map((field) => this.formula(rows, field, bahtFromSatang(sums[field]!)));
    const formula = `=${formulas.map((one) => one?.slice(1)).join("+")}`;
    if (!formulas.includes(null) && isFormulaShort(formula)) return { formula, result };
    this.values += 1;
    return { number: result };
  }

  private formula(indexes: readonly number[], field: Field, result: number): string | null {
    const { grid, plan, home } = this;
    const stack = grid.stack;
    const sheets = stack ? stack.sheets.map(({ sheet }) => sheet) : [grid.sheet];
    // In a name that Excel would not take, a formula of ours could read another file, of whoever's choosing.
    if (!sheets.every(isSheetName)) return null;
    const places = indexes.flatMap((index) => placeIn(plan.rows[index]!, field) ?? []);
    const columns = [...new Set(places.map(({ column }) => column))];
    const baht = plan.fields.baht[field] ?? 1;
    // A text that was read as an amount is passed over by SUM.
    const numbers = places.map((at) => cellAt(grid, at)?.value).filter((value) => typeof value === "number");
    if (Math.abs(numbers.reduce((all, one) => all + one, 0) * baht - result) >= 0.005) return null;
    const sums = columns.map((column) => {
      const own = places.filter((at) => at.column === column).map(({ row }) => row);
      return sumOfRows(column, own, this.filledRows(column)).slice(1);
    });
    if (sums.length === 0) return "=0";
    const onPlan = withReferences(`=${sums.join("+")}`, (reference) => sheetPrefix(grid.sheet) + reference);
    const written = stack ? offStack(onPlan, home, stack) : onPlan;
    return baht === 1 ? written : `=(${written.slice(1)})*${baht}`;
  }

  /** 0-based rows of a column that hold a number, ascending. */
  private filledRows(column: number): readonly number[] {
    let rows = this.filled.get(column);
    if (!rows) {
      rows = this.grid.rows.flatMap(({ index, cells }) =>
        cells.some((cell) => cell.column === column && typeof cell.value === "number") ? [index] : [],
      );
      this.filled.set(column, rows);
    }
    return rows;
  }
}

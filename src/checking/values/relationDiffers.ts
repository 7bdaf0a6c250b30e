import { absoluteOf, decimalOf, negated, numberOf, roundedTo, sumOf, type Decimal } from "../../computing/decimal";
import { isEquation, rightSideOf, termsOf, type Equation, type TermValue } from "./relationValue";
import type { FormRelation } from "../../forms/schema";
import { areaToA1, cellArea, type Area, type Position } from "../../grid/area";
import { cellAt } from "../../grid/grid";
import { sumTerms } from "../../grid/sumTerms";
import { rewrite } from "../../change/rewriteCell";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { withName, type Field } from "../../plan/fields";
import { amountIn, numberIn, placeIn, textIn } from "../../plan/rowValues";
import { bahtFromSatang, sumSatang, type Satang } from "../../plan/satang";
import type { PlanRow } from "../../plan/submission";
import { aboutCell, saysNothing, shown } from "../cellFacts";
import type { Checked, Rule } from "../checked";

/**
 * Values of a row that do not agree as the form says: sums and differences, percentages and shares, a limit, one of
 * several that must be filled in or must not (amount-sum-differs, amount-over-limit, relation-differs, relation-nearly,
 * relation-over-limit, relation-none, relation-several). What cannot be read is not judged. A percentage may miss by what
 * its last written place leaves open; where several are added up, that is only noted.
 *
 * Why: what follows from other cells is what is read, and its parts are what is paid; where they differ nobody knows which
 * is meant.
 */
export const relationDiffers: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const relation of sheet.form.relations) {
    if (relation.kind === "differ" || relation.severity === "off") continue;
    const totals = relation.kind === "share" ? sharedTotals(sheet, relation) : undefined;
    for (const row of sheet.rows) {
      const found = faultOfRow(sheet, row, relation, totals?.(row));
      if (found) issues.push(relation.severity === null ? found : { ...found, severity: relation.severity });
    }
  }
  return issues;
};

function faultOfRow(sheet: Checked, row: PlanRow, relation: FormRelation, total: TermValue): Issue | undefined {
  if (isEquation(relation)) return equationFault(sheet, row, relation, total);
  if (relation.kind === "most") return limitFault(sheet, row, relation.less, relation.more);
  return relation.kind === "differ" ? undefined : countFault(sheet, row, relation);
}

/** Baht of an amount; nothing of a blank in any other column; undefined of what could not be read. */
function termIn({ grid }: Checked, row: PlanRow, field: Field): TermValue {
  const at = placeIn(row, field);
  if (!at) return undefined;
  const amount = amountIn(row, field);
  if (amount !== undefined) return { digits: BigInt(amount), scale: 2 };
  const number = numberIn(row, field);
  if (number !== undefined) return decimalOf(number);
  const text = shown(cellAt(grid, at));
  return text === null || text.trim() === "" || saysNothing(text) ? null : undefined;
}

const none: Decimal = { digits: 0n, scale: 0 };

function equationFault(sheet: Checked, row: PlanRow, equation: Equation, total: TermValue): Issue | undefined {
  const { grid, fields, form } = sheet;
  const exact = rightSideOf(
    equation,
    (field) => termIn(sheet, row, field),
    () => total,
  );
  if (exact === null) return undefined;
  const terms = termsOf(equation).map(({ field }) => field);
  const whole = equation.kind === "fixed-sum" ? null : equation.whole;
  const kind = fields.kinds[whole ?? terms[0]!];
  const isAmount = kind === "amount";
  const wanted = isAmount ? roundedTo(exact, 2) : exact;
  const held = whole === null ? null : termIn(sheet, row, whole);
  // Of what is not a sum, nothing written is nothing said.
  if (held === undefined || (held === null && equation.kind !== "sum" && whole !== null)) return undefined;
  const stored = whole === null ? exact : (held ?? none);
  const expected = equation.kind === "fixed-sum" ? decimalOf(equation.is)! : wanted;
  const miss = numberOf(absoluteOf(sumOf(stored, negated(expected))));
  const open = isAmount ? 0 : openBy(sheet, row, equation, whole === null ? terms : [...terms, whole]);
  const isQuotient = equation.kind === "percent" || equation.kind === "share";
  // Computing leaves noise far beyond the last place that anybody writes.
  if (miss <= Math.max(equation.tolerance ?? 0, isAmount ? 0 : 1e-7, isQuotient ? open : 0)) return undefined;
  const at = whole === null ? undefined : placeIn(row, whole);
  const about = blamed(sheet, row, equation, at);
  if (isAmount && equation.kind === "sum" && at && whole !== null) {
    const sum = sumSatang(terms.map((field) => amountIn(row, field) as Satang));
    const fix = { steps: rewrite(grid, at, { number: bahtFromSatang(sum, fields.baht[whole]) }, form.amountFormat) };
    const params = { column: withName(fields, whole), stored: amountIn(row, whole)!, sum };
    return issue("amount-sum-differs", { ...about, params, fix });
  }
  const params = {
    columns: terms.map((field) => withName(fields, field)),
    whole: whole === null ? null : withName(fields, whole),
    how: equation.kind,
    ...{ stored: numberOf(stored), expected: numberOf(roundedTo(expected, 8)) },
  };
  return issue(kind === "percent" && miss <= open ? "relation-nearly" : "relation-differs", { ...about, params });
}

/** Half of the last place that is written, for each term: what rounding leaves open. */
function openBy({ grid }: Checked, row: PlanRow, equation: Equation, fields: readonly Field[]): number {
  const decimals = fields.map((field) => {
    const at = placeIn(row, field);
    const number = numberIn(row, field);
    const isTyped = at !== undefined && cellAt(grid, at)?.formula === null;
    return number === undefined || !isTyped ? 0 : (decimalOf(number)?.scale ?? 0);
  });
  const isQuotient = equation.kind === "percent" || equation.kind === "share";
  const places = isQuotient ? decimals.at(-1)! : Math.max(...decimals);
  return (10 ** -places / 2) * (isQuotient ? 1 : termsOf(equation).length);
}

/**
 * The cell to look at: the one that follows from the others; a text among those that its formula adds up and passes over;
 * where the formula is the right one and shows something else, all of them.
 */
function blamed(sheet: Checked, row: PlanRow, equation: Equation, at: Position | undefined) {
  const { grid } = sheet;
  const cells = termsOf(equation).flatMap(({ field }) => placeIn(row, field) ?? []);
  const formula = at && cellAt(grid, at)?.formula;
  const terms = formula ? sumTerms(formula, grid.sheet) : undefined;
  const counts = new Set(terms?.areas.flatMap(cellsOf));
  const isExact =
    terms !== undefined &&
    terms.typed === 0 &&
    terms.elsewhere.length === 0 &&
    counts.size === cells.length &&
    cells.every((cell) => counts.has(areaToA1(cellArea(cell))));
  if (at && !isExact) return aboutCell(grid, at);
  const text = cells.find((cell) => typeof cellAt(grid, cell)?.value === "string");
  if (at && text) return aboutCell(grid, text);
  const columns = [...cells, ...(at ? [at] : [])].map(({ column }) => column);
  const area = { top: row.row, bottom: row.row, left: Math.min(...columns), right: Math.max(...columns) };
  return { sheet: grid.sheet, area, found: null };
}

/** The cells of an area, in A1; none of an area of several rows. */
const cellsOf = ({ top, bottom, left, right }: Area): string[] =>
  top !== bottom
    ? []
    : Array.from({ length: right - left + 1 }, (_, i) => areaToA1(cellArea({ row: top, column: left + i })));

function limitFault(sheet: Checked, row: PlanRow, less: Field, more: Field): Issue | undefined {
  const { grid, fields } = sheet;
  const at = placeIn(row, less);
  const [amount, limit] = [amountIn(row, less), amountIn(row, more)];
  const about = { column: withName(fields, less), other: withName(fields, more) };
  if (at && amount !== undefined && limit !== undefined) {
    if (amount <= limit) return undefined;
    return issue("amount-over-limit", { ...aboutCell(grid, at), params: { ...about, amount, limit } });
  }
  const [number, most] = [numberIn(row, less), numberIn(row, more)];
  if (!at || number === undefined || most === undefined || number <= most) return undefined;
  return issue("relation-over-limit", { ...aboutCell(grid, at), params: { ...about, number, most } });
}

type Count = Extract<FormRelation, { readonly kind: "at-least-one" | "at-most-one" }>;

function countFault({ grid, fields }: Checked, row: PlanRow, { kind, among }: Count): Issue | undefined {
  const places = among.flatMap((field) => placeIn(row, field) ?? []);
  const filled = among.filter((field) => amountIn(row, field) || numberIn(row, field) || textIn(row, field));
  if (places.length < among.length || (kind === "at-least-one" ? filled.length > 0 : filled.length < 2))
    return undefined;
  const params = { columns: among.map((field) => withName(fields, field)) };
  const columns = places.map(({ column }) => column);
  const area = { top: row.row, bottom: row.row, left: Math.min(...columns), right: Math.max(...columns) };
  if (kind === "at-least-one") return issue("relation-none", { sheet: grid.sheet, area, params });
  const at = placeIn(row, filled[1]!)!;
  return issue("relation-several", { ...aboutCell(grid, at), params });
}

/** What the rows come to that a row's share is taken of: those under the same heading of the level, or all. */
function sharedTotals(
  sheet: Checked,
  { part, level }: Extract<FormRelation, { readonly kind: "share" }>,
): (row: PlanRow) => TermValue {
  const keyOf = ({ path }: PlanRow): string => {
    const at = path.findIndex(({ field }) => field === level);
    return JSON.stringify(path.slice(0, at + 1).map(({ name }) => name));
  };
  const totals = new Map<string, TermValue>();
  for (const row of sheet.rows) {
    const value = termIn(sheet, row, part);
    const key = keyOf(row);
    const before = totals.has(key) ? totals.get(key) : none;
    totals.set(
      key,
      before === undefined || value === undefined ? undefined : value ? sumOf(before ?? none, value) : before,
    );
  }
  return (row) => totals.get(keyOf(row));
}

import { parseArea, type Area } from "./area";
import { splitReference } from "./reference";

/** What a formula adds up. */
export interface SumTerms {
  /** Cells of the formula's own sheet, in the order written; a cell named twice is counted twice. */
  readonly areas: readonly Area[];
  /** References to other sheets and workbooks, as written. */
  readonly elsewhere: readonly string[];
  /** Numbers typed into the formula, added up. */
  readonly typed: number;
}

/**
 * The terms of a formula that only adds: SUM, +, brackets, references and numbers. undefined for every other formula,
 * whose value is then all that can be judged.
 *
 *   =SUM(F9:F11)          → F9:F11
 *   =F12+F21+SUM(F30,5)   → F12, F21, F30 and 5
 *   =SUM('แผน 65'!F9:F11) → elsewhere, unless that is the sheet it is on
 *   =ROUND(SUM(F9:F11),2) → F9:F11: amounts have no more decimals than that
 *   =SUM(F9:F11)/2        → undefined
 */
export function sumTerms(formula: string, sheet: string): SumTerms | undefined {
  const [, rounded] = roundedToSatang.exec(formula) ?? [];
  if (rounded !== undefined) return sumTerms(rounded, sheet);
  const areas: Area[] = [];
  const elsewhere: string[] = [];
  let typed = 0;
  let depth = 0;
  let at = formula.startsWith("=") ? 1 : 0;

  while (at < formula.length) {
    const [whole, sum, open, close, sign, prefix, cells, number] = token(formula, at);
    if (whole === undefined) return undefined;
    at += whole.length;
    if (sum !== undefined || open !== undefined) depth += 1;
    else if (close !== undefined) depth -= 1;
    else if (sign !== undefined) {
      // A comma between arguments adds as a plus does; outside of SUM it would join areas.
      if (sign === "," && depth === 0) return undefined;
    } else if (number !== undefined) typed += Number(number);
    else if (prefix !== undefined && !names(prefix, sheet)) elsewhere.push(`${prefix}${cells}`);
    else {
      const area = parseArea(cells!);
      if (!area) return undefined;
      areas.push(area);
    }
    if (depth < 0) return undefined;
  }
  return depth === 0 ? { areas, elsewhere, typed } : undefined;
}

const roundedToSatang = /^=\s*ROUND\((.*),\s*[2-9]\s*\)\s*$/is;

/** SUM( · ( · ) · + or , · sheet! · cells · number; spaces around each. */
const tokens =
  /\s*(?:(SUM\()|(\()|(\))|([+,])|(?:((?:'(?:[^']|'')+'|[^\s'"!()+,:*/^&<>=-]+)!)?(\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?)(?![A-Z0-9_.(]))|([0-9]+(?:\.[0-9]+)?))\s*/iy;

function token(formula: string, at: number): (string | undefined)[] {
  tokens.lastIndex = at;
  return tokens.exec(formula) ?? [];
}

/** Whether `'แผน 65'!` is this sheet's name. */
const names = (prefix: string, sheet: string): boolean =>
  splitReference(prefix).sheet?.toLowerCase() === sheet.toLowerCase();

import type { CellError } from "../grid/cell";
import { satangFromBaht } from "../plan/satang";
import { compared, decimalOf, quotientOf, sumOf, zero, type Decimal } from "./decimal";

/** What goes through many cells and comes to one value. */
export interface Counting {
  /** A cell's number. */
  number(value: number): void;
  /** A number that is typed, or computed. */
  decimal(value: Decimal): void;
  /** A text or a boolean in a cell. */
  other(): void;
  fault(error: CellError): void;
  /** undefined: not known. */
  result(): Decimal | CellError | undefined;
}

/** An error goes through; which of two different ones Excel shows is not known. */
class Faults {
  private first: CellError | undefined;
  private mixed = false;

  add(error: CellError): void {
    this.mixed ||= this.first !== undefined && this.first.error !== error.error;
    this.first ??= error;
  }

  or<T>(result: () => T): T | CellError | undefined {
    if (this.mixed) return undefined;
    return this.first ?? result();
  }
}

/** Whole satang are added as such, which is exact and fast; other numbers as decimals. */
class ExactSum {
  private satang = 0;
  private rest: Decimal = zero;
  count = 0;
  private unknown = false;

  number(value: number): void {
    this.count += 1;
    const satang = satangFromBaht(value);
    if (satang !== undefined && Number.isSafeInteger(this.satang + satang)) {
      this.satang += satang;
      return;
    }
    const decimal = decimalOf(value);
    if (decimal) this.rest = sumOf(this.rest, decimal);
    else this.unknown = true;
  }

  decimal(value: Decimal): void {
    this.count += 1;
    this.rest = sumOf(this.rest, value);
  }

  total(): Decimal | undefined {
    return this.unknown ? undefined : sumOf(this.rest, { digits: BigInt(this.satang), scale: 2 });
  }
}

function summing(finish: (sum: ExactSum) => Decimal | CellError | undefined): Counting {
  const sum = new ExactSum();
  const faults = new Faults();
  return {
    number: (value) => sum.number(value),
    decimal: (value) => sum.decimal(value),
    other: () => undefined,
    fault: (error) => faults.add(error),
    result: () => faults.or(() => finish(sum)),
  };
}

const ofCount = (count: number): Decimal => ({ digits: BigInt(count), scale: 0 });

function counting(countsOthers: boolean): Counting {
  let count = 0;
  const more = () => void (count += 1);
  const others = countsOthers ? more : () => undefined;
  return { number: more, decimal: more, other: others, fault: others, result: () => ofCount(count) };
}

function extreme(isBetter: (order: number) => boolean): Counting {
  let best: Decimal | undefined;
  let unknown = false;
  const faults = new Faults();
  const take = (value: Decimal | undefined): void => {
    if (!value) unknown = true;
    else if (!best || isBetter(compared(value, best))) best = value;
  };
  return {
    number: (value) => take(decimalOf(value)),
    decimal: take,
    other: () => undefined,
    fault: (error) => faults.add(error),
    result: () => faults.or(() => (unknown ? undefined : (best ?? zero))),
  };
}

/** Functions that add up, count or compare the cells of areas. */
export const countingFunctions = {
  SUM: () => summing((sum) => sum.total()),
  AVERAGE: () =>
    summing((sum) => {
      const total = sum.total();
      if (sum.count === 0) return { error: "#DIV/0!" };
      return total && quotientOf(total, ofCount(sum.count));
    }),
  COUNT: () => counting(false),
  COUNTA: () => counting(true),
  MIN: () => extreme((order) => order < 0),
  MAX: () => extreme((order) => order > 0),
} satisfies Record<string, () => Counting>;

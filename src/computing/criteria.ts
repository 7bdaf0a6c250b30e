import { maxColumns, type Area, type Position } from "../grid/area";
import type { CellValue } from "../grid/cell";
import { parseDecimal, numberOf, type Decimal } from "./decimal";
import type { ReadCell, Scalar } from "./reading";

/** The cells of an area that meet a criterion, seen from its corner: those named, or all but those. */
export interface ChosenCells {
  readonly allBut: boolean;
  /** `row * maxColumns + column` from the corner. */
  readonly places: ReadonlySet<number>;
}

const placeKey = ({ row, column }: Position): number => row * maxColumns + column;

export const isChosen = ({ allBut, places }: ChosenCells, at: Position): boolean => places.has(placeKey(at)) !== allBut;

/** Which cells of an area meet a criterion of SUMIF; undefined for one whose meaning is not known. */
export function chosenCells(area: Area, cells: readonly ReadCell[], criterion: Scalar): ChosenCells | undefined {
  const meets = testOf(criterion);
  if (!meets) return undefined;
  const allBut = meets(null);
  const places = new Set<number>();
  for (const { row, column, value } of cells) {
    if (meets(value) !== allBut) places.add(placeKey({ row: row - area.top, column: column - area.left }));
  }
  return { allBut, places };
}

/** How many cells of an area meet every condition; undefined where blank ones meet all of several. */
export function countChosen(area: Area, conditions: readonly ChosenCells[]): number | undefined {
  const [only, ...others] = conditions;
  if (only && others.length === 0) {
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    return only.allBut ? size - only.places.size : only.places.size;
  }
  const narrow = conditions.find(({ allBut }) => !allBut);
  if (!narrow) return undefined;
  return [...narrow.places].filter((key) => conditions.every(({ allBut, places }) => places.has(key) !== allBut))
    .length;
}

type Test = (value: CellValue | null) => boolean;

/**
 * The test that a criterion stands for.
 *
 *   5, "5", "=5"     numbers, and texts that read as that number
 *   "ก", "=ก"        that text, in any case; * and ? stand for others, ~ before them for themselves
 *   "<>ก", ">=5"     anything else; numbers from there on
 */
function testOf(criterion: Scalar): Test | undefined {
  if (criterion === null || typeof criterion === "boolean") return undefined;
  if (typeof criterion === "object") return "error" in criterion ? undefined : equalTo(numberOf(criterion));
  const [, operator = "=", rest = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/su.exec(criterion) ?? [];
  const number = decimalText(rest);
  if (operator === "=" || operator === "<>") {
    const same = number !== undefined ? equalTo(number) : textTest(rest, criterion !== rest);
    return operator === "=" ? same : same && ((value) => !same(value));
  }
  if (number === undefined) return undefined;
  return (value) => {
    if (typeof value !== "number") return false;
    if (operator === "<") return value < number;
    if (operator === "<=") return value <= number;
    return operator === ">" ? value > number : value >= number;
  };
}

const equalTo =
  (number: number): Test =>
  (value) =>
    value === number || (typeof value === "string" && decimalText(value) === number);

/** "=" alone means blank; "" alone depends on where the text came from: not computed. */
function textTest(text: string, hasOperator: boolean): Test | undefined {
  if (text === "") return hasOperator ? (value) => value === null : undefined;
  const pattern = text.toLowerCase().replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (sign) => {
    if (sign === "*") return ".*";
    if (sign === "?") return ".";
    return `\\${sign.startsWith("~") ? sign.slice(1) : sign}`;
  });
  const whole = /[*?~]/.test(text) ? new RegExp(`^${pattern}$`, "su") : null;
  const lower = text.toLowerCase();
  return (value) =>
    typeof value === "string" && (whole ? whole.test(value.toLowerCase()) : value.toLowerCase() === lower);
}

const decimalText = (text: string): number | undefined => {
  const decimal: Decimal | undefined = parseDecimal(text.trim());
  return decimal && numberOf(decimal);
};

import type { PlanShape } from "../merging/tree/planShape";
import { likeness } from "../text/similar";
import type { ComparedRow } from "./comparedRow";

export interface MatchedRows {
  /** In the order of the first side. */
  readonly pairs: readonly (readonly [ComparedRow, ComparedRow])[];
  readonly onlyFirst: readonly ComparedRow[];
  readonly onlySecond: readonly ComparedRow[];
}

/** Below this, two names are two activities. */
const alikeEnough = 0.85;
/** Rows of one agency under one heading that are compared name by name. */
const mostNames = 60;

/**
 * Which row of one side is which of the other: those that say the same in the same place first, then those that have
 * ever less in common. Exchanging the sides gives the same pairs.
 */
export function matchRows(
  first: readonly ComparedRow[],
  second: readonly ComparedRow[],
  { agencyAt }: PlanShape,
): MatchedRows {
  const wordsOf = ({ keys }: ComparedRow) => JSON.stringify(keys);
  const wordsBesideAgency = ({ keys }: ComparedRow) => JSON.stringify(keys.filter((_, i) => i !== agencyAt));
  const serial = ({ place }: ComparedRow) => String(place.serial);
  const parent = ({ place }: ComparedRow) => String(place.parent?.serial ?? "");
  const name = ({ place }: ComparedRow) => place.key;
  const agency = (row: ComparedRow) => row.agency;
  /** What two rows must have in common to be one, strictest first. Only rows with something to say are known by it. */
  const passes: readonly (readonly ((row: ComparedRow) => string)[])[] = [
    [serial, wordsOf],
    [serial, agency],
    [name, wordsOf],
    ...(agencyAt < 0 ? [] : [[serial, wordsBesideAgency]]),
    [parent, wordsOf],
    [wordsOf],
    [name, agency],
  ];

  const other = new Map<ComparedRow, ComparedRow>();
  let [left, right] = [first, second];
  passes.forEach((facts, pass) => {
    if (left.length === 0 || right.length === 0) return;
    const keyOf = (row: ComparedRow) => facts.map((fact) => fact(row)).join("\u0000");
    const needsValues = pass > 1 && pass < passes.length - 1;
    const comparable = (rows: readonly ComparedRow[]) => (needsValues ? rows.filter(hasValues) : rows);
    const waiting = grouped(comparable(right), keyOf);
    const next = new Map<string, number>();
    for (const row of comparable(left)) {
      const key = keyOf(row);
      const at = next.get(key) ?? 0;
      const found = waiting.get(key)?.[at];
      if (!found) continue;
      next.set(key, at + 1);
      other.set(row, found).set(found, row);
    }
    left = left.filter((row) => !other.has(row));
    right = right.filter((row) => !other.has(row));
  });
  pairLookAlikes(left, right, other);
  const isAlone = (row: ComparedRow) => !other.has(row);
  return {
    pairs: first.flatMap((row) => (isAlone(row) ? [] : [[row, other.get(row)!] as const])),
    onlyFirst: left.filter(isAlone),
    onlySecond: right.filter(isAlone),
  };
}

const hasValues = ({ values }: ComparedRow): boolean =>
  values.filter((value) => value !== null && value !== 0).length > 1;

function grouped(rows: readonly ComparedRow[], keyOf: (row: ComparedRow) => string): Map<string, ComparedRow[]> {
  const groups = new Map<string, ComparedRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Of rows of one agency under one heading, those whose names are most alike. */
function pairLookAlikes(
  left: readonly ComparedRow[],
  right: readonly ComparedRow[],
  other: Map<ComparedRow, ComparedRow>,
): void {
  const groupOf = ({ place, agency }: ComparedRow) => `${place.parent?.serial ?? ""} ${agency}`;
  const waiting = grouped(right, groupOf);
  for (const [key, rows] of grouped(left, groupOf)) {
    const candidates = waiting.get(key) ?? [];
    if (rows.length > mostNames || candidates.length > mostNames) continue;
    rows
      .flatMap((a) => candidates.map((b) => ({ a, b, alike: likeness(a.place.key, b.place.key) })))
      .filter(({ alike }) => alike >= alikeEnough)
      .sort((x, y) => y.alike - x.alike || x.a.row.row + x.b.row.row - y.a.row.row - y.b.row.row)
      .forEach(({ a, b }) => {
        if (!other.has(a) && !other.has(b)) other.set(a, b).set(b, a);
      });
  }
}

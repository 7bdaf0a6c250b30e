import type { Position } from "../../grid/area";
import type { Measured } from "../../issues/words";
import { slipBetween } from "./slips";
import { sameFigure } from "./sameFigure";
import { culprit, type Confidence, type Culprit } from "./culprit";

/** One figure that a total counts. */
export interface Addend {
  readonly at: Position;
  readonly value: number;
  readonly hidden: boolean;
  /** Whether it is text, which no formula counts. */
  readonly asText: boolean;
  /** 0-based row that this one repeats, cell for cell or nearly; null where it repeats none. */
  readonly repeats: number | null;
  /** By how much a total in the other direction differs that counts it too; null where none does. */
  readonly across: number | null;
}

/** A total that differs from what it counts. */
export interface Disagreement {
  readonly total: Position;
  readonly stored: number;
  readonly addends: readonly Addend[];
  readonly unit: Measured;
  /** The least amount by which figures of its column can differ; Infinity where it is not known. */
  readonly step: number;
  /** How many totals would be right with the culprit fixed. */
  readonly fixes: number;
}

/**
 * The cells that by themselves explain why a total differs, the best kind of explanation only: first the cell where
 * two wrong totals cross, then what is known to be amiss (hidden, repeated, text) and slips of the hand that chance
 * seldom looks like, then an addend that the total may have left out or counted twice, then a single digit, which
 * explains a round difference only too easily.
 */
export function possibleCauses(about: Disagreement): Culprit[] {
  const difference = differenceOf(about);
  for (const tier of [crossings, surePatterns, miscounts, mistypedDigits]) {
    const found = tier(about, difference);
    if (found.length > 0) return found.length === 1 ? found : found.map((one) => ({ ...one, confidence: "possible" }));
  }
  return [];
}

const differenceOf = ({ stored, addends }: Disagreement): number =>
  addends.reduce((rest, { value }) => rest - value, stored);

type Tier = (about: Disagreement, difference: number) => Culprit[];

const crossings: Tier = ({ addends, unit, step }, difference) =>
  addends
    .filter(({ across }) => across !== null && sameFigure(across, difference, step))
    .map(({ at, value }) =>
      culprit(at, "explains-all", "certain", { unit, stored: value, suggested: value + difference, fixes: 2 }),
    );

const surePatterns: Tier = ({ addends, unit, step, fixes }, difference) =>
  addends.flatMap((addend): Culprit[] => {
    const { at, value, hidden, asText, repeats } = addend;
    if (value !== 0 && sameFigure(value, -difference, step)) {
      const rows = { unit, rows: [at.row], amount: value };
      if (asText) return [culprit(at, "text-not-counted", "likely", rows)];
      if (hidden) return [culprit(at, "hidden-not-counted", "likely", rows)];
      if (repeats !== null) return [culprit(at, "row-repeated", "likely", { ...rows, rows: [repeats] })];
    }
    return slipped(addend, difference, unit, fixes, ["digits-swapped", "point-shifted"]);
  });

const miscounts: Tier = ({ total, addends, unit, step }, difference) => {
  const amount = Math.abs(difference);
  const equal = addends.filter(({ value }) => value !== 0 && sameFigure(value, amount, step));
  const reason = difference < 0 ? "rows-left-out" : "rows-counted-twice";
  const sure: Confidence = equal.length === 1 ? "likely" : "possible";
  return equal.slice(0, 1).map(({ at }) => culprit(total, reason, sure, { unit, rows: [at.row], amount }));
};

const mistypedDigits: Tier = ({ addends, unit, fixes }, difference) =>
  addends.flatMap((addend) => slipped(addend, difference, unit, fixes, ["digit-mistyped"]));

function slipped(
  { at, value }: Addend,
  difference: number,
  unit: Measured,
  fixes: number,
  reasons: readonly string[],
): Culprit[] {
  const suggested = value + difference;
  const slip = slipBetween(value, suggested, unit);
  if (!slip || !reasons.includes(slip.reason)) return [];
  const evidence = { unit, stored: value, suggested, fixes };
  return slip.reason === "point-shifted"
    ? [culprit(at, slip.reason, "likely", { ...evidence, factor: slip.factor })]
    : [culprit(at, slip.reason, "likely", evidence)];
}

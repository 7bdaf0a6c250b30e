import { toA1, type Position } from "../../grid/area";
import { culprit, type Culprit } from "./culprit";
import { possibleCauses, type Addend } from "./explain";
import { sameFigure } from "./sameFigure";
import { slipBetween, type Slip } from "./slips";
import { addsUp, countedBy, type SumNode } from "./sumNode";

/**
 * The cell to blame for a total that does not add up.
 *
 * A total that follows from wrong ones below is passed on to them. Otherwise every witness is heard: the typed total
 * above, which agrees either with this total or with its rows; the totals beside, of which one alone is typed; and the
 * figures themselves, among which one slip of the hand may explain the difference to the last satang. Where they do
 * not settle it, that is the answer.
 */
export function blame(total: SumNode): Culprit {
  const wrong = addsUp(total) ? wrongBelow(total) : [total];
  const [node, ...others] = wrong;
  if (!node || others.length > 0) return unknown(wrong.map(({ at }) => at));
  const counted = countedBy(node);
  if (node.live) return itself(node, counted, "formula-wrong", "certain");

  const testifies = testimony(node, counted);
  if (testifies === "rows") return itself(node, counted, "total-typed-over", "certain");
  const addends = [...node.addends(), ...node.children.map(asAddend)];
  const fixes = testifies === "total" ? 2 : 1;
  const found = possibleCauses({
    total: node.at,
    stored: node.stored,
    addends,
    unit: node.unit,
    step: node.step,
    fixes,
  });
  const settled = node.children.length > 0 && node.children.every(addsUp);
  if (settled || (testifies === null && isOdd(node))) {
    const miscount = found.find(({ cell }) => cell === node.at);
    if (miscount) return miscount;
    return itself(node, counted, "total-typed-over", found.length === 0 ? "certain" : "likely");
  }
  if (testifies === "total") return ofRows(node, counted, found);

  const slip = slipBetween(node.stored, counted, node.unit);
  if (found.length > 1) return unknown(found.flatMap(({ cell }) => cell ?? []));
  const [only] = found;
  if (only && !(isConvincing(slip) && only.reason === "digit-mistyped")) {
    // Where the total may have slipped as well as one of its rows, the finding names the total and this the row.
    return slip ? { ...only, confidence: "possible" } : only;
  }
  if (!slip) return itself(node, counted, "total-typed-over", "possible");
  const evidence = { unit: node.unit, stored: node.stored, suggested: counted, fixes: 1 };
  return slip.reason === "point-shifted"
    ? culprit(node.at, slip.reason, "likely", { ...evidence, factor: slip.factor })
    : culprit(node.at, slip.reason, "likely", evidence);
}

/** The nearest totals below that do not add up. Totals may count each other in turn: each is looked at once. */
function wrongBelow(total: SumNode): SumNode[] {
  const found: SumNode[] = [];
  const seen = new Set<SumNode>();
  const open = [total];
  for (const node of open) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (addsUp(node)) open.push(...node.children);
    else found.push(node);
  }
  return found;
}

/** Swapped digits and a shifted point are slips that chance seldom looks like; one digit of another is not. */
const isConvincing = (slip: Slip | undefined): boolean => slip !== undefined && slip.reason !== "digit-mistyped";

/** The total above agrees with this one, so something among its rows is wrong. */
function ofRows(node: SumNode, counted: number, found: readonly Culprit[]): Culprit {
  const own = found.filter(({ cell }) => cell !== node.at);
  if (own.length === 1) return own[0]!;
  const missing = node.stored - counted;
  return own.length === 0 && missing > 0
    ? culprit(null, "row-missing", "possible", { unit: node.unit, amount: missing })
    : unknown(own.flatMap(({ cell }) => cell ?? []));
}

const itself = (
  { at, unit, stored }: SumNode,
  suggested: number,
  reason: "formula-wrong" | "total-typed-over",
  confidence: Culprit["confidence"],
): Culprit => culprit(at, reason, confidence, { unit, stored, suggested, fixes: 1 });

/** More cells would not help an auditor. */
const enoughCells = 8;

const unknown = (cells: readonly Position[]): Culprit =>
  culprit(null, "unknown", "possible", { cells: cells.slice(0, enoughCells).map(toA1) });

const asAddend = ({ at, stored }: SumNode): Addend => ({
  ...{ at, value: stored, hidden: false, asText: false, repeats: null, across: null },
});

/** What the total above, where it was typed, says of this one: it agrees with it, with its rows, or with neither. */
function testimony(node: SumNode, counted: number): "total" | "rows" | null {
  const { parent } = node;
  if (!parent || parent.live) return null;
  const left = node.stored + parent.stored - countedBy(parent);
  if (sameFigure(left, counted, node.step)) return "rows";
  return sameFigure(left, node.stored, node.step) ? "total" : null;
}

/** Whether it alone is typed among the totals beside it, of which there are some. */
function isOdd({ parent, live, at, besideLive }: SumNode): boolean {
  if (besideLive) return !live;
  const beside = parent?.children.filter((child) => child.at !== at) ?? [];
  return !live && beside.length > 0 && beside.every((child) => child.live);
}

import { toThaiDigits } from "../../../src/text/digits";
import { typedInto, withFacts } from "../edits";
import type { Origin, SoundMaster } from "../masters";
import type { Random } from "../random";
import { anyOrigin, live, ours, type FaultKind, type Faulty } from "./faultKind";
import { afterEdit, at, columnOf, detailsOf, line, pick, swapped, totalsOver } from "./spots";

/** Masters in which a wrong amount shows: by the record, or because a total was typed before. */
const traced: readonly Origin[] = ["merged by us", "by hand, typed totals"];

/** A fault of one amount: another number is there. */
const ofAmount =
  (other: (value: number, random: Random) => number | undefined) =>
  (master: SoundMaster, random: Random): Faulty | undefined => {
    const detail = pick(random, detailsOf(master.plan.submission.rows));
    const number = detail && other(detail.value, random);
    if (!detail || number === undefined || number === detail.value) return undefined;
    const grids = typedInto(master.grids, master.grid.sheet, detail.at, { number });
    return { grids: afterEdit(grids), fault: at(master, detail.at), also: totalsOver(master, detail.row) };
  };

export const ofAmounts: readonly FaultKind[] = [
  {
    name: "hidden amount",
    origins: anyOrigin,
    plant: (master, random) => {
      const detail = pick(random, detailsOf(master.plan.submission.rows));
      if (!detail) return undefined;
      const { row, column } = detail.at;
      const byRow = random.below(3) > 0;
      const facts = byRow
        ? { hiddenRows: [{ first: row, last: row }], filtered: random.below(2) === 0 }
        : { hiddenColumns: [{ first: column, last: column }] };
      const fault = byRow ? line(master, row) : columnOf(master, column);
      return { grids: withFacts(master.grids, master.grid.sheet, facts), fault };
    },
  },
  {
    name: "text number",
    origins: live,
    plant: (master, random) => {
      const detail = pick(random, detailsOf(master.plan.submission.rows));
      if (!detail) return undefined;
      const digits = detail.value.toLocaleString("en");
      const text = random.below(2) === 0 ? digits : toThaiDigits(digits);
      return {
        grids: afterEdit(typedInto(master.grids, master.grid.sheet, detail.at, { text })),
        fault: at(master, detail.at),
      };
    },
  },
  {
    name: "error in an amount",
    origins: live,
    plant: (master, random) => {
      const detail = pick(random, detailsOf(master.plan.submission.rows));
      if (!detail) return undefined;
      const grids = typedInto(master.grids, master.grid.sheet, detail.at, { error: "#REF!" });
      return { grids: afterEdit(grids), fault: at(master, detail.at) };
    },
  },
  { name: "digit swap", origins: traced, plant: ofAmount(swapped) },
  { name: "x10", origins: traced, plant: ofAmount((value) => value * 10) },
  { name: "x1000", origins: traced, plant: ofAmount((value) => value * 1000) },
  {
    name: "amount changed after merge",
    origins: ours,
    plant: ofAmount((value, random) => value + 20 * (1 + random.below(300))),
  },
];

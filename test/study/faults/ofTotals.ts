import { columnName, toA1 } from "../../../src/grid/area";
import { bahtFromSatang } from "../../../src/plan/satang";
import { typedInto, withCell, withoutRow } from "../edits";
import type { SoundMaster } from "../masters";
import type { Random } from "../random";
import { anyOrigin, live, type FaultKind, type Faulty } from "./faultKind";
import { afterEdit, at, pick, rowsOf, swapped, totalsOf, type Total } from "./spots";

/** A fault of one subtotal's own cell. */
const ofTotal =
  (content: (total: Total, random: Random) => string | number | undefined) =>
  (master: SoundMaster, random: Random): Faulty | undefined => {
    const total = pick(random, totalsOf(master));
    const written = total && content(total, random);
    if (!total || written === undefined) return undefined;
    const cell = total.printed.at;
    const made = typeof written === "number" ? { number: written } : { formula: written };
    return { grids: afterEdit(typedInto(master.grids, master.grid.sheet, cell, made)), fault: at(master, cell) };
  };

/** A sum from one detail row of a section to another. */
const rangeOf = ({ details, printed }: Total, first: number, last: number): string => {
  const column = columnName(printed.at.column);
  return `=SUM(${column}${details[first]!.at.row + 1}:${column}${details[last]!.at.row + 1})`;
};

const formulaOf = ({ printed }: Total): string | undefined => printed.formula ?? undefined;

export const ofTotals: readonly FaultKind[] = [
  {
    name: "total typed over, wrong",
    origins: anyOrigin,
    plant: ofTotal(({ printed }, random) => bahtFromSatang(printed.value!) + 37 * (1 + random.below(200))),
  },
  {
    name: "total typed over, right",
    origins: live,
    plant: ofTotal(({ printed }) => bahtFromSatang(printed.value!)),
  },
  {
    name: "total with digits swapped",
    origins: ["by hand, typed totals"],
    plant: ofTotal(({ printed }, random) => swapped(bahtFromSatang(printed.value!), random)),
  },
  {
    name: "short range",
    origins: live,
    plant: ofTotal((total, random) =>
      random.below(2) === 0 ? rangeOf(total, 1, total.details.length - 1) : rangeOf(total, 0, total.details.length - 2),
    ),
  },
  {
    name: "double count",
    origins: live,
    plant: ofTotal((total, random) => {
      const formula = formulaOf(total);
      return formula && `${formula}+${toA1(random.of(total.details).at)}`;
    }),
  },
  {
    name: "formula pointing elsewhere",
    origins: live,
    plant: ofTotal((total, random) => {
      const formula = formulaOf(total);
      const [own, other] = [columnName(total.printed.at.column), columnName(total.printed.at.column + 2)];
      const elsewhere = random.below(2) === 0 ? formula?.replaceAll(own, other) : formula?.replace("=", "=สำรอง!A1+");
      return elsewhere === formula ? undefined : elsewhere;
    }),
  },
  {
    name: "number added in the formula",
    origins: live,
    plant: ofTotal((total, random) => {
      const formula = formulaOf(total);
      return formula && `${formula}+${500 * (1 + random.below(30))}`;
    }),
  },
  {
    name: "section total twice in the grand total",
    origins: live,
    plant: (master, random) => {
      const total = pick(random, totalsOf(master, 1));
      const grand = total && master.plan.submission.grandTotal?.amounts[total.field];
      if (!total || !grand?.formula) return undefined;
      const formula = `${grand.formula}+${toA1(total.printed.at)}`;
      const grids = typedInto(master.grids, master.grid.sheet, grand.at, { formula });
      return { grids: afterEdit(grids), fault: at(master, grand.at) };
    },
  },
  {
    name: "grand total typed, wrong",
    origins: anyOrigin,
    plant: (master, random) => {
      const grand = pick(random, Object.values(master.plan.submission.grandTotal?.amounts ?? {}));
      if (!grand?.value) return undefined;
      const number = bahtFromSatang(grand.value) + 41 * (1 + random.below(500));
      return { grids: typedInto(master.grids, master.grid.sheet, grand.at, { number }), fault: at(master, grand.at) };
    },
  },
  {
    name: "total not recalculated",
    origins: live,
    plant: (master, random) => {
      const total = pick(random, totalsOf(master, 1));
      if (!total?.printed.formula) return undefined;
      const value = bahtFromSatang(total.printed.value!) - 100;
      const grids = withCell(master.grids, master.grid.sheet, total.printed.at, { value });
      return { grids, fault: at(master, total.printed.at) };
    },
  },
  {
    name: "total row missing",
    origins: anyOrigin,
    plant: (master, random) => {
      const total = pick(random, totalsOf(master, 1));
      if (!total) return undefined;
      const row = total.printed.at.row;
      const { at: heading, body } = total.section;
      const grids = withoutRow(master.grids, master.grid.sheet, row);
      const { sheet } = master.grid;
      // What added it up has lost a cell.
      const grand = master.plan.submission.grandTotal?.row;
      const also = grand === undefined ? [] : [rowsOf(sheet, grand - 1, grand - 1)];
      return { grids: afterEdit(grids), fault: rowsOf(sheet, heading.row, body.last + 1), also };
    },
  },
];

import { areaToA1, toA1 } from "../../src/grid/area";
import type { Grid, GridRow } from "../../src/grid/grid";

/** How much of two sheets was compared, and what differs: `A1: one | other`. */
export interface Compared {
  readonly sheet: string;
  readonly rows: number;
  readonly cells: number;
  readonly formulas: number;
  readonly merges: number;
  readonly differences: readonly string[];
}

/** Values, formulas, number formats, merged areas and the order of rows. */
export function compareSheets(one: Grid, other: Grid | undefined): Compared {
  const facts = factsOf(one);
  const others = other ? factsOf(other) : new Map<string, string>();
  const places = new Set([...facts.keys(), ...others.keys()]);
  const cells = one.rows.flatMap((row) => row.cells);
  return {
    sheet: one.sheet,
    rows: one.rows.length,
    cells: cells.length,
    formulas: cells.filter(({ formula }) => formula !== null).length,
    merges: one.merges.length,
    differences: [...places].flatMap((place) =>
      facts.get(place) === others.get(place)
        ? []
        : [`${one.sheet} ${place}: ${facts.get(place) ?? "nothing"} | ${others.get(place) ?? "nothing"}`],
    ),
  };
}

/**
 * A format code as Calc and Excel agree on it: Calc says of one given by the client that it is English (US), as every code of
 * Office.js is (Range.numberFormat), and spells letters shown as they are its own way: "-" as \-.
 */
const codeOf = (format: string): string => format.replace(/^\[\$-409\]/, "").replace(/["\\]/g, "");

/** Every fact of a sheet by its place. */
function factsOf({ rows, merges }: Grid): Map<string, string> {
  const facts = new Map<string, string>();
  rows.forEach((row: GridRow) => {
    for (const { column, value, formula, format } of row.cells) {
      facts.set(toA1({ row: row.index, column }), JSON.stringify([value, formula, codeOf(format)]));
    }
  });
  for (const area of merges) facts.set(`merged ${areaToA1(area)}`, "merged");
  return facts;
}

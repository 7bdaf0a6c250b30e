import type { BookSheet } from "../../src/forms/workbook/bookSheet";
import type { Grid } from "../../src/grid/grid";
import { gridOf } from "./grids";

/** The sheets of a form's workbook as if they had been read from a file. */
export const gridsOfForm = (sheets: readonly BookSheet[]): Grid[] =>
  sheets.map(({ name, rows }) =>
    gridOf(
      name,
      rows.map((cells) => Array.from(cells, (cell) => (cell?.text ? { value: cell.text } : null))),
    ),
  );

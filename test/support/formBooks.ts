import type { FormSheet } from "../../src/forms/workbook/formSheet";
import type { Grid } from "../../src/grid/grid";
import { gridOf } from "./grids";

/** The sheets of a form's workbook as if they had been read from a file. */
export const gridsOfForm = (sheets: readonly FormSheet[]): Grid[] =>
  sheets.map(({ name, rows }) =>
    gridOf(
      name,
      rows.map((cells) => Array.from(cells, (cell) => (cell?.text ? { value: cell.text } : null))),
    ),
  );

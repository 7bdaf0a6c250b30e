import type { Area } from "../../grid/area";
import type { Checked } from "../checked";

/**
 * The cells of the form's columns in a row, for issues about a row as a whole: from the left edge of its header to
 * the last column that the header names. Rows must be asked from the top down.
 */
export function rowSpans({ submission: { headers } }: Checked): (row: number) => Area {
  let governing = 0;
  return (row) => {
    while (headers[governing + 1] && headers[governing + 1]!.area.top < row) governing += 1;
    const header = headers[governing];
    const columns = Object.values(header?.columns ?? {});
    return { top: row, bottom: row, left: header?.area.left ?? 0, right: Math.max(0, ...columns) };
  };
}

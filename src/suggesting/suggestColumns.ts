import { rewriteText } from "../change/rewriteCell";
import type { Step } from "../change/step";
import { cleanText } from "../text/cleanText";
import { cellAt } from "../grid/grid";
import type { Position } from "../grid/area";
import { suggestions } from "../issues/reasons/suggestions";
import type { FormColumn } from "../forms/schema";
import type { Header } from "../plan/submission";
import { mostSuggestions, type Suggest, type Suggesting, type Suggestion } from "./suggestion";

/** A header text that names no column, or one a second time: a column of the form that the sheet has not. */
export const suggestColumn: Suggest<"column-repeated" | "column-unknown"> = (_, at, sheet) => {
  const header = headerAt(sheet, at);
  if (!header) return [];
  const absent = absentFrom(sheet, header);
  return absent.length > mostSuggestions ? [] : absent.flatMap((column) => renamed(sheet, at, column, "column-is"));
};

/** A column that was not found: one of those whose header text names none. */
export const suggestHeader: Suggest<"column-missing"> = ({ params: { column } }, at, sheet) => {
  const header = headerAt(sheet, at);
  const wanted = sheet.form.columns.find(({ field }) => field === column.field);
  if (!header || !wanted || header.unknown.length > mostSuggestions) return [];
  return header.unknown.flatMap((unknown) => renamed(sheet, unknown.at, wanted, "column-found"));
};

const headerAt = ({ submission }: Suggesting, { row }: Position): Header | undefined =>
  submission.headers.find(({ area }) => area.top <= row && row <= area.bottom);

const absentFrom = ({ form }: Suggesting, { columns }: Header): readonly FormColumn[] =>
  form.columns.filter(({ field, kind }) => kind !== "ordinal" && columns[field] === undefined);

/** The form's header text in place of the one written, in every header of the sheet that has it there. */
function renamed(sheet: Suggesting, at: Position, column: FormColumn, how: "column-is" | "column-found"): Suggestion[] {
  const header = column.headers[0];
  const written = textAt(sheet, at);
  if (header === undefined || written === "") return [];
  const steps = sheet.submission.headers.flatMap(({ area }): readonly Step[] => {
    for (let row = area.top; row <= area.bottom; row++) {
      const place = { row, column: at.column };
      if (textAt(sheet, place) === written) return rewriteText(sheet.grid, place, header).steps;
    }
    return [];
  });
  const text = how === "column-is" ? suggestions[how]({ column: header }) : suggestions[how]({ text: written });
  return [{ text, changes: { steps } }];
}

function textAt({ grid }: Suggesting, at: Position): string {
  const value = cellAt(grid, at)?.value;
  return typeof value === "string" ? cleanText(value) : "";
}

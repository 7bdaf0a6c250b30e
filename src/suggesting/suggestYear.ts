import { rewriteText } from "../change/rewriteCell";
import { shown } from "../checking/cellFacts";
import { cellAt } from "../grid/grid";
import { suggestions } from "../issues/reasons/suggestions";
import { toThaiDigits } from "../text/digits";
import type { Suggest } from "./suggestion";

/** The form's year in the title, in the digits that are there. */
export const suggestYear: Suggest<"fiscal-year-wrong"> = ({ params: { year, expected } }, at, { grid }) => {
  const text = shown(cellAt(grid, at)) ?? "";
  for (const write of [String, (one: number) => toThaiDigits(String(one))]) {
    if (!text.includes(write(year))) continue;
    const changes = rewriteText(grid, at, text.replaceAll(write(year), write(expected)));
    return [{ text: suggestions["use-year"]({ year: expected }), changes }];
  }
  return [];
};

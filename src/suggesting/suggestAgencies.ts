import { rewriteText } from "../change/rewriteCell";
import { cellAt } from "../grid/grid";
import { shown } from "../checking/cellFacts";
import { suggestions } from "../issues/reasons/suggestions";
import type { Suggest, Suggesting, Suggestion } from "./suggestion";
import type { Position } from "../grid/area";

/** Whose row it is: the sender, then the names of the register that are like the one written. */
export const suggestAgency: Suggest<"agency-unknown" | "agency-missing" | "agency-other" | "formula-error"> = (
  _,
  at,
  sheet,
) => {
  const written = shown(cellAt(sheet.grid, at)) ?? "";
  const { agency } = sheet.submission;
  const names = new Set([...(agency === null ? [] : [agency]), ...sheet.agencies.alike(written)]);
  return [...names].map((name) => useText(sheet, at, name));
};

/** The sender named above the table: what is around the name in its cell stays. */
export const suggestSender: Suggest<"submitter-unknown"> = ({ params: { name } }, at, sheet) => {
  const written = shown(cellAt(sheet.grid, at)) ?? "";
  if (!written.includes(name)) return [];
  const responsible = new Set(sheet.rows.flatMap((row) => row.agency ?? []));
  const names = new Set([...sheet.agencies.alike(name), ...(responsible.size === 1 ? responsible : [])]);
  return [...names].map((agency) => ({
    text: suggestions["use-value"]({ value: agency }),
    changes: rewriteText(
      sheet.grid,
      at,
      written.replace(name, () => agency),
    ),
  }));
};

export const useText = (sheet: Suggesting, at: Position, text: string): Suggestion => ({
  text: suggestions["use-value"]({ value: text }),
  changes: rewriteText(sheet.grid, at, text),
});

import { rewriteText } from "../change/rewriteCell";
import { shown } from "../checking/cellFacts";
import { cellAt } from "../grid/grid";
import { suggestions } from "../issues/reasons/suggestions";
import { likeFormula } from "../text/likeFormula";
import type { Suggest } from "./suggestion";

/** The text without the signs that make it look like a formula. */
export const suggestWithoutSign: Suggest<"text-like-formula"> = (_, at, { grid }) => {
  const plain = (shown(cellAt(grid, at)) ?? "").replace(/^[\s=@+＝＠＋\-－]+/, "");
  if (plain === "" || likeFormula(plain) !== "none") return [];
  return [{ text: suggestions["drop-sign"](), changes: rewriteText(grid, at, plain) }];
};

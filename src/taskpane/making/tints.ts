import type { SheetPart } from "../../session/formMadeShown";

/** Light enough for black text, and named in the legend. */
const headings = ["#c9d8f5", "#d3ecd9", "#eadcf4", "#f9e2cf", "#d5eef0", "#f4dbe3", "#e6e9c8", "#dfe3ee"];
const others = { header: "#8fbde8", total: "#d4d4d4", unexplained: "#ffe66b" };

/** The colour that a part of the sheet has while a form is made from it. */
export const tintOf = ({ is, depth }: Pick<SheetPart, "is" | "depth">): string =>
  is === "heading" ? headings[depth % headings.length]! : others[is];

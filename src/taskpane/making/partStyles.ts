import { makeStyles, tokens } from "@fluentui/react-components";

/** A line of a list of parts: its cell, what it is, and what may be chosen below. */
export const usePartStyles = makeStyles({
  part: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  picked: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "2px" },
  more: { gridColumn: "2" },
  swatch: {
    display: "inline-block",
    width: "1em",
    height: "1em",
    verticalAlign: "-0.15em",
    marginInlineEnd: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

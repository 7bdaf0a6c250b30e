import { makeStyles, tokens } from "@fluentui/react-components";
import { ink, lineColor, paper } from "./cellStyle";

/** Pixels of the row numbers' column and of the column letters' row. */
export const headerWidth = 48;
export const headerHeight = 26;

export const useGridStyles = makeStyles({
  scroller: {
    position: "relative",
    overflow: "auto",
    flex: "1 1 auto",
    minHeight: 0,
    backgroundColor: paper,
    color: ink,
    colorScheme: "light",
    forcedColorAdjust: "none",
    outlineOffset: "-2px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 5,
    height: `${headerHeight}px`,
  },
  letters: { position: "relative", height: "100%", backgroundColor: "#f3f3f3", borderBottom: "1px solid #c4c4c4" },
  corner: {
    position: "sticky",
    left: 0,
    zIndex: 2,
    width: `${headerWidth}px`,
    height: "100%",
    backgroundColor: "#f3f3f3",
    borderRight: "1px solid #c4c4c4",
  },
  letter: {
    position: "absolute",
    top: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    height: "100%",
    fontSize: "12px",
    color: "#424242",
    borderRight: `1px solid ${lineColor}`,
    backgroundColor: "#f3f3f3",
    boxSizing: "border-box",
  },
  held: {
    position: "sticky",
    top: `${headerHeight}px`,
    zIndex: 4,
    backgroundColor: paper,
    boxShadow: "0 1px 0 #8a8a8a",
  },
  body: { position: "relative" },
  row: { position: "absolute", left: 0, right: 0, display: "flex" },
  ruled: { borderBottom: `1px solid ${lineColor}`, boxSizing: "border-box" },
  rowHeader: {
    position: "sticky",
    left: 0,
    zIndex: 3,
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    boxSizing: "border-box",
    fontSize: "12px",
    color: "#424242",
    backgroundColor: "#f3f3f3",
    borderRight: "1px solid #c4c4c4",
    borderBottom: `1px solid ${lineColor}`,
  },
  cell: {
    display: "flex",
    flexShrink: 0,
    boxSizing: "border-box",
    paddingInline: "3px",
    overflow: "visible",
    lineHeight: "1.45",
    cursor: "cell",
  },
  content: { maxHeight: "100%", overflow: "clip" },
  /** A figure that is no longer that of the sheet: on its paper, which is white in every mode. */
  open: { color: "#6e6e6e", fontStyle: "italic" },
  line: { position: "absolute", top: 0, bottom: 0, width: "1px", backgroundColor: lineColor },
});

import type { CSSProperties } from "react";
import type { BorderLook, CellLook } from "../../workbook/xlsx/looks/cellLook";
import { isSmallFont, smallAspect } from "./smallFonts";
import type { CellShown } from "./shape";

/** Sheets are paper: black on white in any theme, unless they say otherwise. */
export const paper = "#ffffff";
export const ink = "#1b1b1b";
const gridLine = "#d9d9d9";

const fallback = "'Leelawadee UI', 'Noto Sans Thai', Thonburi, Garuda, system-ui, sans-serif";

function border(look: BorderLook | null): string | undefined {
  return look ? `${look.width}px ${look.line} ${look.color ?? ink}` : undefined;
}

const justify: Readonly<Record<string, string>> = {
  left: "flex-start",
  center: "center",
  right: "flex-end",
  justify: "flex-start",
};
const align: Readonly<Record<CellLook["vertical"], string>> = {
  top: "flex-start",
  center: "center",
  bottom: "flex-end",
};

/** How a look is drawn; the same object for the same look, so that nothing is computed while scrolling. */
export function lookStyle(look: CellLook): CSSProperties {
  const style: CSSProperties = {
    fontFamily: `'${look.font.replace(/['\\]/g, "")}', ${fallback}`,
    fontSize: `${(look.size * 96) / 72}px`,
    alignItems: align[look.vertical],
    color: look.color ?? ink,
    whiteSpace: "nowrap",
  };
  if (isSmallFont(look.font)) style.fontSizeAdjust = smallAspect;
  if (look.bold) style.fontWeight = 700;
  if (look.italic) style.fontStyle = "italic";
  const lines = [look.underline ? "underline" : "", look.strike ? "line-through" : ""].join(" ").trim();
  if (lines) style.textDecoration = lines;
  if (look.fill) style.backgroundColor = look.fill;
  if (look.wrap || look.horizontal === "justify") {
    style.whiteSpace = "pre-wrap";
    style.overflowWrap = "anywhere";
  }
  if (look.indent > 0) style.paddingInlineStart = `${look.indent * 9 + 3}px`;
  for (const [edge, name] of edges) {
    const line = border(look[edge]);
    if (line) style[name] = line;
  }
  return style;
}

const edges = [
  ["top", "borderTop"],
  ["right", "borderRight"],
  ["bottom", "borderBottom"],
  ["left", "borderLeft"],
] as const;

/** Where the text of a cell is: numbers right, errors and logical values in the middle, unless the look says. */
export function contentSide(look: CellLook, kind: CellShown["kind"]): CSSProperties {
  const side =
    look.horizontal === "general"
      ? kind === "number"
        ? "right"
        : kind === "other"
          ? "center"
          : "left"
      : look.horizontal;
  return { justifyContent: justify[side]!, textAlign: side };
}

export const lineColor = gridLine;

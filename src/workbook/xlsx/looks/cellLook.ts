/** Where text is in its cell. "general": numbers right, text left. */
export type Horizontal = "general" | "left" | "center" | "right" | "justify";
export type Vertical = "top" | "center" | "bottom";

export interface BorderLook {
  /** Pixels: 1 thin, 2 medium or double, 3 thick. */
  readonly width: number;
  readonly line: "solid" | "dashed" | "dotted" | "double";
  /** `#rrggbb`; null: the automatic colour. */
  readonly color: string | null;
}

/** How a cell looks, its number format aside (Grid has that). Colours are `#rrggbb`; null is the automatic one. */
export interface CellLook {
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly color: string | null;
  readonly fill: string | null;
  readonly top: BorderLook | null;
  readonly right: BorderLook | null;
  readonly bottom: BorderLook | null;
  readonly left: BorderLook | null;
  readonly horizontal: Horizontal;
  readonly vertical: Vertical;
  readonly wrap: boolean;
  /** Levels of three spaces. */
  readonly indent: number;
}

/** A cell that nothing was said of. */
export const plainLook: CellLook = {
  font: "Calibri",
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: null,
  fill: null,
  top: null,
  right: null,
  bottom: null,
  left: null,
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
};

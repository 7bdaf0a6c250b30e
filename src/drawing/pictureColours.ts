import type { BarTone } from "./picture";

/** The one palette: distinguishable to colour-blind eyes, in grey and on paper. */
export const pictureColours: Readonly<Record<BarTone, string>> = {
  ...{ first: "#1d5fa8", second: "#d98a1f", third: "#3f8f63", fourth: "#8a6bb0" },
  off: "#b3402b",
};

/** How dark the darkest cell of a heat map is, so that its figure can still be read. */
const darkest = 0.5;

/** The background of a heat map's cell, 0 to 1. */
export const heatOf = (shade: number): string => `rgb(29 110 200 / ${(shade * darkest).toFixed(3)})`;

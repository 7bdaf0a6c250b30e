import type { BarTone } from "./picture";

/** The one palette: distinguishable to colour-blind eyes and in grey, on paper and on a dark screen. */
export const pictureColours: Readonly<Record<"light" | "dark", Readonly<Record<BarTone, string>>>> = {
  light: {
    ...{ first: "#1d5fa8", second: "#d98a1f", third: "#3f8f63", fourth: "#8a6bb0" },
    ...{ before: "#9aa3ad", more: "#3f8f63", less: "#b3402b" },
  },
  dark: {
    ...{ first: "#6aa9ee", second: "#f0b35a", third: "#7cc79b", fourth: "#bda3df" },
    ...{ before: "#8b939c", more: "#7cc79b", less: "#f08a76" },
  },
};

/** How dark the darkest cell of a heat map is, so that its figure can still be read. */
const darkest = 0.5;

/** The background of a heat map's cell, 0 to 1. */
export const heatOf = (shade: number): string => `rgb(29 110 200 / ${(shade * darkest).toFixed(3)})`;

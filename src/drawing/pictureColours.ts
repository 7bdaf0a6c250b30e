import type { BarTone } from "./picture";

/** The one palette: distinguishable to colour-blind eyes, in grey and on paper; 3:1 against what it is drawn on. */
export const pictureColours: Readonly<Record<"light" | "dark", Readonly<Record<BarTone, string>>>> = {
  light: {
    ...{ first: "#1d5fa8", second: "#c27a14", third: "#3f8f63", fourth: "#8a6bb0" },
    ...{ before: "#7d848d", more: "#1d5fa8", less: "#c27a14", off: "#b3402b" },
  },
  dark: {
    ...{ first: "#6fa9ea", second: "#e3a250", third: "#74c598", fourth: "#b9a0de" },
    ...{ before: "#a4abb4", more: "#6fa9ea", less: "#e3a250", off: "#ea8a76" },
  },
};

/** How dark the darkest cell of a heat map is, so that its figure can still be read. */
const darkest = 0.5;

/** The background of a heat map's cell, 0 to 1; seen through, so that it is right on light and on dark. */
export const heatOf = (shade: number): string => `rgb(29 110 200 / ${(shade * darkest).toFixed(3)})`;

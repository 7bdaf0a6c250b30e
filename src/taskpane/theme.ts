import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import { pictureColours } from "../drawing/pictureColours";

/** A deep teal: dark enough at 80 for white text (5.9:1), light enough at 110 for dark surfaces. */
const teal: BrandVariants = {
  10: "#03181c",
  20: "#05272d",
  30: "#07363f",
  40: "#09444f",
  50: "#0a525f",
  60: "#0b5b69",
  70: "#0b6373",
  80: "#0b6b7d",
  90: "#257f90",
  100: "#3f93a3",
  110: "#58a6b4",
  120: "#73b8c4",
  130: "#90c9d3",
  140: "#aedae1",
  150: "#cceaee",
  160: "#e6f5f7",
};

/**
 * Leelawadee UI is what Windows draws Thai with; the others are what macOS, Linux and offices with the
 * government's own fonts have.
 */
const fontFamily =
  "'Leelawadee UI', 'Noto Sans Thai', 'Noto Sans Thai UI', Thonburi, 'TH Sarabun New', 'Segoe UI', system-ui, Garuda, sans-serif";

/** Thai stacks vowels and tone marks above and below the line: 1.6 of the size, where Fluent has 1.4. */
const type: Partial<Theme> = {
  fontFamilyBase: fontFamily,
  fontFamilyNumeric: fontFamily,
  lineHeightBase100: "16px",
  lineHeightBase200: "20px",
  lineHeightBase300: "23px",
  lineHeightBase400: "26px",
  lineHeightBase500: "32px",
  lineHeightBase600: "39px",
  lineHeightHero700: "45px",
};

/** The palette of pictures as variables of the theme. */
const pictureTokens = (on: keyof typeof pictureColours): Record<string, string> =>
  Object.fromEntries(Object.entries(pictureColours[on]).map(([tone, colour]) => [`picture-${tone}`, colour]));

const light: Theme = { ...createLightTheme(teal), ...type, ...pictureTokens("light") };
const darkBase = createDarkTheme(teal);
const dark: Theme = {
  ...darkBase,
  ...type,
  ...pictureTokens("dark"),
  colorStatusDangerForeground1: "#eb8f95",
  colorBrandForeground1: teal[120],
  colorBrandForeground2: teal[130],
  colorBrandForegroundLink: teal[120],
  colorBrandForegroundLinkHover: teal[130],
  colorCompoundBrandForeground1: teal[120],
  colorCompoundBrandStroke: teal[120],
};

export const themes = { light, dark };

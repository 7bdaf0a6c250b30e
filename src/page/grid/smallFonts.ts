/**
 * The government's fonts draw letters a third smaller than others at the same size. Where such a font is not
 * installed, what stands in for it is shrunk to its measure, or nothing would fit where it did.
 */
const smallFonts = /^(TH |DSN|.*(UPC|New)$)/;

export const isSmallFont = (font: string): boolean => smallFonts.test(font);

/** The height of their letter x as a part of the size, for CSS. */
export const smallAspect = "0.33";

/** How wide and high their text is beside that of others at the same size. */
export const smallScale = 0.68;

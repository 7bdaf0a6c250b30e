/**
 * What of a sheet's text may reach a terminal: no control characters, which could move the cursor, recolour or retitle
 * it, and none that turn the reading direction. Line breaks and tabs become blanks.
 */
export const plainText = (text: string): string =>
  text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/g, "");

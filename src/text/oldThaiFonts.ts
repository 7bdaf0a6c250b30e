/**
 * Glyphs that old Thai fonts keep in the Private Use Area: the same letters, vowels and tone marks, only drawn
 * lower, further left or without their foot. Text copied out of old documents still holds them.
 *
 * Source: the glyph tables of HarfBuzz's Thai shaper (src/hb-ot-shaper-thai.cc).
 */
const tones = "\u0e48\u0e49\u0e4a\u0e4b\u0e4c";
const below = "\u0e38\u0e39\u0e3a";
const above = "\u0e34\u0e35\u0e36\u0e37";

const windowsFirst = 0xf700;
const windows = `\u0e10${above}${tones}${tones}\u0e0d\u0e31\u0e4d\u0e47${tones}${below}`;

const macintoshFirst = 0xf884;
const macintosh = `\u0e31${above}\u0e47${[...tones].map((tone) => tone.repeat(3)).join("")}\u0e4d\u0e0d${below}\u0e10`;

/** The Thai letter or mark an old font's glyph stands for; undefined for every other code. */
export function plainLetter(code: number): string | undefined {
  if (code < windowsFirst || code >= macintoshFirst + macintosh.length) return undefined;
  return code < macintoshFirst ? windows[code - windowsFirst] : macintosh[code - macintoshFirst];
}

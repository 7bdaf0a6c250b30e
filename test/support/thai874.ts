/** A text as Excel in Thai Windows saves it (code page 874): a Thai letter is one byte, from A1 for ก. */
export const thai874 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    if (code < 0x80) return code;
    if (code >= 0x0e01 && code <= 0x0e5b) return code - 0x0e00 + 0xa0;
    const at = "\u20ac\u2026\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u00a0".indexOf(letter);
    if (at < 0) throw new Error(`${letter} is not in code page 874`);
    return [0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0][at]!;
  });

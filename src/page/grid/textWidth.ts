/** Vowels and tone marks above and below the line, which take no room of their own. */
function isThaiMark(code: number): boolean {
  return code === 0x0e31 || (code >= 0x0e34 && code <= 0x0e3a) || (code >= 0x0e47 && code <= 0x0e4e);
}

/** About how wide a text is at this size in pixels: near enough to know how many lines it takes. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x0e01 && code <= 0x0e5b) ems += isThaiMark(code) ? 0 : 0.56;
    else if (code === 0x20 || code === 0x2c || code === 0x2e) ems += 0.27;
    else if (code >= 0x30 && code <= 0x39) ems += 0.51;
    else if (code < 0x80) ems += 0.54;
    else ems += 0.8;
  }
  return ems * size;
}

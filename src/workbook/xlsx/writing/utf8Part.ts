import { xmlBytes } from "../xmlText";

/** A part's XML as it is written back: UTF-8 without a byte order mark, and declared as such. */
export function utf8Part(part: Uint8Array): Uint8Array {
  const bytes = xmlBytes(part);
  const isUtf16 = part[0] === 0xff || part[0] === 0xfe;
  if (!isUtf16) return bytes;
  const text = new TextDecoder().decode(bytes).replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[^"']*/, "$1UTF-8");
  return new TextEncoder().encode(text);
}

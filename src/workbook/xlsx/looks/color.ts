import type { XmlScanner } from "../xmlScanner";

/** Excel's first 64 indexed colours: eight, the same eight again, then the palette of 1997. */
const indexed = (
  "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff " +
  "800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff " +
  "000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 " +
  "3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** The Office theme, for files that bring none: light and dark 1 and 2, six accents, links. */
export const officeTheme: readonly string[] =
  "ffffff 000000 e7e6e6 44546a 4472c4 ed7d31 a5a5a5 ffc000 5b9bd5 70ad47 0563c1 954f72".split(" ");

/** The colour that the current element names, as `#rrggbb`; null where it is left to the program. */
export function readColor(xml: XmlScanner, theme: readonly string[]): string | null {
  let color: string | undefined;
  let tint = 0;
  while (xml.attribute()) {
    if (xml.attributeIs("rgb")) color = xml.attributeText().slice(-6).toLowerCase();
    else if (xml.attributeIs("theme")) color = theme[xml.attributeInteger()];
    else if (xml.attributeIs("indexed")) color = indexed[xml.attributeInteger()];
    else if (xml.attributeIs("tint")) tint = xml.attributeNumber();
  }
  xml.skip();
  if (color === undefined || !/^[0-9a-f]{6}$/.test(color)) return null;
  return `#${tint === 0 || Number.isNaN(tint) ? color : tinted(color, tint)}`;
}

/**
 * A tint makes a colour lighter (above 0, up to white at 1) or darker (below 0, down to black at -1). Excel does so
 * on its lightness; towards white or black in each channel is the same for greys and close for others.
 */
function tinted(color: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  return channels
    .map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint))
    .map((channel) => Math.min(255, Math.max(0, channel)).toString(16).padStart(2, "0"))
    .join("");
}

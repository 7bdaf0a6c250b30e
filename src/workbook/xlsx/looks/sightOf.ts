import type { Sight } from "../../../grid/cell";
import type { CellLook } from "./cellLook";

/** Letters smaller than this are dots: nobody reads them, and nobody has to. In points. */
const smallestSize = 4;

/** Less contrast than this between letters and cell, and they are not seen; black on white has 21, a grey that is still read 1.8. */
const leastContrast = 1.45;

/** How a person sees cells of this look; undefined: plainly. */
export function sightOf({
  strike,
  size,
  color,
  fill,
}: Pick<CellLook, "strike" | "size" | "color" | "fill">): Sight | undefined {
  const contrast = contrastOf(color ?? "#000000", fill ?? "#ffffff");
  const faint = contrast < leastContrast ? "color" : size < smallestSize ? "size" : null;
  return strike || faint !== null ? { struck: strike, faint } : undefined;
}

/** As the Web Content Accessibility Guidelines define it: 1 for two equal colours, 21 for black on white. */
function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(color.slice(at, at + 2), 16) / 255));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

import { strToU8, zipSync } from "fflate";

/** The parts of a package, by name; text is written as UTF-8. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A zip archive of these parts, in their order. */
export function zipParts(parts: Parts): Uint8Array {
  const bytes: [string, Uint8Array][] = [];
  for (const [name, part] of Object.entries(parts)) bytes.push([name, typeof part === "string" ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: new Date(1980, 0, 1, 12) });
}

import type { Step } from "../../src/change/step";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { openXlsxWorkbook, type XlsxWorkbook } from "../../src/workbook/xlsx/xlsxWorkbook";
import { openZip } from "../../src/workbook/xlsx/zip";

/** A workbook file opened; a test's own file has no faults. */
export function openedXlsx(bytes: Uint8Array): XlsxWorkbook {
  const workbook = openXlsxWorkbook(bytes, nodeCodec);
  if ("fault" in workbook) throw new Error(JSON.stringify(workbook));
  return workbook;
}

/** The file after these steps. */
export async function savedAfter(bytes: Uint8Array, ...steps: Step[]): Promise<Uint8Array> {
  const workbook = openedXlsx(bytes);
  const applied = await workbook.apply({ steps });
  if ("refused" in applied) throw new Error(JSON.stringify(applied));
  return workbook.save();
}

/** The parts of a package by name, as text (bytes that are not text included: each is one letter). */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const zip = openZip(bytes, nodeCodec);
  if ("fault" in zip) throw new Error(JSON.stringify(zip));
  return new Map(
    zip.names().map((name) => {
      const part = zip.read(name);
      if ("fault" in part) throw new Error(JSON.stringify(part));
      return [name, Buffer.from(part).toString(/\.(xml|rels|vml)$/.test(name) ? "utf8" : "latin1")];
    }),
  );
}

/** The names of the parts in which two packages differ, of either. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).sort();
}

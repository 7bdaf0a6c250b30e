import type { CellError, CellValue } from "../../grid/cell";
import { stop } from "./fault";
import { isoSerial } from "./isoDate";
import type { XmlScanner } from "./xmlScanner";
import { unescapeControls } from "./xmlText";

/** How a cell's `<v>` is to be understood, by its attribute `t`. */
export type CellType = "n" | "s" | "str" | "inlineStr" | "b" | "e" | "d";
const types: readonly CellType[] = ["s", "n", "str", "inlineStr", "b", "e", "d"];

/** The current attribute as a cell's type. */
export function cellType(xml: XmlScanner): CellType {
  for (const type of types) if (xml.valueIs(type)) return type;
  return stop("damaged", `unknown cell type "${xml.attributeText()}"`);
}

/** The current `<v>` of a cell; undefined where it is empty. */
export function cellValue(
  xml: XmlScanner,
  type: CellType,
  strings: readonly string[],
  date1904: boolean,
): CellValue | undefined {
  switch (type) {
    case "n":
      return xml.number();
    case "s": {
      const index = xml.number();
      return index === undefined ? undefined : sharedString(strings, index);
    }
    case "str":
    case "inlineStr":
      return unescapeControls(xml.text());
    case "b":
      return logical(xml.text());
    case "e":
      return errorValue(xml.text());
    case "d":
      return date(xml.text(), date1904);
  }
}

export const sharedString = (strings: readonly string[], index: number): string =>
  strings[index] ?? stop("damaged", `shared string ${index} does not exist`);

const truths = new Map([
  ["1", true],
  ["true", true],
  ["0", false],
  ["false", false],
]);

const logical = (text: string): boolean | undefined =>
  text === "" ? undefined : (truths.get(text) ?? stop("damaged", `"${text}" is neither true nor false`));

function date(text: string, date1904: boolean): number | undefined {
  if (text === "") return undefined;
  const serial = isoSerial(text, date1904);
  return Number.isNaN(serial) ? stop("damaged", `"${text}" is not a date`) : serial;
}

const errorValue = (text: string): CellError | undefined => (text === "" ? undefined : { error: text });

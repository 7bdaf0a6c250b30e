import type { CellValue } from "../../../grid/cell";
import { isError } from "../../../grid/cell";
import { isNothing } from "../../../change/content";
import type { Content } from "../../../change/step";
import { escapeCellText } from "./escapeXml";

/**
 * A cell as a sheet holds it; `prefix` is that of the sheet's elements, with its colon. Text stands in the
 * cell itself, so the shared strings of the workbook stay as they are, and it never becomes a formula.
 */
export function cellXml(prefix: string, address: string, style: number, content: Content): string {
  const start = `<${prefix}c r="${address}"${style === 0 ? "" : ` s="${style}"`}`;
  const end = `</${prefix}c>`;
  if (isNothing(content)) return `${start}/>`;
  if ("text" in content) {
    const space = /^\s|\s$|[\r\n]/.test(content.text) ? ' xml:space="preserve"' : "";
    const text = escapeCellText(content.text);
    return `${start} t="inlineStr"><${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is>${end}`;
  }
  if ("formula" in content) {
    const { formula, result } = content;
    const f = `<${prefix}f>${escapeCellText(formula.replace(/^=/, ""))}</${prefix}f>`;
    if (result === undefined) return `${start}>${f}${end}`;
    return `${start}${typeOf(result)}>${f}<${prefix}v>${valueText(result)}</${prefix}v>${end}`;
  }
  const value = "number" in content ? content.number : "boolean" in content ? content.boolean : content;
  return `${start}${typeOf(value)}><${prefix}v>${valueText(value)}</${prefix}v>${end}`;
}

function typeOf(value: CellValue): string {
  if (typeof value === "number") return "";
  if (typeof value === "boolean") return ' t="b"';
  return isError(value) ? ' t="e"' : ' t="str"';
}

function valueText(value: CellValue): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  if (isError(value)) return escapeCellText(value.error);
  if (typeof value === "string") return escapeCellText(value);
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number of a cell`);
  return String(value === 0 ? 0 : value);
}

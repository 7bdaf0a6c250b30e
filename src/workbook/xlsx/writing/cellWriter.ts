import { isNothing } from "../../../change/content";
import type { Content } from "../../../change/step";
import { columnName } from "../../../grid/area";
import { isError, type CellValue } from "../../../grid/cell";
import type { ByteWriter } from "./byteWriter";
import { escapeCellText } from "./escapeXml";

/**
 * Writes cells as a sheet holds them; `prefix` is that of the sheet's elements, with its colon. Text is in the
 * cell itself, so the shared strings of the workbook stay as they are, and it never becomes a formula.
 *
 * Cells are most of what is written. They are put down piece by piece, for a string of each would be made only to be
 * taken apart again.
 */
export class CellWriter {
  /** How the tags of cells begin, by column, and how they go on behind the row's number, by style. */
  private readonly starts: string[] = [];
  private readonly styled: string[] = [];
  private readonly cellEnd: string;
  private readonly text: string;
  private readonly spacedText: string;
  private readonly textEnd: string;
  private readonly formula: string;
  private readonly formulaEnd: string;
  private readonly value: string;
  private readonly valueEnd: string;

  constructor(private readonly prefix: string) {
    this.cellEnd = `</${prefix}c>`;
    this.text = ` t="inlineStr"><${prefix}is><${prefix}t>`;
    this.spacedText = ` t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">`;
    this.textEnd = `</${prefix}t></${prefix}is></${prefix}c>`;
    this.formula = `><${prefix}f>`;
    this.formulaEnd = `</${prefix}f>`;
    this.value = `<${prefix}v>`;
    this.valueEnd = `</${prefix}v>`;
  }

  write(out: ByteWriter, row: number, column: number, style: number, content: Content): void {
    out.text((this.starts[column] ??= `<${this.prefix}c r="${columnName(column)}`));
    out.integer(row + 1);
    out.text((this.styled[style] ??= style === 0 ? '"' : `" s="${style}"`));
    if (isNothing(content)) return out.text("/>");
    if ("text" in content) {
      const { text } = content;
      out.text(needsSpace(text) ? this.spacedText : this.text);
      if (!out.plainText(text)) out.text(escapeCellText(text));
      return out.text(this.textEnd);
    }
    if ("formula" in content) {
      const { formula, result } = content;
      if (result !== undefined) out.text(resultType(result));
      out.text(this.formula);
      out.text(escapeCellText(formula.replace(/^=/, "")));
      out.text(this.formulaEnd);
      if (result !== undefined) this.putValue(out, result);
    } else {
      const value = "number" in content ? content.number : "boolean" in content ? content.boolean : content;
      out.text(resultType(value));
      out.text(">");
      this.putValue(out, value);
    }
    out.text(this.cellEnd);
  }

  private putValue(out: ByteWriter, value: CellValue): void {
    out.text(this.value);
    if (isSmallCount(value)) out.integer(value);
    else out.text(valueText(value));
    out.text(this.valueEnd);
  }
}

/** Whether a value is a whole number of which no string needs to be made. */
const isSmallCount = (value: CellValue): value is number =>
  typeof value === "number" && value >= 0 && value < 1e9 && Math.floor(value) === value;

/** Whether a reader would drop white space of a text unless asked not to: at its ends, or an end of line anywhere. */
function needsSpace(text: string): boolean {
  return isSpace(text, 0) || isSpace(text, text.length - 1) || text.includes("\n") || text.includes("\r");
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // No Latin letter and no Thai one.
  const isLetter = (code > 32 && code < 0xa0) || (code > 0xa0 && code < 0x1680);
  return !isLetter && /\s/.test(text.charAt(at));
}

/** The attribute that says of what kind a value is, with a space before it; none for a number. */
export function resultType(value: CellValue): string {
  if (typeof value === "number") return "";
  if (typeof value === "boolean") return ' t="b"';
  return isError(value) ? ' t="e"' : ' t="str"';
}

/** A value as its element. */
export const resultElement = (prefix: string, value: CellValue): string =>
  `<${prefix}v>${valueText(value)}</${prefix}v>`;

function valueText(value: CellValue): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  if (isError(value)) return escapeCellText(value.error);
  if (typeof value === "string") return escapeCellText(value);
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a number that a cell can hold`);
  return String(value === 0 ? 0 : value);
}

import { parseArea, type Area } from "../../grid/area";
import { rehomeFormula, type Rehomed } from "../../grid/rehomeFormula";
import { stop } from "./fault";
import { maxFormulaText } from "./limits";
import type { XmlScanner } from "./xmlScanner";
import { unescapeControls } from "./xmlText";

/** The formulas of one sheet, each as its own cell shows it. */
export class CellFormulas {
  /** Areas of array formulas and data tables, which can only be written as a whole. */
  readonly arrays: Area[] = [];
  private readonly groups = new Map<number, SharedFormula>();
  private writtenOut = 0;

  /** The formula of the current `<f>`, with its "="; null where there is none. */
  read(xml: XmlScanner, row: number, column: number): string | null {
    let type = "normal";
    let area = "";
    let group = -1;
    let isRowInput = false;
    let isTwoWay = false;
    let [first, second] = ["", ""];
    while (xml.attribute()) {
      if (xml.attributeIs("t")) type = xml.valueIs("shared") ? "shared" : xml.attributeText();
      else if (xml.attributeIs("ref")) area = xml.attributeText();
      else if (xml.attributeIs("si")) group = xml.attributeInteger();
      else if (xml.attributeIs("dtr")) isRowInput = xml.attributeFlag();
      else if (xml.attributeIs("dt2D")) isTwoWay = xml.attributeFlag();
      else if (xml.attributeIs("r1")) first = xml.attributeText();
      else if (xml.attributeIs("r2")) second = xml.attributeText();
    }
    const text = unescapeControls(xml.text());
    const formula = text === "" ? null : `=${text}`;
    if (type === "shared") return this.shared(group, formula, row, column);
    if (type !== "array" && type !== "dataTable") return formula;

    const covered = parseArea(area);
    if (!covered) return stop("damaged", `"${area}" is not the range of an array formula`);
    this.arrays.push(covered);
    if (type === "array") return formula;
    // Excel shows a data table as a function of the two cells it puts values into.
    return isTwoWay ? `=TABLE(${first},${second})` : isRowInput ? `=TABLE(${first},)` : `=TABLE(,${first})`;
  }

  /** A file writes the formula of a block of cells once, in the first; the others only name the group. */
  private shared(group: number, formula: string | null, row: number, column: number): string {
    if (formula !== null) {
      this.groups.set(group, { row, column, formula, rehomed: undefined });
      return formula;
    }
    const found = this.groups.get(group);
    if (!found) return stop("damaged", `shared formula ${group} is not written before it is used`);
    found.rehomed ??= rehomeFormula(found.formula);
    const written = found.rehomed(row - found.row, column - found.column);
    this.writtenOut += written.length;
    if (this.writtenOut > maxFormulaText) stop("too-large", "shared formulas written out are too long");
    return written;
  }
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** Made when a second cell asks. */
  rehomed: Rehomed | undefined;
}

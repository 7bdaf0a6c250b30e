import { shiftFormula, type MovesOf, type ShiftedRows } from "../../../grid/shiftFormula";
import { decodeUtf8 } from "../xmlText";
import { XmlScanner } from "../xmlScanner";
import { escapeAttribute, escapeText } from "./escapeXml";
import { Splices } from "./splices";

/** A sheet that is new to the workbook. */
export interface NewSheet {
  readonly sheet: string;
  readonly visibility: "visible" | "hidden";
  /** The id of the workbook's relationship to its part. */
  readonly relationship: string;
}

export interface WorkbookEdits {
  /** How names follow the rows. */
  readonly followed: MovesOf;
  readonly inserted: readonly NewSheet[];
  /** Names of sheets that are taken out. */
  readonly deleted: ReadonlySet<string>;
}

/** The elements that are before `<calcPr>` in a workbook, as far as they are there. */
const beforeCalculation = new Set([
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
]);

interface Place {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/**
 * The workbook's own part: sheets listed or taken out, names moved as rows have moved, and a word to whoever
 * opens it that formulas are to be recomputed.
 */
export function patchWorkbook(bytes: Uint8Array, edits: WorkbookEdits): Uint8Array {
  return new WorkbookPatch(bytes, edits).patched();
}

/** Excel's own names have all their rows with `$`, whatever another program wrote. */
function rowsOfName(name: string): ShiftedRows {
  const [, own] = /^_xlnm\.(.*)$/i.exec(name) ?? [];
  if (own === undefined) return "fixed";
  if (/^print_area$/i.test(own)) return "print";
  return /^_?filterdatabase$/i.test(own) ? "headed" : "all";
}

class WorkbookPatch {
  private readonly xml: XmlScanner;
  private readonly splices = new Splices();
  /** Numbers of sheets in views: which one is shown, and which tab comes first. */
  private readonly tabs: Place[] = [];
  /** For each sheet by its number: whether it is taken out. */
  private gone: readonly boolean[] = [];

  constructor(
    bytes: Uint8Array,
    private readonly edits: WorkbookEdits,
  ) {
    this.xml = new XmlScanner(bytes);
  }

  patched(): Uint8Array {
    const { xml, splices } = this;
    xml.open("workbook");
    const prefix = xml.prefix();
    let calculationPlace: number | undefined;
    while (xml.next()) {
      const name = xml.localName();
      if (name === "bookViews") this.views();
      else if (name === "sheets") this.sheets();
      else if (name === "definedNames") this.names();
      else if (name === "calcPr") this.calculation();
      else xml.skip();
      if (beforeCalculation.has(name)) calculationPlace = xml.offset;
      if (name === "calcPr") calculationPlace = undefined;
    }
    if (calculationPlace !== undefined) {
      splices.replace(calculationPlace, calculationPlace, `<${prefix}calcPr fullCalcOnLoad="1"/>`);
    }
    for (const { from, to, value } of this.tabs) {
      const last = this.gone.length - this.goneBefore(this.gone.length) - 1;
      const tab = Math.min(value - this.goneBefore(value), last);
      if (tab !== value) splices.replace(from, to, String(tab));
    }
    return splices.apply(xml.bytes);
  }

  private views(): void {
    const { xml } = this;
    while (xml.next()) {
      while (xml.attribute()) {
        if (!xml.attributeIs("activeTab") && !xml.attributeIs("firstSheet")) continue;
        this.tabs.push({ from: xml.valueOffset, to: xml.valueEndOffset, value: xml.attributeInteger() });
      }
      xml.skip();
    }
  }

  private sheets(): void {
    const { xml, splices, edits } = this;
    const prefix = xml.prefix();
    const gone: boolean[] = [];
    let largestId = 0;
    let idAttribute = "r:id";
    /** Of the sheet elements themselves: some programs declare the prefix on each, and none for all. */
    const namespaces = new Map<string, string>();
    while (xml.next()) {
      const from = xml.elementStart;
      let name = "";
      while (xml.attribute()) {
        if (xml.attributeIs("name")) name = xml.attributeText();
        else if (xml.attributeIs("sheetId")) largestId = Math.max(largestId, xml.attributeInteger());
        else if (xml.attributeLocalName() === "id") {
          idAttribute = decodeUtf8(xml.bytes, xml.nameOffset, xml.nameEndOffset);
        } else {
          const name = decodeUtf8(xml.bytes, xml.nameOffset, xml.nameEndOffset);
          if (name.startsWith("xmlns:")) namespaces.set(name.slice("xmlns:".length), xml.attributeText());
        }
      }
      xml.skip();
      gone.push(edits.deleted.has(name));
      if (gone.at(-1)) splices.replace(from, xml.offset, "");
    }
    const end = xml.bytes.lastIndexOf(60, xml.offset - 1);
    const [idPrefix = ""] = idAttribute.split(":");
    const declared = namespaces.get(idPrefix);
    const namespace = declared === undefined ? "" : ` xmlns:${idPrefix}="${escapeAttribute(declared)}"`;
    const added = edits.inserted.map(({ sheet, visibility, relationship }, i) => {
      const state = visibility === "hidden" ? ' state="hidden"' : "";
      const id = `sheetId="${largestId + 1 + i}"`;
      return `<${prefix}sheet${namespace} name="${escapeAttribute(sheet)}" ${id}${state} ${idAttribute}="${relationship}"/>`;
    });
    if (added.length > 0) splices.replace(end, end, added.join(""));
    this.gone = gone;
  }

  private names(): void {
    const { xml, splices } = this;
    const from = xml.elementStart;
    let kept = 0;
    while (xml.next()) kept += this.definedName() ? 1 : 0;
    if (kept === 0) splices.replace(from, xml.offset, "");
  }

  /** Whether the name is kept: one of a sheet that is taken out goes with it. */
  private definedName(): boolean {
    const { xml, splices } = this;
    const from = xml.elementStart;
    let rows: ShiftedRows = "fixed";
    let sheet: Place | undefined;
    while (xml.attribute()) {
      if (xml.attributeIs("name")) rows = rowsOfName(xml.attributeText());
      else if (xml.attributeIs("localSheetId")) {
        sheet = { from: xml.valueOffset, to: xml.valueEndOffset, value: xml.attributeInteger() };
      }
    }
    const start = xml.offset;
    const formula = xml.text();
    if (sheet && this.gone[sheet.value]) {
      splices.replace(from, xml.offset, "");
      return false;
    }
    const moved = shiftFormula(formula, "", this.edits.followed, rows);
    if (moved !== formula) splices.replace(start, xml.bytes.lastIndexOf(60, xml.offset - 1), escapeText(moved));
    const number = sheet && sheet.value - this.goneBefore(sheet.value);
    if (sheet && number !== sheet.value) splices.replace(sheet.from, sheet.to, String(number));
    return true;
  }

  private calculation(): void {
    const { xml, splices } = this;
    const nameEnd = xml.elementStart + `<${xml.prefix()}calcPr`.length;
    let isDeclared = false;
    while (xml.attribute()) {
      if (!xml.attributeIs("fullCalcOnLoad")) continue;
      isDeclared = true;
      if (!xml.attributeFlag()) splices.replace(xml.valueOffset, xml.valueEndOffset, "1");
    }
    xml.skip();
    if (!isDeclared) splices.replace(nameEnd, nameEnd, ' fullCalcOnLoad="1"');
  }

  /** How many of the sheets before this one are taken out. */
  private goneBefore(sheet: number): number {
    return this.gone.slice(0, Math.max(0, sheet)).filter((isGone) => isGone).length;
  }
}

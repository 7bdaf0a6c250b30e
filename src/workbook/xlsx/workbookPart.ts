import type { SheetInfo } from "../port";
import { XmlScanner } from "./xmlScanner";

/** What `workbook.xml` says, its sheets still by relationship. */
export interface WorkbookPart {
  /** In the order of their tabs, of every kind. */
  readonly sheets: readonly (SheetInfo & { readonly relationship: string })[];
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
  /** No sheet may be added, removed, renamed or moved. */
  readonly isStructureLocked: boolean;
}

export interface DefinedName {
  readonly name: string;
  /** The sheet it belongs to; null: the whole workbook. */
  readonly sheet: string | null;
  readonly isHidden: boolean;
  /** What it stands for, without `=`. */
  readonly formula: string;
}

export function readWorkbookPart(bytes: Uint8Array): WorkbookPart {
  const sheets: (SheetInfo & { relationship: string })[] = [];
  const names: NameOfSheet[] = [];
  let date1904 = false;
  let isStructureLocked = false;
  const xml = new XmlScanner(bytes);
  xml.open("workbook");
  while (xml.next()) {
    if (xml.is("workbookPr")) {
      while (xml.attribute()) if (xml.attributeIs("date1904")) date1904 = xml.attributeFlag();
      xml.skip();
    } else if (xml.is("workbookProtection")) {
      while (xml.attribute()) if (xml.attributeIs("lockStructure")) isStructureLocked = xml.attributeFlag();
      xml.skip();
    } else if (xml.is("sheets")) {
      while (xml.next()) sheets.push(readSheetEntry(xml));
    } else if (xml.is("definedNames")) {
      while (xml.next()) names.push(readDefinedName(xml));
    } else {
      xml.skip();
    }
  }
  xml.close();
  const definedNames = names.map(({ sheetIndex, ...name }) => ({ ...name, sheet: sheets[sheetIndex]?.sheet ?? null }));
  return { sheets, definedNames, date1904, isStructureLocked };
}

const visibilities = new Map<string, SheetInfo["visibility"]>([
  ["hidden", "hidden"],
  ["veryHidden", "very-hidden"],
]);

function readSheetEntry(xml: XmlScanner): SheetInfo & { relationship: string } {
  let sheet = "";
  let visibility: SheetInfo["visibility"] = "visible";
  let relationship = "";
  while (xml.attribute()) {
    if (xml.attributeIs("name")) sheet = xml.attributeText();
    else if (xml.attributeIs("state")) visibility = visibilities.get(xml.attributeText()) ?? "visible";
    else if (xml.attributeLocalName() === "id") relationship = xml.attributeText();
  }
  xml.skip();
  return { sheet, visibility, relationship };
}

type NameOfSheet = Omit<DefinedName, "sheet"> & { readonly sheetIndex: number };

function readDefinedName(xml: XmlScanner): NameOfSheet {
  let name = "";
  let sheetIndex = -1;
  let isHidden = false;
  while (xml.attribute()) {
    if (xml.attributeIs("name")) name = xml.attributeText();
    else if (xml.attributeIs("localSheetId")) sheetIndex = xml.attributeInteger();
    else if (xml.attributeIs("hidden")) isHidden = xml.attributeFlag();
  }
  return { name, sheetIndex, isHidden, formula: xml.text() };
}

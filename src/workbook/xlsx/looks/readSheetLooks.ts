import { maxColumns, maxRows } from "../../../grid/area";
import { faultOrResult, stop, unlessFault, type XlsxFault } from "../fault";
import type { XlsxPackage } from "../xlsxPackage";
import { XmlScanner } from "../xmlScanner";
import { plainLook, type CellLook } from "./cellLook";
import { officeTheme } from "./color";
import { readCellLooks } from "./readCellLooks";
import { readTheme } from "./readTheme";
import type { ColumnRun, SheetLooks } from "./sheetLooks";

/** Digits of the default font are 7 pixels wide; a width is counted in digits, its 5 pixels of padding included. */
const digitWidth = 7;
const columnPixels = (digits: number): number =>
  Math.trunc(((256 * digits + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
const rowPixels = (points: number): number => Math.round((points * 96) / 72);

/**
 * How the sheet of this name looks; undefined where there is none. A pass of its own over the sheet, so that reading
 * a sheet for what it holds costs nothing more.
 */
export function readSheetLooks(pkg: XlsxPackage, sheet: string): SheetLooks | XlsxFault | undefined {
  const found = pkg.sheets.find((each) => each.sheet === sheet);
  return found && faultOrResult(found.part, () => scanLooks(pkg, found.part));
}

/** The looks of every cell style of a workbook; its theme's colours are looked up. */
export function readLooks(pkg: XlsxPackage): readonly CellLook[] | XlsxFault {
  return faultOrResult(null, () => {
    const targets = unlessFault(pkg.relationships(pkg.workbookPart));
    const partOf = (type: string) => targets.find((target) => target.type === type)?.target;
    const themePart = partOf("theme");
    const stylesPart = partOf("styles");
    const theme = themePart && pkg.zip.has(themePart) ? readTheme(unlessFault(pkg.zip.read(themePart))) : officeTheme;
    return stylesPart && pkg.zip.has(stylesPart) ? readCellLooks(unlessFault(pkg.zip.read(stylesPart)), theme) : [];
  });
}

function scanLooks(pkg: XlsxPackage, part: string): SheetLooks {
  const known = unlessFault(readLooks(pkg));
  const looks = known.length > 0 ? known : [plainLook];
  const columns: ColumnRun[] = [];
  let frozen = { rows: 0, columns: 0 };
  let gridLines = true;
  let defaultWidth = 64;
  let defaultHeight = 20;
  let rows: ScannedLooks = { heights: new Map(), styled: new Map() };

  const xml = new XmlScanner(unlessFault(pkg.zip.read(part)));
  xml.open("worksheet");
  while (xml.next()) {
    if (xml.is("sheetViews")) {
      while (xml.next()) {
        while (xml.attribute()) if (xml.attributeIs("showGridLines")) gridLines = xml.attributeFlag();
        while (xml.next()) {
          if (xml.is("pane")) frozen = readPane(xml);
          else xml.skip();
        }
      }
    } else if (xml.is("sheetFormatPr")) {
      while (xml.attribute()) {
        if (xml.attributeIs("defaultColWidth")) defaultWidth = columnPixels(xml.attributeNumber()) || defaultWidth;
        else if (xml.attributeIs("defaultRowHeight")) defaultHeight = rowPixels(xml.attributeNumber()) || defaultHeight;
      }
      xml.skip();
    } else if (xml.is("cols")) while (xml.next()) columns.push(readColumns(xml, defaultWidth));
    else if (xml.is("sheetData")) rows = scanRowLooks(xml, looks.length);
    else xml.skip();
  }
  return { defaultWidth, columns, defaultHeight, frozen, gridLines, looks, ...rows };
}

/** `<pane xSplit="2" ySplit="3" state="frozen"/>`; a split that does not freeze is not kept in sight. */
function readPane(xml: XmlScanner): SheetLooks["frozen"] {
  let rows = 0;
  let columns = 0;
  let isFrozen = false;
  while (xml.attribute()) {
    if (xml.attributeIs("xSplit")) columns = xml.attributeInteger();
    else if (xml.attributeIs("ySplit")) rows = xml.attributeInteger();
    else if (xml.attributeIs("state")) isFrozen = xml.valueIs("frozen") || xml.valueIs("frozenSplit");
  }
  xml.skip();
  return isFrozen ? { rows: Math.max(0, rows), columns: Math.max(0, columns) } : { rows: 0, columns: 0 };
}

function readColumns(xml: XmlScanner, defaultWidth: number): ColumnRun {
  let first = 0;
  let last = 0;
  let width = defaultWidth;
  while (xml.attribute()) {
    if (xml.attributeIs("min")) first = xml.attributeInteger() - 1;
    else if (xml.attributeIs("max")) last = xml.attributeInteger() - 1;
    else if (xml.attributeIs("width")) width = columnPixels(xml.attributeNumber());
  }
  xml.skip();
  return { first: Math.max(0, first), last: Math.min(last, maxColumns - 1), width: Math.max(0, width) };
}

type ScannedLooks = Pick<SheetLooks, "heights" | "styled">;

/** Heights and styles of the current `<sheetData>`; a style that does not exist counts as none. */
function scanRowLooks(xml: XmlScanner, styles: number): ScannedLooks {
  const heights = new Map<number, number>();
  const styled = new Map<number, Uint16Array>();
  const pairs: number[] = [];
  let row = -1;
  while (xml.next()) {
    row += 1;
    let height = -1;
    while (xml.attribute()) {
      if (xml.attributeIs("r")) row = xml.attributeInteger() - 1;
      else if (xml.attributeIs("ht")) height = rowPixels(xml.attributeNumber());
    }
    if (row < 0 || row >= maxRows) stop("damaged", "a row out of place");
    if (height >= 0) heights.set(row, height);
    let column = -1;
    pairs.length = 0;
    while (xml.next()) {
      column += 1;
      let style = 0;
      while (xml.attribute()) {
        if (xml.attributeIs("r")) column = xml.attributeColumn(row);
        else if (xml.attributeIs("s")) style = xml.attributeInteger();
      }
      xml.skip();
      if (style > 0 && style < styles) pairs.push(column, style);
    }
    if (pairs.length > 0) styled.set(row, Uint16Array.from(pairs));
  }
  return { heights, styled };
}

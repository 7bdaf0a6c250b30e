import { byPlace, maxColumns, type Area, type Span } from "../../grid/area";
import type { CellComment, Grid } from "../../grid/grid";
import { faultOrResult, isFault, stop, unlessFault, type XlsxFault } from "./fault";
import { maxAreas } from "./limits";
import { readComments } from "./comments";
import type { XlsxPackage, XlsxSheet } from "./xlsxPackage";
import { scanRows, type CellTables, type ScannedRows } from "./scanRows";
import { XmlScanner } from "./xmlScanner";
import { xmlBytes } from "./xmlText";

/** Columns narrower than this show nothing of their text. In characters. */
const leastWidth = 0.5;

/** A sheet as it is, and what only a writer has to know of it. */
export interface XlsxSheetReading {
  readonly grid: Grid;
  /** Areas of array formulas and data tables: writing into a part of one is refused. */
  readonly arrays: readonly Area[];
}

/** The sheet of this name; undefined where there is none with cells. */
export function readGrid(pkg: XlsxPackage, sheet: string): Grid | XlsxFault | undefined {
  const reading = readXlsxSheet(pkg, sheet);
  return reading === undefined || isFault(reading) ? reading : reading.grid;
}

export function readXlsxSheet(pkg: XlsxPackage, sheet: string): XlsxSheetReading | XlsxFault | undefined {
  const found = pkg.sheets.find((each) => each.sheet === sheet);
  return found && faultOrResult(found.part, () => scanSheet(pkg, found));
}

function scanSheet(pkg: XlsxPackage, { sheet, visibility, part }: XlsxSheet): XlsxSheetReading {
  const { date1904 } = pkg;
  const tables: CellTables = {
    strings: unlessFault(pkg.sharedStrings()),
    formats: unlessFault(pkg.formats()),
    sights: pkg.sights(),
    fills: pkg.fills(),
    richErrors: pkg.richErrors,
    date1904,
  };
  let scanned: ScannedRows = { rows: [], blankFormats: new Map(), hiddenRows: [], rowFills: new Map(), arrays: [] };
  const hiddenColumns: Span[] = [];
  const merges: Area[] = [];
  const links: Area[] = [];
  let isProtected = false;
  let filtered = hasFilteredTable(pkg, part);
  let hideUnlisted = false;

  const xml = new XmlScanner(unlessFault(pkg.zip.read(part)));
  xml.open("worksheet");
  while (xml.next()) {
    switch (xml.localName()) {
      case "sheetPr":
        filtered = flag(xml, "filterMode") || filtered;
        break;
      case "sheetFormatPr":
        hideUnlisted = flag(xml, "zeroHeight");
        break;
      case "cols":
        while (xml.next()) readColumns(xml, hiddenColumns);
        break;
      case "sheetData":
        scanned = scanRows(xml, tables, hideUnlisted);
        break;
      case "sheetProtection":
        isProtected = flag(xml, "sheet");
        break;
      case "autoFilter":
        filtered = true;
        xml.skip();
        break;
      case "mergeCells":
        while (xml.next()) readArea(xml, merges);
        break;
      case "hyperlinks":
        while (xml.next()) readArea(xml, links);
        break;
      default:
        xml.skip();
    }
  }
  xml.close();

  const { rows, blankFormats, hiddenRows, rowFills, arrays } = scanned;
  merges.sort(byPlace);
  hiddenColumns.sort((a, b) => a.first - b.first);
  const comments = commentsOf(pkg, part);
  const names = namesOn(pkg, sheet);
  const grid: Grid = {
    sheet,
    visibility,
    protected: isProtected,
    rows,
    merges,
    hiddenRows,
    hiddenColumns,
    links,
    filtered,
    date1904,
    ...(comments && comments.length > 0 && { comments }),
    ...(arrays.length > 0 && { arrays }),
    ...(names.size > 0 && { names }),
    ...(rowFills.size > 0 && { rowFills }),
    blankFormats: blankFormats.size > 0 ? blankFormats : undefined,
  };
  return { grid, arrays };
}

/** What names stand for on a sheet, but for those of Excel's own: one of the sheet itself goes before the workbook's. */
function namesOn({ definedNames }: XlsxPackage, sheet: string): Map<string, string> {
  const own = definedNames.filter((one) => one.sheet === null || one.sheet === sheet);
  return new Map(
    own
      .filter(({ name }) => !name.startsWith("_xlnm."))
      .sort((a, b) => Number(a.sheet !== null) - Number(b.sheet !== null))
      .map(({ name, formula }) => [name.toLowerCase(), formula]),
  );
}

/** undefined where they cannot be read: a plan can be read all the same, and no row that has one is taken out. */
function commentsOf(pkg: XlsxPackage, part: string): readonly CellComment[] | undefined {
  const found = faultOrResult(part, () =>
    readComments(unlessFault(pkg.relationships(part)), (target) =>
      pkg.zip.has(target) ? xmlBytes(unlessFault(pkg.zip.read(target))) : undefined,
    ),
  );
  return isFault(found) ? undefined : found;
}

/** Whether the current element has this attribute set; its content is passed. */
function flag(xml: XmlScanner, name: string): boolean {
  let isSet = false;
  while (xml.attribute()) if (xml.attributeIs(name)) isSet = xml.attributeFlag();
  xml.skip();
  return isSet;
}

/** The current `<col>`: a run of columns, hidden by word or by width. */
function readColumns(xml: XmlScanner, hidden: Span[]): void {
  let first = -1;
  let last = -1;
  let isHidden = false;
  while (xml.attribute()) {
    if (xml.attributeIs("min")) first = xml.attributeInteger() - 1;
    else if (xml.attributeIs("max")) last = xml.attributeInteger() - 1;
    else if (xml.attributeIs("hidden")) isHidden ||= xml.attributeFlag();
    else if (xml.attributeIs("width")) isHidden ||= xml.attributeNumber() < leastWidth;
  }
  xml.skip();
  if (!isHidden) return;
  if (first < 0 || last < first) stop("damaged", "a run of columns has no bounds");
  if (hidden.length === maxColumns) stop("too-large", "more runs of columns than columns");
  hidden.push({ first, last: Math.min(last, maxColumns - 1) });
}

/** The area that the current element's `ref` names. */
function readArea(xml: XmlScanner, areas: Area[]): void {
  let area: Area | undefined;
  while (xml.attribute()) if (xml.attributeIs("ref")) area = xml.attributeArea();
  xml.skip();
  if (!area) stop("damaged", "a merge or a link names no cells");
  if (areas.push(area) > maxAreas) stop("too-large", `more than ${maxAreas} merges or links`);
}

/** A table keeps its filter in a part of its own. */
function hasFilteredTable(pkg: XlsxPackage, sheetPart: string): boolean {
  const tables = unlessFault(pkg.relationships(sheetPart)).filter(({ type }) => type === "table");
  return [...new Set(tables.map(({ target }) => target))].some((part) => {
    const found = faultOrResult(part, () => hasFilter(unlessFault(pkg.zip.read(part))));
    return typeof found === "boolean" ? found : stop(found.fault, found.detail, found.part);
  });
}

function hasFilter(table: Uint8Array): boolean {
  const xml = new XmlScanner(table);
  xml.open("table");
  let found = false;
  while (xml.next()) {
    found ||= xml.is("autoFilter");
    xml.skip();
  }
  xml.close();
  return found;
}

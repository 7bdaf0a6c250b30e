import { areaToA1, byPlace, parseArea, type Area } from "../../../grid/area";
import { moveArea } from "../../../grid/moveAreas";
import type { Codec } from "../codec";
import type { PartBytes } from "../partBytes";
import { XmlScanner } from "../xmlScanner";
import { readColumns, usualColumns } from "./columns";
import { moveReferences } from "./moveReferences";
import { PartWriter } from "./partWriter";
import { referencesOfParts } from "./references";
import { RowWriter, type RowsOutline } from "./rowWriter";
import type { SheetJob } from "./sheetJob";
import { Splices } from "./splices";
import { surveyRows, type RowSurvey } from "./surveyRows";

/** The elements that are before `<mergeCells>` in a worksheet, as far as they are there. */
const beforeMerges = new Set([
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
]);

interface Run {
  readonly from: number;
  readonly to: number;
}

/** What is found on the first way through a sheet. */
interface SheetOutline extends RowsOutline {
  /** `<sheetData>` with its tags. */
  readonly data: Run;
  /** What is between them; where it is `<sheetData/>`, behind it. */
  readonly rows: Run;
  readonly splices: Splices;
}

/** A worksheet's part as it is to be; the very same bytes where nothing of it changes. `bytes` are UTF-8. */
export async function patchSheet(bytes: Uint8Array, job: SheetJob, codec: Codec): Promise<PartBytes> {
  const outline = outlineOf(new XmlScanner(bytes), job);
  const { prefix, data, rows, splices } = outline;
  const part = new PartWriter(bytes, codec);
  const { out } = part;
  const isEmpty = rows.from === data.to;
  splices.copy(out, bytes, 0, isEmpty ? data.from : rows.from);
  const before = out.size;
  if (isEmpty) out.text(`<${prefix}sheetData>`);
  const start = out.size;
  await new RowWriter(enterRows(bytes), outline, job, part).write();
  if (isEmpty && (part.hasPacked || out.size > start)) {
    out.text(`</${prefix}sheetData>`);
  } else if (isEmpty) {
    out.cut(before);
    out.copy(bytes, data.from, data.to);
  }
  splices.copy(out, bytes, rows.to, bytes.length);
  return part.end();
}

function outlineOf(xml: XmlScanner, job: SheetJob): SheetOutline {
  const splices = new Splices();
  const references = { sheet: job.sheet, movesOf: job.followed, heirs: job.heirs };
  let survey: RowSurvey = { rows: [], groups: new Map() };
  let [data, rows] = [nowhere, nowhere];
  let columns = usualColumns;
  let hidesUnlisted = false;
  let merges: { place: Run; areas: readonly Area[] } | undefined;
  let mergePlace = 0;
  xml.open("worksheet");
  const prefix = xml.prefix();
  while (xml.next()) {
    const name = xml.localName();
    const from = xml.elementStart;
    if (name === "sheetData") {
      ({ data, rows, survey } = readRows(xml));
    } else if (name === "sheetFormatPr") {
      while (xml.attribute()) if (xml.attributeIs("zeroHeight")) hidesUnlisted = xml.attributeFlag();
      xml.skip();
    } else if (name === "cols") {
      columns = readColumns(xml);
    } else if (name === "dimension") {
      moveDimension(xml, job, splices);
    } else if (name === "mergeCells") {
      const areas = readMerges(xml);
      merges = { place: { from, to: xml.offset }, areas };
    } else {
      moveReferences(xml, referencesOfParts.worksheet!, references, splices);
    }
    if (beforeMerges.has(name)) mergePlace = xml.offset;
  }
  xml.close();
  const { place = { from: mergePlace, to: mergePlace }, areas = [] } = merges ?? {};
  if (!sameAreas(job.merges, areas)) {
    splices.replace(place.from, place.to, mergesXml(prefix, job.merges));
  }
  return { prefix, survey, columns, hidesUnlisted, data, rows, splices };
}

const nowhere: Run = { from: 0, to: 0 };

/** Where the rows of the `<sheetData>` just entered are. */
function readRows(xml: XmlScanner): Pick<SheetOutline, "data" | "rows" | "survey"> {
  const from = xml.elementStart;
  xml.passStartTag();
  const start = xml.offset;
  const isEmpty = !xml.hasContent;
  const survey = surveyRows(xml);
  const to = xml.offset;
  const end = isEmpty ? to : xml.bytes.lastIndexOf(60, to - 1);
  return { data: { from, to }, rows: { from: start, to: end }, survey };
}

/** A scanner that is within the sheet's `<sheetData>`. */
function enterRows(bytes: Uint8Array): XmlScanner {
  const xml = new XmlScanner(bytes);
  xml.open("worksheet");
  while (xml.next() && !xml.is("sheetData")) xml.skip();
  xml.passStartTag();
  return xml;
}

/** The dimension follows its rows, and holds what is written. */
function moveDimension(xml: XmlScanner, { moves, changes }: SheetJob, splices: Splices): void {
  while (xml.attribute()) {
    const area = xml.attributeIs("ref") ? parseArea(xml.attributeText()) : undefined;
    if (!area) continue;
    const moved = moves ? moveArea(area, moves) : area;
    let { top, left, bottom, right } = moved ?? { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    for (const { index, held } of changes) {
      if (!held) continue;
      top = Math.min(top, index);
      bottom = Math.max(bottom, index);
      left = Math.min(left, held.first);
      right = Math.max(right, held.last);
    }
    const text = bottom < 0 ? "A1" : areaToA1({ top, left, bottom, right });
    if (text !== xml.attributeText()) splices.replace(xml.valueOffset, xml.valueEndOffset, text);
  }
  xml.skip();
}

function readMerges(xml: XmlScanner): Area[] {
  const areas: Area[] = [];
  while (xml.next()) {
    while (xml.attribute()) {
      const area = xml.attributeIs("ref") ? parseArea(xml.attributeText()) : undefined;
      if (area) areas.push(area);
    }
    xml.skip();
  }
  return areas;
}

const listed = (areas: readonly Area[]): string[] => [...areas].sort(byPlace).map(areaToA1);

const sameAreas = (a: readonly Area[], b: readonly Area[]): boolean => listed(a).join() === listed(b).join();

function mergesXml(prefix: string, areas: readonly Area[]): string {
  if (areas.length === 0) return "";
  const merges = listed(areas).map((ref) => `<${prefix}mergeCell ref="${ref}"/>`);
  return `<${prefix}mergeCells count="${areas.length}">${merges.join("")}</${prefix}mergeCells>`;
}

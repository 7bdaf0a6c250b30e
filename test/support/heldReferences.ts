import type { Grid } from "../../src/grid/grid";
import { gridOf } from "./grids";
import { gridsFile } from "./gridsFile";
import { partsOf } from "./openedXlsx";
import { zipParts } from "./xlsxParts";

/**
 * Where a reference to a plan's cells is held: a formula on another sheet or in the plan's own; the workbook's names; the plan's sheet
 * behind its cells; and parts of their own. Each holds what a test writes there.
 */
export type HeldIn = "formula" | "plan-formula" | "names" | "sheet" | "chart" | "pivot" | "table";

/** The sheet with formulas of another sheet, in its first cell. */
export const controlSheet = "คุมงบ";

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument";
const partNames = {
  chart: "xl/charts/chart1.xml",
  pivot: "xl/pivotCache/pivotCacheDefinition1.xml",
  table: "xl/tables/table1.xml",
} as const;

const relsPart = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rIdH${at}" Type="${office}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** A workbook of these sheets, the plan's first, that holds a text in one place, and formulas on another sheet. */
export function fileHolding(
  grids: readonly Grid[],
  heldIn: HeldIn,
  text: string,
  formulas: readonly string[] = [],
): Uint8Array {
  const other = [...(heldIn === "formula" ? [text] : []), ...formulas].map((formula) => ({ formula, value: 0 }));
  const control = gridOf(controlSheet, other.length > 0 ? other.map((cell) => [cell]) : [["อื่น"]]);
  const parts = Object.fromEntries(partsOf(gridsFile([...grids, control])));
  const put = (name: string, before: string, xml: string) => {
    parts[name] = parts[name]!.replace(before, () => xml + before);
  };
  const addPart = (name: string, type: string, xml: string) => {
    parts[name] = head + xml;
    put("[Content_Types].xml", "</Types>", `<Override PartName="/${name}" ContentType="${types}.${type}+xml"/>`);
  };
  const sheet = "xl/worksheets/sheet1.xml";
  const sheetRels = "xl/worksheets/_rels/sheet1.xml.rels";
  switch (heldIn) {
    case "names":
      put("xl/workbook.xml", "</workbook>", `<definedNames>${text}</definedNames>`);
      break;
    case "sheet":
      parts[sheet] = parts[sheet]!.replace(
        /(<\/sheetData>)(<mergeCells.*?<\/mergeCells>)?/,
        (_, data: string, merges = "") => {
          const [before, after] = text.startsWith("<autoFilter") ? [text, ""] : ["", text];
          return data + before + merges + after;
        },
      );
      break;
    case "chart":
      addPart(
        partNames.chart,
        "drawingml.chart",
        `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/>${text}</c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`,
      );
      addPart(
        "xl/drawings/drawing1.xml",
        "drawing",
        `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
      );
      parts["xl/drawings/_rels/drawing1.xml.rels"] = relsPart(["chart", "../charts/chart1.xml"]);
      parts[sheetRels] = relsPart(["drawing", "../drawings/drawing1.xml"]);
      put(sheet, "</worksheet>", '<drawing r:id="rIdH0"/>');
      break;
    case "pivot":
      addPart(
        partNames.pivot,
        "spreadsheetml.pivotCacheDefinition",
        `<pivotCacheDefinition xmlns="${main}" xmlns:r="${office}" saveData="0"><cacheSource type="worksheet">${text}</cacheSource><cacheFields count="1"><cacheField name="c"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>`,
      );
      put("xl/workbook.xml", "</workbook>", '<pivotCaches><pivotCache cacheId="1" r:id="rIdPivot"/></pivotCaches>');
      put(
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        `<Relationship Id="rIdPivot" Type="${office}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/>`,
      );
      break;
    case "table":
      addPart(
        partNames.table,
        "spreadsheetml.table",
        text.replace("<table ", `<table xmlns="${main}" id="1" name="ตาราง" displayName="ตาราง" `),
      );
      parts[sheetRels] = relsPart(["table", "../tables/table1.xml"]);
      put(sheet, "</worksheet>", '<tableParts count="1"><tablePart r:id="rIdH0"/></tableParts>');
      break;
    case "formula":
    case "plan-formula":
  }
  return zipParts(parts);
}

/** All that a part holds where a test has written its text. */
export function partHolding(bytes: Uint8Array, heldIn: HeldIn): string {
  const parts = partsOf(bytes);
  if (heldIn === "names") return parts.get("xl/workbook.xml")!;
  if (heldIn === "formula") return parts.get(`xl/worksheets/sheet${numberOf(parts.get("xl/workbook.xml")!)}.xml`)!;
  if (heldIn === "sheet" || heldIn === "plan-formula") return parts.get("xl/worksheets/sheet1.xml")!;
  return parts.get(partNames[heldIn])!;
}

/** Of the sheet with the formulas, 1-based: sheets are numbered in their order. */
const numberOf = (workbook: string): number =>
  [...workbook.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].findIndex(([, name]) => name === controlSheet) + 1;

import { areaToA1, columnName, parseArea, type Area, type Span } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import type { Form } from "../../src/forms/schema";
import { readSheet } from "../../src/reading/readSheet";
import { matchKey } from "../../src/text/matchKey";
import { gridOf } from "./grids";
import { gridsFile } from "./gridsFile";
import { openedXlsx, partsOf } from "./openedXlsx";
import { zipParts } from "./xlsxParts";

/** What refers to cells of a plan, from the plan's sheet or another. Of filter, print area and table a master has one. */
export const coveringKinds = [
  "sum",
  "sumif",
  "name",
  "chart",
  "pivot",
  "validation",
  "filter",
  "print",
  "table",
] as const;
export type CoveringKind = (typeof coveringKinds)[number];

export interface Covering {
  readonly kind: CoveringKind;
  readonly area: Area;
}

/** The sheet on which the formulas are, each in a row of its own. */
export const controlSheet = "คุมงบ";

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const chartMain = "http://schemas.openxmlformats.org/drawingml/2006/chart";

const fixed = ({ top, bottom, left, right }: Area): string =>
  `$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;

/** The formulas of a master, each in the row of its number. */
export function controlGrid(plan: string, coverings: readonly Covering[]): Grid {
  const formula = ({ kind, area }: Covering): string | null => {
    const cells = `'${plan}'!${areaToA1({ ...area, right: area.left })}`;
    const range = cells.includes(":") ? cells : `${cells}:${areaToA1({ ...area, right: area.left })}`;
    if (kind === "sum") return `=SUM(${range})`;
    return kind === "sumif" ? `=SUMIF(${range},">0")+COUNTIF(${range},"x")` : null;
  };
  return gridOf(
    controlSheet,
    coverings.map((one) => [formula(one) === null ? one.kind : { formula: formula(one)!, value: 0 }]),
  );
}

const only = (coverings: readonly Covering[], kind: CoveringKind) =>
  coverings.flatMap(({ kind: of, area }, id) => (of === kind ? [{ id, area }] : []));

/** The rows of each heading that has any, and of the plan as a whole (""), by its path; of those written in one piece. */
export function wholesOf(grid: Grid, layout: Form): Map<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  const { submission } = readSheet(grid, layout);
  for (const { row, path } of submission.rows) {
    const keys = path.map(({ field, name }) => `${field} ${matchKey(name)}`);
    for (let depth = 0; depth <= keys.length; depth++) {
      const key = keys.slice(0, depth).join(" › ");
      rows.set(key, [...(rows.get(key) ?? []), row]);
    }
  }
  const all = submission.rows.map(({ row }) => row);
  const isWhole = (of: readonly number[]) =>
    all.filter((row) => of[0]! <= row && row <= of.at(-1)!).length === of.length;
  return new Map([...rows].filter(([, of]) => isWhole(of)));
}

/** Of every kind one that covers a whole of a plan; those with headers cover the plan itself. */
export function coveringsOf(
  plan: Grid,
  layout: Form,
  choose: <T>(among: readonly T[]) => T,
  kinds: readonly CoveringKind[] = coveringKinds,
): Covering[] {
  const wholes = [...wholesOf(plan, layout).values()];
  if (wholes.length === 0) return [];
  const left = Math.max(
    layout.columns.findIndex(({ kind }) => kind === "amount"),
    0,
  );
  const header = readSheet(plan, layout).submission.headers[0]!.area;
  return kinds
    .filter((kind) => kind !== "table" || layout.layout === "flat")
    .map((kind): Covering => {
      const isHeaded = kind === "filter" || kind === "table" || kind === "pivot";
      const rows = isHeaded ? wholes[0]! : choose(wholes);
      const isWide = isHeaded || kind === "print";
      const columns = isWide ? { left: header.left, right: header.right } : { left, right: left };
      return { kind, area: { top: isHeaded ? header.bottom : rows[0]!, bottom: rows.at(-1)!, ...columns } };
    });
}

/** A workbook of a plan and of what refers to it. */
export function coveringMaster(plan: Grid, coverings: readonly Covering[]): Uint8Array {
  const parts = Object.fromEntries(partsOf(gridsFile([plan, controlGrid(plan.sheet, coverings)])));
  const at = (area: Area) => `'${plan.sheet}'!${fixed(area)}`;
  const types: string[] = [];
  const workbookRels: string[] = [];
  const sheetRels: string[] = [];
  const put = (name: string, type: string, xml: string) => {
    parts[name] = head + xml;
    types.push(
      `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    );
  };
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relsPart = (inside: string) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

  const names = [
    ...only(coverings, "filter").map(({ area }) => ["_xlnm._FilterDatabase", ' localSheetId="0" hidden="1"', at(area)]),
    ...only(coverings, "print").map(({ area }) => ["_xlnm.Print_Area", ' localSheetId="0"', at(area)]),
    ...only(coverings, "name").map(({ id, area }) => [`ช่วง_${id}`, "", at(area)]),
  ].map(([name, scope, formula]) => `<definedName name="${name}"${scope}>${formula}</definedName>`);
  const caches = only(coverings, "pivot").map(({ id }) => `<pivotCache cacheId="${id}" r:id="pivot${id}"/>`);
  parts["xl/workbook.xml"] = parts["xl/workbook.xml"]!.replace(
    "</workbook>",
    `${names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : ""}<calcPr calcId="191029"/>${
      caches.length > 0 ? `<pivotCaches>${caches.join("")}</pivotCaches>` : ""
    }</workbook>`,
  );
  for (const { id, area } of only(coverings, "pivot")) {
    const columns = Array.from(
      { length: area.right - area.left + 1 },
      (_, i) => `<cacheField name="c${i}"><sharedItems/></cacheField>`,
    );
    put(
      `xl/pivotCache/pivotCacheDefinition${id}.xml`,
      "spreadsheetml.pivotCacheDefinition",
      `<pivotCacheDefinition ${main} xmlns:r="${office}" saveData="0"><cacheSource type="worksheet"><worksheetSource ref="${areaToA1(area)}" sheet="${plan.sheet}"/></cacheSource><cacheFields count="${columns.length}">${columns.join("")}</cacheFields></pivotCacheDefinition>`,
    );
    workbookRels.push(relationship(`pivot${id}`, "pivotCacheDefinition", `pivotCache/pivotCacheDefinition${id}.xml`));
  }

  let tail = "";
  for (const { area } of only(coverings, "filter")) tail += `<autoFilter ref="${areaToA1(area)}"/>`;
  let afterMerges = "";
  const lists = only(coverings, "validation").map(
    ({ area, id }) =>
      `<dataValidation type="list" allowBlank="1" sqref="${columnName(30 + id)}1"><formula1>${fixed({ ...area, right: area.left })}</formula1></dataValidation>`,
  );
  if (lists.length > 0) afterMerges += `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`;
  const charts = only(coverings, "chart");
  if (charts.length > 0) {
    const series = charts.map(({ id, area }, i) => {
      const count = area.bottom - area.top + 1;
      return `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:v>${id}</c:v></c:tx><c:val><c:numRef><c:f>${at({ ...area, right: area.left })}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${count}"/></c:numCache></c:numRef></c:val></c:ser>`;
    });
    put(
      "xl/charts/chart1.xml",
      "drawingml.chart",
      `<c:chartSpace xmlns:c="${chartMain}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>${series.join("")}<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`,
    );
    put(
      "xl/drawings/drawing1.xml",
      "drawing",
      `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9525" cy="9525"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="แผนภูมิ"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${chartMain}"><c:chart xmlns:c="${chartMain}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`,
    );
    parts["xl/drawings/_rels/drawing1.xml.rels"] = relsPart(relationship("rId1", "chart", "../charts/chart1.xml"));
    sheetRels.push(relationship("rId1", "drawing", "../drawings/drawing1.xml"));
    afterMerges += '<drawing r:id="rId1"/>';
  }
  for (const { area } of only(coverings, "table")) {
    const columns = Array.from({ length: area.right - area.left + 1 }, (_, i) => {
      const header = plan.rows
        .find(({ index }) => index === area.top)
        ?.cells.find(({ column }) => column === area.left + i);
      return `<tableColumn id="${i + 1}" name="${String(header?.value ?? `c${i}`)}"/>`;
    });
    put(
      "xl/tables/table1.xml",
      "spreadsheetml.table",
      `<table ${main} id="1" name="ตาราง" displayName="ตาราง" ref="${areaToA1(area)}" totalsRowShown="0"><autoFilter ref="${areaToA1(area)}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`,
    );
    sheetRels.push(relationship("rId2", "table", "../tables/table1.xml"));
    afterMerges += '<tableParts count="1"><tablePart r:id="rId2"/></tableParts>';
  }
  parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"]!.replace(
    "</sheetData>",
    `</sheetData>${tail}`,
  ).replace("</worksheet>", `${afterMerges}</worksheet>`);
  if (sheetRels.length > 0) parts["xl/worksheets/_rels/sheet1.xml.rels"] = relsPart(sheetRels.join(""));
  parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]!.replace(
    "</Relationships>",
    `${workbookRels.join("")}</Relationships>`,
  );
  parts["[Content_Types].xml"] = parts["[Content_Types].xml"]!.replace("</Types>", `${types.join("")}</Types>`);
  return zipParts(parts);
}

/** The rows that each covers now, in the order they were given; undefined where it covers none any more. */
export async function coveredRows(bytes: Uint8Array, coverings: readonly Covering[]): Promise<(Span | undefined)[]> {
  const parts = partsOf(bytes);
  const part = (name: string): string => parts.get(name) ?? "";
  const control = (await openedXlsx(bytes).read(controlSheet))!;
  const workbook = part("xl/workbook.xml");
  const sheet = part("xl/worksheets/sheet1.xml");
  return coverings.map(({ kind }, id) => {
    switch (kind) {
      case "sum":
      case "sumif":
        return spanIn(control.rows.find(({ index }) => index === id)?.cells[0]?.formula);
      case "name":
        return spanIn(new RegExp(`name="ช่วง_${id}">([^<]*)<`).exec(workbook)?.[1]);
      case "print":
        return spanIn(/Print_Area"[^>]*>([^<]*)</.exec(workbook)?.[1]);
      case "chart":
        return spanIn(
          new RegExp(`<c:v>${id}</c:v></c:tx><c:val><c:numRef><c:f>([^<]*)<`).exec(part("xl/charts/chart1.xml"))?.[1],
        );
      case "pivot":
        return spanIn(/worksheetSource ref="([^"]*)"/.exec(part(`xl/pivotCache/pivotCacheDefinition${id}.xml`))?.[1]);
      case "validation":
        return spanIn(new RegExp(`sqref="${columnName(30 + id)}1"><formula1>([^<]*)<`).exec(sheet)?.[1]);
      case "filter":
        return spanIn(/<autoFilter ref="([^"]*)"/.exec(sheet)?.[1]);
      case "table":
        return spanIn(/ ref="([^"]*)"/.exec(part("xl/tables/table1.xml"))?.[1]);
    }
  });
}

/** The rows of the first range in a text. */
export function spanIn(text: string | null | undefined): Span | undefined {
  const [range] = /\$?[A-Z]+\$?[0-9]+:\$?[A-Z]+\$?[0-9]+/.exec(text ?? "") ?? [];
  const area = range === undefined ? undefined : parseArea(range);
  return area && { first: area.top, last: area.bottom };
}

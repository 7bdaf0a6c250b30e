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
  "structured",
  "array",
  "conditional",
  "validated",
] as const;
export type CoveringKind = (typeof coveringKinds)[number];

export interface Covering {
  readonly kind: CoveringKind;
  readonly area: Area;
  /** Of a table: its last row is its total row. */
  readonly hasTotalRow?: boolean;
}

/** The sheet on which the formulas are, each in a row of its own. */
export const controlSheet = "คุมงบ";

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const chartMain = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** What reads all rows of the table by its name. */
const tableFormula = "=ROWS(ตาราง)";

const fixed = ({ top, bottom, left, right }: Area): string =>
  `$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`;

/** The formulas of a master, each in the row of its number. */
export function controlGrid(plan: string, coverings: readonly Covering[]): Grid {
  const formula = ({ kind, area }: Covering): string | null => {
    const cells = `'${plan}'!${areaToA1({ ...area, right: area.left })}`;
    const range = cells.includes(":") ? cells : `${cells}:${areaToA1({ ...area, right: area.left })}`;
    if (kind === "sum") return `=SUM(${range})`;
    if (kind === "array") return `=SUM(IF(${range}>0,${range}))`;
    if (kind === "structured") return tableFormula;
    return kind === "sumif" ? `=SUMIF(${range},">0")+COUNTIF(${range},"x")` : null;
  };
  return gridOf(
    controlSheet,
    coverings.map((one) => [formula(one) === null ? one.kind : { formula: formula(one)!, value: 0 }]),
  );
}

const only = (coverings: readonly Covering[], kind: CoveringKind) =>
  coverings.flatMap(({ kind: of, ...one }, id) => (of === kind ? [{ id, ...one }] : []));

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
  const ofTables: readonly CoveringKind[] = ["table", "structured"];
  return kinds
    .filter((kind) => !ofTables.includes(kind) || layout.layout === "flat")
    .map((kind): Covering => {
      const isHeaded = kind === "filter" || kind === "pivot" || ofTables.includes(kind);
      const rows = isHeaded ? wholes[0]! : choose(wholes);
      const isWide = isHeaded || kind === "print";
      const columns = isWide ? { left: header.left, right: header.right } : { left, right: left };
      const area = { top: isHeaded ? header.bottom : rows[0]!, bottom: rows.at(-1)!, ...columns };
      const hasTotalRow = kind === "table" && plan.rows.some(({ index }) => index === area.bottom + 1);
      return hasTotalRow ? { kind, area: { ...area, bottom: area.bottom + 1 }, hasTotalRow } : { kind, area };
    });
}

/** A flat plan with a row below its last for the totals of a table. */
export function withTableTotal(plan: Grid): Grid {
  const row = plan.rows.at(-1)!.index + 1;
  const label = { row, column: 0, value: "รวมทั้งตาราง", formula: null, format: "General" };
  return { ...plan, rows: [...plan.rows, { index: row, cells: [label] }] };
}

/** A workbook of a plan, of what refers to it, and of other sheets. */
export function coveringMaster(plan: Grid, coverings: readonly Covering[], others: readonly Grid[] = []): Uint8Array {
  const parts = Object.fromEntries(partsOf(gridsFile([plan, controlGrid(plan.sheet, coverings), ...others])));
  for (const { id } of only(coverings, "array")) {
    parts["xl/worksheets/sheet2.xml"] = parts["xl/worksheets/sheet2.xml"]!.replace(
      new RegExp(`(<c r="A${id + 1}"[^>]*><f)>`),
      `$1 t="array" ref="A${id + 1}">`,
    );
  }
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
  let behind = "";
  for (const { id, area } of only(coverings, "conditional"))
    afterMerges += `<conditionalFormatting sqref="${areaToA1(area)}"><cfRule type="expression" priority="${id + 1}"><formula>${areaToA1({ ...area, bottom: area.top, right: area.left }).split(":")[0]}&gt;0</formula></cfRule></conditionalFormatting>`;
  const checks = only(coverings, "validated").map(
    ({ area, id }) =>
      `<dataValidation type="decimal" operator="greaterThan" errorTitle="${id}" sqref="${areaToA1(area)}"><formula1>-1</formula1></dataValidation>`,
  );
  const lists = only(coverings, "validation").map(
    ({ area, id }) =>
      `<dataValidation type="list" allowBlank="1" sqref="${columnName(30 + id)}1"><formula1>${fixed({ ...area, right: area.left })}</formula1></dataValidation>`,
  );
  lists.push(...checks);
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
    behind += '<drawing r:id="rId1"/>';
  }
  for (const { area, hasTotalRow } of only(coverings, "table")) {
    const columns = Array.from({ length: area.right - area.left + 1 }, (_, i) => {
      const header = plan.rows
        .find(({ index }) => index === area.top)
        ?.cells.find(({ column }) => column === area.left + i);
      return `<tableColumn id="${i + 1}" name="${String(header?.value ?? `c${i}`)}"/>`;
    });
    put(
      "xl/tables/table1.xml",
      "spreadsheetml.table",
      `<table ${main} id="1" name="ตาราง" displayName="ตาราง" ref="${areaToA1(area)}" ${hasTotalRow ? 'totalsRowCount="1"' : 'totalsRowShown="0"'}><autoFilter ref="${areaToA1(hasTotalRow ? { ...area, bottom: area.bottom - 1 } : area)}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`,
    );
    sheetRels.push(relationship("rId2", "table", "../tables/table1.xml"));
    behind += '<tableParts count="1"><tablePart r:id="rId2"/></tableParts>';
  }
  parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"]!.replace(
    "</sheetData>",
    `</sheetData>${tail}`,
  ).replace(
    /(<hyperlinks>.*<\/hyperlinks>)?<\/worksheet>/,
    (links) => afterMerges + links.replace(/(?=<\/worksheet>)/, behind),
  );
  if (sheetRels.length > 0) parts["xl/worksheets/_rels/sheet1.xml.rels"] = relsPart(sheetRels.join(""));
  parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]!.replace(
    "</Relationships>",
    `${workbookRels.join("")}</Relationships>`,
  );
  parts["[Content_Types].xml"] = parts["[Content_Types].xml"]!.replace("</Types>", `${types.join("")}</Types>`);
  return zipParts(parts);
}

/** The rows that each covers now, in the order they were given; none where it covers none any more. */
export async function coveredRows(bytes: Uint8Array, coverings: readonly Covering[]): Promise<(readonly Span[])[]> {
  const parts = partsOf(bytes);
  const part = (name: string): string => parts.get(name) ?? "";
  const control = (await openedXlsx(bytes).read(controlSheet))!;
  const workbook = part("xl/workbook.xml");
  const sheet = part("xl/worksheets/sheet1.xml");
  const formulaOf = (id: number) => control.rows.find(({ index }) => index === id)?.cells[0]?.formula;
  const tableRows = () => {
    const [, attributes = ""] = /<table ([^>]*)>/.exec(part("xl/tables/table1.xml")) ?? [];
    const total = Number(/totalsRowCount="([0-9]+)"/.exec(attributes)?.[1] ?? 0);
    return spansIn(/(?:^| )ref="([^"]*)"/.exec(attributes)?.[1]).map(({ first, last }) => ({
      first,
      last: last - total,
    }));
  };
  return coverings.map(({ kind }, id) => {
    switch (kind) {
      case "sum":
      case "sumif":
      case "array":
        return spansIn(formulaOf(id));
      case "structured":
        return formulaOf(id) === tableFormula ? tableRows() : [];
      case "name":
        return spansIn(new RegExp(`name="ช่วง_${id}">([^<]*)<`).exec(workbook)?.[1]);
      case "print":
        return spansIn(/Print_Area"[^>]*>([^<]*)</.exec(workbook)?.[1]);
      case "chart":
        return spansIn(
          new RegExp(`<c:v>${id}</c:v></c:tx><c:val><c:numRef><c:f>([^<]*)<`).exec(part("xl/charts/chart1.xml"))?.[1],
        );
      case "pivot":
        return spansIn(/worksheetSource ref="([^"]*)"/.exec(part(`xl/pivotCache/pivotCacheDefinition${id}.xml`))?.[1]);
      case "validation":
        return spansIn(new RegExp(`sqref="${columnName(30 + id)}1"><formula1>([^<]*)<`).exec(sheet)?.[1]);
      case "conditional":
        return spansOfAreas(
          new RegExp(`sqref="([^"]*)"><cfRule type="expression" priority="${id + 1}"`).exec(sheet)?.[1],
        );
      case "validated":
        return spansOfAreas(new RegExp(`errorTitle="${id}" sqref="([^"]*)"`).exec(sheet)?.[1]);
      case "filter":
        return spansIn(/<autoFilter ref="([^"]*)"/.exec(sheet)?.[1]);
      case "table":
        return tableRows();
    }
  });
}

/** The rows of the first range in a text, if there is one. */
export function spansIn(text: string | null | undefined): Span[] {
  const [range] = /\$?[A-Z]+\$?[0-9]+:\$?[A-Z]+\$?[0-9]+/.exec(text ?? "") ?? [];
  return spansOfAreas(range);
}

/** The rows of each area of a list: E9:E12 E15. */
const spansOfAreas = (list = ""): Span[] =>
  list.split(" ").flatMap((one) => {
    const area = parseArea(one);
    return area ? [{ first: area.top, last: area.bottom }] : [];
  });

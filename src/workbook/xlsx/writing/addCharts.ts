import type { SheetChart } from "../../../change/sheetChart";
import { areaToA1, type Area } from "../../../grid/area";
import { sheetPrefix } from "../../../grid/reference";
import { stop } from "../fault";
import { decodeUtf8 } from "../xmlText";
import { escapeAttribute, escapeText } from "./escapeXml";
import type { PackageDraft } from "./packageDraft";
import { addPart, firstFree, isStrict } from "./sheetParts";

const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Puts charts onto a sheet that has no drawing yet, as those that this program makes have none. */
export function addCharts(
  draft: PackageDraft,
  workbookPart: string,
  { sheet, part }: { readonly sheet: string; readonly part: string },
  charts: readonly SheetChart[],
): void {
  if (draft.relationships(part).some(({ type }) => type === "drawing")) stop("damaged", "has a drawing", part);
  const strict = isStrict(draft, workbookPart);
  const names = namespacesOf(strict);
  const folder = part.slice(0, part.lastIndexOf("worksheets/"));
  const number = firstFree((n) => draft.has(`${folder}drawings/drawing${n}.xml`));
  const drawing = `${folder}drawings/drawing${number}.xml`;
  const ids: string[] = [];
  for (const chart of charts) {
    const n = firstFree((one) => draft.has(`${folder}charts/chart${one}.xml`));
    const target = `../charts/chart${n}.xml`;
    const added = { part: `${folder}charts/chart${n}.xml`, target, type: "chart", contentType: chartType };
    ids.push(addPart(draft, drawing, added, xml(chartXml(chart, sheet, names)), strict));
  }
  const target = `../drawings/drawing${number}.xml`;
  const id = addPart(
    draft,
    part,
    { part: drawing, target, type: "drawing", contentType: drawingType },
    xml(drawingXml(charts, ids, names)),
    strict,
  );
  draft.patch(part, (bytes) => {
    const text = decodeUtf8(bytes, 0, bytes.length);
    const end = text.lastIndexOf("</");
    const drawn = `<drawing xmlns:r="${names.r}" r:id="${id}"/>`;
    return new TextEncoder().encode(text.slice(0, end) + drawn + text.slice(end));
  });
}

type Namespaces = ReturnType<typeof namespacesOf>;

const namespacesOf = (strict: boolean) => {
  const [drawing, relationships] = strict
    ? ["http://purl.oclc.org/ooxml/drawingml", "http://purl.oclc.org/ooxml/officeDocument/relationships"]
    : [
        "http://schemas.openxmlformats.org/drawingml/2006",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      ];
  return { a: `${drawing}/main`, c: `${drawing}/chart`, xdr: `${drawing}/spreadsheetDrawing`, r: relationships };
};

const xml = (text: string): Uint8Array =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);

function drawingXml(charts: readonly SheetChart[], ids: readonly string[], { a, c, xdr, r }: Namespaces): string {
  const corner = (name: string, row: number, column: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const anchors = charts.map(
    ({ title, at }, i) =>
      `<xdr:twoCellAnchor>${corner("from", at.top, at.left)}${corner("to", at.bottom + 1, at.right + 1)}` +
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
      `<xdr:cNvPr id="${i + 2}" name="${escapeAttribute(title)}" descr="${escapeAttribute(title)}"/>` +
      "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${c}"><c:chart xmlns:c="${c}" xmlns:r="${r}" r:id="${ids[i]!}"/>` +
      "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
  );
  return `<xdr:wsDr xmlns:xdr="${xdr}" xmlns:a="${a}">${anchors.join("")}</xdr:wsDr>`;
}

function chartXml(
  { title, names, series, shown, colours }: SheetChart,
  sheet: string,
  { a, c, r }: Namespaces,
): string {
  const words = (text: string, size: number) =>
    "<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr/></a:pPr>" +
    `<a:r><a:rPr lang="th-TH" sz="${size}" b="1"/><a:t>${escapeText(text)}</a:t></a:r></a:p></c:rich></c:tx>`;
  const reference = (area: Area) => `<c:f>${escapeText(sheetPrefix(sheet) + absolute(area))}</c:f>`;
  const points = (values: readonly (string | number)[]) =>
    `<c:ptCount val="${values.length}"/>` +
    values.map((value, i) => `<c:pt idx="${i}"><c:v>${escapeText(String(value))}</c:v></c:pt>`).join("");
  const bars = series.map(
    ({ name, values }, i) =>
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:v>${escapeText(name)}</c:v></c:tx>` +
      `<c:spPr><a:solidFill><a:srgbClr val="${colours[i] ?? colours[0]!}"/></a:solidFill></c:spPr>` +
      '<c:invertIfNegative val="0"/>' +
      `<c:cat><c:strRef>${reference(names)}<c:strCache>${points(shown.names)}</c:strCache></c:strRef></c:cat>` +
      `<c:val><c:numRef>${reference(values)}<c:numCache><c:formatCode>#,##0</c:formatCode>` +
      `${points(shown.values[i] ?? [])}</c:numCache></c:numRef></c:val></c:ser>`,
  );
  const axis = (kind: "catAx" | "valAx", id: number, across: number, position: string, rest: string) =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="${kind === "catAx" ? "maxMin" : "minMax"}"/>` +
    `</c:scaling><c:delete val="0"/><c:axPos val="${position}"/>${kind === "valAx" ? "<c:majorGridlines/>" : ""}` +
    `<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="${kind === "catAx" ? "low" : "nextTo"}"/><c:crossAx val="${across}"/>` +
    `<c:crosses val="${kind === "catAx" ? "autoZero" : "max"}"/>${rest}</c:${kind}>`;
  return (
    `<c:chartSpace xmlns:c="${c}" xmlns:a="${a}" xmlns:r="${r}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title>${words(title, 1200)}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>` +
    '<c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/>' +
    `<c:grouping val="${series.length > 1 ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${bars.join("")}` +
    `<c:gapWidth val="60"/>${series.length > 1 ? '<c:overlap val="100"/>' : ""}` +
    '<c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    axis(
      "catAx",
      1,
      2,
      "l",
      '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>',
    ) +
    axis("valAx", 2, 1, "b", '<c:crossBetween val="between"/>') +
    "</c:plotArea>" +
    (series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "") +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

const absolute = (area: Area): string => areaToA1(area).replace(/([A-Z]+)([0-9]+)/g, "$$$1$$$2");

import { areaToA1, maxColumns, toA1, type Span } from "../../src/grid/area";
import { isError, type Cell } from "../../src/grid/cell";
import type { Grid } from "../../src/grid/grid";
import { workbookFile, workbookParts, type WorkbookXml } from "./xlsxParts";

/** A workbook file that holds these sheets, written by hand as other programs write it. */
export function xlsxOf(grids: readonly Grid[]): Uint8Array {
  const formats = new Map<string, number>([["General", 0]]);
  const styleOf = (format: string) => {
    if (!formats.has(format)) formats.set(format, formats.size);
    return formats.get(format)!;
  };
  const sheets = grids.map((grid) => [escape(grid.sheet), sheetOf(grid, styleOf)] as const);
  const workbook: WorkbookXml = {
    sheets,
    styles: stylesOf([...formats.keys()]),
    before: grids[0]?.date1904 ? '<workbookPr date1904="1"/>' : "",
    after: namesOf(grids),
  };
  const visible = workbookParts(workbook)["xl/workbook.xml"]!;
  const listed = grids.reduce((xml, { sheet, visibility }) => {
    const state = visibility === "very-hidden" ? "veryHidden" : visibility;
    return xml.replace(`<sheet name="${escape(sheet)}"`, `<sheet name="${escape(sheet)}" state="${state}"`);
  }, visible);
  return workbookFile(workbook, { "xl/workbook.xml": listed });
}

function sheetOf(grid: Grid, styleOf: (format: string) => number): string {
  const hidden = (spans: readonly Span[], at: number) => spans.some(({ first, last }) => first <= at && at <= last);
  const last = Math.max(-1, ...grid.rows.map(({ index }) => index), ...grid.hiddenRows.map((span) => span.last));
  const rows = Array.from({ length: last + 1 }, (_, index) => {
    const cells = grid.rows.find((row) => row.index === index)?.cells ?? [];
    const xml = cells.map((cell) => cellOf(cell, styleOf(cell.format))).join("");
    const isHidden = hidden(grid.hiddenRows, index);
    return xml || isHidden ? `<row r="${index + 1}"${isHidden ? ' hidden="1"' : ""}>${xml}</row>` : "";
  });
  const columns = grid.hiddenColumns.map(({ first, last }) => {
    return `<col min="${first + 1}" max="${Math.min(last + 1, maxColumns)}" width="9" hidden="1"/>`;
  });
  const list = (name: string, items: readonly string[]) => (items.length ? `<${name}>${items.join("")}</${name}>` : "");
  return [
    list("cols", columns),
    `<sheetData>${rows.join("")}</sheetData>`,
    grid.protected ? '<sheetProtection sheet="1"/>' : "",
    grid.filtered ? '<autoFilter ref="A1:B2"/>' : "",
    mergesOf(grid),
    list(
      "hyperlinks",
      grid.links.map((link) => `<hyperlink ref="${areaToA1(link)}" location="A1"/>`),
    ),
  ].join("");
}

/** Names that formulas of the first sheet know are known to all. */
function namesOf([first]: readonly Grid[]): string {
  const names = [...(first?.names ?? [])].map(
    ([name, meaning]) => `<definedName name="${escape(name)}">${escape(meaning)}</definedName>`,
  );
  return names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : "";
}

function mergesOf({ merges }: Grid): string {
  const items = merges.map((merge) => `<mergeCell ref="${areaToA1(merge)}"/>`).join("");
  return items ? `<mergeCells count="${merges.length}">${items}</mergeCells>` : "";
}

function cellOf({ row, column, value, formula, format }: Cell, style: number): string {
  const start = `<c r="${toA1({ row, column })}"${format === "General" ? "" : ` s="${style}"`}`;
  if (formula === null && typeof value === "string") {
    return `${start} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  }
  const f = formula === null ? "" : `<f>${escape(formula.slice(1))}</f>`;
  if (typeof value === "boolean") return `${start} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (isError(value)) return `${start} t="e">${f}<v>${value.error}</v></c>`;
  const type = typeof value === "string" ? ' t="str"' : "";
  return `${start}${type}>${f}${value === null ? "" : `<v>${escape(String(value))}</v>`}</c>`;
}

function stylesOf(formats: readonly string[]): string {
  const ids = formats.map((format, i) => (format === "General" ? 0 : 164 + i));
  const codes = formats.map((format, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escape(format)}"/>`).slice(1);
  const xfs = ids.map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
  return [
    codes.length ? `<numFmts count="${codes.length}">${codes.join("")}</numFmts>` : "",
    '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>',
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
    `<cellXfs count="${xfs.length}">${xfs.join("")}</cellXfs>`,
  ].join("");
}

/** As XML, and controls and what looks like them as the format has it. */
const escape = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

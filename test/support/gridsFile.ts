import { areaToA1, columnName, inSpans, maxColumns, toA1 } from "../../src/grid/area";
import { isError, type Cell } from "../../src/grid/cell";
import type { Grid } from "../../src/grid/grid";
import { workbookFile } from "./xlsxParts";

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark]!);

/** An .xlsx file that holds these sheets and nothing else, for programs that want a file. */
export function gridsFile(grids: readonly Grid[]): Uint8Array {
  const formats = ["General"];
  const styleOf = (format: string): number => {
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format);
  };
  const sheets = grids.map((grid) => [escaped(grid.sheet), sheetOf(grid, styleOf)] as const);
  return workbookFile({ sheets, styles: stylesOf(formats) }, { "xl/workbook.xml": workbookOf(grids) });
}

function workbookOf(grids: readonly Grid[]): string {
  const states = { visible: "visible", hidden: "hidden", "very-hidden": "veryHidden" } as const;
  const sheets = grids.map(
    ({ sheet, visibility }, at) =>
      `<sheet name="${escaped(sheet)}" sheetId="${at + 1}" state="${states[visibility]}" r:id="rId${at + 1}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    grids.some(({ date1904 }) => date1904) ? '<workbookPr date1904="1"/>' : "",
    `<sheets>${sheets.join("")}</sheets></workbook>`,
  ].join("");
}

const stylesOf = (formats: readonly string[]): string =>
  [
    `<numFmts count="${formats.length}">`,
    ...formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`),
    '</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>',
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">`,
    ...formats.map((_, at) => `<xf numFmtId="${at === 0 ? 0 : 164 + at}" applyNumberFormat="1"/>`),
    "</cellXfs>",
  ].join("");

function sheetOf(grid: Grid, styleOf: (format: string) => number): string {
  const columns = grid.hiddenColumns.map(({ first, last }) => `<col min="${first + 1}" max="${last + 1}" hidden="1"/>`);
  const merges = grid.merges.map((area) => `<mergeCell ref="${areaToA1(area)}"/>`);
  const links = grid.links.map((area) => `<hyperlink ref="${areaToA1(area)}" location="A1"/>`);
  return [
    columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "",
    `<sheetData>${rowsOf(grid, styleOf)}</sheetData>`,
    grid.protected ? '<sheetProtection sheet="1"/>' : "",
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "",
    links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "",
  ].join("");
}

function rowsOf(grid: Grid, styleOf: (format: string) => number): string {
  const rows = new Map<number, [column: number, cell: string][]>();
  const rowAt = (row: number) => {
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    return cells;
  };
  for (const { cells } of grid.rows) {
    for (const cell of cells) rowAt(cell.row).push([cell.column, cellOf(cell, styleOf(cell.format))]);
  }
  for (const [key, format] of grid.blankFormats ?? []) {
    const at = { row: Math.floor(key / maxColumns), column: key % maxColumns };
    rowAt(at.row).push([at.column, `<c r="${toA1(at)}" s="${styleOf(format)}"/>`]);
  }
  for (const { first, last } of grid.hiddenRows) for (let row = first; row <= last; row++) rowAt(row);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const hidden = inSpans(grid.hiddenRows, row) ? ' hidden="1"' : "";
      const written = cells.sort(([a], [b]) => a - b).map(([, cell]) => cell);
      return `<row r="${row + 1}"${hidden}>${written.join("")}</row>`;
    })
    .join("");
}

function cellOf({ row, column, value, formula }: Cell, style: number): string {
  const place = `r="${columnName(column)}${row + 1}" s="${style}"`;
  const written = formula === null ? "" : `<f>${escaped(formula.slice(1))}</f>`;
  if (value === null) return `<c ${place}>${written}</c>`;
  if (isError(value)) return `<c ${place} t="e">${written}<v>${value.error}</v></c>`;
  if (typeof value === "boolean") return `<c ${place} t="b">${written}<v>${Number(value)}</v></c>`;
  if (typeof value === "number") return `<c ${place}>${written}<v>${value}</v></c>`;
  if (formula !== null) return `<c ${place} t="str">${written}<v>${escaped(value)}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value.replaceAll("_x", "_x005F_x"))}</t></is></c>`;
}

import { cellAt, type Grid } from "../../src/grid/grid";
import { isError, type Cell } from "../../src/grid/cell";
import { zipParts } from "./xlsxParts";

const spaces = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"',
].join(" ");

/** An OpenDocument spreadsheet of this content; `body` is what is within `office:spreadsheet`. */
export const odsContent = (body: string, styles = ""): string =>
  `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`;

export const odsFile = (content: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipParts({ "content.xml": content, "META-INF/manifest.xml": "<manifest/>", ...parts });

/** An OpenDocument spreadsheet that holds these sheets: values, formulas and merges. */
export const odsOf = (grids: readonly Grid[]): Uint8Array => odsFile(odsContent(grids.map(tableOf).join("")));

function tableOf(grid: Grid): string {
  const last = Math.max(...grid.rows.map(({ index }) => index));
  const width = Math.max(...grid.rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1)));
  const rows = Array.from({ length: last + 1 }, (_, row) => {
    const cells = Array.from({ length: width }, (_, column) => cellXml(grid, row, column));
    return `<table:table-row>${cells.join("")}</table:table-row>`;
  });
  return `<table:table table:name="${escape(grid.sheet)}"><table:table-column table:number-columns-repeated="${width}"/>${rows.join("")}</table:table>`;
}

function cellXml(grid: Grid, row: number, column: number): string {
  const merge = grid.merges.find(({ top, left }) => top === row && left === column);
  const span = merge
    ? ` table:number-rows-spanned="${merge.bottom - merge.top + 1}" table:number-columns-spanned="${merge.right - merge.left + 1}"`
    : "";
  const cell = cellAt(grid, { row, column });
  return cell ? valueXml(cell, span) : `<table:table-cell${span}/>`;
}

function valueXml({ value, formula }: Cell, span: string): string {
  const f =
    formula === null
      ? ""
      : ` table:formula="of:${escape(formula.replace(/\b([A-Z]{1,2}\d+)\b/g, "[.$1]").replace(/\]:\[/g, ":"))}"`;
  if (typeof value === "number")
    return `<table:table-cell${span}${f} office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  const text = value === null ? "" : isError(value) ? value.error : String(value);
  const error = isError(value) ? ' calcext:value-type="error"' : "";
  const lines = text.split("\n").map((line) => `<text:p>${escape(line)}</text:p>`);
  return `<table:table-cell${span}${f} office:value-type="string"${error}>${lines.join("")}</table:table-cell>`;
}

const escape = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/ (?= )/g, "<text:s/>");

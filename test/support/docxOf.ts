import { inArea, type Area } from "../../src/grid/area";
import { isError, type Cell } from "../../src/grid/cell";
import { cellAt, rowAt, type Grid } from "../../src/grid/grid";
import { zipParts } from "./xlsxParts";

/**
 * How a plan is laid out in Word: all of it in one table; titles and headings as paragraphs, with a table for each run of
 * rows between them; or tables of a page each, with the header at the top of every one.
 */
export type DocxManner = "one-table" | "paragraphs" | "pages";

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A Word document that holds a sheet. `header`: 0-based rows of its first header, repeated where tables are a page each. */
export function docxOf(
  grid: Grid,
  manner: DocxManner,
  header: { readonly first: number; readonly last: number },
): Uint8Array {
  const last = Math.max(...grid.rows.map(({ index }) => index));
  const width = Math.max(
    ...grid.rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1)),
    ...grid.merges.map(({ right }) => right + 1),
  );
  const rows = Array.from({ length: last + 1 }, (_, row) => row);
  const table = (of: readonly number[]) =>
    of.length === 0
      ? ""
      : `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(width)}</w:tblGrid>${of.map((row, at) => rowXml(grid, row, width, of, at)).join("")}</w:tbl>`;
  return documentOf(body());

  function body(): string {
    if (manner === "one-table") return table(rows);
    if (manner === "pages") {
      const headerRows = rows.slice(header.first, header.last + 1);
      const pages = chunks(rows, 12, grid);
      return pages
        .map((page, at) => table(at === 0 || page[0]! <= header.last ? page : [...headerRows, ...page]))
        .join(paragraph(""));
    }
    let xml = "";
    let run: number[] = [];
    for (const row of rows) {
      const line = lineOf(grid, row);
      if (line === undefined) run.push(row);
      else {
        xml += table(run) + paragraph(line);
        run = [];
      }
    }
    return xml + table(run);
  }
}

/** The document of this body. */
export const documentOf = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipParts({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels":
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<w:document xmlns:w="${main}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...parts,
  });

export const paragraph = (text: string): string => `<w:p>${runXml(text)}</w:p>`;

const runXml = (text: string): string =>
  text === ""
    ? ""
    : `<w:r>${text
        .split("\n")
        .map((line) => `<w:t xml:space="preserve">${escapeText(line)}</w:t>`)
        .join("<w:br/>")}</w:r>`;

/** The text of a row that is nothing but a line across the sheet; undefined: it is a row of a table. */
function lineOf(grid: Grid, row: number): string | undefined {
  const cells = rowAt(grid, row)?.cells ?? [];
  const merge = grid.merges.find((area) => area.top === row && area.bottom === row && area.right - area.left >= 4);
  if (cells.length === 0) return "";
  return cells.length === 1 && merge && cells[0]!.column === merge.left && typeof cells[0]!.value === "string"
    ? cells[0]!.value
    : undefined;
}

/** Rows of a page each; none is parted from one that it is merged with. */
function chunks(rows: readonly number[], size: number, grid: Grid): number[][] {
  const pages: number[][] = [];
  for (const row of rows) {
    const page = pages.at(-1);
    const isTied = grid.merges.some(({ top, bottom }) => top < row && row <= bottom);
    if (page && (page.length < size || isTied)) page.push(row);
    else pages.push([row]);
  }
  return pages;
}

function rowXml(grid: Grid, row: number, width: number, rows: readonly number[], at: number): string {
  let xml = "";
  for (let column = 0; column < width;) {
    const merge: Area = grid.merges.find((area) => inArea(area, { row, column })) ?? {
      top: row,
      bottom: row,
      left: column,
      right: column,
    };
    const span = merge.right - merge.left + 1;
    const isFirst = row === merge.top || rows[at - 1] !== row - 1;
    const down = merge.bottom === merge.top ? "" : isFirst ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
    const text = isFirst ? shown(cellAt(grid, { row: merge.top, column: merge.left })) : "";
    xml += `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}${down}</w:tcPr>${paragraph(text)}</w:tc>`;
    column = merge.right + 1;
  }
  return `<w:tr>${xml}</w:tr>`;
}

/** A cell as it is read on paper. */
function shown(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value !== "number") return String(value);
  return value.toLocaleString("en-US", { maximumFractionDigits: 10, useGrouping: cell!.format.includes("#,##") });
}

const escapeText = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, " ");

import { maxColumns } from "../../grid/area";
import type { TablePlace } from "../../grid/tablePlace";
import type { FileRemark, FileSheets } from "../fileSheets";
import { GridDraft } from "../gridDraft";
import { stop } from "../xlsx/fault";
import { maxSheets } from "../xlsx/limits";
import type { DocumentBlock, DocumentTable } from "./documentBlocks";
import type { DocumentFacts } from "./paragraphScan";
import { columnsOf, type TableColumns } from "./tableColumns";

/** Tables that go on with one another, and the lines before, between and behind them. */
interface Group {
  readonly blocks: DocumentBlock[];
  /** Numbers of its tables in the document, from 1. */
  readonly tables: number[];
  header: string;
  columns: number;
}

/**
 * The tables of a document as sheets. Those that go on with one another, with the lines of text before and between them,
 * are one sheet, so that a plan whose headings are paragraphs reads as one whose headings are rows.
 */
export function documentSheets(
  kind: "docx" | "html",
  blocks: readonly DocumentBlock[],
  facts: DocumentFacts,
): FileSheets {
  const groups: Group[] = [];
  let waiting: DocumentBlock[] = [];
  let tables = 0;
  const columns = columnsOfAll(blocks.flatMap((block) => ("table" in block ? [block.table] : [])));
  for (const block of blocks) {
    if ("line" in block) {
      waiting.push(block);
      continue;
    }
    tables += 1;
    const { count } = columns.get(block.table)!;
    const header = headerText(block.table);
    const last = groups.at(-1);
    if (last && (count === last.columns || count <= 1 || header === last.header)) {
      last.blocks.push(...waiting, block);
      last.tables.push(tables);
    } else groups.push({ blocks: [...waiting, block], tables: [tables], header, columns: count });
    waiting = [];
    if (groups.length > maxSheets) stop("too-large", `more than ${maxSheets} tables`);
    // A table of one column is a frame around lines: what follows it is what they are above.
    if (groups.length > 1 && groups.at(-2)!.columns === 1) {
      const [frame, next] = groups.splice(-2) as [Group, Group];
      groups.push({ ...next, blocks: [...frame.blocks, ...next.blocks], tables: [...frame.tables, ...next.tables] });
    }
  }
  const last = groups.at(-1);
  if (last) last.blocks.push(...waiting);
  else groups.push({ blocks: waiting, tables: [], header: "", columns: 0 });
  return new DocumentSheets(columns).read(kind, groups, facts);
}

/** Tables with the same grid have the same columns. */
function columnsOfAll(tables: readonly DocumentTable[]): ReadonlyMap<DocumentTable, TableColumns> {
  const byGrid = new Map<string, DocumentTable[]>();
  for (const table of tables) {
    const grid = table.widths.join(" ");
    byGrid.set(grid, [...(byGrid.get(grid) ?? []), table]);
  }
  return new Map(tables.map((table) => [table, columnsOf(table, byGrid.get(table.widths.join(" ")))]));
}

const plain = (text: string): string => text.replace(/\s+/g, "");

const headerText = ({ rows }: DocumentTable): string => plain(rows[0]?.cells.map(({ text }) => text).join("|") ?? "");

class DocumentSheets {
  private table = 0;
  private line = 0;

  constructor(private readonly columns: ReadonlyMap<DocumentTable, TableColumns>) {}

  read(kind: "docx" | "html", groups: readonly Group[], { tracked, boxes, hidden }: DocumentFacts): FileSheets {
    const places = new Map<string, Map<number, TablePlace>>();
    const remarks: FileRemark[] = [];
    const grids = groups.map((group) => {
      const sheet = nameOf(group.tables);
      const ofSheet = new Map<number, TablePlace>();
      places.set(sheet, ofSheet);
      return this.sheet(sheet, group.blocks, ofSheet, remarks);
    });
    const sheet = grids[0]!.sheet;
    const whole = (remark: FileRemark["remark"], text: string): FileRemark => ({ remark, sheet, at: null, text });
    if (tracked > 0) remarks.push(whole("tracked-changes", String(tracked)));
    for (const text of boxes) if (text.trim() !== "") remarks.push(whole("text-box", text.trim()));
    for (const text of hidden) remarks.push(whole("hidden-text", text));
    return { kind, grids, places, remarks };
  }

  private sheet(
    sheet: string,
    blocks: readonly DocumentBlock[],
    places: Map<number, TablePlace>,
    remarks: FileRemark[],
  ) {
    const draft = new GridDraft();
    let row = 0;
    for (const block of blocks) {
      if ("line" in block) {
        const { text, struck } = block.line;
        places.set(row * maxColumns, { paragraph: ++this.line });
        draft.put(row, 0, { value: text, formula: null, format: "General", ...(struck && { sight: struckOut }) });
        row += 1;
      } else {
        this.table += 1;
        this.putTable({ sheet, draft, places, remarks, top: row }, block.table, this.columns.get(block.table)!);
        row += block.table.rows.length;
      }
    }
    return draft.finish(sheet);
  }

  private putTable(
    { sheet, draft, places, remarks, top }: Target,
    table: DocumentTable,
    { cells }: TableColumns,
  ): void {
    /** Merges that may go on in the next row, by their first column. */
    let open = new Map<number, { readonly top: number; readonly right: number }>();
    const close = (left: number, { top: first, right }: { top: number; right: number }, bottom: number) => {
      if (first !== bottom || left !== right) draft.merge({ top: first, left, bottom, right });
    };
    table.rows.forEach((line, at) => {
      const row = top + at;
      if (line.hidden) draft.hideRows(row, row);
      const still: typeof open = new Map();
      line.cells.forEach((cell, index) => {
        const { left, right } = cells[at]![index]!;
        places.set(row * maxColumns + left, { table: this.table, row: at + 1, cell: index + 1 });
        const above = open.get(left);
        if (cell.down === "goes-on" && above && above.right === right) still.set(left, above);
        else if (cell.down === "begins") still.set(left, { top: row, right });
        else close(left, { top: row, right }, row);
        if (cell.picture && cell.text === "") {
          draft.put(row, left, { value: { error: "#VALUE!", picture: true }, formula: null, format: "General" });
        } else draft.paste(row, left, cell.text, cell.struck ? struckOut : undefined);
        if (cell.nested !== "") {
          remarks.push({ remark: "nested-table", sheet, at: { row, column: left }, text: cell.nested });
        }
      });
      for (const [left, merge] of open) if (still.get(left) !== merge) close(left, merge, row - 1);
      open = still;
    });
    for (const [left, merge] of open) close(left, merge, top + table.rows.length - 1);
  }
}

interface Target {
  readonly sheet: string;
  readonly draft: GridDraft;
  readonly places: Map<number, TablePlace>;
  readonly remarks: FileRemark[];
  /** 0-based row of the sheet that the table begins in. */
  readonly top: number;
}

const struckOut = { struck: true, faint: null };

/** Sheets are named by their tables, so that what remembers a sheet remembers those. */
function nameOf(tables: readonly number[]): string {
  if (tables.length === 0) return "ข้อความ";
  const [first, last] = [tables[0]!, tables.at(-1)!];
  return first === last ? `ตาราง ${first}` : `ตาราง ${first}-${last}`;
}

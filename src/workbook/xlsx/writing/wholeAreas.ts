import type { RowChange } from "../../../change/rowChanges";
import { inArea, overlap, parseArea, type Area, type Position } from "../../../grid/area";
import { coveredArea } from "../../../grid/moveAreas";
import type { RowMoves } from "../../../grid/rowMoves";
import type { Relationship } from "../relationships";
import { XmlScanner } from "../xmlScanner";
import type { PackageDraft } from "./packageDraft";

/** What a sheet holds that can be changed only as a whole, or must not go with its row. In rows of the sheet as it was. */
export interface WholeAreas {
  /** Array formulas, data tables and pivot tables: no cell of them is written, no row inserted among theirs. */
  readonly blocks: readonly Area[];
  readonly tables: readonly Table[];
  /** Cells with a comment. */
  readonly comments: readonly Area[];
}

interface Table {
  readonly area: Area;
  /** Rows above and below its data. */
  readonly headers: number;
  readonly totals: number;
}

/** What the parts that a worksheet leads to say; `arrays` are those of the worksheet itself. */
export function wholeAreas(draft: PackageDraft, part: string, arrays: readonly Area[]): WholeAreas {
  const parts = (...types: string[]) =>
    draft.relationships(part).filter(({ type, target }) => types.includes(type) && draft.has(target));
  const read = ({ target }: Relationship, element: string) => attributesOf(draft.read(target), element);
  return {
    blocks: [...arrays, ...parts("pivotTable").flatMap((found) => areasIn(read(found, "location")))],
    tables: parts("table").flatMap((found) => tablesIn(read(found, "table"))),
    comments: [
      ...parts("comments").flatMap((found) => areasIn(read(found, "comment"))),
      ...parts("threadedComment").flatMap((found) => areasIn(read(found, "threadedComment"))),
    ],
  };
}

/** What is in the way of a change, and where; undefined where nothing does. */
export function obstacle(
  { blocks, tables, comments }: WholeAreas,
  changes: readonly RowChange[],
  merges: readonly Area[],
  moves: RowMoves | undefined,
  followed: RowMoves | undefined,
): { refused: "array-formula" | "not-blank"; at: Position } | undefined {
  const heads = tables.map(({ area, headers }) => ({ ...area, bottom: area.top + headers - 1 }));
  const cell = firstWritten([...blocks, ...heads], changes);
  if (cell) return { refused: "array-formula", at: cell };
  const torn =
    blocks.find((block) => moves && !staysWhole(block, moves)) ??
    tables.find((table) => followed && losesItsRows(table, followed))?.area ??
    tables.find(({ area }) => merges.some((merge) => overlap(merge, movedTo(area, followed))))?.area;
  if (torn) return { refused: "array-formula", at: { row: torn.top, column: torn.left } };
  const lost = comments.find(({ top }) => followed && followed.row(top) === undefined);
  return lost && { refused: "not-blank", at: { row: lost.top, column: lost.left } };
}

/** The first cell that is written in one of these areas. */
function firstWritten(areas: readonly Area[], changes: readonly RowChange[]): Position | undefined {
  // Most sheets have no such area, and then a whole plan need not be gone through.
  if (areas.length === 0) return undefined;
  for (const { origin, contents } of changes) {
    if (origin === null) continue;
    for (const column of contents.keys()) {
      const at = { row: origin, column };
      if (areas.some((area) => inArea(area, at))) return at;
    }
  }
  return undefined;
}

function staysWhole({ top, bottom }: Area, moves: RowMoves): boolean {
  const [first] = moves.kept({ first: top, last: bottom });
  return first !== undefined && first.last - first.first === bottom - top;
}

/** A table keeps its totals and a row above them, its own or one that came for it; its heads are never blank. */
function losesItsRows({ area, headers, totals }: Table, followed: RowMoves): boolean {
  const { top, bottom, left, right } = area;
  const isLost = (first: number, last: number) =>
    first <= last && !followed.covered({ first, last }, { columns: { first: left, last: right }, use: "range" });
  return isLost(bottom - totals + 1, bottom) || isLost(top + headers, bottom - totals);
}

const movedTo = (area: Area, followed: RowMoves | undefined): Area =>
  (followed && coveredArea(area, followed, "headed")) ?? area;

type Attributes = ReadonlyMap<string, string>;

/** The attributes of every element of this name. */
function attributesOf(bytes: Uint8Array, element: string): Attributes[] {
  const xml = new XmlScanner(bytes);
  const found: Attributes[] = [];
  const visit = () => {
    if (xml.is(element)) {
      const attributes = new Map<string, string>();
      while (xml.attribute()) attributes.set(xml.attributeLocalName(), xml.attributeText());
      found.push(attributes);
    }
    while (xml.next()) visit();
  };
  xml.enter();
  visit();
  return found;
}

const areasIn = (found: readonly Attributes[]): Area[] =>
  found.map((attributes) => parseArea(attributes.get("ref") ?? "")).filter((area) => area !== undefined);

const tablesIn = (found: readonly Attributes[]): Table[] =>
  found.flatMap((attributes) =>
    areasIn([attributes]).map((area) => ({
      area,
      headers: Number(attributes.get("headerRowCount") ?? 1),
      totals: Number(attributes.get("totalsRowCount") ?? 0),
    })),
  );

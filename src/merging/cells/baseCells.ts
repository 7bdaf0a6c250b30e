import { contentOf, holds } from "../../change/content";
import type { Content } from "../../change/step";
import { cellIn } from "../../grid/grid";
import type { MergeRecord, Original } from "../record/record";
import { isLine, isNode, type PlanNode, type PlanTree } from "../tree/planTree";
import { placeId, type TreePlace } from "../tree/place";
import type { SheetLine } from "../tree/sheetLine";
import { textIn } from "../../plan/rowValues";
import type { Field, PlanFields } from "../../plan/fields";

/** Names a cell of a line: the field of its column, "ordinal" for the ที่ column, "heading" for a heading's own line. */
export type CellName = string;

/** The name of a cell beside a heading's text: a column may be called "heading". */
export const besideCellName = (field: Field): CellName => `beside ${field}`;

/** The master's own cells as they are when nothing is merged, though some hold something else by now. */
export interface BaseCells {
  /** What a line is called in the record. */
  readonly anchorOf: (line: SheetLine) => string;
  /** 0-based, among the master's own lines. */
  readonly baseRowOf: (line: SheetLine) => number;
  readonly recordedOf: (line: SheetLine, name: CellName) => Original | undefined;
  /** What was in the cell: as recorded, unless somebody has written something else into it since. */
  readonly original: (line: SheetLine, name: CellName, column: number) => Content;
}

export function baseCells(
  tree: PlanTree,
  lines: readonly SheetLine[],
  record: MergeRecord,
  fields: PlanFields,
): BaseCells {
  let anchors: Map<SheetLine, string> | undefined;
  const anchorOf = (line: SheetLine): string => (anchors ??= anchorsOf(tree, fields)).get(line) ?? `row ${line.row}`;
  const recorded = new Map(record.originals.map((original) => [`${original.field} ${original.anchor}`, original]));
  const baseRows = new Map(lines.map((line, index) => [line, index]));
  const recordedOf: BaseCells["recordedOf"] = (line, name) =>
    recorded.size === 0 ? undefined : recorded.get(`${name} ${anchorOf(line)}`);
  return {
    anchorOf,
    baseRowOf: (line) => baseRows.get(line)!,
    recordedOf,
    original(line, name, column) {
      const cell = cellIn(line.cells, column);
      const known = recordedOf(line, name);
      return known && holds(cell, known.written) ? known.original : contentOf(cell);
    },
  };
}

/** Lines named by what they say: a heading by its place, a row by its place and agency, a total by its block. */
function anchorsOf(tree: PlanTree, { roles }: PlanFields): Map<SheetLine, string> {
  const anchors = new Map<SheetLine, string>();
  const times = new Map<string, number>();
  const name = (line: SheetLine, anchor: string) => {
    const time = (times.get(anchor) ?? 0) + 1;
    times.set(anchor, time);
    anchors.set(line, time === 1 ? anchor : `${anchor} (${time})`);
  };
  const visit = (node: PlanNode) => {
    if (node.heading) name(node.heading, placeId(node.place));
    const id = placeId(node.place);
    for (const item of node.items) {
      if (isNode(item)) visit(item);
      else if (isLine(item) && item.planRow)
        name(item, `${id} | ${item.planRow.agency ?? textIn(item.planRow, roles.agency) ?? ""}`);
    }
  };
  const total = (line: SheetLine | null, place: TreePlace | null) => {
    if (line) name(line, place ? `total ${placeId(place)}` : "grand total");
  };
  for (const block of tree.blocks) {
    for (const line of block.pre) if (line.heading) name(line, placeId(block.place));
    visit(block.body);
    total(block.total, block.place);
  }
  total(tree.grandTotal, null);
  return anchors;
}

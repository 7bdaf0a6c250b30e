import { overlap, type Area } from "../../grid/area";
import { jsonBytes } from "./jsonBytes";
import type { EnteredCell } from "./entered";
import { blockArea, withoutFiller, type EnteredBlock } from "./enteredBlocks";
import type { SheetWrites, ValueCopy, WritePlan } from "./sheetWrites";

/** What a copy has to save at least; its own operation takes about 800 bytes. */
const worthwhile = 2_000;
/** Text of that many letters is likely to be in one other place, and finds it. */
const distinctiveLength = 24;

/** A block that has been typed when others come. */
interface Source {
  readonly sheet: string;
  readonly block: EnteredBlock;
  readonly isMerged: (row: number, column: number) => boolean;
}

/** A rectangle of a block that is in a source that many rows further down and columns further right. */
interface Run extends Area {
  readonly source: Source;
  readonly down: number;
  readonly across: number;
}

/**
 * The same writes, but blocks that are in an earlier sheet as well are copied from there: a merge keeps a record of every row
 * that it puts into the plan. Formulas are never copied, nor cells that belong to a merged area on either side.
 */
export function withCopies(
  sheets: readonly SheetWrites[],
  mergesOf: (sheet: string) => readonly Area[],
): SheetWrites[] {
  const places = new Map<string, { source: Source; row: number; column: number }>();
  return sheets.map((writes) => {
    const { sheet } = writes;
    const isMerged = mergedCells(mergesOf(sheet));
    const runs = writes.entered.map((block) => runsOf({ sheet, block, isMerged }, (text) => places.get(text)));
    const entered = writes.entered.flatMap((block, i) => rest(block, runs[i]!, writes.sheetLook !== null));
    for (const block of entered) {
      const source = { sheet, block, isMerged };
      block.entered.forEach((cells, i) =>
        cells.forEach((cell, j) => {
          if (isDistinctive(cell)) places.set(cell, { source, row: block.row + i, column: block.column + j });
        }),
      );
    }
    return { ...writes, entered, copies: runs.flat().map(copyOf) };
  });
}

const isDistinctive = (cell: EnteredCell | undefined): cell is string =>
  typeof cell === "string" && cell.length >= distinctiveLength && isCopyable(cell);

const isCopyable = (cell: EnteredCell | undefined): boolean =>
  cell !== undefined && cell !== null && !(typeof cell === "string" && /^[=#]/.test(cell));

const cellAt = ({ block }: Source, row: number, column: number): EnteredCell | undefined =>
  block.entered[row - block.row]?.[column - block.column];

const copyOf = ({ source, down, across, top, left, bottom, right }: Run): ValueCopy => ({
  sheet: source.sheet,
  area: { top: top + down, left: left + across, bottom: bottom + down, right: right + across },
  row: top,
  column: left,
});

/** The rectangles of a block, from top to bottom, that are worth copying. */
function runsOf(
  target: Source,
  placeOf: (text: string) => { source: Source; row: number; column: number } | undefined,
): Run[] {
  const { block } = target;
  const same = ({ source, down, across }: Pick<Run, "source" | "down" | "across">, row: number, column: number) => {
    const cell = cellAt(target, row, column);
    return (
      isCopyable(cell) &&
      cell === cellAt(source, row + down, column + across) &&
      !source.isMerged(row + down, column + across) &&
      !target.isMerged(row, column)
    );
  };
  const begin = (row: number): Run | undefined => {
    const cells = block.entered[row - block.row]!;
    const at = cells.findIndex((cell) => isDistinctive(cell) && placeOf(cell) !== undefined);
    if (at < 0) return undefined;
    const place = placeOf(cells[at] as string)!;
    const column = block.column + at;
    const shift = { source: place.source, down: place.row - row, across: place.column - column };
    if (!same(shift, row, column)) return undefined;
    let [left, right] = [column, column];
    while (same(shift, row, left - 1)) left--;
    while (same(shift, row, right + 1)) right++;
    return { ...shift, top: row, bottom: row, left, right };
  };
  const goesOn = (run: Run, row: number): boolean => {
    for (let column = run.left; column <= run.right; column++) if (!same(run, row, column)) return false;
    return true;
  };
  const runs: Run[] = [];
  let run: Run | undefined;
  for (let row = block.row; row < block.row + block.entered.length; row++) {
    if (run && goesOn(run, row)) run = { ...run, bottom: row };
    else {
      if (run) runs.push(run);
      run = begin(row);
    }
  }
  if (run) runs.push(run);
  return runs.filter((one) => jsonBytes(cut(block, one)) > worthwhile);
}

/** What is still to be typed; of a new sheet, whose cells are blank, blanks are not. */
function rest(block: EnteredBlock, runs: readonly Run[], isNew: boolean): EnteredBlock[] {
  if (runs.length === 0 && !isNew) return [block];
  const entered = block.entered.map((cells) => cells.map((cell) => (isNew && cell === "" ? null : cell)));
  for (const { top, left, bottom, right } of runs) {
    for (let row = top; row <= bottom; row++)
      entered[row - block.row]!.fill(null, left - block.column, right + 1 - block.column);
  }
  return withoutFiller({ ...block, entered });
}

const cut = ({ row, column, entered }: EnteredBlock, { top, left, bottom, right }: Area): EnteredCell[][] =>
  entered.slice(top - row, bottom + 1 - row).map((cells) => cells.slice(left - column, right + 1 - column));

/** All that a sheet of the plan is to hold, copied or typed. */
export function contentsOf({ sheets }: WritePlan, { entered, copies }: SheetWrites): EnteredBlock[] {
  const copied = copies.map(({ sheet, area, row, column }) => {
    const blocks = sheets.find((one) => one.sheet === sheet)?.entered ?? [];
    const source = blocks.find((block) => overlap(blockArea(block), area));
    return { row, column, entered: cut(source!, area) };
  });
  return [...entered, ...copied];
}

function mergedCells(merges: readonly Area[]): (row: number, column: number) => boolean {
  const byRow = new Map<number, Area[]>();
  for (const area of merges) {
    for (let row = area.top; row <= area.bottom; row++) byRow.set(row, [...(byRow.get(row) ?? []), area]);
  }
  return (row, column) => byRow.get(row)?.some(({ left, right }) => left <= column && column <= right) ?? false;
}

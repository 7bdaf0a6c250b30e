import { areaToA1, cellArea, type Area, type Position } from "../grid/area";
import { FormulaReaders } from "../grid/formulaReaders";
import { withCells, withResults } from "../grid/withCells";
import type { BookHeld, ReportedEdit, EditedWorkbook, PartsWanted, SheetHeld, SheetNamed } from "../workbook/edits";
import type { WorkbookPort } from "../workbook/port";

/** A workbook whose sheets are kept, and of which only what was edited is read again. */
export interface LiveWorkbook extends WorkbookPort {
  /** Somebody has done this to it. */
  edited(edit: ReportedEdit): void;
  /** What is kept is not to be relied on: the next reading is of all. Not every edit is reported by every Excel. */
  doubt(): void;
}

/** Cells that are read again one area at a time: with more of them, a sheet is read sooner as a whole. */
const mostCells = 2_000;
const mostAreas = 60;
/** Formulas whose results are asked for again one by one. */
const mostResults = 300;

interface Kept extends BookHeld {
  readonly but: readonly string[];
}

export function liveWorkbook(side: EditedWorkbook): LiveWorkbook {
  const readers = new FormulaReaders();
  let kept: Kept | undefined;
  let pending: ReportedEdit[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  const readWhole = async (but: readonly string[]): Promise<Kept> => {
    pending = [];
    return { ...(await side.readHeld(but)), but };
  };

  /** The book with what was edited since; undefined: that is more than can be read in parts. */
  const readParts = async (book: Kept): Promise<Kept | undefined> => {
    const wanted = partsOf(book, pending, readers);
    if (!wanted) return undefined;
    if (wanted.length === 0) return book;
    pending = [];
    const found = await side.readParts(wanted);
    if (!sameSheets(found.sheets, book.sheets) || found.parts.some(({ spills }) => spills)) return undefined;
    const byId = new Map(found.parts.map((part) => [part.id, part]));
    const held = book.held.map((one): SheetHeld => {
      const part = byId.get(one.id);
      return part ? { ...one, grid: withResults(part.cells.reduce(withCells, one.grid), part.results) } : one;
    });
    return { ...book, held };
  };

  /** The book with the sheets that were left out of it and no longer are; undefined: it has other sheets by now. */
  const readLacking = async (book: Kept, but: readonly string[]): Promise<Kept | undefined> => {
    const isLacking = ({ sheet }: SheetNamed) => book.but.includes(sheet) && !but.includes(sheet);
    if (!book.sheets.some(isLacking)) return book;
    const others = book.sheets.flatMap((one) => (isLacking(one) ? [] : [one.sheet]));
    const { sheets, held } = await side.readHeld(others);
    if (!sameSheets(sheets, book.sheets)) return undefined;
    const byId = new Map([...book.held, ...held].map((one) => [one.id, one]));
    return { sheets, held: sheets.flatMap(({ id }) => byId.get(id) ?? []), but };
  };

  const readNow = async (but: readonly string[]) => {
    const before = kept;
    // What is doubted while it is read is not kept.
    kept = undefined;
    let doubted = false;
    doubtReading = () => (doubted = true);
    const parts = before && (await readParts(before));
    const now = (parts && (await readLacking(parts, but))) ?? (await readWhole(but));
    if (!doubted) kept = now;
    return now.held.flatMap(({ grid }) => (but.includes(grid.sheet) ? [] : [grid]));
  };
  let doubtReading: () => void = () => undefined;

  return {
    sheets: async () =>
      kept && pending.every(({ area }) => area)
        ? kept.sheets.map(({ sheet, visibility }) => ({ sheet, visibility }))
        : side.sheets(),
    read: (sheet) => side.read(sheet),
    readAll(but = []) {
      const read = turn.then(() => readNow(but));
      turn = read.catch(() => undefined);
      return read;
    },
    async apply(changes) {
      try {
        return await side.apply(changes);
      } finally {
        this.doubt();
      }
    },
    edited: (edit) => void pending.push(edit),
    doubt() {
      kept = undefined;
      doubtReading();
    },
  };
}

const sameSheets = (a: readonly SheetNamed[], b: readonly SheetNamed[]): boolean =>
  a.length === b.length &&
  a.every(({ id, sheet, visibility }, at) => {
    const other = b[at]!;
    return id === other.id && sheet === other.sheet && visibility === other.visibility;
  });

/** What is to be read again after these edits; undefined: all of it. */
function partsOf(
  { held, sheets, but }: Kept,
  edits: readonly ReportedEdit[],
  readers: FormulaReaders,
): readonly PartsWanted[] | undefined {
  if (edits.some(({ area }) => !area) || held.some(({ spills }) => spills)) return undefined;
  const cells = new Map<string, Map<string, Area>>();
  for (const { id, area } of edits) {
    const areas = cells.get(id) ?? new Map<string, Area>();
    cells.set(id, areas.set(areaToA1(area!), area!));
  }
  // A sheet that nobody has heard of, or that is left out.
  const isLeft = (id: string) => but.includes(sheets.find((one) => one.id === id)?.sheet ?? "");
  for (const id of [...cells.keys()]) {
    if (isLeft(id)) cells.delete(id);
    else if (!held.some((one) => one.id === id)) return undefined;
  }
  const areas = [...cells.values()].flatMap((one) => [...one.values()]);
  if (areas.length > mostAreas || areas.reduce((sum, area) => sum + sizeOf(area), 0) > mostCells) return undefined;
  if (areas.length === 0) return [];
  const changed = held.flatMap(({ id, grid }) =>
    [...(cells.get(id)?.values() ?? [])].map((area) => ({ sheet: grid.sheet.toLowerCase(), area })),
  );
  const grids = held.map(({ grid }) => grid);
  const reached = readers.reached(grids, changed, mostResults);
  return (
    reached &&
    held.flatMap(({ id, grid }): PartsWanted[] => {
      const own = [...(cells.get(id)?.values() ?? [])];
      const results = runsOf(reached.get(grid.sheet) ?? []);
      return own.length + results.length > 0 ? [{ id, cells: own, results }] : [];
    })
  );
}

const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

/** Cells beside each other in a row are asked for together. */
function runsOf(places: readonly Position[]): Area[] {
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const at of [...places].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last?.top === at.row && last.right === at.column - 1) last.right = at.column;
    else runs.push({ ...cellArea(at) });
  }
  return runs;
}

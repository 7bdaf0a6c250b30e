import type { FileFacts } from "../../app/documentIssues";
import { unfetchedIssue } from "../../app/sourceFile";
import { describe } from "../../issues/describe";
import { maxFileBytes } from "../../workbook/xlsx/limits";
import type { ChangeSet } from "../../change/changeSet";
import type { Position } from "../../grid/area";
import { cellAt, type Grid } from "../../grid/grid";
import { planEngine } from "../../session/planEngine";
import type { ReaderPool } from "../../session/readerPool";
import { sha256Hex } from "../../session/sha256";
import type { Engine, ChangeOutcome, Screen } from "../../session/engine";
import type { WorkbookPort } from "../../workbook/port";
import type { SheetLooks } from "../../workbook/xlsx/looks/sheetLooks";
import { makeShape } from "../grid/makeShape";
import { shownRows } from "../grid/shownRows";
import type { RowShown, SheetShape } from "../grid/shape";
import { editChanges } from "./editChanges";
import { openBook, type Book, type NotOpened } from "./openBook";

/** What was typed is not written. */
export interface Declined {
  readonly declined: "formulaTyped" | "formulaThere";
}

export interface Opened {
  readonly name: string;
  /** It carries a digital signature, which any change makes invalid. */
  readonly isSigned: boolean;
}

/** What the page asks besides what the pane does: files in and out, and the sheets as they look. */
export interface PageEngine extends Engine {
  open(file: File): Promise<Opened | NotOpened>;
  /** The workbook as a file: everything that is not ours is byte for byte as it was opened. */
  save(): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * The name to save it under: with the ending that fits its content, without which Excel does not open it; of a sheet that
   * was marked as checked, and not changed since, it says so.
   */
  nameToSave(): Promise<{ readonly name: string; readonly isChecked: boolean }>;
  shape(sheet: string): Promise<SheetShape | undefined>;
  rows(sheet: string, first: number, last: number): Promise<readonly RowShown[]>;
  /**
   * Puts what a person has typed into a cell: numbers as numbers, Thai digits too; anything else as text. A formula is
   * neither taken nor typed over: it may be emptied (`""`) first.
   */
  edit(sheet: string, at: Position, text: string): Promise<ChangeOutcome | Declined>;
}

export interface PageScreen extends Screen {
  /** A sheet was edited. */
  onChanged(): Promise<void>;
}

/** `แผน.xlsx` and ".xlsm" → `แผน.xlsm` */
const fittingName = (name: string, ending: string): string =>
  name.toLowerCase().endsWith(ending) ? name : name.replace(/\.[^.]*$/, "") + ending;

/** `แผน.xlsx` → `แผน_ตรวจแล้ว.xlsx` */
const checkedName = (name: string): string =>
  /_ตรวจแล้ว\.[^.]*$/.test(name) ? name : name.replace(/(\.[^.]*)?$/, "_ตรวจแล้ว$1");

/** Once rows of a sheet have moved, where its cells were in the document is known no more. */
function afterChange(facts: FileFacts, { steps }: ChangeSet): FileFacts {
  const moved = new Set(
    steps.flatMap(({ kind, sheet }) => (kind === "insert-rows" || kind === "delete-rows" ? [sheet] : [])),
  );
  if (moved.size === 0) return facts;
  return {
    ...facts,
    places: new Map([...(facts.places ?? [])].filter(([sheet]) => !moved.has(sheet))),
    remarks: (facts.remarks ?? []).map((one) => (moved.has(one.sheet) ? { ...one, at: null } : one)),
  };
}

/** The engine of the page's worker: it holds the open file. */
export function pageEngine(pool: ReaderPool, screen: PageScreen): PageEngine {
  let book: Book | undefined;
  let name = "";
  let sentAs: FileFacts | undefined;
  let version = 0;
  /** The version that was marked as checked; -1: none was. */
  let markedAt = -1;
  const grids = new Map<string, Grid>();
  const looks = new Map<string, SheetLooks>();
  let all: readonly Grid[] | undefined;

  const changed = () => {
    version += 1;
    grids.clear();
    all = undefined;
    looks.clear();
  };

  /** The open workbook, whose sheets are read once between two changes. */
  const workbook = (): WorkbookPort | undefined =>
    book && {
      sheets: () => book!.workbook.sheets(),
      async read(sheet) {
        const known = grids.get(sheet);
        if (known) return known;
        const before = version;
        const grid = all?.find((one) => one.sheet === sheet) ?? (await book!.workbook.read(sheet));
        if (grid && before === version) grids.set(sheet, grid);
        return grid;
      },
      async readAll() {
        if (all) return all;
        const before = version;
        const read = await book!.workbook.readAll();
        if (before === version) all = read;
        return read;
      },
      async apply(changes) {
        const outcome = await book!.workbook.apply(changes);
        if ("done" in outcome) {
          if (sentAs) sentAs = afterChange(sentAs, changes);
          changed();
          void screen.onChanged();
        }
        return outcome;
      },
    };

  const looksOf = (sheet: string): SheetLooks | undefined => {
    const known = looks.get(sheet) ?? book?.looks(sheet);
    if (known) looks.set(sheet, known);
    return known;
  };

  const openFile = () => book && { file: name, sha256: sha256Hex(book.save()) };
  const engine = planEngine(workbook, pool, screen, openFile, () => sentAs);
  return {
    ...engine,
    async open(file) {
      if (file.size > maxFileBytes) return describe(unfetchedIssue({ unfetched: "too-large" }));
      const opened = await openBook(file.name, new Uint8Array(await file.arrayBuffer()));
      if ("message" in opened) return opened;
      book = opened;
      name = file.name;
      sentAs = opened.sentAs;
      changed();
      engine.forget();
      markedAt = -1;
      return { name, isSigned: opened.isSigned };
    },
    async save() {
      if (!book) throw new Error("nothing is open");
      return book.save();
    },
    async stamp(at) {
      const outcome = await engine.stamp(at);
      if ("done" in outcome) markedAt = version;
      return outcome;
    },
    async nameToSave() {
      const fitting = fittingName(name, book?.ending ?? ".xlsx");
      const isChecked = markedAt === version;
      return { name: isChecked ? checkedName(fitting) : fitting, isChecked };
    },
    async shape(sheet) {
      const grid = await workbook()?.read(sheet);
      const found = looksOf(sheet);
      return grid && found ? makeShape(grid, found, version) : undefined;
    },
    async rows(sheet, first, last) {
      const grid = await workbook()?.read(sheet);
      const found = looksOf(sheet);
      return grid && found ? shownRows(grid, found, book!.outdated(sheet), first, last) : [];
    },
    async edit(sheet, at, text) {
      const grid = await workbook()?.read(sheet);
      if (!grid) return { refused: "sheet-missing", sheet, at };
      if (text.trim().startsWith("=")) return { declined: "formulaTyped" };
      if (text !== "" && cellAt(grid, at)?.formula) return { declined: "formulaThere" };
      return engine.apply(editChanges(grid, at, text));
    },
  };
}

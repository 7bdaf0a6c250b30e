import { cellKey, type Span } from "../../grid/area";
import { isError, type Cell, type Sight } from "../../grid/cell";
import type { Grid, GridRow } from "../../grid/grid";
import { answerBytes, isTooLarge } from "./payloadLimit";
import { askSheet, type SheetTop } from "./askSheet";
import { askSights } from "./askSights";
import { askArea, type BlockAsked, type BlockRowFacts } from "./readBlock";
import type { Session } from "./session";
import type { SheetFound } from "./sheetFound";
import { askLayouts } from "./sheetLayout";

interface Wish extends BlockRowFacts {
  /** Queues what else is to be asked with the first request; called again should that be too large. */
  readonly also?: () => void;
}

/** Rows asked for before it is known how much they hold. */
const firstRows = 1_500;

/**
 * The sheets of these names that there are. Round trips grow with bytes only: one for the first 1,500 rows of all sheets,
 * then one for every 4.5 MB of the others.
 */
export async function readSheets(
  session: Session,
  names: readonly string[],
  { also = () => undefined, ...facts }: Wish = {},
): Promise<ReadonlyMap<string, SheetFound>> {
  const { answer, size: rows } = await askedInParts(session, firstRows, (size) => {
    also();
    const layout = askLayouts(session);
    return names.map((name) => askSheet(session.context, name, size, layout, facts));
  });
  const sheets: SheetInWork[] = [];
  for (const found of answer) {
    const top = await found();
    if (top) sheets.push(new SheetInWork(top, rows));
  }
  let bytes = answerBytes;
  while (sheets.some(({ done }) => !done)) {
    const part = await askedInParts(session, bytes, (size) => askMore(session, sheets, size, facts));
    bytes = part.size;
    await askLacking(
      session,
      part.answer.map(({ block }) => block),
    );
    for (const { sheet, block, last } of part.answer) sheet.add(block, last);
  }
  const mixed = sheets.map((sheet) => sheet.mixedRows());
  const sights = await askSights(session, mixed);
  sheets.forEach((sheet, at) => sheet.see(sights[at]!));
  return new Map(sheets.map((sheet) => [sheet.name, sheet.found()]));
}

interface More {
  readonly sheet: SheetInWork;
  readonly block: BlockAsked;
  readonly last: number;
}

/** Asks for the next rows of every sheet that has more, as long as the answer stays within that many bytes. */
function askMore({ context }: Session, sheets: readonly SheetInWork[], bytes: number, facts: BlockRowFacts): More[] {
  const asked: More[] = [];
  let left = bytes;
  for (const sheet of sheets) {
    const area = sheet.more(asked.length === 0 ? Math.max(left, sheet.bytesPerRow) : left);
    if (!area) continue;
    left -= (area.bottom - area.top + 1) * sheet.bytesPerRow;
    const block = askArea(context.workbook.worksheets.getItem(sheet.id), area, sheet.formulas, facts);
    asked.push({ sheet, block, last: area.bottom });
  }
  return asked;
}

async function askLacking(session: Session, blocks: readonly BlockAsked[]): Promise<void> {
  if (blocks.map((block) => block.askLacking()).includes(true)) await session.sync();
}

/** A sheet while its rows come in. */
class SheetInWork {
  readonly id: string;
  readonly name: string;
  readonly bytesPerRow: number;
  readonly formulas: Span | undefined;
  private readonly rows: GridRow[] = [];
  private readonly blankFormats = new Map<number, string>();
  private readonly hidden: Set<number>;
  private readonly heights = new Map<number, number>();
  /** By row and, where the cells of a row differ, by cellKey. */
  private readonly rowSights = new Map<number, Sight | "mixed">();
  private sights: ReadonlyMap<number, Sight> = new Map();
  private next: number;

  constructor(
    private readonly top: SheetTop,
    rowsAsked: number,
  ) {
    this.id = top.id;
    this.name = top.grid.sheet;
    this.bytesPerRow = top.block.bytesPerRow();
    this.formulas = top.block.formulaColumns();
    this.hidden = new Set(top.hidden);
    this.next = top.used?.top ?? 0;
    this.add(top.block, rowsAsked - 1);
  }

  get done(): boolean {
    return this.next > (this.top.used?.bottom ?? -1);
  }

  /** The rows to ask for next, so that they take no more bytes than these; undefined: none. */
  more(bytes: number) {
    const count = Math.floor(bytes / (this.bytesPerRow || 1_000));
    if (this.done || count === 0) return undefined;
    const used = this.top.used!;
    return { ...used, top: this.next, bottom: Math.min(this.next + count - 1, used.bottom) };
  }

  add(block: BlockAsked, last: number): void {
    const { rows, blankFormats, hidden, heights, sights } = block.found();
    for (const row of rows) this.rows.push(row);
    for (const [key, format] of blankFormats) this.blankFormats.set(key, format);
    for (const row of hidden) this.hidden.add(row);
    for (const [row, height] of heights) this.heights.set(row, height);
    for (const [row, sight] of sights) this.rowSights.set(row, sight);
    this.next = Math.max(this.next, last + 1);
  }

  /** Rows with contents whose cells are not all seen alike, where no file reported how. */
  mixedRows() {
    const { left, right } = this.top.used ?? { left: 0, right: -1 };
    const rows = this.top.sights ? [] : this.rows.filter(({ index }) => this.rowSights.get(index) === "mixed");
    return { id: this.id, rows: rows.map(({ index }) => index), left, width: right - left + 1 };
  }

  see(sights: ReadonlyMap<number, Sight>): void {
    this.sights = sights;
  }

  private sightOf(cell: Cell): Sight | undefined {
    if (this.top.sights) return this.top.sights.get(cellKey(cell));
    const ofRow = this.rowSights.get(cell.row);
    return ofRow === "mixed" ? this.sights.get(cellKey(cell)) : ofRow;
  }

  /** The row with what its cells' values do not show: how they are seen, and which of them hold a picture. */
  private seen({ index, cells }: GridRow): GridRow {
    return {
      index,
      cells: cells.map((cell) => {
        const sight = this.sightOf(cell);
        const isPictured = this.top.pictures.has(cellKey(cell));
        if (!sight && !isPictured) return cell;
        const error = isError(cell.value) ? cell.value.error : "#VALUE!";
        return { ...cell, ...(sight && { sight }), ...(isPictured && { value: { error, picture: true } }) };
      }),
    };
  }

  found(): SheetFound {
    const { top, rows, blankFormats, hidden, heights, rowSights } = this;
    const isPlain = (top.sights ?? rowSights).size + top.pictures.size === 0;
    const grid: Grid = {
      ...top.grid,
      rows: isPlain ? rows : rows.map((row) => this.seen(row)),
      hiddenRows: spans(hidden),
      hiddenColumns: spans(new Set(top.hiddenColumns)),
      blankFormats: blankFormats.size > 0 ? blankFormats : undefined,
    };
    return { id: this.id, grid, spills: top.spills, filterHides: top.filterHides, heights };
  }
}

/** Asks for less when Excel finds the answer too large; returns how much it was in the end. */
async function askedInParts<T>(
  session: Session,
  size: number,
  ask: (size: number) => T,
): Promise<{ answer: T; size: number }> {
  const answer = ask(size);
  try {
    await session.sync();
    return { answer, size };
  } catch (error) {
    if (!isTooLarge(error) || size <= 1) throw error;
    return askedInParts(session, Math.ceil(size / 4), ask);
  }
}

function spans(numbers: ReadonlySet<number>): Span[] {
  const found: { first: number; last: number }[] = [];
  for (const at of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.last === at - 1) last.last = at;
    else found.push({ first: at, last: at });
  }
  return found;
}

import { readBook, type ReadBook } from "../app/readBook";
import type { Form } from "../forms/schema";
import type { Grid } from "../grid/grid";

/** What a workbook is to be read by. */
export interface ReadBy {
  readonly forms: readonly Form[];
  /** The id of the one that every plan must follow; null: whichever fits. */
  readonly form: string | null;
}

/** The open workbook and what was read of it, each sheet kept until it changes or is to be read otherwise. */
export class KeptBook {
  private kept: (ReadBy & { readonly book: ReadBook }) | undefined;

  constructor(private readonly readAll: (but: readonly string[]) => Promise<readonly Grid[]>) {}

  /** As it is now: asked for again, each sheet read again only where it is not what it was. `but`: sheets that nobody needs. */
  async now(by: ReadBy, but: readonly string[] = []): Promise<ReadBook> {
    const before = new Map(this.kept?.book.grids.map((grid) => [grid.sheet, grid]));
    const grids = (await this.readAll(but)).map((grid) => {
      const known = before.get(grid.sheet);
      return known && isSame(known, grid) ? known : grid;
    });
    return this.read(grids, by);
  }

  /** As it was when last looked at: for questions that no change of it has raised. */
  async last(by: ReadBy): Promise<ReadBook> {
    return this.kept ? this.read(this.kept.book.grids, by) : this.now(by);
  }

  /** Another workbook was opened. */
  forget(): void {
    this.kept = undefined;
  }

  private read(grids: readonly Grid[], { forms, form }: ReadBy): ReadBook {
    const { kept } = this;
    const isBySame = kept?.forms === forms && kept.form === form;
    if (isBySame && isEach(kept.book.grids, grids)) return kept.book;
    const known = new Map(isBySame ? kept.book.grids.map((grid, at) => [grid, kept.book.read.sheets[at]!]) : []);
    const book = readBook(grids, forms, form, (grid) => known.get(grid));
    this.kept = { forms, form, book };
    return book;
  }
}

const isEach = (a: readonly Grid[], b: readonly Grid[]): boolean =>
  a.length === b.length && a.every((grid, at) => grid === b[at]);

/** Whether plain data say the same. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (a instanceof Map) return b instanceof Map && isSame([...a], [...b]);
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, at) => isSame(one, b[at]));
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

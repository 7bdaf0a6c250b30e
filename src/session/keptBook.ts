import { readBook, type ReadBook } from "../app/readBook";
import type { Form } from "../forms/schema";
import type { Grid } from "../grid/grid";

/** What a workbook is to be read by. */
export interface ReadBy {
  readonly forms: readonly Form[];
  /** The id of the one that every plan must follow; null: whichever fits. */
  readonly form: string | null;
}

/** The open workbook and what was read of it, kept until a sheet changes or it is to be read otherwise. */
export class KeptBook {
  private kept: (ReadBy & { readonly book: ReadBook }) | undefined;

  constructor(private readonly readAll: () => Promise<readonly Grid[]>) {}

  /** As it is now: asked for again, read again only where it is not what it was. */
  async now(by: ReadBy): Promise<ReadBook> {
    const grids = await this.readAll();
    return this.read(this.kept && isSame(this.kept.book.grids, grids) ? this.kept.book.grids : grids, by);
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
    if (kept && kept.book.grids === grids && kept.forms === forms && kept.form === form) return kept.book;
    const book = readBook(grids, forms, form);
    this.kept = { forms, form, book };
    return book;
  }
}

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

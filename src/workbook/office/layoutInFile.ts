import type { Grid } from "../../grid/grid";
import { cellKey } from "../../grid/area";
import { isPicture, type Sight } from "../../grid/cell";
import { isFault, type XlsxFault } from "../xlsx/fault";
import { openXlsx } from "../xlsx/package";
import type { XlsxPackage } from "../xlsx/xlsxPackage";
import { readGrid } from "../xlsx/readXlsxSheet";

/** What Excel itself reports about cells only in part; merged areas by their place. */
export interface SheetLayout extends Pick<Grid, "merges" | "links" | "date1904" | "comments"> {
  /** Cells that are not plain to see, by cellKey; null: no file was asked. */
  readonly sights: ReadonlyMap<number, Sight> | null;
  /** Cells that hold a picture, by cellKey. Only a file reports about them. */
  readonly pictures: ReadonlySet<number>;
}

/** Where no file is asked. */
export const nothingRead: Pick<SheetLayout, "sights" | "pictures"> = { sights: null, pictures: new Set() };

/** The layout of sheets, by their names, as the workbook's own file gives it; the file is asked for once. */
export function layoutInFile(): (sheet: string) => Promise<SheetLayout> {
  let workbook: Promise<XlsxPackage | XlsxFault> | undefined;
  return async (sheet) => {
    workbook ??= wholeFile().then((bytes) => openXlsx(bytes));
    const opened = await workbook;
    const grid = isFault(opened) ? opened : readGrid(opened, sheet);
    if (grid !== undefined && isFault(grid)) throw new Error(`Excel gave a file that cannot be read: ${grid.detail}`);
    const { merges = [], links = [], date1904 = false, rows = [], comments } = grid ?? {};
    const sights = new Map<number, Sight>();
    const pictures = new Set<number>();
    for (const { cells } of rows) {
      for (const cell of cells) {
        if (cell.sight) sights.set(cellKey(cell), cell.sight);
        if (isPicture(cell.value)) pictures.add(cellKey(cell));
      }
    }
    return {
      ...{ merges, links, date1904, sights, pictures },
      ...(comments && { comments: comments.map(({ row, column, text }) => ({ row, column, text })) }),
    };
  };
}

/** Office gives a file in slices, one after another, and only one file at a time. */
async function wholeFile(): Promise<Uint8Array> {
  const file = await answer<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 4_194_304 }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let filled = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await answer<Office.Slice>((done) => file.getSliceAsync(index, done));
      bytes.set(slice.data as number[], filled);
      filled += slice.size;
    }
    return bytes;
  } finally {
    file.closeAsync();
  }
}

const answer = <T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new Error(`Excel does not give the workbook's file: ${error.message}`));
    }),
  );

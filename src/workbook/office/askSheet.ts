import type { Area } from "../../grid/area";
import type { Sight } from "../../grid/cell";
import { emptyGrid, type Grid } from "../../grid/grid";
import { askRange, type BlockAsked, type BlockRowFacts } from "./readBlock";
import type { AskLayout, Asked } from "./sheetLayout";
import { askSpills } from "./askSpills";
import { visibilities } from "./workbookFacts";

/** A sheet as far as the first answer reports about it. */
export interface SheetTop {
  /** Excel's own, which outlives a renaming. */
  readonly id: string;
  /** Without rows. */
  readonly grid: Grid;
  /** Cells that are not plain to see, by cellKey; null: no file was asked. */
  readonly sights: ReadonlyMap<number, Sight> | null;
  /** Cells that hold a picture, by cellKey. */
  readonly pictures: ReadonlySet<number>;
  /** Hidden rows, as far as the margin reaches. */
  readonly hidden: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Whether a formula fills cells beside its own. */
  readonly spills: boolean;
  /** Whether a filter hides rows at this moment. */
  readonly filterHides: boolean;
  /** Rows and columns in use, if any. */
  readonly used: Area | undefined;
  readonly block: BlockAsked;
}

/** Merged areas and hidden rows and columns are reported as far as this where nothing is in use. */
const margin = "A1:Z200";

/** Asks for all there is to know of a sheet but the rows from number `rows` on; undefined: there is no such sheet. */
export function askSheet(
  { workbook }: Excel.RequestContext,
  name: string,
  rows: number,
  askLayout: AskLayout,
  facts: BlockRowFacts,
): Asked<Promise<SheetTop | undefined>> {
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id,name,visibility,protection/protected,autoFilter/enabled,autoFilter/isDataFiltered");
  const used = sheet.getUsedRangeOrNullObject(true).untrack().load("rowIndex,columnIndex,rowCount,columnCount");
  const spills = askSpills(used);
  const block = askRange(used.getIntersectionOrNullObject(`1:${rows}`), facts);
  const corner = sheet.getRange(margin).untrack();
  const hiddenRows = corner.getRowProperties({ rowHidden: true });
  const cornerColumns = corner.getColumnProperties({ columnHidden: true });
  const formatted = sheet.getUsedRangeOrNullObject(false).untrack().load("columnIndex");
  const usedColumns = formatted.getColumnProperties({ columnHidden: true });
  const layout = askLayout(name, () => [
    sheet.getRange(margin).untrack(),
    sheet.getUsedRangeOrNullObject(false).untrack(),
  ]);

  return async () => {
    if (sheet.isNullObject) return undefined;
    const columns = [...numbersOf(cornerColumns.value, 0)];
    if (!formatted.isNullObject) columns.push(...numbersOf(usedColumns.value, formatted.columnIndex));
    const { sights, pictures, ...rest } = await layout();
    const grid: Grid = {
      ...emptyGrid(sheet.name),
      visibility: visibilities[sheet.visibility],
      protected: sheet.protection.protected,
      filtered: sheet.autoFilter.enabled,
      ...rest,
    };
    return {
      id: sheet.id,
      ...{ grid, sights, pictures },
      hidden: hiddenRows.value.flatMap(({ rowHidden }, row) => (rowHidden ? [row] : [])),
      hiddenColumns: columns,
      spills: spills(),
      filterHides: sheet.autoFilter.isDataFiltered,
      used: used.isNullObject ? undefined : areaOf(used),
      block,
    };
  };
}

const numbersOf = (columns: readonly Excel.ColumnProperties[], first: number): number[] =>
  columns.flatMap(({ columnHidden }, i) => (columnHidden ? [first + i] : []));

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

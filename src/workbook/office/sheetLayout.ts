import { areaToA1, byPlace, parseArea, type Area } from "../../grid/area";
import { askComments } from "./askComments";
import { layoutInFile, nothingRead, type SheetLayout } from "./layoutInFile";
import type { Session } from "./session";
import { supports } from "./supports";

/** What has been asked of Excel; there to be had after the next sync. */
export type Asked<T> = () => T;

/** Asks for a sheet's layout; `ranges`: where its merged areas are looked for. Made again on every call, since it may be asked twice. */
export type AskLayout = (sheet: string, ranges: () => readonly Excel.Range[]) => Asked<Promise<SheetLayout>>;

/**
 * Excel reports merged areas since ExcelApi 1.13. On Windows and Mac it forgets what the person could undo when it is asked
 * (office-js issue 5918). So there, and in older Excel, they are read from the workbook's file, which Excel gives to any
 * add-in; the file reports links and the date system too, which Office.js does not, or only cell by cell: in Excel on the web
 * no cell counts as a link, and dates as of 1900.
 */
export function askLayouts(session: Session): AskLayout {
  const inFile = keepsUndo() && supports("1.13") ? undefined : layoutInFile();
  let commentsOf = inFile ? undefined : askComments(session);
  const askExcel = (sheet: string, ranges: readonly Excel.Range[]): Asked<Promise<SheetLayout>> => {
    if (!supports("1.13")) throw new Error("This Excel does not list merged ranges");
    const asked = ranges.map((range) => range.getMergedAreasOrNullObject().untrack().load("address"));
    const comments = (commentsOf ??= askComments(session));
    return async () => {
      const merges = unionOf(asked.flatMap(areasIn));
      const found = await comments(sheet);
      return { merges, links: [], date1904: false, ...nothingRead, ...(found && { comments: found }) };
    };
  };
  return (sheet, ranges) => {
    if (!inFile) {
      return askExcel(sheet, ranges());
    }
    return async () => {
      try {
        return await inFile(sheet);
      } catch (error) {
        if (!supports("1.13")) throw error;
        // An encrypted workbook's file cannot be read, and then what the person could undo has to go.
        const answer = askExcel(sheet, ranges());
        await session.sync();
        return answer();
      }
    };
  };
}

/** Whether being asked for merged areas leaves alone what the person could undo. */
const keepsUndo = (): boolean => Office.context.platform === Office.PlatformType.OfficeOnline;

/** `แผน!A1:B2,'a,b'!C3:D4`: every address follows the ! of its sheet's name. */
function areasIn(areas: Excel.RangeAreas): Area[] {
  if (areas.isNullObject) return [];
  const found = areas.address.matchAll(/!\$?([A-Z]{1,3})\$?([0-9]+):\$?([A-Z]{1,3})\$?([0-9]+)(?=,|$)/g);
  return [...found].map(([, ...part]) => parseArea(`${part[0]}${part[1]}:${part[2]}${part[3]}`)!);
}

/** Areas found in several places are one. */
const unionOf = (areas: readonly Area[]): readonly Area[] =>
  [...new Map(areas.map((area) => [areaToA1(area), area])).values()].sort(byPlace);

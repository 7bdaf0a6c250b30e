import { byPlace, parseArea, type Area } from "../../grid/area";
import { mergesInFile } from "./mergesInFile";
import { supports } from "./supports";

/** What has been asked of Excel; there to be had after the next sync. */
export type Asked<T> = () => T;

/** Asks for the merged areas within a range, which come by their place; `sheet`: the name of the range's sheet. */
export type AskMerges = (sheet: string, range: Excel.Range) => Asked<Promise<readonly Area[]>>;

/**
 * Before ExcelApi 1.13 Excel tells nobody of its merged areas. Then they are read from the workbook's file, which it gives
 * to any add-in.
 */
export function mergedAreas(): AskMerges {
  if (!supports("1.13")) {
    const inFile = mergesInFile();
    return (sheet) => () => inFile(sheet);
  }
  return (_, range) => {
    const areas = range.getMergedAreasOrNullObject().untrack().load("address");
    return async () => (areas.isNullObject ? [] : areasIn(areas.address));
  };
}

/** `แผน!A1:B2,'a,b'!C3:D4`: every address follows the ! of its sheet's name. */
function areasIn(address: string): Area[] {
  const found = address.matchAll(/!\$?([A-Z]{1,3})\$?([0-9]+):\$?([A-Z]{1,3})\$?([0-9]+)(?=,|$)/g);
  return [...found].map(([, ...part]) => parseArea(`${part[0]}${part[1]}:${part[2]}${part[3]}`)!).sort(byPlace);
}

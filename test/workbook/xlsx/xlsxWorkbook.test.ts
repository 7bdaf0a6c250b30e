import { nodeCodec } from "../../../src/workbook/xlsx/nodeCodec";
import { openXlsxWorkbook, type XlsxWorkbook } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { xlsxOf } from "../../support/xlsxOf";
import { isAWorkbook } from "../contract";

function opened(bytes: Uint8Array): XlsxWorkbook {
  const workbook = openXlsxWorkbook(bytes, nodeCodec);
  if ("fault" in workbook) throw new Error(JSON.stringify(workbook));
  return workbook;
}

isAWorkbook("xlsx", async (grids) => opened(xlsxOf(grids)));

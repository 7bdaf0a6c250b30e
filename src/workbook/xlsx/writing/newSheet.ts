import { escapeAttribute } from "./escapeXml";

/**
 * An empty worksheet of the kind the workbook is of (transitional or strict), with widths in characters from column A on.
 * Its rows have room for the marks above and below Thai letters, and it prints on A4, one page wide.
 */
export function newSheetXml(namespace: string, widths: readonly number[]): Uint8Array {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const cols = columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "";
  return new TextEncoder().encode(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<worksheet xmlns="${escapeAttribute(namespace)}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
      `<sheetFormatPr defaultRowHeight="18" customHeight="1"/>${cols}` +
      '<sheetData/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  );
}

import { columnName, toA1 } from "../../../grid/area";
import type { DraftCell, DraftChoice, DraftSheet } from "./draft";
import type { SharedTexts } from "./sharedTexts";
import { textFormat, type Styles } from "./styles";
import { declaration, escapeXml, mainNamespace, office } from "./xml";

/** One worksheet's part. */
export function sheetXml(sheet: DraftSheet, styles: Styles, texts: SharedTexts): string {
  const width = sheet.rows.reduce((widest, cells) => Math.max(widest, cells.length), sheet.widths.length);
  const blank = sheet.isText ? ` style="${styles.index("plain", textFormat)}"` : "";
  const columns = sheet.widths.map(
    (characters, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${characters}"${blank} customWidth="1"${sheet.hiddenColumns.has(at) ? ' hidden="1"' : ""}/>`,
  );
  const rows = sheet.rows.map((cells, row) => {
    const filled = cells.flatMap((cell, column) => (cell ? [cellXml(cell, toA1({ row, column }), styles, texts)] : []));
    const height = sheet.heights.get(row);
    const fixed = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    return filled.length > 0 || fixed ? `<row r="${row + 1}"${fixed}>${filled.join("")}</row>` : "";
  });
  return (
    `${declaration}<worksheet xmlns="${mainNamespace}" xmlns:r="${office}">` +
    (sheet.print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "") +
    `<dimension ref="A1:${toA1({ row: Math.max(0, sheet.next - 1), column: Math.max(0, width - 1) })}"/>` +
    `<sheetViews>${viewXml(sheet)}</sheetViews><sheetFormatPr defaultRowHeight="21"/>` +
    (columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "") +
    `<sheetData>${rows.join("")}</sheetData>` +
    (sheet.merges.length > 0
      ? `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
      : "") +
    choicesXml(sheet.choices) +
    '<pageMargins left="0.4" right="0.4" top="0.75" bottom="0.6" header="0.3" footer="0.3"/>' +
    (sheet.print
      ? `<pageSetup paperSize="${sheet.print.paper === "A3" ? 8 : 9}" orientation="${sheet.print.direction ?? "landscape"}" fitToHeight="0"/><headerFooter>` +
        `<oddHeader>${escapeXml(sheet.print.header)}</oddHeader><oddFooter>${escapeXml(sheet.print.footer)}</oddFooter></headerFooter>`
      : "") +
    "</worksheet>"
  );
}

const viewXml = ({ frozen }: DraftSheet): string =>
  frozen === 0
    ? '<sheetView workbookViewId="0"/>'
    : `<sheetView workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView>`;

/** Cells whose content is chosen. Another is not refused: what is wrong in it is found when the sheet is read. */
function choicesXml(choices: readonly DraftChoice[]): string {
  if (choices.length === 0) return "";
  const each = choices.map(({ column, firstRow, lastRow, from }) => {
    const cells = `${toA1({ row: firstRow, column })}:${toA1({ row: lastRow, column })}`;
    return (
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${cells}">` +
      `<formula1>${escapeXml(choiceFormula(from))}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${each.length}">${each.join("")}</dataValidations>`;
}

function choiceFormula(from: DraftChoice["from"]): string {
  if (!("sheet" in from)) return `"${from.join(",").replaceAll('"', '""')}"`;
  const column = columnName(from.column);
  return `'${from.sheet.replaceAll("'", "''")}'!$${column}$${from.firstRow + 1}:$${column}$${from.lastRow + 1}`;
}

function cellXml(
  { value, formula, look, format = "General" }: DraftCell,
  address: string,
  styles: Styles,
  texts: SharedTexts,
): string {
  const start = `<c r="${address}" s="${styles.index(look, format)}"`;
  if (formula !== undefined) {
    const kind = typeof value === "string" ? (value.startsWith("#") ? ' t="e"' : ' t="str"') : "";
    return `${start}${kind}><f>${escapeXml(formula)}</f>${value === null ? "" : `<v>${escapeXml(String(value))}</v>`}</c>`;
  }
  if (value === null) return `${start}/>`;
  return typeof value === "number" ? `${start}><v>${value}</v></c>` : `${start} t="s"><v>${texts.add(value)}</v></c>`;
}

/** The sheet that a report of this program's is written to; a second one of a workbook has a number after it. */
export const reportSheetName = "รายงานการตรวจสอบ";

/** Whether a sheet is such a report: it is left aside when its workbook is verified again. */
export const isReportSheet = (sheet: string): boolean =>
  sheet === reportSheetName ||
  (sheet.startsWith(`${reportSheetName} `) && /^[0-9]+$/.test(sheet.slice(reportSheetName.length + 1)));

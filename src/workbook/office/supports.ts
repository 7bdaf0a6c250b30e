/// <reference types="office-js" />

/** Whether this Excel has what a requirement set adds. 1.9 (Office 2021) is taken for granted everywhere. */
export const supports = (version: `1.${number}`): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", version);

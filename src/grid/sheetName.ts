/** What Excel takes as a sheet's name, at most. */
export const longestSheetName = 31;

/** Characters that no sheet's name may have: a formula would read a name with them as another file, or several sheets. */
const forbidden = /[\\/?*[\]:\p{Cc}]/u;

/** Whether Excel can give a sheet this name, so that a formula that quotes it means this sheet and nothing else. */
export const isSheetName = (name: string): boolean =>
  name.trim() !== "" && name.length <= longestSheetName && !forbidden.test(name) && !/^'|'$/.test(name);

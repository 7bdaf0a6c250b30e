import type { Issue, Severity } from "./issue";

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** The order in which a sheet is read: the whole file or sheet first, then by cell; in one cell the worst first. */
export const inSheetOrder = (a: Issue, b: Issue): number =>
  (a.area?.top ?? -1) - (b.area?.top ?? -1) || (a.area?.left ?? -1) - (b.area?.left ?? -1) || worstFirst(a, b);

/** Errors, then warnings, then notes. Sorting is stable, so issues of one severity stay as they were. */
export const worstFirst = (a: Issue, b: Issue): number => rank[a.severity] - rank[b.severity];

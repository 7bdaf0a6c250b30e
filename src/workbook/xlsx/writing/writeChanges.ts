import { commentChange } from "../../../change/comments";
import type { Draft } from "../../../change/draft";
import { rowVisibility } from "../../../change/hiddenRows";
import type { Refusal } from "../../../change/refusal";
import { rowChanges, type RowChange } from "../../../change/rowChanges";
import type { WorkbookDraft } from "../../../change/workbookDraft";
import { areaToA1, sameArea, type Area } from "../../../grid/area";
import { unlessFault } from "../fault";
import type { CellLook } from "../looks/cellLook";
import { readLooks } from "../looks/readSheetLooks";
import type { XlsxPackage } from "../xlsxPackage";
import { partKey } from "../zip";
import type { Heirs } from "./appliedAreas";
import { CellStyles } from "./cellStyles";
import { computedResults, type LeftFormula } from "./computedResults";
import { moveParts } from "./moveParts";
import { PackageDraft, type PartChanges } from "./packageDraft";
import { patchSheet } from "./patchSheet";
import { withoutCriteria, withVisibility } from "./rowVisibility";
import type { SheetJob } from "./sheetJob";
import { staleResults } from "./staleResults";
import { addSheetPart, addStylesPart, removePart } from "./sheetParts";
import { obstacle, wholeAreas } from "./wholeAreas";
import { putComments, takeComments } from "./writeComments";
import { patchWorkbook, type NewSheet } from "./workbookEdits";

/** "!": without it, no formula of a sheet names another. */
const bang = 33;

/**
 * Writes into a package what steps have made of its sheets, or says why it cannot be written. Parts in which nothing
 * changes are not among the answer. `arraysOf`: the areas of a sheet's array formulas and data tables. `onLeft` hears of
 * formulas whose results are left out.
 */
export async function writeChanges(
  pkg: XlsxPackage,
  workbook: WorkbookDraft,
  arraysOf: (sheet: string) => readonly Area[],
  onLeft: (formula: LeftFormula) => void = () => undefined,
): Promise<PartChanges | Refusal> {
  const parts = new PackageDraft(pkg.zip);
  const { workbookPart } = pkg;
  const movesOf = workbook.movesSince(0);
  const { followed, movesReferences } = workbook;
  const stylesPart = parts.relationships(workbookPart).find(({ type }) => type === "styles")?.target;
  let styles: CellStyles | undefined;
  let looks: readonly CellLook[] | undefined;
  const changes = new Map([...workbook.sheets].map(([sheet, draft]) => [sheet, rowChanges(workbook, draft)]));
  const stale = computedResults(workbook, staleResults(workbook, changes, pkg.definedNames), onLeft);
  const jobOf = (sheet: string, draft: Draft): SheetJob => ({
    sheet,
    changes: changes.get(sheet)!,
    heirs: heirsIn(changes.get(sheet)!),
    moves: draft.inserted ? undefined : movesOf(sheet),
    movesOf: draft.inserted ? () => undefined : movesOf,
    followed: draft.inserted ? () => undefined : followed,
    merges: draft.merges.all(),
    visibility: rowVisibility(draft),
    stale: stale.get(sheet) ?? new Map(),
    styles: () => (styles ??= new CellStyles(stylesPart === undefined ? undefined : parts.read(stylesPart))),
    looks: () => (looks ??= unlessFault(readLooks(pkg))),
  });

  const deleted = new Set<string>();
  for (const { sheet, part } of pkg.sheets) {
    const draft = workbook.sheets.get(sheet);
    if (!draft || draft.inserted) {
      if (parts.relationships(part).length > 0) return { refused: "not-blank", sheet, at: null };
      removePart(parts, workbookPart, part);
      deleted.add(sheet);
      continue;
    }
    const job = jobOf(sheet, draft);
    const { taken } = commentChange(draft);
    if (taken.length > 0) takeComments(parts, part, taken);
    const given = new Set(draft.given.merges.map(areaToA1));
    const added = job.merges.filter((merge) => !given.has(areaToA1(merge)));
    const found = obstacle(wholeAreas(parts, part, arraysOf(sheet)), job.changes, added, job.moves, followed(sheet));
    if (found) return { ...found, sheet };
    const { visibility } = job;
    if (visibility) {
      parts.patch(part, (bytes) => withVisibility(bytes, visibility, job.moves));
      const tables = visibility.shown.length === 0 ? [] : parts.relationships(part);
      for (const { type, target } of tables) if (type === "table") parts.patch(target, withoutCriteria);
    }
    const isOwn =
      job.changes.length > 0 ||
      job.moves !== undefined ||
      job.stale.size > 0 ||
      !sameAreas(draft.given.merges, job.merges);
    if (isOwn || movesReferences) {
      await parts.patchLong(part, async (bytes, codec) =>
        isOwn || bytes.includes(bang) ? patchSheet(bytes, job, codec) : bytes,
      );
    }
  }

  const inserted: NewSheet[] = [];
  for (const [sheet, draft] of workbook.sheets) {
    if (!draft.inserted) continue;
    const { part, relationship } = addSheetPart(parts, workbookPart, draft.inserted.widths);
    await parts.patchLong(part, (bytes, codec) => patchSheet(bytes, jobOf(sheet, draft), codec));
    inserted.push({ sheet, visibility: draft.inserted.visibility, relationship });
  }

  const touched = new Set(
    [...workbook.sheets.keys()].flatMap((sheet) => {
      const isTouched =
        changes.get(sheet)!.length > 0 || (stale.get(sheet)?.size ?? 0) > 0 || movesOf(sheet) !== undefined;
      return isTouched ? [sheet.toLowerCase()] : [];
    }),
  );
  if (movesReferences || touched.size > 0) {
    const sheetOf = new Map(pkg.sheets.map(({ sheet, part }) => [partKey(part), sheet]));
    moveParts(parts, workbookPart, sheetOf, followed, (sheet) => touched.has(sheet.toLowerCase()));
  }
  for (const { sheet, part } of pkg.sheets) {
    const draft = workbook.sheets.get(sheet);
    if (draft && !draft.inserted) putComments(parts, part, commentChange(draft).put);
  }
  const newStyles = styles?.changed();
  if (newStyles && stylesPart !== undefined) parts.write(stylesPart, newStyles);
  else if (newStyles) addStylesPart(parts, workbookPart, newStyles);
  if (parts.changes.size === 0) return parts.changes;

  const calcChain = parts.relationships(workbookPart).find(({ type }) => type === "calcChain");
  if (calcChain) removePart(parts, workbookPart, calcChain.target);
  parts.patch(workbookPart, (bytes) => patchWorkbook(bytes, { followed, inserted, deleted }));
  return parts.changes;
}

const sameAreas = (a: readonly Area[], b: readonly Area[]): boolean =>
  a.length === b.length && a.every((area, i) => sameArea(area, b[i]!));

function heirsIn(changes: readonly RowChange[]): Heirs {
  const heirs = new Map<number, number[]>();
  for (const { index, origin, like } of changes) {
    if (origin !== null || like === null) continue;
    const rows = heirs.get(like);
    if (rows) rows.push(index);
    else heirs.set(like, [index]);
  }
  return heirs;
}

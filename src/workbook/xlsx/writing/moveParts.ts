import type { MovesOf } from "../../../grid/shiftFormula";
import { partKey } from "../zip";
import { XmlScanner } from "../xmlScanner";
import { moveReferences } from "./moveReferences";
import type { PackageDraft } from "./packageDraft";
import { referencesOfParts } from "./references";
import { Splices } from "./splices";
import { moveVml } from "./moveVml";
import { refreshedOnLoad, withoutOldCaches, type IsTouched } from "./outdatedCaches";

/**
 * Moves what refers to rows outside of worksheets and of the workbook's own part: drawings and their charts, comments,
 * tables, pivot tables and their sources, form controls. Charts and pivot tables keep nothing of cells that have changed.
 */
export function moveParts(
  draft: PackageDraft,
  workbookPart: string,
  sheetOf: ReadonlyMap<string, string>,
  movesOf: MovesOf,
  isTouched: IsTouched,
): void {
  const seen = new Set<string>();
  const visit = (part: string, type: string, sheet: string | null) => {
    if (seen.has(partKey(part))) return;
    seen.add(partKey(part));
    if (type === "vmlDrawing") draft.patch(part, (bytes) => moveVml(bytes, { sheet, movesOf }));
    else if (type !== "worksheet") movePart(draft, part, type, sheet, movesOf);
    if (type === "chart" || type === "chartEx") draft.patch(part, (bytes) => withoutOldCaches(bytes, isTouched));
    if (type === "pivotCacheDefinition") draft.patch(part, (bytes) => refreshedOnLoad(bytes, isTouched));
    follow(part, sheet);
  };
  const follow = (part: string, sheet: string | null) => {
    for (const { target, type } of draft.relationships(part)) {
      if (!draft.has(target) || !isFollowed(type)) continue;
      visit(target, type, sheetOf.get(partKey(target)) ?? (type === "pivotCacheDefinition" ? null : sheet));
    }
  };
  follow(workbookPart, null);
}

const isFollowed = (type: string): boolean =>
  type in referencesOfParts || type === "vmlDrawing" || type === "chartsheet";

function movePart(draft: PackageDraft, part: string, type: string, sheet: string | null, movesOf: MovesOf): void {
  const rules = referencesOfParts[type];
  if (!rules) return;
  draft.patch(part, (bytes) => {
    const xml = new XmlScanner(bytes);
    const splices = new Splices();
    xml.enter();
    moveReferences(xml, rules, { sheet, movesOf }, splices);
    return splices.apply(bytes);
  });
}

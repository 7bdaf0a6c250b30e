import type { CellComment } from "../../../grid/grid";
import { commentElements, isCommentPart, placeFor } from "../comments";
import type { PackageDraft } from "./packageDraft";
import { Splices } from "./splices";

/** Takes comments out of the parts of a sheet, all their pieces; rows as the sheet was given. */
export function takeComments(parts: PackageDraft, sheetPart: string, taken: readonly CellComment[]): void {
  const gone = new Set(taken.map(keyOf));
  for (const { type, target } of parts.relationships(sheetPart)) {
    if (!isCommentPart(type) || !parts.has(target)) continue;
    parts.patch(target, (bytes) => {
      const splices = new Splices();
      for (const element of commentElements(bytes, type)) {
        if (gone.has(keyOf(element))) splices.replace(element.from, element.to, "");
      }
      return splices.apply(bytes);
    });
  }
}

/** Puts comments back into the parts they were in, among the others as they were. */
export function putComments(parts: PackageDraft, sheetPart: string, put: readonly CellComment[]): void {
  const held = put.flatMap((comment) => comment.held ?? []);
  for (const { type, target } of parts.relationships(sheetPart)) {
    if (!isCommentPart(type)) continue;
    const pieces = held.filter(({ part }) => part === target).sort((a, b) => a.at - b.at);
    if (pieces.length === 0) continue;
    parts.patch(target, (bytes) => {
      const elements = commentElements(bytes, type);
      const splices = new Splices();
      pieces.forEach(({ at, xml }, before) => {
        const place = placeFor(bytes, type, elements, at - before);
        splices.replace(place, place, xml);
      });
      return splices.apply(bytes);
    });
  }
}

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row} ${column}`;

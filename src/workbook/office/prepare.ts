import { applySteps } from "../../change/applySteps";
import { draftedSheets, type Sheets } from "../../change/applyToGrid";
import { commentChange } from "../../change/comments";
import { invert, type ChangeSet } from "../../change/changeSet";
import type { Refusal } from "../../change/refusal";
import { cellIn, emptyGrid, rowAt, type Grid } from "../../grid/grid";
import type { WorkbookDraft } from "../../change/workbookDraft";
import type { SheetInfo } from "../port";
import type { Journal } from "./journal";
import { referenceWrites, type HeldReference } from "./references";
import type { SheetFound } from "./sheetFound";
import { enteredFor } from "./entered";
import type { EnteredBlock } from "./enteredBlocks";
import { writePlan } from "./writePlan";
import type { WritePlan } from "./sheetWrites";

/** How a change is brought to the workbook, and how it is taken back; or why it cannot be made of what is there. */
export function prepare(
  sheets: readonly SheetInfo[],
  found: ReadonlyMap<string, SheetFound>,
  changes: ChangeSet,
  references: readonly HeldReference[],
): (Journal & { readonly forward: WritePlan }) | Refusal {
  const given = new Map<string, Grid>(
    sheets.map(({ sheet, visibility }) => [sheet, found.get(sheet)?.grid ?? { ...emptyGrid(sheet), visibility }]),
  );
  const draft = applySteps(given, changes);
  if ("refused" in draft) return draft;
  const lost = lostComment(draft);
  if (lost) return lost;
  const heightsOf = (sheet: string) => found.get(sheet)?.heights;
  const planned = writePlan(changes.steps, draft, (sheet, { like }) => heightsOf(sheet)?.get(like ?? -1));
  const forward: WritePlan = {
    ...planned,
    sheets: planned.sheets.map((writes) => ({
      ...writes,
      clearsFilter: writes.show.length > 0 && (found.get(writes.sheet)?.filterHides ?? false),
    })),
  };

  const inverse = invert(changes);
  const restored = must(applySteps(draftedSheets(draft), inverse));
  // A row that comes back is as high as it was, wherever it takes its other looks from.
  const backward = writePlan(inverse.steps, restored, (sheet, { index }) => heightsOf(sheet)?.get(index));
  const held = referenceWrites(references, draft, restored);
  return {
    forward: { ...forward, references: held.forward },
    backward: { ...withLostReferences(backward, given, draftedSheets(restored)), references: held.backward },
  };
}

/**
 * A comment that would go with its row: Excel gives no add-in the means to put it back as it was, by whom and when, so what takes
 * it is refused before anything is written.
 */
function lostComment({ sheets }: WorkbookDraft): Refusal | undefined {
  for (const [sheet, draft] of sheets) {
    const { given, history, inserted } = draft;
    if (inserted || !given.comments || given.comments.length === 0) continue;
    const moves = history.since(0);
    const taken = new Set(commentChange(draft).taken);
    const lost = given.comments.find((comment) => taken.has(comment) || moves.row(comment.row) === undefined);
    if (lost) return { refused: "not-blank", sheet, at: { row: lost.row, column: lost.column } };
  }
  return undefined;
}

function must<T extends object>(applied: T | Refusal): T {
  if ("refused" in applied) throw new Error(`A change cannot be taken back: ${JSON.stringify(applied)}`);
  return applied;
}

/** A formula that pointed at rows now gone does not find them again when they come back: it is rewritten. */
function withLostReferences(backward: WritePlan, given: Sheets, restored: Sheets): WritePlan {
  const sheets = backward.sheets.map((writes) => {
    const lost = lostFormulas(given.get(writes.sheet), restored.get(writes.sheet));
    return lost.length === 0 ? writes : { ...writes, entered: [...writes.entered, ...lost] };
  });
  return { ...backward, sheets };
}

function lostFormulas(given: Grid | undefined, restored: Grid | undefined): EnteredBlock[] {
  const lost: EnteredBlock[] = [];
  for (const row of given?.rows ?? []) {
    const now = restored && rowAt(restored, row.index);
    for (const { column, formula } of row.cells) {
      if (formula === null || cellIn(now, column)?.formula === formula) continue;
      lost.push({ row: row.index, column, entered: [[enteredFor({ formula })]] });
    }
  }
  return lost;
}

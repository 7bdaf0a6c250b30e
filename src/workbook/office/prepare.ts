import { applySteps } from "../../change/applySteps";
import { applyToGrid, type Sheets } from "../../change/applyToGrid";
import { invert, type ChangeSet } from "../../change/changeSet";
import type { Refusal } from "../../change/refusal";
import type { WorkbookDraft } from "../../change/workbookDraft";
import { cellIn, emptyGrid, rowAt, type Grid } from "../../grid/grid";
import type { SheetInfo } from "../port";
import type { Journal } from "./journal";
import type { SheetFound } from "./readSheets";
import { typedFor } from "./typed";
import type { TypedBlock } from "./typedBlocks";
import { writePlan, type HeightOf, type WritePlan } from "./writePlan";

/** How a change is brought to the workbook, and how it is taken back; or why it cannot be made of what stands there. */
export function prepare(
  sheets: readonly SheetInfo[],
  found: ReadonlyMap<string, SheetFound>,
  changes: ChangeSet,
): (Journal & { readonly on: WritePlan }) | Refusal {
  const given = new Map<string, Grid>(
    sheets.map(({ sheet, visibility }) => [sheet, found.get(sheet)?.grid ?? { ...emptyGrid(sheet), visibility }]),
  );
  const draft = applySteps(given, changes);
  if ("refused" in draft) return draft;
  const heightOf: HeightOf = (sheet, row) => found.get(sheet)?.heights.get(row);
  const on = writePlan(changes.steps, draft, heightOf);

  const inverse = invert(changes);
  const after = must(applyToGrid(given, changes));
  const back = writePlan(inverse.steps, must(applySteps(after, inverse)), heightsAfter(draft, heightOf));
  return { on, back: withLostReferences(back, given, must(applyToGrid(after, inverse))) };
}

function must<T extends object>(applied: T | Refusal): T {
  if ("refused" in applied) throw new Error(`A change cannot be taken back: ${JSON.stringify(applied)}`);
  return applied;
}

function heightsAfter({ sheets }: WorkbookDraft, heightOf: HeightOf): HeightOf {
  const heights = new Map<string, number>();
  for (const [sheet, { rows }] of sheets) {
    for (const { index, origin, look } of rows.all()) {
      const was = origin ?? look?.like ?? null;
      const height = was === null ? undefined : heightOf(sheet, was);
      if (height !== undefined) heights.set(`${sheet}\n${index}`, height);
    }
  }
  return (sheet, row) => heights.get(`${sheet}\n${row}`);
}

/** A formula that pointed at rows now gone does not find them again when they come back: it is written anew. */
function withLostReferences(back: WritePlan, given: Sheets, restored: Sheets): WritePlan {
  const sheets = back.sheets.map((writes) => {
    const lost = lostFormulas(given.get(writes.sheet), restored.get(writes.sheet));
    return lost.length === 0 ? writes : { ...writes, typed: [...writes.typed, ...lost] };
  });
  return { ...back, sheets };
}

function lostFormulas(given: Grid | undefined, restored: Grid | undefined): TypedBlock[] {
  const lost: TypedBlock[] = [];
  for (const row of given?.rows ?? []) {
    const now = restored && rowAt(restored, row.index);
    for (const { column, formula } of row.cells) {
      if (formula === null || cellIn(now, column)?.formula === formula) continue;
      lost.push({ row: row.index, column, typed: [[typedFor({ formula })]] });
    }
  }
  return lost;
}

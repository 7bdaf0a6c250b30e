import { invert, type ChangeSet } from "../change/changeSet";
import type { WorkbookPort } from "../workbook/port";
import type { ChangeOutcome, Undone } from "./engine";

/** Applies changes and remembers how to take them back, newest first. What the workbook refused is not remembered. */
export class ChangeJournal {
  private readonly undos: { readonly change: number; readonly changes: ChangeSet }[] = [];
  private last = 0;

  async apply(workbook: WorkbookPort, changes: ChangeSet): Promise<ChangeOutcome> {
    this.last += 1;
    const change = this.last;
    if (changes.steps.length === 0) return { done: true, change };
    const outcome = await workbook.apply(changes);
    if (!("done" in outcome)) return outcome;
    this.undos.push({ change, changes: invert(changes) });
    return { done: true, change };
  }

  /** `change`: the one that is meant. It is not taken back before those that came after it. */
  async undo(workbook: WorkbookPort, change?: number): Promise<Undone> {
    const undo = this.undos.at(-1);
    if (!undo || (change !== undefined && undo.change !== change)) return { done: false };
    const outcome = await workbook.apply(undo.changes);
    // A change that the sheet has moved on from cannot be taken back later either, but the one before it cannot be first.
    if (!("done" in outcome)) return outcome;
    this.undos.pop();
    return { done: true, change: undo.change };
  }

  /** Another workbook was opened. */
  forget(): void {
    this.undos.length = 0;
  }
}

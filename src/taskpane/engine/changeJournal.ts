import { invert, type ChangeSet } from "../../change/changeSet";
import type { WorkbookPort } from "../../workbook/port";
import type { Outcome } from "./engine";

/** Applies changes and remembers how to take them back, newest first. What the workbook refused is not remembered. */
export class ChangeJournal {
  private readonly undos: ChangeSet[] = [];

  async apply(workbook: WorkbookPort, changes: ChangeSet): Promise<Outcome> {
    if (changes.steps.length === 0) return { done: true };
    const outcome = await workbook.apply(changes);
    if ("done" in outcome) this.undos.push(invert(changes));
    return outcome;
  }

  async undo(workbook: WorkbookPort): Promise<Outcome | { readonly done: false }> {
    const undo = this.undos.at(-1);
    if (!undo) return { done: false };
    const outcome = await workbook.apply(undo);
    // A change that the sheet has moved on from cannot be taken back later either, but the one before it cannot be first.
    if ("done" in outcome) this.undos.pop();
    return outcome;
  }

  /** Another workbook was opened. */
  forget(): void {
    this.undos.length = 0;
  }
}

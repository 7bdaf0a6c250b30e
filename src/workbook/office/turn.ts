import { closeTicket, forget, noteProgress, openTicket, settingBytes, showTicket, type TurnWay } from "./journal";
import { writeReferences } from "./references";
import { Requests } from "./requests";
import { marksOfSteps, markAt, movedAfter } from "./rowProgress";
import { dropWatches, watch, watchNames } from "./rowWatch";
import type { Session } from "./session";
import type { WritePlan } from "./sheetWrites";
import { copyValues, showRows, undoMerges, writeSheetContents } from "./writeSheet";
import { formatInserted, operationBytes, writeRows, writeSheet } from "./writeStructure";

/** A plan to be carried out, from the beginning or from where it was interrupted. */
export interface Turn {
  readonly plan: WritePlan;
  readonly way: TurnWay;
  readonly ticket: string;
  /** Steps of its structure that are done already. */
  readonly from: number;
  /** Whether cells may hold what an earlier turn has written. */
  readonly written: boolean;
  /** Excel's ids of the sheets that there are, by their names: a sheet renamed meanwhile is found all the same. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Carries a plan out; `opening` is sent before anything of it. Once its ticket is there, every further request fails as a
 * whole when the ticket is gone again: someone else has taken over.
 */
export async function takeTurn(
  session: Session,
  { plan, way, ticket, from, ids, written }: Turn,
  opening: (requests: Requests) => Promise<void>,
): Promise<void> {
  const { workbook } = session.context;
  const { structure } = plan;
  const marks = marksOfSteps(structure);
  const requests = new Requests(session);
  const sheetOf = sheetsOf(workbook, ids);
  const note = (mark: number, rowsDone = false) =>
    noteProgress(workbook, { ticket, turn: way, mark, rowsDone, written: written || (rowsDone && way === "forward") });
  const watched = (name: string, done: number) =>
    watch(workbook, sheetOf, { name, structure, ticket, moved: movedAfter(structure, name, done) });

  await opening(requests);
  const watches = watchNames(structure, ticket);
  await requests.add((watches.length + 2) * operationBytes, () => {
    for (const name of ids.keys()) watched(name, from);
    note(markAt(marks, from));
    openTicket(workbook, ticket);
  });
  requests.begin = () => showTicket(workbook, ticket);
  if (from === 0) {
    for (const writes of plan.sheets) {
      await showRows(requests, () => sheetOf(writes.sheet), writes);
      await undoMerges(requests, () => sheetOf(writes.sheet), writes.unmerge);
    }
  }
  const last = structure[from - 1];
  if (last?.kind === "insert-rows") await formatInserted(requests, () => sheetOf(last.sheet), last);
  for (let at = from; at < structure.length; at++) {
    const step = structure[at]!;
    if (at > from && marks.includes(at)) await requests.add(settingBytes, () => note(at));
    if ("row" in step) await writeRows(requests, () => sheetOf(step.sheet), step);
    else await writeSheet(requests, workbook.worksheets, step);
    if (step.kind === "insert-rows") await formatInserted(requests, () => sheetOf(step.sheet), step);
    if (step.kind === "insert-sheet") await requests.add(operationBytes, () => watched(step.sheet, at + 1));
  }
  // The rows stay watched until the end: whoever finishes an interrupted change sees whether somebody has moved them since.
  await requests.add(settingBytes, () => note(structure.length, true));
  for (const writes of plan.sheets) await writeSheetContents(requests, () => sheetOf(writes.sheet), writes);
  for (const { sheet, copies } of plan.sheets) {
    for (const copy of copies) await copyValues(requests, () => [sheetOf(copy.sheet), sheetOf(sheet)], copy);
  }
  await writeReferences(requests, workbook, sheetOf, plan.references);
  await requests.send();
}

/**
 * A sheet by its name, by way of Excel's id where it has one already. Every operation on a sheet that was asked for before takes a
 * third less to send.
 */
function sheetsOf({ worksheets }: Excel.Workbook, ids: Turn["ids"]): (name: string) => Excel.Worksheet {
  const known = new Map<string, Excel.Worksheet>();
  return (name) => {
    const sheet = known.get(name) ?? worksheets.getItem(ids.get(name) ?? name);
    known.set(name, sheet);
    return sheet;
  };
}

/** The turn has ended well; `left`: settings and names of earlier ones that are of no more use. */
export async function endTurn(
  { context, sync }: Session,
  ticket: string,
  structure: WritePlan["structure"],
  left: { readonly settings: readonly string[]; readonly names: readonly string[] },
): Promise<void> {
  closeTicket(context.workbook, ticket);
  forget(context.workbook, left.settings);
  dropWatches(context.workbook, [...left.names, ...watchNames(structure, ticket)]);
  await sync();
}

import { applySteps } from "../../change/applySteps";
import type { Refusal } from "../../change/refusal";
import type { Step } from "../../change/step";
import type { Cell } from "../../grid/cell";
import type { Grid } from "../../grid/grid";
import { areaToA1 } from "../../grid/area";
import type { Applied } from "../port";
import { changedPlaces, type ChangedPlaces } from "./changedPlaces";
import { forget, outdated, type Journal, type TurnProgress, type TurnWay } from "./journal";
import { readBack } from "./readBack";
import { readSheets } from "./readSheets";
import { allDone, opposite, stepsDone } from "./rowProgress";
import { askMoved, dropWatches } from "./rowWatch";
import type { Attempt, Session } from "./session";
import { endTurn, takeTurn } from "./turn";
import { holdsEntered } from "./entered";
import { contentsOf } from "./valueCopies";
import { askWorkbook, type WorkbookFacts } from "./workbookFacts";
import type { WritePlan } from "./sheetWrites";

/** What an interrupted change has left in the workbook. */
export interface Interrupted {
  /** Where the change was to write. A place may be written, not yet, or taken back: whoever leaves the change looks there. */
  readonly places: readonly ChangedPlaces[];
  /** Whether enough was kept to finish it. */
  readonly canFinish: boolean;
  /** Whether enough was kept to take it back; where not, the workbook can only be left as it is. */
  readonly canTakeBack: boolean;
}

export async function findInterrupted(session: Session): Promise<Interrupted | undefined> {
  const asked = askWorkbook(session, { journal: true });
  await session.sync();
  const { kept } = asked();
  if (!kept.unfinished) return undefined;
  const journal = kept.journal();
  const plan = journal?.forward ?? journal?.backward;
  return {
    places: plan ? changedPlaces(plan) : [],
    canFinish: Boolean(journal?.forward),
    canTakeBack: journal !== undefined,
  };
}

/** Forgets the change that was made last, interrupted or not: the sheets stay as they are, and nothing of it is kept in the workbook. */
export async function leave(session: Session): Promise<Applied> {
  const asked = askWorkbook(session, { journal: false });
  await session.sync();
  const { kept, watches } = asked();
  forget(session.context.workbook, outdated(kept.keys, "none"));
  dropWatches(session.context.workbook, watches);
  await session.sync();
  return { done: true };
}

/** The facts with every sheet also by the name that it had when the change was made, whatever it is called now. */
function renamed(facts: WorkbookFacts): WorkbookFacts {
  const there = new Set(facts.ids.values());
  const before = [...facts.kept.ids].filter(([, id]) => there.has(id));
  return { ...facts, ids: new Map([...facts.ids, ...before]) };
}

/** Brings an interrupted change to its end, or takes it back. Done at once where nothing was interrupted. */
export async function recover(session: Session, way: TurnWay, { ticket }: Attempt): Promise<Applied> {
  const asked = askWorkbook(session, { journal: true });
  await session.sync();
  const facts = renamed(asked());
  const { kept, ids } = facts;
  if (!kept.unfinished) {
    dropWatches(session.context.workbook, facts.watches);
    if (facts.watches.length > 0) await session.sync();
    return { done: true };
  }
  const { progress } = kept;
  const journal = kept.journal();
  const plan = journal?.[way];
  if (!progress || !journal || !plan) return { refused: "unfinished", sheet: "", at: null };
  const done = await stepsOf(session, journal, progress, facts);
  if (done === undefined) return { refused: "stale", sheet: plan.sheets[0]?.sheet ?? "", at: null };
  if (way === "backward" && isUntouched(journal, progress, done)) {
    await endTurn(session, progress.ticket, [], { settings: outdated(kept.keys, "none"), names: facts.watches });
    return { done: true };
  }
  const from = way === "forward" ? done : plan.structure.length - done;
  const refusal = way === "backward" ? await rowsNotOurs(session, journal, from, progress, ids) : undefined;
  if (refusal) return refusal;

  await takeTurn(session, { plan, way, ticket, from, ids, written: progress.written }, async () => undefined);
  return endOf(session, plan, way, ticket, facts);
}

/** When the change was made that is kept to be taken back, in milliseconds since 1970; undefined: there is none. */
export async function findLastChange(session: Session): Promise<number | undefined> {
  const asked = askWorkbook(session, { journal: true });
  await session.sync();
  const { kept } = asked();
  return kept.unfinished || !kept.journal()?.forward ? undefined : kept.madeAt();
}

/** Takes back the last change that was brought to its end, unless a cell is no longer as that left it; undefined: there is none. */
export async function undoLast(session: Session, { ticket, begin }: Attempt): Promise<Applied | undefined> {
  const asked = askWorkbook(session, { journal: true });
  await session.sync();
  const facts = renamed(asked());
  if (facts.kept.unfinished) return { refused: "unfinished", sheet: "", at: null };
  const journal = facts.kept.journal();
  if (!journal?.forward) return undefined;
  const different = await readBack(session, journal.forward, facts.ids);
  if (different) return { refused: "stale", ...different };
  begin();
  await takeTurn(
    session,
    { plan: journal.backward, way: "backward", ticket, from: 0, ids: facts.ids, written: true },
    async () => undefined,
  );
  return endOf(session, journal.backward, "backward", ticket, facts);
}

async function endOf(
  session: Session,
  plan: WritePlan,
  way: TurnWay,
  ticket: string,
  { kept, watches, ids }: WorkbookFacts,
): Promise<Applied> {
  const different = await readBack(session, plan, ids);
  if (different) return { refused: "stale", ...different };
  const settings = outdated(kept.keys, way === "forward" ? "its journal" : "none");
  await endTurn(session, ticket, plan.structure, { settings, names: watches });
  return { done: true };
}

/** How many steps of the change are done by now; undefined when that is not known. */
async function stepsOf(
  session: Session,
  { backward }: Journal,
  { turn, ticket, mark, rowsDone }: TurnProgress,
  { ids }: WorkbookFacts,
): Promise<number | undefined> {
  const count = backward.structure.length;
  const structure = turn === "backward" ? backward.structure : opposite(backward.structure);
  const moved = askMoved(session.context.workbook, structure, ticket);
  await session.sync();
  const seen = { moved: moved(), exists: (sheet: string) => ids.has(sheet) };
  const done = rowsDone ? allDone(structure, seen) : stepsDone(structure, mark, seen);
  return done === undefined || turn === "forward" ? done : count - done;
}

/** Whether the change was stopped before it wrote anything to a sheet. */
const isUntouched = ({ forward }: Journal, { turn, rowsDone, written }: TurnProgress, done: number): boolean =>
  turn === "forward" &&
  done === 0 &&
  !rowsDone &&
  !written &&
  (forward?.sheets.every(({ unmerge, show }) => unmerge.length + show.length === 0) ?? false);

/** The first cell of a row to be deleted that holds something this change did not put there. */
async function rowsNotOurs(
  session: Session,
  { forward, backward }: Journal,
  from: number,
  { turn, rowsDone, written }: TurnProgress,
  ids: WorkbookFacts["ids"],
): Promise<Refusal | undefined> {
  const steps = backward.structure.slice(from).flatMap((step): Step[] => {
    if (step.kind !== "delete-rows" && step.kind !== "insert-rows") return [];
    const { kind, sheet, row, count } = step;
    return [{ kind, sheet, row, looks: Array.from({ length: count }, () => ({ like: null, fit: false })) }];
  });
  const names = [...new Set(steps.flatMap(({ kind, sheet }) => (kind === "delete-rows" ? [sheet] : [])))];
  // Rows of our own contents that are partly gone already cannot be distinguished from others.
  if (names.length === 0 || !forward || (written && !(turn === "forward" && rowsDone))) return undefined;
  const found = await readSheets(
    session,
    names.map((name) => ids.get(name) ?? name),
  );
  const nameOf = new Map(names.map((name) => [ids.get(name), name]));
  const grids = new Map(
    [...found.values()].map(({ id, grid }) => {
      const sheet = nameOf.get(id) ?? grid.sheet;
      return [sheet, written ? without({ ...grid, sheet }, forward) : { ...grid, sheet }] as const;
    }),
  );
  const rest = applySteps(grids, { steps: steps.filter(({ sheet }) => grids.has(sheet)) });
  return "refused" in rest ? rest : undefined;
}

/** The sheet without what the plan wrote. */
function without(grid: Grid, plan: WritePlan): Grid {
  const writes = plan.sheets.find(({ sheet }) => sheet === grid.sheet);
  if (!writes) return grid;
  const merged = new Set(writes.merge.map(areaToA1));
  const contents = contentsOf(plan, writes);
  const rows = grid.rows.map((row) => {
    const blocks = contents.filter((one) => one.row <= row.index && row.index < one.row + one.entered.length);
    const isOurs = ({ column, formula, value }: Cell) =>
      blocks.some((block) => {
        const meant = block.entered[row.index - block.row]![column - block.column];
        return meant !== undefined && meant !== null && holdsEntered(meant, formula ?? value, value);
      });
    return blocks.length === 0 ? row : { ...row, cells: row.cells.filter((cell) => !isOurs(cell)) };
  });
  return { ...grid, rows, merges: grid.merges.filter((area) => !merged.has(areaToA1(area))) };
}

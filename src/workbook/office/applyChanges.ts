import type { ChangeSet } from "../../change/changeSet";
import type { Applied } from "../port";
import { keepJournal, outdated, packed } from "./journal";
import { prepare } from "./prepare";
import { readBack } from "./readBack";
import { askReferences } from "./references";
import { readSheets } from "./readSheets";
import type { Attempt, Session } from "./session";
import { endTurn, takeTurn } from "./turn";
import { askWorkbook, refusalOfState, type WorkbookFacts } from "./workbookFacts";

const idsOf = (names: readonly string[], ids: ReadonlyMap<string, string>) =>
  new Map([...ids].filter(([name]) => names.includes(name)));

/** Reads what is to be changed, compares it with what the change was planned on, writes, and reads back what was written. */
export async function applyChanges(session: Session, changes: ChangeSet, { ticket, begin }: Attempt): Promise<Applied> {
  const names = [...new Set(changes.steps.map(({ sheet }) => sheet))];
  const growing = [...new Set(changes.steps.flatMap((step) => (step.kind === "grow-references" ? [step.sheet] : [])))];
  let asked: (() => WorkbookFacts) | undefined;
  let references: ReturnType<typeof askReferences> | undefined;
  const found = await readSheets(session, names, {
    heights: changes.steps.some((step) => "looks" in step && step.looks.some(({ fit }) => !fit)),
    also: () => {
      asked = askWorkbook(session, { journal: false });
      references = askReferences(session, growing);
    },
  });
  const facts = asked!();
  const { kept, watches, ids } = facts;
  const movesSheets = changes.steps.some(({ kind }) => kind === "insert-sheet" || kind === "delete-sheet");
  const shows = new Set(changes.steps.filter(({ kind }) => kind === "show-rows").map(({ sheet }) => sheet));
  const refusal = refusalOfState(facts, found.values(), movesSheets, shows);
  if (refusal) return refusal;
  const journal = prepare(facts.sheets, found, changes, await references!());
  if ("refused" in journal) return journal;

  begin();
  const { workbook } = session.context;
  await takeTurn(
    session,
    { plan: journal.forward, way: "forward", ticket, from: 0, ids, written: false },
    async (requests) => {
      await keepJournal(requests, workbook, ticket, packed(journal), idsOf(names, ids));
    },
  );
  const different = await readBack(session, journal.forward, ids);
  if (different) return { refused: "stale", ...different };
  await endTurn(session, ticket, journal.forward.structure, {
    settings: outdated(kept.keys, "a new journal"),
    names: watches,
  });
  return { done: true };
}

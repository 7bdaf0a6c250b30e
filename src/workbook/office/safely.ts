import type { Applied } from "../port";
import type { TurnWay } from "./journal";
import { recover } from "./recover";
import { refusalOf } from "./refusals";
import { newTicket } from "./ticket";
import { groupsUndo, inExcel, Unanswered, type Attempt, type Limits, type Session } from "./session";

/**
 * Makes a change; when Excel fails in the middle, what was written is taken back by a turn the other way. If that fails
 * too, the refusal is "unfinished", and the journal stays for the next start.
 *
 * Excel may refuse to group what is done (UndoNotSupported), and some builds of Excel on the web fail on any group (office-js issues
 * 6255, 6711): so what fails for no reason that a person could fix is tried once more, as many entries of Undo.
 */
export async function safely<T extends Applied | undefined>(
  limits: Limits,
  change: (session: Session, attempt: Attempt) => Promise<T>,
  otherWay: TurnWay = "backward",
  undoable = groupsUndo(false),
): Promise<T | Applied> {
  let begun = false;
  const attempt: Attempt = { ticket: newTicket(), begin: () => (begun = true) };
  const takeBack = () => inExcel(limits, (session) => recover(session, otherWay, { ...attempt, ticket: newTicket() }));
  try {
    const outcome = await inExcel(limits, (session) => change(session, attempt), { undoable });
    if (!begun || !outcome || "done" in outcome) return outcome;
    return "done" in (await takeBack()) ? outcome : { ...outcome, refused: "unfinished" };
  } catch (error) {
    const mayBeGroup = undoable && refusalOf(error).refused === "failed";
    const ungrouped = () => safely(limits, change, otherWay, false);
    if (!begun && mayBeGroup) return ungrouped();
    if (!begun) return { ...refusalOf(error), ...(error instanceof Unanswered ? nothingWritten : {}) };
    // Nobody answers: more requests would only wait in the same line.
    if (error instanceof Unanswered) return refusalOf(error);
    const restored = await takeBack().catch(refusalOf);
    if (!("done" in restored)) return { ...refusalOf(error), refused: "unfinished" };
    return mayBeGroup ? ungrouped() : refusalOf(error);
  }
}

const nothingWritten = { refused: "failed", detail: "no answer" } as const;

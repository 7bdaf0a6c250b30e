import type { Unread } from "../../change/unread";
import { WorkbookUnread } from "../unread";
import { requestBytes } from "./payloadLimit";
import { supports } from "./supports";

/** Excel went silent: whether it did what was asked is not known, and it may still do it. */
export class Unanswered extends Error {}

export interface Limits {
  /** How long to wait for any one answer, in milliseconds. */
  readonly patience: number;
  /** How large a request that writes may grow, in bytes of JSON as estimated. */
  readonly requestBytes: number;
  /** How long to wait before asking again while somebody types into a cell, in milliseconds. */
  readonly pause: number;
}

export const usualLimits: Limits = { patience: 120_000, requestBytes, pause: 300 };

/** One conversation with Excel. */
export interface Session {
  readonly context: Excel.RequestContext;
  readonly limits: Limits;
  /** Sends what is queued and waits for the answer, but not for ever. */
  sync(): Promise<void>;
}

/** One attempt to change the workbook. */
export interface Attempt {
  /** A name of its own, by which late requests of older attempts are reported. */
  readonly ticket: string;
  /** To be called before the first thing is written. */
  readonly begin: () => void;
}

/**
 * Does some work with Excel. With `undoable`, whatever is written is one entry of Excel's own Undo, where this Excel can do that.
 * Throws what Excel refuses as OfficeExtension.Error, and Unanswered.
 */
export async function inExcel<T>(
  limits: Limits,
  work: (session: Session) => Promise<T>,
  { undoable = false } = {},
): Promise<T> {
  const options: Excel.RunOptions = undoable && supports("1.20") ? { mergeUndoGroup: true } : {};
  return Excel.run(options, (context) =>
    work({ context, limits, sync: () => answered(context.sync(), limits.patience) }),
  );
}

/**
 * Does some work that only reads. While somebody types into a cell, Excel refuses even that: it is asked again until they
 * have finished. Throws WorkbookUnread for whatever else Excel refuses.
 */
export async function readingExcel<T>(limits: Limits, work: (session: Session) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await inExcel(limits, work);
    } catch (error) {
      const { unread, detail } = unreadFor(error);
      if (detail !== typing) throw new WorkbookUnread({ unread, detail });
      await new Promise((resolve) => setTimeout(resolve, limits.pause));
    }
  }
}

const typing = "InvalidOperationInCellEditMode";

const silent: ReadonlySet<string> = new Set(["ConnectionFailure", "Timeout"]);

/** Anything but a refusal is a fault of the program, and is thrown on. */
function unreadFor(error: unknown): Unread {
  if (error instanceof Unanswered) return { unread: "no-answer", detail: error.message };
  if (!(error instanceof OfficeExtension.Error)) throw error;
  return { unread: silent.has(error.code) ? "no-answer" : "refused", detail: error.code };
}

/** Whether this Excel can make one entry of its Undo of all that is done at once. */
export const groupsUndo = (): boolean => supports("1.20");

function answered<T>(answer: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const silence = new Promise<never>((_, giveUp) => {
    timer = setTimeout(() => giveUp(new Unanswered(`No answer within ${patience} ms`)), patience);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

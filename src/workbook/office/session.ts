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
 * Whether this Excel can make one entry of its Undo of all that is done at once. On Windows and Mac it cannot where a sheet comes or
 * goes: then nothing of it can be undone there by Ctrl+Z.
 */
export const groupsUndo = (movesSheets: boolean): boolean =>
  supports("1.20") && !(movesSheets && Office.context.platform !== Office.PlatformType.OfficeOnline);

function answered<T>(answer: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const silence = new Promise<never>((_, giveUp) => {
    timer = setTimeout(() => giveUp(new Unanswered(`No answer within ${patience} ms`)), patience);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

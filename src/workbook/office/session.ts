import { supports } from "./supports";

/** Excel went silent: whether it did what was asked is not known, and it may still do it. */
export class Unanswered extends Error {}

/** One conversation with Excel. */
export interface Session {
  readonly context: Excel.RequestContext;
  /** Sends what is queued and waits for the answer, but not for ever. */
  sync(): Promise<void>;
}

/**
 * Does some work with Excel; `patience`: how long to wait for any one answer, in milliseconds.
 *
 * With `undoable`, whatever is written is one entry of Excel's own Undo, where this Excel can do that.
 * Throws what Excel refuses as OfficeExtension.Error, and Unanswered.
 */
export async function inExcel<T>(
  patience: number,
  work: (session: Session) => Promise<T>,
  { undoable = false } = {},
): Promise<T> {
  const options = undoable && supports("1.20") ? { mergeUndoGroup: true } : {};
  return Excel.run(options, (context) => work({ context, sync: () => answered(context.sync(), patience) }));
}

function answered<T>(answer: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const silence = new Promise<never>((_, giveUp) => {
    timer = setTimeout(() => giveUp(new Unanswered(`No answer within ${patience} ms`)), patience);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

/** Why a file cannot be read. Each asks something else of the person who sent it. */
export type FaultKind =
  | "empty" // no bytes at all
  | "truncated" // begins as a workbook and stops short: copied or downloaded in part
  | "not-a-zip"
  | "encrypted" // an entry of it opens only with a password
  | "too-large" // beyond the limits of limits.ts
  | "out-of-order" // rows or cells that do not follow one another, as programs other than Excel write them
  | "damaged" // contradicts itself, or its XML is broken
  | "no-workbook"; // a sound zip that is not an .xlsx workbook

/** A file, or a part of it, that cannot be read. A value, not an exception. */
export interface XlsxFault {
  readonly fault: FaultKind;
  /** For a log, in English. The words for a person are made from `fault`. */
  readonly detail: string;
  /** The part of the package that is at fault; null: the file as a whole. */
  readonly part: string | null;
}

export const fault = (kind: FaultKind, detail: string, part: string | null = null): XlsxFault => ({
  fault: kind,
  detail,
  part,
});

export const isFault = (result: object | undefined): result is XlsxFault => result !== undefined && "fault" in result;

/** Carries a fault out of a scanner's depth. Never leaves this folder: `faultOrResult` turns it back into a value. */
class Stop extends Error {
  constructor(readonly reason: XlsxFault) {
    super(reason.detail);
  }
}

export function stop(kind: FaultKind, detail: string, part: string | null = null): never {
  throw new Stop(fault(kind, detail, part));
}

/** What is not a fault; a fault ends the work around it. */
export function unlessFault<T extends object>(result: T | XlsxFault): T {
  if (isFault(result)) throw new Stop(result);
  return result;
}

/** The result of the work, or the fault that stopped it. A fault that names no part is the given part's. */
export function faultOrResult<T>(part: string | null, work: () => T): T | XlsxFault {
  try {
    return work();
  } catch (error) {
    return faultIn(error, part);
  }
}

/** The same of work that takes its time. */
export async function faultOrAnswer<T>(part: string | null, work: () => Promise<T>): Promise<T | XlsxFault> {
  try {
    return await work();
  } catch (error) {
    return faultIn(error, part);
  }
}

function faultIn(error: unknown, part: string | null): XlsxFault {
  if (!(error instanceof Stop)) throw error;
  return error.reason.part === null ? { ...error.reason, part } : error.reason;
}

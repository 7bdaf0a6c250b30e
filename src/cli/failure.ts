import type { Words } from "../issues/entry";
import { systemReason } from "./systemWords";

/** Why the program could not do what it was asked (exit code 2). Nothing has been written. */
export interface Failure {
  readonly failure: Words;
}

export const failure = (th: string, en: string): Failure => ({ failure: { th, en } });

export const isFailure = (result: object): result is Failure => "failure" in result;

/** A refusal of the operating system's, with the file it is about; undefined for every other error. */
export function systemFailure(error: unknown): Failure | undefined {
  if (typeof error !== "object" || error === null || !("syscall" in error)) return undefined;
  const { path } = error as NodeJS.ErrnoException;
  const { th, en } = systemReason(error);
  return path === undefined ? failure(th, en) : failure(`${path}: ${th}`, `${path}: ${en}`);
}

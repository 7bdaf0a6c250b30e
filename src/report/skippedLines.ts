import { skippedReasons, type SkippedReason } from "../issues/reasons/skipped";
import type { Language } from "../words/language";

export const skipReasons = Object.keys(skippedReasons) as [SkippedReason, ...SkippedReason[]];

/** A file that was not read. */
export interface SkippedFile {
  readonly file: string;
  readonly why: SkippedReason;
}

export const skippedLines = (skipped: readonly SkippedFile[], language: Language): string[] =>
  skipped.map(({ file, why }) => `${skippedReasons[why][language]({})}: ${file}`);

import { countWhile } from "../grid/countWhile";
import type { Header, Submission } from "./submission";

/** The header in force at a 0-based row of the sheet; undefined above the first. Headers are in the order of the sheet. */
export const headerAt = (headers: readonly Header[], row: number): Header | undefined =>
  headers[countWhile(headers.length, (index) => headers[index]!.area.top <= row) - 1];

/** The header texts of columns that the form does not have, each once. */
export const unknownColumns = ({ headers }: Pick<Submission, "headers">): string[] => [
  ...new Set(headers.flatMap(({ unknown }) => unknown.map(({ text }) => text)).filter((text) => text.trim() !== "")),
];

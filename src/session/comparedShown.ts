import { compareMasters } from "../app/compareMasters";
import { readBook, type ReadBook } from "../app/readBook";
import { sheetsOfFile } from "../app/sheetsOfFile";
import { isUnfetched, unfetchedIssue } from "../app/sourceFile";
import { isOddlyPrinted } from "../comparing/totalDifferences";
import { onOwnSheet } from "../grid/located";
import { describe } from "../issues/describe";
import { planShape } from "../merging/tree/planShape";
import { comparePage } from "../report/comparePage";
import { comparisonRefusalWords } from "../report/comparisonRefusalWords";
import type { Language } from "../text/language";
import type { Codec } from "../workbook/xlsx/codec";
import { differenceShown } from "./fileDifferences";
import { bytesOf } from "./reader";
import { sha256Hex } from "./sha256";
import type { ComparedShown, ComparisonRefused } from "./shownVerified";

/** Two masters compared; loaded when a person asks for it. */

/** The open master, as a file. */
export interface OpenMaster {
  readonly book: ReadBook;
  readonly file: string;
  readonly sha256: string;
}

/** What became of an older master in the open one; the page to print is in this language, made at this time (ISO 8601). */
export async function masterCompared(
  older: File,
  { book, file, sha256 }: OpenMaster,
  codec: Codec,
  language: Language,
  when: string,
): Promise<ComparedShown | ComparisonRefused> {
  const bytes = await bytesOf(older);
  if (isUnfetched(bytes)) return { refused: describe(unfetchedIssue(bytes)).message };
  const sheets = await sheetsOfFile(older.name, bytes, codec);
  if ("code" in sheets) return { refused: describe(sheets).message };
  const compared = compareMasters(readBook(sheets.grids, book.forms, null), book, null);
  if ("refused" in compared) return { refused: comparisonRefusalWords(compared, older.name, file) };
  const shape = planShape(compared.form);
  const { rows, same, totals, change } = compared;
  return {
    ...{ file: older.name, same, change },
    rows: rows
      .filter(({ kind }) => kind !== "moved")
      .map((one) => {
        const shown = differenceShown(one, shape, older.name, file);
        const { grid } = one.after ? compared.after : compared.before;
        return { ...shown, row: onOwnSheet(grid, { row: shown.row! }).at.row };
      }),
    moved: rows.filter(({ kind }) => kind === "moved").length,
    unexplained: totals.filter(isOddlyPrinted).length,
    page: comparePage(
      {
        ...compared,
        when,
        files: [
          { file: older.name, sha256: sha256Hex(bytes) },
          { file, sha256 },
        ],
      },
      language,
    ),
  };
}

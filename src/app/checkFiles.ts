import { checkAcross } from "../checking";
import type { Form } from "../forms/schema";
import type { Grid } from "../grid/grid";
import type { TablePlaces } from "../grid/tablePlace";
import type { Issue } from "../issues/issue";
import { judge } from "../issues/make";
import { inSheetOrder } from "../issues/order";
import type { Submission } from "../plan/submission";
import type { Codec } from "../workbook/xlsx/codec";
import { checkBook, type CheckedPlan } from "./checkBook";
import { fitting, inDocument, withFileFacts } from "./documentIssues";
import { eachFile } from "./eachFile";
import { readBook } from "./readBook";
import { sheetsOfFile } from "./sheetsOfFile";
import { isUnfetched, unfetchedIssue, type SourceFile, type Unfetched } from "./sourceFile";
import { stampOf, type CheckMark } from "./stampSheet";
import type { Work } from "./work";
import { numberIn, placeIn } from "../plan/rowValues";

/** What to read files by, and what of it differs between Node and a browser. */
export interface FileReading {
  readonly forms: readonly Form[];
  /** The id of the one form that every file must follow; null: whichever of them fits. */
  readonly form: string | null;
  readonly codec: Codec;
  /** Whether the sheets that plans were read from are kept with them. */
  readonly keepGrids?: boolean;
  /** Of a file's bytes, in lower-case hex. */
  readonly sha256: (bytes: Uint8Array) => string;
}

/** A plan sheet of a file. */
export interface FilePlan extends Omit<CheckedPlan, "grid"> {
  /** Only where a number could not be read: merging then carries over what its cell says. */
  readonly grid?: Grid;
  /** Where its cells are in the document that they were read from; absent for workbooks. */
  readonly places?: TablePlaces;
}

export interface CheckedFile {
  readonly file: string;
  readonly name: string;
  /** "": its bytes could not be had. */
  readonly sha256: string;
  /** In the order of the workbook; none where the file could not be read or holds no plan. */
  readonly plans: readonly FilePlan[];
  /** What is wrong with the file as a whole. */
  readonly issues: readonly Issue[];
  /** That it was marked as checked; absent: it was not. */
  readonly stamp?: CheckMark;
}

/** Reads and checks files, one after another, then against each other. */
export async function checkFiles(
  files: readonly SourceFile[],
  reading: FileReading,
  work: Work = {},
): Promise<CheckedFile[]> {
  return againstEachOther(await eachFile(files, work, (source, bytes) => checkBytes(source, bytes, reading)));
}

/** One file by itself. */
export async function checkBytes(
  { file, name }: Pick<SourceFile, "file" | "name">,
  bytes: Uint8Array | Unfetched,
  { forms, form, codec, sha256, keepGrids = false }: FileReading,
): Promise<CheckedFile> {
  if (isUnfetched(bytes)) return { file, name, sha256: "", plans: [], issues: [unfetchedIssue(bytes)] };
  const hash = sha256(bytes);
  const sheets = await sheetsOfFile(name, bytes, codec);
  if ("code" in sheets) return { file, name, sha256: hash, plans: [], issues: [sheets] };
  const { grids, ...facts } = sheets;
  const { plans, issues } = withFileFacts(checkBook(readBook(grids, forms, form)), facts, grids);
  const stamp = stampOf(grids, plans, sha256);
  return {
    ...{ file, name, sha256: hash, issues },
    ...(stamp && { stamp }),
    plans: plans.map(({ grid, ...plan }) => {
      const places = facts.places?.get(plan.submission.sheet);
      return {
        ...plan,
        issues: fitting(plan.issues, facts.kind),
        ...((keepGrids || hasNumberInWords(plan.submission)) && { grid }),
        ...(places && { places }),
      };
    }),
  };
}

const hasNumberInWords = ({ rows, fields: { numbers } }: Submission): boolean =>
  rows.some((row) => numbers.some((field) => placeIn(row, field) && numberIn(row, field) === undefined));

/** Files that were checked one by one, with what is wrong between them: agencies that sent more than once. */
export function againstEachOther(files: readonly CheckedFile[]): CheckedFile[] {
  const sent = files.flatMap(({ file, plans }) => plans.map(({ submission }) => ({ file, submission })));
  const repeats = checkAcross(sent);
  let next = 0;
  return files.map((file) => ({
    ...file,
    plans: file.plans.map((plan) => {
      const found = judge(repeats[next++]!, plan.form.severities);
      return found.length === 0
        ? plan
        : { ...plan, issues: [...plan.issues, ...inDocument(found, plan.places)].sort(inSheetOrder) };
    }),
  }));
}

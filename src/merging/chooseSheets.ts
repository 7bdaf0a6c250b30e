import type { Grid } from "../grid/grid";
import { cellAt } from "../grid/grid";
import type { Position } from "../grid/area";
import type { TablePlaces } from "../grid/tablePlace";
import { amountIn, placeIn } from "../plan/rowValues";
import type { LeftOutReason } from "../issues/reasons/leftOut";
import { isKeptAsText, type Field } from "../plan/fields";
import { headerAt } from "../plan/headerAt";
import type { Header, Submission } from "../plan/submission";
import { matchKey } from "../text/matchKey";
import { besideRow, mergedRow, valuesOf, type MergedRow, type MergedSheet, type Value } from "./tree/mergedRow";
import { compareAgencies, compareTexts } from "./tree/agencyOrder";
import type { PlanShape } from "./tree/planShape";
import { senderOf } from "./senderOf";

/** A plan sheet of a file that is to be merged. */
export interface Incoming {
  readonly fileName: string;
  /** Of the file's bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly submission: Submission;
  /** The sheet it was read from: number cells that hold words ("ระดับ ๔") are carried over as they are. */
  readonly grid?: Grid;
  /** Where its cells are in the document that they were read from; absent for workbooks. */
  readonly places?: TablePlaces;
}

/** Why a file was left out; the others are merged. */
export interface LeftOut {
  readonly file: string;
  /** Of the file's bytes: files of several agencies may have one name. */
  readonly sha256: string;
  readonly sheet: string;
  readonly reason: LeftOutReason;
  readonly at: Position | null;
  /** The other files of the agency. */
  readonly others: readonly string[];
}

export interface Chosen {
  /** What the master is to hold, in register order. */
  readonly sheets: readonly MergedSheet[];
  readonly added: readonly MergedSheet[];
  readonly removed: readonly MergedSheet[];
  readonly leftOut: readonly LeftOut[];
  /** Where the added sheets have their columns: their headers, in order. */
  readonly headers: ReadonlyMap<MergedSheet, readonly Header[]>;
}

/**
 * Which submissions the master holds after these. A file takes the place of all that its agency sent before; the same
 * file again changes nothing, unless `restoring` names its SHA-256: then its rows are written as if it had never been merged.
 * Of two files of one agency none is taken, unless `holding` names the SHA-256 of one.
 *
 * @param isAlreadyInPlan whether a file's sheets are in the plan, though no recorded merge put them there
 * @param forms ids of the forms that submissions may follow
 */
export function chooseSheets(
  merged: readonly MergedSheet[],
  incoming: readonly Incoming[],
  holding: ReadonlySet<string>,
  forms: ReadonlySet<string>,
  isAlreadyInPlan: (sheets: readonly MergedSheet[]) => boolean,
  shape: PlanShape,
  restoring: ReadonlySet<string> = new Set(),
): Chosen {
  const leftOut: LeftOut[] = [];
  const byAgency = new Map<string, { readonly agency: string; readonly files: Map<string, Incoming[]> }>();
  for (const one of incoming) {
    const agency = senderOf(one, shape.form);
    const fault = agency === null ? ({ reason: "agency-unknown", at: null } as const) : faultOf(one, forms, shape);
    if (agency === null || fault) {
      leftOut.push({ file: one.fileName, sha256: one.sha256, sheet: one.submission.sheet, others: [], ...fault! });
      continue;
    }
    const key = matchKey(agency);
    const { files } = byAgency.get(key) ?? { files: new Map<string, Incoming[]>() };
    const sheets = files.get(one.sha256) ?? [];
    if (!sheets.some(({ submission }) => submission.sheet === one.submission.sheet)) sheets.push(one);
    files.set(one.sha256, sheets);
    byAgency.set(key, { agency, files });
  }

  const headers = new Map<MergedSheet, readonly Header[]>();
  const added: MergedSheet[] = [];
  const removed = new Set<MergedSheet>();
  for (const [key, { agency, files }] of byAgency) {
    const chosen = files.size === 1 ? [...files.values()][0]! : [...files].find(([sha256]) => holding.has(sha256))?.[1];
    if (!chosen) {
      for (const { fileName, sha256, submission } of [...files.values()].flat()) {
        const others = [...files.values()].map((sheets) => sheets[0]!.fileName).filter((name) => name !== fileName);
        leftOut.push({ file: fileName, sha256, sheet: submission.sheet, reason: "agency-twice", at: null, others });
      }
      continue;
    }
    const before = merged.filter((sheet) => matchKey(sheet.agency) === key);
    const isKnown = (one: Incoming) =>
      !restoring.has(one.sha256) &&
      before.some(({ sha256, sheet }) => sha256 === one.sha256 && sheet === one.submission.sheet);
    const brought = chosen
      .filter((one) => !isKnown(one))
      .map((one) => {
        const sheet = mergedSheet(one, agency, shape);
        headers.set(sheet, one.submission.headers);
        return sheet;
      });
    if (isAlreadyInPlan(brought)) {
      for (const { file, sha256, sheet } of brought)
        leftOut.push({ file, sha256, sheet, reason: "already-in-plan", at: null, others: [] });
      continue;
    }
    for (const sheet of before)
      if (sheet.sha256 !== chosen[0]!.sha256 || restoring.has(sheet.sha256)) removed.add(sheet);
    added.push(...brought);
  }
  const kept = merged.filter((sheet) => !removed.has(sheet));
  const sheets = inOrder([...kept, ...added], shape);
  return { sheets, added: inOrder(added, shape), removed: [...removed], leftOut, headers };
}

/** The same without a file of which a row would be misread: what its agency sent before stays. */
export function withoutMisread(
  { sheets, added, removed, leftOut, headers }: Chosen,
  { sheet, row }: { readonly sheet: MergedSheet; readonly row: MergedRow },
  field: Field | null,
  shape: PlanShape,
): Chosen {
  const isOf = ({ agency }: MergedSheet) => matchKey(agency) === matchKey(sheet.agency);
  const columns = headerAt(headers.get(sheet) ?? [], row.sourceRow)?.columns ?? {};
  const innermost = [...shape.levels].reverse().map((level) => columns[level.field]);
  const column = (field === null ? undefined : columns[field]) ?? innermost.find((found) => found !== undefined) ?? 0;
  const left: LeftOut = {
    ...{ file: sheet.file, sha256: sheet.sha256, sheet: sheet.sheet, reason: "misread", others: [] },
    at: { row: row.sourceRow, column },
  };
  return {
    sheets: inOrder([...sheets.filter((one) => !added.includes(one) || !isOf(one)), ...removed.filter(isOf)], shape),
    added: added.filter((one) => !isOf(one)),
    removed: removed.filter((one) => !isOf(one)),
    leftOut: [...leftOut, left],
    headers,
  };
}

/** In register order; a file's sheets by name. */
function inOrder(sheets: readonly MergedSheet[], shape: PlanShape): MergedSheet[] {
  return [...sheets].sort(
    (a, b) =>
      compareAgencies(shape, a.agency, b.agency) || compareTexts(a.sha256, b.sha256) || compareTexts(a.sheet, b.sheet),
  );
}

function mergedSheet({ fileName, sha256, submission, grid }: Incoming, agency: string, shape: PlanShape): MergedSheet {
  // A file's own name is all that says whose its rows are.
  const ofSender = (row: MergedRow): MergedRow => (shape.form.sender === "file" ? { ...row, agency } : row);
  const rows = submission.rows.map((row): MergedRow => {
    const values = valuesOf(row, shape).map((value, i): Value => {
      const field = shape.valueFields[i]!;
      const at = grid && placeIn(row, field);
      if (value !== null || !at || isKeptAsText(shape.fields.kinds[field])) return value;
      const written = cellAt(grid, at)?.value;
      return typeof written === "string" && !/^[\s–-]*$/.test(written) ? written.trim() : null;
    });
    return ofSender(mergedRow(row, shape, values));
  });
  return {
    agency,
    file: fileName,
    sha256,
    sheet: submission.sheet,
    rows,
    besides: submission.besides.map(({ row }) => ofSender(besideRow(row, shape))),
  };
}

function faultOf(
  { submission }: Incoming,
  forms: ReadonlySet<string>,
  { levels, depthOf, amountFields }: PlanShape,
): Pick<LeftOut, "reason" | "at"> | undefined {
  if (!forms.has(submission.form)) return { reason: "other-form", at: null };
  if (submission.rows.length === 0) return { reason: "empty", at: null };
  for (const row of submission.rows) {
    for (const field of amountFields) {
      const at = placeIn(row, field);
      if (at && amountIn(row, field) === undefined) return { reason: "amount-unread", at };
    }
    const unknown = row.path.find(({ field, known }) => known === false && levels[depthOf.get(field) ?? -1]?.closed);
    if (unknown) return { reason: "heading-unknown", at: unknown.at };
  }
  return undefined;
}

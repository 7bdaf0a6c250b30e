import { contentOf, isNothing } from "../../change/content";
import { cellIn, type Grid } from "../../grid/grid";
import type { Submission } from "../../plan/submission";
import { matchKey } from "../../text/matchKey";
import type { MergedRow } from "../tree/mergedRow";
import type { TreePlace, PlaceTree } from "../tree/place";
import type { PlanShape } from "../tree/planShape";
import type { SetRow } from "../tree/planTree";
import type { MergeRecord, Recorded } from "./record";
import { sheetLines, type SheetLine } from "../tree/sheetLine";
import { matchRecord } from "./matchRecord";

/** The plan as it is in the master, and what of it merging has written. */
export interface CurrentPlan {
  readonly grid: Grid;
  readonly plan: Submission;
  readonly record: MergeRecord;
  readonly lines: readonly SheetLine[];
  readonly lineOf: ReadonlyMap<Recorded, SheetLine>;
  /** What a line was written for; undefined for the master's own. */
  readonly recordedAt: ReadonlyMap<SheetLine, Recorded>;
  /** The master's own lines as they are when nothing is merged: blank where a merged row fills them. */
  readonly own: readonly SheetLine[];
  /** Of a blank line that is filled, the amounts' number formats before; keyed by the line as it is in `own`. */
  readonly filled: ReadonlyMap<SheetLine, readonly string[]>;
  /** Rows of the master's own under a heading that only a merged row writes out. */
  readonly lent: ReadonlySet<SheetLine>;
}

export function currentPlan(grid: Grid, plan: Submission, record: MergeRecord, shape: PlanShape): CurrentPlan {
  const lines = sheetLines(grid, plan);
  const { lineOf, recordedAt } = matchRecord(record.writtenLines, lines, shape);
  const found = new Map(recordedAt);
  const lent = new Set<SheetLine>();
  for (const line of lines) {
    if (!line.planRow || found.has(line)) continue;
    for (const { at } of line.planRow.path) {
      const head = at.row === line.row ? undefined : lines[at.row];
      const writtenFor = head && found.get(head);
      // Somebody has typed a row under a heading that merging brought: the heading is the master's own from now on.
      if (writtenFor?.kind === "heading") found.delete(head!);
      else if (writtenFor) lent.add(line);
    }
  }
  const filled = new Map<SheetLine, readonly string[]>();
  const own: SheetLine[] = [];
  for (const line of lines) {
    const writtenFor = found.get(line);
    if (!writtenFor) own.push(line);
    else if (writtenFor.kind === "row" && writtenFor.onBlank) {
      const { row, opens } = line;
      const blank: SheetLine = { row, opens, kind: "blank", heading: null, planRow: null, cells: undefined };
      filled.set(blank, writtenFor.onBlank);
      own.push(blank);
    }
  }
  return { grid, plan, record, lines, lineOf, recordedAt: found, own, filled, lent };
}

/** Headings that merging wrote and somebody has since worded otherwise, with their text as it is. */
export function editedHeadings(
  { lines, recordedAt }: CurrentPlan,
  places: PlaceTree,
  rowOf: ReadonlyMap<MergedRow, SetRow>,
): Map<TreePlace, string> {
  const edited = new Map<TreePlace, string>();
  const compare = (place: TreePlace, name: string, line: SheetLine, column: number) => {
    if (place.key === `${place.field} ${matchKey(name)}`) return;
    const content = contentOf(cellIn(line.cells, column));
    if (content && !isNothing(content) && "text" in content) edited.set(place, content.text);
  };
  for (const line of lines) {
    const recorded = recordedAt.get(line);
    if (recorded?.kind === "heading" && line.heading) {
      compare(places.of(recorded.path), line.heading.name, line, line.heading.at.column);
    }
    const row = recorded?.kind === "row" ? rowOf.get(recorded.row) : undefined;
    if (!row || !line.planRow) continue;
    for (const { at, field, name } of line.planRow.path) {
      const place = at.row === line.row ? row.place.path.find((above) => above.field === field) : undefined;
      const submitted = row.row.path.find((step) => step.field === field)?.name;
      if (place && matchKey(submitted ?? "") !== matchKey(name)) compare(place, name, line, at.column);
    }
  }
  return edited;
}

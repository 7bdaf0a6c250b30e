import { commonDepth } from "../../comparing/commonDepth";
import { cellArea, type Area } from "../../grid/area";
import { issue } from "../../issues/make";
import { quoted } from "../../issues/words";
import { placeId, type TreePlace } from "../../merging/tree/place";
import type { RecordedRow } from "../../merging/record/record";
import type { SheetLine } from "../../merging/tree/sheetLine";
import type { CurrentPlan } from "../../merging/record/currentPlan";
import type { Heading } from "../../plan/submission";
import { withName, type Field } from "../../plan/fields";
import { makeFinding, type Finding } from "../finding";
import type { PlaceOf } from "./mergedPlaces";

/** A merged row that is now read under another heading, with the place it was merged to and the one it has. */
export interface MisplacedRow {
  readonly recorded: RecordedRow;
  readonly line: SheetLine;
  readonly merged: TreePlace;
  readonly now: TreePlace;
}

/** Rows that have the same cause: a heading reworded (then `field` is its level), or rows put under another one. */
interface Cause {
  readonly area: Area;
  readonly field: Field | null;
  readonly from: string;
  readonly to: string;
  readonly source: RecordedRow;
  readonly rows: number[];
}

/** Each heading that was reworded since, once; and rows that are under other headings than they were merged under. */
export function headingChanges(rows: readonly MisplacedRow[], current: CurrentPlan, placeOf: PlaceOf): Finding[] {
  const causes = new Map<string, Cause>();
  for (const { recorded, line, merged, now } of rows) {
    const depth = commonDepth(merged, now);
    const [was, is] = [merged.path[depth], now.path[depth]];
    const heading = line.planRow!.path.find(({ field }) => field === (is ?? was)?.field);
    const reworded = heading && isReworded(heading, line, current, placeOf) ? heading : null;
    const at = reworded?.at ?? { row: line.row, column: heading?.at.column ?? 0 };
    const key = reworded ? `${at.row} ${at.column} ${placeId(merged)}` : `${placeId(merged)} → ${placeId(now)}`;
    const known = causes.get(key);
    if (known) known.rows.push(line.row);
    else {
      const [from, to] = [was?.name ?? "–", is?.name ?? "–"];
      const field = reworded?.field ?? null;
      causes.set(key, { area: cellArea(at), field, from, to, source: recorded, rows: [line.row] });
    }
  }
  return [...causes.values()].map((cause) => causeFinding(cause, current));
}

function causeFinding({ area, field, from, to, source, rows }: Cause, { grid: { sheet }, plan }: CurrentPlan): Finding {
  if (field === null) {
    return makeFinding(issue("merged-row-moved", { sheet, area, params: { rows, merged: from, now: to } }));
  }
  const params = {
    ...{ column: withName(plan.fields, field), merged: quoted(from), now: quoted(to) },
    ...{ file: source.sheet.file, sourceRow: source.row.sourceRow },
  };
  return makeFinding(issue("merged-cell-changed", { sheet, area, params, found: to, expected: from }));
}

/** Whether the heading's own cell was edited, rather than the row put under another heading. */
function isReworded(heading: Heading, line: SheetLine, { lines, recordedAt }: CurrentPlan, placeOf: PlaceOf): boolean {
  const head = lines[heading.at.row];
  const recorded = head && recordedAt.get(head);
  if (recorded?.kind !== "row" && recorded?.kind !== "heading") return false;
  const merged = recorded.kind === "row" ? recorded.row.path : recorded.path;
  const placeAt = (path: Parameters<PlaceOf>[0]["path"]) =>
    placeOf({ path: path.slice(0, path.findIndex(({ field }) => field === heading.field) + 1) });
  return placeAt(merged) !== placeAt(line.planRow!.path);
}

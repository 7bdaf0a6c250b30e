import type { RowChange } from "../../change/rowChanges";
import type { Area } from "../../grid/area";

export interface FormatArea {
  readonly area: Area;
  /** A number format's code. */
  readonly code: string;
}

/**
 * The number formats that steps have set. A row inserted like one whose formats were set later has its own set too: else it
 * would depend on when it is made to look like that row.
 *
 * Cells of one code side by side are one area, and so are areas of the same columns one below the other.
 */
export function formatAreas(rows: readonly RowChange[]): FormatArea[] {
  const models = new Map(rows.flatMap(({ origin, formats }) => (origin === null ? [] : [[origin, formats] as const])));
  const done: FormatArea[] = [];
  let open: FormatArea[] = [];
  for (const row of rows) {
    const grown: FormatArea[] = formatRuns(row, models.get(row.like ?? -1)).map((run) => {
      const at = open.findIndex(({ area, code }) => code === run.code && isRightAbove(area, run.area));
      const [above] = at < 0 ? [] : open.splice(at, 1);
      return above ? { ...run, area: { ...run.area, top: above.area.top } } : run;
    });
    done.push(...open);
    open = grown;
  }
  return [...done, ...open];
}

const isRightAbove = (above: Area, area: Area): boolean =>
  above.bottom === area.top - 1 && above.left === area.left && above.right === area.right;

function formatRuns(
  { index, formats, cells }: RowChange,
  model: ReadonlyMap<number, string> | undefined,
): FormatArea[] {
  const codes = new Map(formats);
  for (const { column, format } of cells) if (model?.has(column) && !codes.has(column)) codes.set(column, format);
  const runs: FormatArea[] = [];
  for (const [column, code] of [...codes].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last?.code === code && last.area.right === column - 1) {
      runs[runs.length - 1] = { code, area: { ...last.area, right: column } };
    } else runs.push({ code, area: { top: index, left: column, bottom: index, right: column } });
  }
  return runs;
}

import type { DraftRow } from "../../change/draft";
import type { Area } from "../../grid/area";

export interface FormatArea {
  readonly area: Area;
  /** A number format's code. */
  readonly code: string;
}

/** Cells of one code side by side are one area, and so are areas of the same columns one below the other. */
export function formatAreas(rows: readonly DraftRow[]): FormatArea[] {
  const done: FormatArea[] = [];
  let open: FormatArea[] = [];
  for (const row of rows) {
    const grown: FormatArea[] = formatRuns(row).map((run) => {
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

function formatRuns({ index, formatted }: DraftRow): FormatArea[] {
  const runs: FormatArea[] = [];
  for (const [column, code] of [...formatted].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last?.code === code && last.area.right === column - 1) {
      runs[runs.length - 1] = { code, area: { ...last.area, right: column } };
    } else runs.push({ code, area: { top: index, left: column, bottom: index, right: column } });
  }
  return runs;
}

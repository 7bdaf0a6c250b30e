import type { Content } from "../../../src/change/step";
import { logSheetName } from "../../../src/merging/record/mergeLog";
import { rowPutIn, typedInto, withoutRow } from "../edits";
import { ours, type FaultKind } from "./faultKind";
import { afterEdit, apart, detailsOf, line, pick, rowsOf, totalsOver } from "./spots";

/** Rows of the plan, and rows of the log of merges. */
export const ofRows: readonly FaultKind[] = [
  {
    name: "row deleted after merge",
    origins: ours,
    plant: (master, random) => {
      const row = pick(random, master.plan.submission.rows);
      return (
        row && { grids: afterEdit(withoutRow(master.grids, master.grid.sheet, row.row)), fault: line(master, row.row) }
      );
    },
  },
  {
    name: "row added by hand",
    origins: ours,
    plant: (master, random) => {
      const row = pick(random, apart(master));
      const innermost = row?.path.at(-1)?.field;
      const column = innermost ? row.cells[innermost]?.column : undefined;
      if (!row || column === undefined) return undefined;
      const otherwise = new Map<number, Content>(
        master.plan.submission.fields.amounts.flatMap((field) => {
          const cell = row.cells[field];
          return cell ? [[cell.column, { number: 100 * (1 + random.below(90)) }] as const] : [];
        }),
      );
      const name = { text: `กิจกรรมที่เพิ่มเองครั้งที่ ${1 + random.below(99)}` };
      const grids = rowPutIn(master.grids, master.grid.sheet, row.row, new Map([...otherwise, [column, name]]));
      return { grids: afterEdit(grids), fault: line(master, row.row + 1), also: totalsOver(master, row, 1) };
    },
  },
  {
    name: "row copied by hand",
    origins: ["by hand, with formulas", "by hand, typed totals"],
    plant: (master, random) => {
      const row = pick(random, detailsOf(apart(master)))?.row;
      if (!row) return undefined;
      const grids = rowPutIn(master.grids, master.grid.sheet, row.row, new Map());
      return { grids: afterEdit(grids), fault: line(master, row.row + 1), also: totalsOver(master, row, 1) };
    },
  },
  {
    name: "log entry altered",
    origins: ours,
    plant: (master, random) => {
      const log = master.grids.find(({ sheet }) => sheet === logSheetName)!;
      const entry = random.of(log.rows.slice(1));
      const cell = random.of(entry.cells);
      const fact = cell.value;
      const content = typeof fact === "number" ? { number: fact + 1 } : { text: `${String(fact)}ก` };
      const place = { row: cell.row, column: cell.column };
      return {
        grids: typedInto(master.grids, logSheetName, place, content),
        fault: rowsOf(logSheetName, cell.row, cell.row),
      };
    },
  },
  {
    name: "log entry removed",
    origins: ours,
    plant: (master, random) => {
      const log = master.grids.find(({ sheet }) => sheet === logSheetName)!;
      const { index } = random.of(log.rows.slice(1));
      return {
        grids: withoutRow(master.grids, logSheetName, index),
        fault: rowsOf(logSheetName, 0, log.rows.length),
        gone: true,
      };
    },
  },
];

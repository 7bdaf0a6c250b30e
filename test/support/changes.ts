import fc from "fast-check";
import { applyToGrid, type Sheets } from "../../src/change/applyToGrid";
import { contentOf } from "../../src/change/content";
import type { Content, Step } from "../../src/change/step";
import { inSpans, maxColumns, type Area } from "../../src/grid/area";
import { cellAt, rowAt, type Grid } from "../../src/grid/grid";
import { gridOf, type CellSpec } from "./grids";

/** A table's size: small, so that what is made often meets. */
const rowCount = 12;
const columnCount = 5;

const sheetNames = ["แผน", "รวม 2565", "Log"];
const rowNumber = fc.nat(rowCount - 1);
const column = fc.nat(columnCount - 1);
const text = fc.constantFrom(
  "ก",
  "=1+1",
  "+66",
  "-",
  "@a",
  "'x",
  "  สอง ",
  "บรรทัด\nใหม่",
  "_x000D_",
  "<&>\"'",
  "001",
  "#REF!",
);
const number = fc.constantFrom(0, 1, -2.5, 1200000, 0.1);

const reference = fc
  .tuple(fc.constantFrom("", "แผน!", "'รวม 2565'!"), column, rowNumber, fc.option(fc.nat(6)))
  .map(([sheet, at, top, more]) => {
    const letter = "ABCDE"[at]!;
    return `${sheet}${letter}${top + 1}${more === null ? "" : `:${letter}$${top + 1 + more}`}`;
  });
const formula = fc.array(reference, { minLength: 1, maxLength: 3 }).map((all) => `=SUM(${all.join(",")})`);

const spec: fc.Arbitrary<CellSpec> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: text.map((value) => ({ value })) },
  { weight: 2, arbitrary: fc.record({ value: number, format: fc.constantFrom("General", "#,##0") }) },
  { weight: 2, arbitrary: fc.record({ formula, value: number }) },
  { weight: 1, arbitrary: fc.constantFrom<CellSpec>(true, { error: "#N/A" }) },
);
const content: fc.Arbitrary<Content> = fc.oneof(
  fc.constant(null),
  text.map((one) => ({ text: one })),
  number.map((one) => ({ number: one })),
  fc.record({ formula, result: number }),
  fc.constantFrom<Content>({ boolean: false }, { error: "#DIV/0!" }),
);

const table = fc.array(fc.array(spec, { maxLength: columnCount }), { maxLength: rowCount });

/** Two sheets whose formulas refer to each other, the first with merges, links and hidden rows. */
export const someSheets: fc.Arbitrary<Sheets> = fc
  .tuple(table, table, fc.subarray(["A13:C13", "B15:B18", "D14:E16"]), fc.subarray(["A2", "C4:C7"]), fc.boolean())
  .map(([plan, total, merges, links, hidden]) => {
    const facts = {
      merges,
      links,
      hiddenRows: hidden
        ? [
            { first: 2, last: 4 },
            { first: 9, last: 9 },
          ]
        : [],
    };
    return new Map([
      ["แผน", gridOf("แผน", plan, facts)],
      ["รวม 2565", gridOf("รวม 2565", total)],
    ]);
  });

interface Wish {
  readonly kind: Step["kind"];
  readonly sheet: string;
  readonly area: Area;
  readonly like: number | null;
  readonly fit: boolean;
  readonly contents: readonly Content[];
  readonly format: string;
}

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom<Step["kind"]>(
    "insert-rows",
    "delete-rows",
    "write-cells",
    "write-cells",
    "set-formats",
    "show-rows",
    "hide-rows",
    "merge-cells",
    "unmerge-cells",
    "insert-sheet",
    "delete-sheet",
  ),
  sheet: fc.constantFrom(...sheetNames),
  area: fc
    .tuple(fc.nat(19), column, fc.nat(2), fc.nat(2))
    .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right })),
  like: fc.option(rowNumber),
  fit: fc.boolean(),
  contents: fc.array(content, { minLength: 9, maxLength: 9 }),
  format: fc.constantFrom("General", "#,##0", '[$-D00041E]#,##0;-#,##0;"-"'),
});

/** Sheets, and steps that were planned on them, each on what the one before has left. */
export const sheetsAndSteps: fc.Arbitrary<{ sheets: Sheets; steps: Step[] }> = fc
  .tuple(someSheets, fc.array(wish, { maxLength: 14 }))
  .map(([sheets, wishes]) => {
    const steps: Step[] = [];
    let now = sheets;
    for (const made of wishes) {
      const step = planned(now, made);
      const next = step && applyToGrid(now, { steps: [step] });
      if (!step || !next || "refused" in next) continue;
      steps.push(step);
      now = next;
    }
    return { sheets, steps };
  });

/** The step that a wish comes to on these sheets; undefined where it would lose something it does not carry. */
function planned(sheets: Sheets, { kind, sheet, area, like, fit, contents, format }: Wish): Step | undefined {
  const grid = sheets.get(sheet) ?? gridOf(sheet, []);
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i);
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, i) => area.left + i);
  const looks = rows.map(() => ({ like, fit }));
  switch (kind) {
    case "insert-rows":
      return { kind, sheet, row: area.top, looks };
    case "delete-rows":
      return losesNothing(sheets, grid, area)
        ? { kind, sheet, row: area.top, looks: rows.map(() => ({ like: null, fit })) }
        : undefined;
    case "write-cells": {
      const before = rows.map((row) => columns.map((at) => contentOf(cellAt(grid, { row, column: at }))));
      const after = rows.map((_, i) => columns.map((_, j) => contents[i * 3 + j]!));
      return { kind, sheet, row: area.top, column: area.left, before, after };
    }
    case "set-formats": {
      const formats = rows.flatMap((row) => columns.map((at) => formatAt(grid, row, at)));
      const same = formats.every((one) => one === formats[0]);
      return same ? { kind, sheet, area, before: formats[0]!, after: format } : undefined;
    }
    case "show-rows":
      return grid.hiddenRows[0] && { kind, sheet, rows: [grid.hiddenRows[0]] };
    case "hide-rows": {
      const isFree = rows.every((row) => cellsIn(grid, row) && !inSpans(grid.hiddenRows, row));
      return isFree ? { kind, sheet, rows: [{ first: area.top, last: area.bottom }] } : undefined;
    }
    case "merge-cells":
      return rows.length * columns.length > 1 ? { kind, sheet, area } : undefined;
    case "unmerge-cells":
      return grid.merges[0] && { kind, sheet, area: grid.merges[0] };
    case "insert-sheet":
    case "delete-sheet":
      return sheet === "Log" ? { kind, sheet, visibility: "visible", widths: [10, 20] } : undefined;
  }
}

const formatAt = (grid: Grid, row: number, column: number): string =>
  cellAt(grid, { row, column })?.format ?? grid.blankFormats?.get(row * maxColumns + column) ?? "General";

/** Whether these rows can be deleted and come back: what ends in them would not find its place again. */
function losesNothing(sheets: Sheets, grid: Grid, { top, bottom }: Area): boolean {
  const within = (row: number) => top <= row && row <= bottom;
  const formulas = [...sheets.values()].flatMap((one) =>
    one.rows.flatMap((row) => row.cells.map((cell) => cell.formula)),
  );
  const named = formulas.some((one) => one?.match(/\d+/g)?.some((digits) => within(Number(digits) - 1)));
  const formatted = [...(grid.blankFormats?.keys() ?? [])].some((key) => within(Math.floor(key / maxColumns)));
  const hidden = grid.hiddenRows.some(({ first, last }) => first <= bottom && top <= last);
  const linked = grid.links.some((link) => within(link.top) || within(link.bottom));
  return !named && !formatted && !hidden && !linked;
}

/** Whether something is in a row: a file need not list any other. */
const cellsIn = (grid: Grid, row: number): boolean => (rowAt(grid, row)?.cells.length ?? 0) > 0;

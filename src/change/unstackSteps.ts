import type { Area, Span } from "../grid/area";
import type { RowGrowth } from "../grid/rowGrowth";
import { offStack, piecesOf, sheetOfRow, type SheetStack, type StackedSheet } from "../grid/sheetStack";
import type { Block, Content, RowLook, Step } from "./step";

/**
 * Steps that were planned for stacked sheets, as steps of the sheets themselves. Rows put in between two sheets go to the
 * end of the upper one; a row that would look like one of another sheet looks like the one above it.
 */
export function unstackSteps(start: SheetStack, steps: readonly Step[]): Step[] {
  let stack = start;
  return steps.flatMap((step): Step[] => {
    if (step.sheet !== stack.sheet) return [withFormulas(step, (formula) => offStack(formula, step.sheet, stack))];
    const made = unstacked(step, stack);
    stack = stackNow(stack, made);
    return made;
  });
}

/** The sheets as they are stacked after some steps. */
export function stackAfter(start: SheetStack, steps: readonly Step[]): SheetStack {
  return steps.reduce(
    (stack, step) => (step.sheet === stack.sheet ? stackNow(stack, unstacked(step, stack)) : stack),
    start,
  );
}

function stackNow(stack: SheetStack, made: readonly Step[]): SheetStack {
  return made.reduce((now, step) => {
    if (step.kind === "insert-rows") return resized(now, step.sheet, step.looks.length);
    return step.kind === "delete-rows" ? resized(now, step.sheet, -step.looks.length) : now;
  }, stack);
}

function resized({ sheet, sheets }: SheetStack, name: string, by: number): SheetStack {
  let moved = 0;
  return {
    sheet,
    sheets: sheets.map((one) => {
      const now = { ...one, first: one.first + moved };
      if (one.sheet !== name) return now;
      moved = by;
      return { ...now, rows: one.rows + by };
    }),
  };
}

function unstacked(step: Step, stack: SheetStack): Step[] {
  const pieces = (span: Span) => piecesOf(stack, span);
  const areas = <Made>({ top, bottom, left, right }: Area, make: (sheet: string, area: Area) => Made): Made[] =>
    pieces({ first: top, last: bottom }).map(({ sheet, first, last }) =>
      make(sheet.sheet, { top: first, bottom: last, left, right }),
    );
  switch (step.kind) {
    case "insert-rows": {
      const sheet = sheetToGrow(stack, step.row);
      return [
        { ...step, sheet: sheet.sheet, row: step.row - sheet.first, looks: looksIn(step.looks, sheet, step.row) },
      ];
    }
    case "delete-rows":
      return pieces({ first: step.row, last: step.row + step.looks.length - 1 })
        .reverse()
        .map(({ sheet, first, last }): Step => {
          const from = first + sheet.first - step.row;
          const looks = step.looks.slice(from, from + last - first + 1);
          const left = { ...sheet, rows: sheet.rows - looks.length };
          return { ...step, sheet: sheet.sheet, row: first, looks: looksIn(looks, left, first + sheet.first) };
        });
    case "write-cells":
      return pieces({ first: step.row, last: step.row + step.after.length - 1 }).map(({ sheet, first, last }): Step => {
        const from = first + sheet.first - step.row;
        const block = (cells: Block): Block =>
          blockWith(cells.slice(from, from + last - first + 1), (formula) => offStack(formula, sheet.sheet, stack));
        return { ...step, sheet: sheet.sheet, row: first, before: block(step.before), after: block(step.after) };
      });
    case "set-formats":
      return areas(step.area, (sheet, area): Step => ({ ...step, sheet, area }));
    case "merge-cells":
    case "unmerge-cells":
      return areas(step.area, (sheet, area): Step => ({ ...step, sheet, area }));
    case "show-rows":
    case "hide-rows":
      return stack.sheets.flatMap((sheet): Step[] => {
        const rows = step.rows.flatMap((span) =>
          pieces(span)
            .filter((one) => one.sheet === sheet)
            .map(spanOf),
        );
        return rows.length > 0 ? [{ ...step, sheet: sheet.sheet, rows }] : [];
      });
    case "take-comments":
    case "put-comments":
      return stack.sheets.flatMap((sheet): Step[] => {
        const comments = step.comments.flatMap((one) =>
          sheetOfRow(stack, one.row) === sheet ? [{ ...one, row: one.row - sheet.first }] : [],
        );
        return comments.length > 0 ? [{ ...step, sheet: sheet.sheet, comments }] : [];
      });
    case "grow-references":
      return stack.sheets.flatMap((sheet): Step[] => {
        const within = (span: Span) => pieces(span).find((one) => one.sheet === sheet);
        const growths = step.growths.flatMap((growth): RowGrowth[] => {
          const [before, after] = [within(growth.before), within(growth.after)];
          if (!before || !after || (before.first === after.first && before.last === after.last)) return [];
          return [{ ...growth, before: spanOf(before), after: spanOf(after) }];
        });
        const carried = (step.carried ?? []).flatMap(({ from, to }) =>
          sheetOfRow(stack, from) === sheet && sheetOfRow(stack, to) === sheet
            ? [{ from: from - sheet.first, to: to - sheet.first }]
            : [],
        );
        if (growths.length + carried.length === 0) return [];
        return [{ ...step, sheet: sheet.sheet, growths, ...(step.carried && { carried }) }];
      });
    default:
      return [step];
  }
}

const spanOf = ({ first, last }: Span): Span => ({ first, last });

/** Rows that come where a sheet begins are the last of the one above it. */
function sheetToGrow(stack: SheetStack, row: number): StackedSheet {
  const sheet = sheetOfRow(stack, row);
  return sheet.first === row && row > 0 ? sheetOfRow(stack, row - 1) : sheet;
}

const looksIn = (looks: readonly RowLook[], { first, rows }: StackedSheet, row: number): RowLook[] =>
  looks.map(({ like, fit }) => {
    if (like === null) return { like, fit };
    const isHere = like >= first && like < first + rows;
    return { like: isHere ? like - first : Math.max(0, row - first - 1), fit };
  });

const blockWith = (block: Block, now: (formula: string) => string): Block =>
  block.map((cells) => cells.map((content) => contentWith(content, now)));

const contentWith = (content: Content, now: (formula: string) => string): Content =>
  content !== null && "formula" in content ? { ...content, formula: now(content.formula) } : content;

const withFormulas = (step: Step, now: (formula: string) => string): Step =>
  step.kind === "write-cells"
    ? { ...step, before: blockWith(step.before, now), after: blockWith(step.after, now) }
    : step;

/** A formula of a cell of the stack as it reads on its own sheet. */
export const formulaOffStack = (formula: string, row: number, stack: SheetStack): string =>
  offStack(formula, sheetOfRow(stack, row).sheet, stack);

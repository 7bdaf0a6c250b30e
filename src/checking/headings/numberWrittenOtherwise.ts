import type { Position } from "../../grid/area";
import { cellAt, rowAt, type Grid } from "../../grid/grid";
import { rewriteText } from "../../change/rewriteCell";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { withName, type Field } from "../../plan/fields";
import type { Heading } from "../../plan/submission";
import { readOrdinal } from "../../reading/headingText";
import { aboutCell, shown } from "../cellFacts";
import type { Checked, Rule } from "../checked";

/** Up to this share of a sheet's numbers are slips; more of them are a way of writing. */
const few = 0.25;

/**
 * Numbers of projects and activities that are written differently from the others of the sheet: ๔ among ๑) ๒) ๓), or
 * "๑.การ…" where others leave a space.
 *
 * Why: they were read as numbers all the same, which must be seen: a figure alone may also be a page's or a count.
 */
export const numberWrittenOtherwise: Rule = (sheet) => {
  const { submission, grid, form } = sheet;
  const numbered = form.levels.filter(({ closed, numbered }) => !closed && numbered !== "never");
  const written = submission.headings.flatMap((heading, index, all) => {
    // Several names may be in one cell.
    const before = all[index - 1]?.at;
    if (before?.row === heading.at.row && before.column === heading.at.column) return [];
    return heading.number !== null && heading.name !== "" && numbered.some(({ field }) => field === heading.field)
      ? writingOf(heading, grid)
      : [];
  });
  const marked = written.filter(({ mark }) => mark !== "");
  const bare = written.filter(({ mark }) => mark === "");
  const spaced = marked.filter(({ space }) => space === true);
  const close = marked.filter(({ space }) => space === false);
  return [
    ...issuesFor(sheet, bare, marked, written.length, ({ text }, { mark }) => text + mark),
    ...issuesFor(sheet, close, spaced, spaced.length + close.length, ({ text, number }) =>
      text.replace(number, () => `${number} `),
    ),
  ];
};

interface Writing {
  readonly level: Field;
  readonly at: Position;
  /** The cell's text. */
  readonly text: string;
  /** The number with its mark: "๔)". */
  readonly number: string;
  readonly mark: string;
  /** Whether a space follows; null where the number has a cell of its own. */
  readonly space: boolean | null;
}

function writingOf({ field: level, at }: Heading, grid: Grid): Writing[] {
  const text = shown(cellAt(grid, at)) ?? "";
  const before = /^\s*(\(?[0-9๐-๙]{1,7}([).．]\)?))(\s?)/.exec(text);
  if (before) return [{ level, at, text, number: before[1]!, mark: before[2]!, space: before[3] !== "" }];
  const cells = rowAt(grid, at.row)?.cells ?? [];
  const numberCell = cells
    .filter(({ column }) => column < at.column)
    .reverse()
    .find((cell) => readOrdinal((shown(cell) ?? "").trim()) !== undefined);
  if (!numberCell) return [];
  const own = shown(numberCell)!.trim();
  const place = { row: at.row, column: numberCell.column };
  return [{ level, at: place, text: own, number: own, mark: own.replace(/[(0-9๐-๙]/g, ""), space: null }];
}

function issuesFor(
  { grid, fields }: Checked,
  odd: readonly Writing[],
  usual: readonly Writing[],
  all: number,
  fixed: (odd: Writing, usual: Writing) => string,
): Issue[] {
  const model = usual[0];
  if (!model || odd.length > all * few) return [];
  return odd.map((each) => {
    const { level, at, number } = each;
    const params = {
      level: withName(fields, level),
      number,
      row: model.at.row,
      model: model.number,
      close: each.mark === model.mark,
    };
    const fix = rewriteText(grid, at, fixed(each, model));
    return issue("number-written-otherwise", { ...aboutCell(grid, at), params, fix });
  });
}

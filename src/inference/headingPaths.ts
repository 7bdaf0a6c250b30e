import { pieceAt } from "../reading/line";
import type { SheetFindings } from "./sheetFindings";
import { headingShape, type HeadingShape } from "./headingShape";
import type { LevelDraft } from "./levelDraft";
import type { MetHeading } from "./listsFound";

/** The headings in force wherever one begins, from the top of the sheet: rows of their own, and outer columns. */
export function* headingPaths(
  { body, rowLevels, names }: SheetFindings,
  levels: readonly LevelDraft[],
): Iterable<readonly MetHeading[]> {
  const inRows = levels.filter(({ place }) => place === "row");
  const levelOf = new Map(rowLevels.flatMap(({ headings }, at) => headings.map((heading) => [heading, at] as const)));
  const outer = levels.filter(({ column }) => column !== null).slice(0, -1);
  const blanks = new Map(names.map(({ leaf, blank }) => [leaf.column, blank]));
  let path: MetHeading[] = [];
  const rowDepth = (level: string): number => inRows.findIndex(({ file }) => file.id === level);
  for (const one of body) {
    if (one.kind === "heading") {
      const at = levelOf.get(one);
      if (at === undefined) continue;
      const level = inRows[at]!.file.id;
      path = [
        ...path.filter((heading) => rowDepth(heading.level) >= 0 && rowDepth(heading.level) < at),
        metHeading(level, one.shape),
      ];
      yield path;
    } else if (one.kind === "detail") {
      for (const { column, file } of outer) {
        const piece = pieceAt(one.line, column!);
        if (!piece || piece.dash || piece.text === "") continue;
        const depth = levels.findIndex((level) => level.file.id === file.id);
        const own = path.filter((heading) => {
          const above = levels.findIndex((level) => level.file.id === heading.level);
          const holds = levels[above]!.column === null || blanks.get(levels[above]!.column) === "above";
          return above < depth && holds;
        });
        const met = metHeading(file.id, headingShape(piece.text));
        yield [...own, met];
        path = [...own, met];
      }
    }
  }
}

const metHeading = (level: string, { numbers, name }: HeadingShape): MetHeading => ({
  level,
  number: numbers.at(-1) || null,
  name,
});

import type { IssueCode } from "../../issues/catalogue";
import { issue } from "../../issues/make";
import { named, type Field } from "../../plan/fields";
import { blankCells } from "../blankCells";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

const codes = [
  ["indicator", "indicator-missing"],
  ["target", "target-missing"],
  ["output", "output-missing"],
  ["outcome", "outcome-missing"],
] as const satisfies readonly (readonly [Field, IssueCode])[];

/**
 * A row without its indicator, target, output or outcome.
 *
 * Why: the plan can be merged without, but nobody can report on such a row at the end of the year.
 */
export const missingText: Rule = (sheet) =>
  codes.flatMap(([role, code]) =>
    Array.from(blankCells(sheet, role), (at, _, column = named(sheet.fields, sheet.fields.roles[role]!)) =>
      issue(code, { ...aboutCell(sheet.grid, at), params: { column } }),
    ),
  );

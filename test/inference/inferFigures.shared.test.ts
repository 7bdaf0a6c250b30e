import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { builtInForms } from "../../src/forms/builtIn";
import type { Form } from "../../src/forms/schema";
import type { Grid } from "../../src/grid/grid";
import { readSheet } from "../../src/reading/readSheet";
import { readWorkbook } from "../../src/reading/readWorkbook";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { columnScore, inferred, levelScore, totalsByPlace, type Score } from "../support/inferredForms";
import { readGrids } from "../support/readGrids";
import { sampleForm } from "../support/formLayout";
import { sharedData } from "../support/shared";

const data = sharedData();
const ofSamples = ["provincial-projects-2571", "local-plan-2571", "work-plan-2568", "enterprise-plan-2570"];

interface Sheet {
  readonly group: string;
  readonly name: string;
  readonly grid: Grid;
  readonly form: Form;
}

/** Every plan sheet of the real workbooks, and the form that it is in. */
function sheets(): Sheet[] {
  if (data === undefined) return [];
  const forms = [...builtInForms, ...ofSamples.map(sampleForm)];
  return ["layouts", "master", "rayong", "submissions"].flatMap((folder) =>
    readdirSync(join(data, folder))
      .filter((file) => file.endsWith(".xlsx"))
      .flatMap((file): Sheet[] => {
        const grids = readGrids(file, readFileSync(join(data, folder, file)), nodeCodec);
        if ("code" in grids) throw new Error(file);
        return readWorkbook(grids, forms).plans.map(({ submission: { sheet }, form }) => ({
          ...{ group: folder === "layouts" ? file.replace(/_.*/, "") : folder, name: `${folder}/${file} ${sheet}` },
          ...{ grid: grids.find((grid) => grid.sheet === sheet)!, form },
        }));
      }),
  );
}

interface Scores {
  readonly columns: Score;
  readonly levels: Score;
  readonly totals: Score;
  readonly lists: Score;
}

/** Of the names in the columns of agencies, units and lists, those that the form made from the sheet knows or leaves open. */
function listScore(
  right: Form,
  made: ReturnType<typeof inferred>,
  read: ReturnType<typeof inferred>["submission"],
): Score {
  const wrong: string[] = [];
  let of = 0;
  for (const column of right.columns) {
    const isListed = column.kind === "list" || column.role === "agency" || column.role === "unit";
    const at = read.headers[0]?.columns[column.field];
    if (!isListed || at === undefined) continue;
    of += 1;
    const names = new Set(read.rows.map(({ texts }) => texts[column.field] ?? null));
    const own = made.form.columns.find(({ field }) => made.submission.headers[0]?.columns[field] === at);
    const lost =
      own &&
      [...names].filter(
        (name) => name !== null && !made.submission.rows.some(({ texts }) => texts[own.field] === name),
      );
    if (!own || lost!.length > 0) wrong.push(`${column.field}: ${lost?.join(", ") ?? "not a column"}`);
  }
  return { right: of - wrong.length, of, wrong };
}

function scoresOf({ grid, form }: Sheet): Scores {
  const made = inferred(grid);
  const { submission } = readSheet(grid, form);
  const expected = totalsByPlace(submission);
  const found = new Set(totalsByPlace(made.submission));
  const wrong = expected.filter((total) => !found.has(total));
  return {
    columns: columnScore(grid, form, made),
    levels: levelScore(grid, form, made),
    totals: { right: expected.length - wrong.length, of: expected.length, wrong },
    lists: listScore(form, made, submission),
  };
}

const parts = ["columns", "levels", "totals", "lists"] as const;

if (!data) {
  test("the folder of the provinces' workbooks is not here", () => expect(data).toBeUndefined());
} else {
  const scored = sheets().map((sheet) => ({ ...sheet, scores: scoresOf(sheet) }));

  /** A line a folder or layout: how many are right of all, without a correction. */
  const table = [...new Set(scored.map(({ group }) => group))].map((group) => {
    const own = scored.filter((one) => one.group === group);
    const figures = parts.map((part) => {
      const sum = (of: "right" | "of") => own.reduce((all, { scores }) => all + scores[part][of], 0);
      return `${part} ${sum("right")}/${sum("of")}`;
    });
    return [group.padEnd(12), `${own.length} sheets`.padEnd(10), ...figures.map((text) => text.padEnd(17))].join(" ");
  });
  process.stdout.write(`${table.join("\n")}\n`);

  test.each(scored.map((sheet) => [sheet.name, sheet] as const))("%s", (_, { scores }) => {
    for (const part of parts) {
      const { right, of, wrong } = scores[part];
      expect({ part, wrong, isEnough: right >= of * 0.95 || wrong.length <= 1 }).toMatchObject({ isEnough: true });
    }
  });

  test("of all columns and of all headings 95 in 100 are right, without a correction", () => {
    for (const part of ["columns", "levels"] as const) {
      const all = scored.map(({ scores }) => scores[part]);
      const right = all.reduce((sum, one) => sum + one.right, 0);
      expect(right / all.reduce((sum, one) => sum + one.of, 0)).toBeGreaterThanOrEqual(0.95);
    }
  });
}

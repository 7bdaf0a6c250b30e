import { areaToA1 } from "../../src/grid/area";
import { sheetPrefix } from "../../src/grid/reference";
import { openedXlsx, partsOf } from "../support/openedXlsx";
import { formOverSheets, mergedOverSheets } from "../support/severalSheets";
import { summarizedLayouts } from "../support/summarized";
import { summaryCopy } from "../support/summaryCopy";
import { throughCalc } from "./calc";

jest.setTimeout(240_000);

const several = formOverSheets();

test("LibreOffice computes every cell of a summary as it was written, and its charts read the same cells", async () => {
  const plans = [
    ...summarizedLayouts.map(({ form, grids }) => ({ form, grids })),
    { form: several, grids: await mergedOverSheets(several) },
  ];
  const copies = await Promise.all(plans.map(({ grids, form }) => summaryCopy(grids, form)));
  const files = throughCalc(copies.map(({ workbook }) => ({ file: workbook.save() })));
  let compared = 0;
  for (const [at, file] of files.entries()) {
    const { workbook, sheet, charts } = copies[at]!;
    const valuesIn = async (book: typeof workbook) =>
      (await book.read(sheet))!.rows.flatMap(({ cells }) =>
        cells.flatMap(({ row, column, value }) =>
          typeof value === "number" ? [[row, column, Math.round(value * 1e6) / 1e6]] : [],
        ),
      );
    const ours = await valuesIn(workbook);
    const theirs = await valuesIn(openedXlsx(file));
    compared += ours.length;
    expect([plans[at]!.form.id, theirs]).toEqual([plans[at]!.form.id, ours]);
    const ranges = [...partsOf(file)]
      .filter(([name]) => /charts\/chart\d+\.xml$/.test(name))
      .flatMap(([, xml]) => [...xml.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, range]) => plainRange(range!)))
      // LibreOffice writes the name of a series as a range as well.
      .filter((range) => range.includes("!"));
    const drawn = charts.flatMap(({ names, series }) => [...series.flatMap(({ values }) => [names, values])]);
    expect(new Set(ranges)).toEqual(new Set(drawn.map((area) => plainRange(sheetPrefix(sheet) + areaToA1(area)))));
  }
  process.stdout.write(`${compared} figures of ${files.length} summaries\n`);
  expect(compared).toBeGreaterThan(400);
});

/** Without marks of absolute places and of names that may be quoted. */
const plainRange = (range: string): string => range.replace(/[$']/g, "").replace(/^(.*!)([A-Z]+[0-9]+):\2$/, "$1$2");

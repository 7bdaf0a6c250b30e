import { traceMaster } from "../../src/app/traceMaster";
import { readBook } from "../../src/app/readBook";
import { madeMaster } from "../support/madeMasters";
import { mergingInto } from "../support/masters";
import { openedXlsx } from "../support/openedXlsx";
import { agenciesOverSheets, formOverSheets, sentOverSheets } from "../support/severalSheets";

test("a cell of a plan over several sheets is not traced: read from one sheet, its origin could be another row's", async () => {
  const form = formOverSheets();
  const empty = await openedXlsx((await madeMaster(form)).bytes).readAll();
  const grids = mergingInto(form).merge(
    empty,
    agenciesOverSheets.flatMap((agency) => sentOverSheets(form, agency, 100)),
  );
  const book = readBook(grids, [form], null);
  for (const sheet of [null, ...grids.map((grid) => grid.sheet)])
    expect(traceMaster(book, sheet, { row: 4, column: 1 })).toMatchObject({ refused: "sheets-not-traced" });
});

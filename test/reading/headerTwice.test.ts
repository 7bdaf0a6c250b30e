import { agencySheet } from "../support/agencySheet";
import { checkedGrids } from "../support/checkedFiles";
import { gridOf, tableOf, type CellSpec } from "../support/grids";
import { saysOf } from "../support/readSubmission";

/** A page that ends between a header and its rows has the header again at the top of the next. */
test("a header right below itself is read once more, and every row under it", () => {
  const once = tableOf(agencySheet()) as CellSpec[][];
  const twice = [...once.slice(0, 8), ...once.slice(6, 8), ...once.slice(8)];
  const [expected] = checkedGrids([gridOf("แผน", once)]);
  const [found] = checkedGrids([gridOf("แผน", twice)]);
  expect(found!.submission.rows.map(saysOf)).toEqual(expected!.submission.rows.map(saysOf));
  expect(found!.submission.headers).toHaveLength(expected!.submission.headers.length + 1);
  expect(found!.issues.filter(({ code }) => code === "column-missing")).toEqual([]);
});

import type { Satang } from "../../../src/plan/satang";
import { totalState } from "../../../src/taskpane/verify/totalRows";

const place = { sheet: "แผน", area: { top: 0, left: 0, bottom: 0, right: 0 }, cell: "A1" };
const column = { th: "งบ", en: "budget" };

test.each([
  [500, 500, "agrees"],
  [0, 0, "agrees"],
  [500, 400, "differs"],
  [null, 400, "missing"],
])("printed %p, recomputed %p: %s", (printed, recomputed, state) => {
  const total = { place, name: "", column, printed: printed as Satang | null, recomputed: recomputed as Satang };
  expect(totalState(total)).toBe(state);
});

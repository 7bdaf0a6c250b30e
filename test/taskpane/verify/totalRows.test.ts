import { totalState } from "../../../src/taskpane/verify/totalRows";

const place = { sheet: "แผน", area: { top: 0, left: 0, bottom: 0, right: 0 }, cell: "A1" };
const column = { th: "งบ", en: "budget" };

test.each([
  [500, 500, "agrees"],
  [0, 0, "agrees"],
  [500, 400, "differs"],
  [null, 400, "missing"],
] as const)("stored %p, recomputed %p: %s", (stored, recomputed, state) => {
  const ok = stored === recomputed;
  const total = { place, name: "", column, stored, recomputed, unit: "satang", ok } as const;
  expect(totalState(total)).toBe(state);
});

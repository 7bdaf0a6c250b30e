import { totalsState, totalState } from "../../../src/taskpane/verify/totalRows";

const place = { sheet: "แผน", area: { top: 0, left: 0, bottom: 0, right: 0 }, cell: "A1" };
const column = { th: "งบ", en: "budget" };

test.each([
  [500, 500, "agrees"],
  [0, 0, "agrees"],
  [500, 400, "differs"],
  [null, 400, "missing"],
  [500, null, "unverified"],
] as const)("stored %p, recomputed %p: %s", (stored, recomputed, state) => {
  const ok = stored === recomputed;
  const total = { place, name: "", column, stored, recomputed, unit: "satang", ok } as const;
  expect(totalState(total)).toBe(state);
});

test.each([
  [[], "none"],
  [[[500, 500]], "right"],
  [
    [
      [500, 500],
      [500, null],
    ],
    "unverified",
  ],
  [
    [
      [500, null],
      [500, 400],
    ],
    "wrong",
  ],
] as const)("all totals together, stored and recomputed %j: %s", (pairs, state) => {
  const totals = pairs.map(
    ([stored, recomputed]) =>
      ({ place, name: "", column, stored, recomputed, unit: "satang", ok: stored === recomputed }) as const,
  );
  expect(totalsState(totals)).toBe(state);
});

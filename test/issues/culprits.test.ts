import { culpritReasons, describeReason, type CulpritReason, type EvidenceOf } from "../../src/issues/aboutCulprits";

const replaced = { unit: "satang", stored: 12_500_000, suggested: 1_250_000, fixes: 2 } as const;
const rows = { unit: "number", rows: [8, 9], amount: 40 } as const;

/** Evidence for every reason. */
const evidence: { readonly [R in CulpritReason]: EvidenceOf<R> } = {
  "total-typed-over": replaced,
  "formula-wrong": replaced,
  "not-recalculated": replaced,
  "digits-swapped": replaced,
  "point-shifted": { ...replaced, factor: 10 },
  "digit-mistyped": replaced,
  "explains-all": replaced,
  "rows-left-out": rows,
  "rows-counted-twice": rows,
  "row-repeated": rows,
  "row-missing": { unit: "satang", amount: 100 },
  "text-not-counted": rows,
  "hidden-not-counted": rows,
  "error-value": { text: "#REF!" },
  "changed-since-merge": { unit: "satang", stored: 100, suggested: null },
  unknown: { cells: ["F11", "F13"] },
};

test.each(Object.keys(culpritReasons) as CulpritReason[])("%s is said in Thai and in English", (reason) => {
  const { th, en } = describeReason(reason, evidence[reason]);
  expect(th).toMatch(/[ก-๙]{3}/);
  expect(en).toMatch(/[a-z]{2}/i);
  expect(en).not.toMatch(/[ก-๙]/);
  expect(th + en).not.toMatch(/undefined|null|NaN|\[object/);
});

test("figures are shown as baht, rows as people count them", () => {
  expect(describeReason("point-shifted", evidence["point-shifted"]).en).toBe(
    "The decimal point or the zeros are off by a factor of 10: with 12,500 for 125,000, 2 totals would be right",
  );
  expect(describeReason("rows-left-out", rows).en).toBe("The difference is rows 9-10 (40), which was not counted");
  expect(describeReason("unknown", { cells: [] }).en).toBe("The figures do not show which cell is wrong");
});

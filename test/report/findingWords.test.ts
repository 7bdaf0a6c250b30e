import { resultWords, totalsWords } from "../../src/report/findingWords";
import type { VerifiedTotal } from "../../src/verifying/verification";

const total = (stored: number | null, recomputed: number | null): VerifiedTotal => ({
  ...{ at: { row: 9, column: 4 }, label: "รวม", covers: [], unit: "satang", stored, recomputed },
  ok: stored !== null && stored === recomputed,
});
const right = total(500, 500);
const wrong = total(400, 500);
const neverComputed = total(null, 500);
const unreadable = total(500, null);

test.each<[string, VerifiedTotal, string]>([
  ["right", right, "agrees"],
  ["wrong", wrong, "differs"],
  ["without a value", neverComputed, "no value"],
  ["over an amount that cannot be read", unreadable, "not verified"],
])("a total %s", (_, one, expected) => {
  expect(resultWords(one, "en")).toBe(expected);
});

test.each<[string, VerifiedTotal[], string]>([
  ["none", [], "There is no total to verify"],
  ["all right", [right, right], "All 2 totals right"],
  ["one wrong", [right, wrong], "1 of 2 totals wrong"],
  ["one that nobody can verify is not called wrong", [right, unreadable], "1 total that could not be verified"],
  [
    "each kind apart",
    [right, wrong, neverComputed, unreadable],
    "1 of 4 totals wrong · 1 total without a computed value · 1 total that could not be verified",
  ],
])("totals in a sentence: %s", (_, totals, expected) => {
  expect(totalsWords(totals, "en")).toBe(expected);
});

import { builtInFormat } from "../../src/grid/builtInFormats";
import { isDateFormat } from "../../src/grid/numberFormat";

test.each<[number, string | undefined]>([
  [0, "General"],
  [4, "#,##0.00"],
  [49, "@"],
  [59, "t0"],
  [62, "t#,##0.00"],
  [67, "t0%"],
  [71, "ว/ด/ปปปป"],
  [81, "d/m/bb"],
  [63, undefined],
  [164, undefined],
])("format %d is %s", (id, code) => expect(builtInFormat(id)).toBe(code));

test("which of them show dates and times", () => {
  const ids = Array.from({ length: 100 }, (_, id) => id);
  const dates = ids.filter((id) => isDateFormat(builtInFormat(id) ?? "General"));
  const spans = [...span(14, 22), ...span(27, 36), ...span(45, 47), ...span(50, 58), ...span(71, 81)];
  expect(dates).toEqual(spans);
});

const span = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, n) => first + n);

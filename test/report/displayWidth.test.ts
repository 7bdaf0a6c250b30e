import { displayWidth, padEnd, padStart, shortened } from "../../src/report/displayWidth";

test.each([
  ["", 0],
  ["abc", 3],
  ["รวม", 3],
  ["ที่", 1],
  ["กำลัง", 4],
  ["น้ำ", 2],
  ["งบบูรณาการ", 9],
  ["ก\u200bข", 2],
  ["計画", 4],
  ["é", 1],
  ["e\u0301", 1],
])("%s takes %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test("texts are padded by what they show", () => {
  expect([padEnd("ที่", 3), padStart("ปี", 3), padEnd("ยาว", 2)]).toEqual(["ที่  ", "  ปี", "ยาว"]);
});

test.each([
  ["รวม", 3, "รวม"],
  ["รวมงบ", 3, "รว…"],
  ["ที่นี่นั่น", 3, "ที่นี่…"],
])("%s in %i columns", (text, width, shown) => {
  expect(shortened(text, width)).toBe(shown);
});

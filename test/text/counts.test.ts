import { countsIn } from "../../src/text/counts";

test.each([
  ["๑ ครั้ง/๒๕๐ คน", ["1 ครั้ง", "250 คน"]],
  ["ร้อยละ ๖๐", ["60 ร้อยละ"]],
  ["ร้อย ละ ๑๐๐", ["100 ร้อยละ"]],
  ["82.5%", ["82.5 ร้อยละ"]],
  ["ไม่น้อยกว่า ๓,๐๐๐ ครั้ง", ["3000 ครั้ง, a limit"]],
  ["ไม่น้อยกว่า ๘๐", ["80 , a limit"]],
  ["ไม่เกินร้อยละ ๑๐", ["10 ร้อยละ, a limit"]],
  ["ระดับ ๕", []],
  ["ประจำปี ๒๕๕๓", []],
  ["ทุกครั้ง", []],
])("%s counts %j", (text, expected) => {
  const counts = countsIn(text).map(({ number, unit, isLimit }) => `${number} ${unit}${isLimit ? ", a limit" : ""}`);
  expect(counts).toEqual(expected);
});

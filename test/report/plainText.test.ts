import { plainText } from "../../src/report/plainText";

test.each([
  ["colours", "\u001b[31mแดง", "[31mแดง"],
  ["a new title of the window", "\u001b]0;x\u0007ชื่อ", "]0;xชื่อ"],
  ["line breaks", "งบ\r\nบูรณาการ\tปี", "งบ บูรณาการ ปี"],
  ["eight-bit controls", "ก\u009b2Jข", "ก2Jข"],
  ["a turned direction", "\u202eslx.ย", "slx.ย"],
  ["a mark of direction of another script", "\u061cชื่อ\u206a", "ชื่อ"],
  ["Thai marks stay", "น้ำที่ใสๆ", "น้ำที่ใสๆ"],
])("%s", (_, text, plain) => {
  expect(plainText(text)).toBe(plain);
});

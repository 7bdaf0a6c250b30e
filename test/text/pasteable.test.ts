import { pasteable } from "../../src/text/pasteable";

test.each([
  [
    "a file's name that is a formula",
    "=cmd|'/C calc'!A0.xlsx\nE11 ไม่มีหน่วยนับ",
    "'=cmd|'/C calc'!A0.xlsx\nE11 ไม่มีหน่วยนับ",
  ],
  ["one in a line further down", "เรียน\n=1+1", "เรียน\n'=1+1"],
  ["one behind a tab", "ก\t@SUM(1)", "ก\t'@SUM(1)"],
  ["one behind a bullet", "- =1+1", "'- =1+1"],
  ["full-width signs", "＝1+1", "'＝1+1"],
  ["what is invisible before the sign", "\u200b=1+1", "'\u200b=1+1"],
  ["names with bullets", "- สำนักงานจังหวัดตราด\r\n- อำเภอเมือง", "- สำนักงานจังหวัดตราด\r\n- อำเภอเมือง"],
  ["a telephone number", "+66 39 511 511", "+66 39 511 511"],
])("%s", (_, text, pasted) => expect(pasteable(text)).toBe(pasted));

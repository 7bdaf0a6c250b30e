import { copiedOutcome } from "../../src/checking/copiedOutcome";
import { doubledWord } from "../../src/checking/doubledWord";
import { foreignScript } from "../../src/checking/foreignScript";
import { lettersApart } from "../../src/checking/lettersApart";
import { misspeltWord } from "../../src/checking/misspeltWord";
import { missingText } from "../../src/checking/missingText";
import { outcomeRepeatsActivity } from "../../src/checking/outcomeRepeatsActivity";
import { repeatedWords } from "../../src/checking/repeatedWord";
import { splitOutcome } from "../../src/checking/splitOutcome";
import { textLikeFormula } from "../../src/checking/textLikeFormula";
import { flatten, rowsOf, sheetOf } from "../support/submissions";

test.each([
  ["all there", {}, []],
  ["no indicator", { indicator: null }, [["G11", "indicator-missing"]]],
  ["a dash for an outcome", { outcome: " – " }, [["H11", "outcome-missing"]]],
])("blank texts: %s", (_, row, expected) => {
  expect(flatten(missingText(rowsOf(row)))).toEqual(expected);
});

test.each([
  ["its own words", "กิจกรรมอบรม", "บุคลากรมีความรู้", []],
  [
    "the activity's name",
    "กิจกรรมบูรณาการการทำงานร่วมกัน",
    "กิจกรรมบูรณาการ การทำงานร่วมกัน",
    [["H11", "outcome-repeats-activity"]],
  ],
  [
    "without its first word",
    "กิจกรรมบูรณาการการทำงานร่วมกัน",
    "บูรณาการการทำงานร่วมกัน",
    [["H11", "outcome-repeats-activity"]],
  ],
  ["more than the name", "กิจกรรมอบรม", "กิจกรรมอบรมทำให้บุคลากรมีความรู้", []],
])("an outcome: %s", (_, activity, outcome, expected) => {
  expect(flatten(outcomeRepeatsActivity(rowsOf({ activity, outcome })))).toEqual(expected);
});

const outcome = "ภาคประชาชนมีส่วนร่วมในโครงการมากขึ้น";

test.each([
  ["of another activity", {}, { outcome }, [["H12", "outcome-copied"]]],
  ["of the same activity", { activity: "กิจกรรม" }, { activity: "กิจกรรม", outcome }, []],
  ["a short one", { outcome: "ไม่มีข้อร้องเรียน" }, { outcome: "ไม่มีข้อร้องเรียน" }, []],
])("the outcome of the row above: %s", (_, above, row, expected) => {
  expect(flatten(copiedOutcome(rowsOf({ outcome, ...above }, row)))).toEqual(expected);
});

test.each([
  ["cut in two where a page broke", ["บุคลากรประกาศ", "เจตนารมณ์ร่วมกัน"], [["H12", "outcome-split"]]],
  ["two of their own", ["บุคลากรประกาศ", "ประชาชนรับรู้"], []],
  ["the other way round", ["เจตนารมณ์ร่วมกัน", "บุคลากรประกาศ"], []],
])("outcomes after a whole one: %s", (_, [first, second], expected) => {
  const whole = { outcome: "บุคลากรประกาศ เจตนารมณ์ร่วมกัน" };
  expect(flatten(splitOutcome(rowsOf(whole, { outcome: first! }, { outcome: second! })))).toEqual(expected);
});

test.each([
  ["Thai", "การประเมินด้านคุณธรรม", []],
  ["Thai and English", "นโยบาย (No Gift Policy) ๑๐๐%", []],
  ["Devanagari inside", "การประเมินदानคุณธรรม", [["H11", "foreign-script"]]],
])("letters of an outcome: %s", (_, outcome, expected) => {
  expect(flatten(foreignScript(rowsOf({ outcome })))).toEqual(expected);
});

test.each([
  ["right", "ผู้บริหารยึดหลักธรรมาภิบาลตามมาตรการของหน่วยงาน", null],
  ["misspelt twice", "ยึดหลักธรรมมาภิบาลตามมาตราการ", "ยึดหลักธรรมาภิบาลตามมาตรการ"],
  ["a gift that a line broke", "งดรับของ กำนันทุกชนิด", "งดรับของกำนัลทุกชนิด"],
  ["a village head", "ส่งเสริมบทบาทของกำนันและผู้ใหญ่บ้าน", null],
])("words of an outcome: %s", (_, outcome, mended) => {
  const issues = misspeltWord(rowsOf({ outcome }));
  expect(flatten(issues)).toEqual(mended ? [["H11", "word-misspelt"]] : []);
  expect(issues.map(({ fix }) => fix?.steps)).toMatchObject(mended ? [[{ after: [[{ text: mended }]] }]] : []);
});

test("foreign letters in a heading are told where the heading stands", () => {
  expect(flatten(foreignScript(rowsOf({ activity: "กิจกรรมกล่อมเกลாதงสังคม" })))).toEqual([["B11", "foreign-script"]]);
});

test.each([
  ["ออนไลน์ของหน่วยงานหน่วยงาน", "หน่วยงาน"],
  ["บุคลากรในหน่วยงานได้ ได้รับความรู้", "ได้"],
  ["การประชาสัมพันธ์ประชาสัมพันธ์เชิงรุก", "ประชาสัมพันธ์"],
  ["เจ้าหน้าที่ที่ได้รับ", undefined],
  ["การบูรณาการการทำงาน", undefined],
  ["เพื่อต่อต้านการทุจริต", undefined],
  ["คุณธรรม จริยธรรม ธรรมาภิบาล", undefined],
  ["ระบบประชาสัมพันธ์ ประชาสัมพันธ์เชิงรุก", "ประชาสัมพันธ์"],
  ["ปัญหาการทุจริต และร่วมด้าน การทุจริต", undefined],
  ["ภาคส่วนต่าง ๆ ต่าง กัน", undefined],
  ["ครั้งที่ ๑ ครั้งที่ ๒", undefined],
  ["", undefined],
])("in %s, %s is written twice", (text, word) => {
  expect(repeatedWords()(text)).toBe(word);
});

test("a doubled word is told at its cell", () => {
  expect(flatten(doubledWord(rowsOf({ outcome: "ของหน่วยงานหน่วยงาน" })))).toEqual([["H11", "doubled-word"]]);
});

test.each([
  ["pulled apart", "ที่ รั บ ทร า บ ปร ะ ก า ส", [["G11", "letters-apart"]]],
  ["short words", "ไป มา หา ที่ ใด", []],
  ["a list of abbreviations", "ม.ค. ก.พ. มี.ค.", []],
])("letters: %s", (_, indicator, expected) => {
  expect(flatten(lettersApart(rowsOf({ indicator })))).toEqual(expected);
});

describe("text that a spreadsheet would run", () => {
  test.each([
    ["=cmd|' /C calc'!A0", "text-like-formula"],
    ["@SUM(1+1)*cmd|' /C notepad'!A0", "text-like-formula"],
    [' =HYPERLINK("http://example.org")', "text-like-formula"],
    ["\t=1+1", "text-like-formula"],
    ["+cmd|' /C calc'!A0", "text-like-formula"],
    ["-2+3+cmd|' /C calc'!A0", "text-like-formula"],
    ["+SUM(A1:A9)", "text-like-formula"],
    ["-A1*2", "text-like-formula"],
    ["+สำนักงานจังหวัดตราด", "text-after-sign"],
    ["+66 39 511 511", "text-after-sign"],
    ["\u200b=1+1", "text-like-formula"],
    ["- จำนวนครั้งที่จัด", undefined],
    ["-ร้อยละของหน่วยงาน", undefined],
    ["-No Gift Policy (NGP)", undefined],
    ["-", undefined],
    ["จำนวน = ๕", undefined],
  ])("%s", (outcome, code) => {
    const row = { outcome, written: { outcome: { value: outcome } } };
    expect(flatten(textLikeFormula(rowsOf(row)))).toEqual(code ? [["H11", code]] : []);
  });
});

test("a cell merged with its neighbour is not blank: output and outcome may stand in one", () => {
  const rows = [{ outcome: null }, { outcome: null }];
  const sheet = sheetOf({ sections: [{ rows, total: null }], grid: { merges: ["G11:H11"] } });
  expect(flatten(missingText(sheet))).toEqual([["H12", "outcome-missing"]]);
});

test("a word that ends one text and begins the next is in neither twice", () => {
  const find = repeatedWords();
  expect(find("ประชาชนในพื้นที่ได้รับทราบข้อมูลของหน่วยงาน")).toBeUndefined();
  expect(find("หน่วยงานของรัฐ")).toBeUndefined();
  expect(find("หน่วยงานหน่วยงาน")).toBe("หน่วยงาน");
});

import { outcomeCopied } from "../../src/checking/texts/outcomeCopied";
import { dateOfOtherYear } from "../../src/checking/texts/dateOfOtherYear";
import { doubledWord } from "../../src/checking/texts/doubledWord";
import { wordDoubtful } from "../../src/checking/texts/wordDoubtful";
import { foreignScript } from "../../src/checking/texts/foreignScript";
import { indicatorOnlyCount } from "../../src/checking/texts/indicatorOnlyCount";
import { indicatorWording } from "../../src/checking/texts/indicatorWording";
import { lettersApart } from "../../src/checking/texts/lettersApart";
import { wordMisspelt } from "../../src/checking/texts/wordMisspelt";
import { indicatorMissing } from "../../src/checking/texts/indicatorMissing";
import { outcomeMissing } from "../../src/checking/texts/outcomeMissing";
import { outputMissing } from "../../src/checking/texts/outputMissing";
import { targetMissing } from "../../src/checking/texts/targetMissing";
import { outcomeRepeatsActivity } from "../../src/checking/texts/outcomeRepeatsActivity";
import { repeatedWords } from "../../src/checking/texts/repeatedWord";
import { outcomeSplit } from "../../src/checking/texts/outcomeSplit";
import { textLikeFormula } from "../../src/checking/texts/textLikeFormula";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { flatten, rowsOf, sheetOf } from "../support/submissions";

const missing = [indicatorMissing, targetMissing, outputMissing, outcomeMissing];

test.each([
  ["all there", {}, []],
  ["no indicator", { indicator: null }, [["G11", "indicator-missing"]]],
  ["a dash for an outcome", { outcome: " – " }, [["H11", "outcome-missing"]]],
])("blank texts: %s", (_, row, expected) => {
  expect(flatten(missing.flatMap((rule) => rule(rowsOf(row))))).toEqual(expected);
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
  expect(flatten(outcomeCopied(rowsOf({ outcome, ...above }, row)))).toEqual(expected);
});

test.each([
  ["cut in two where a page broke", ["บุคลากรประกาศ", "เจตนารมณ์ร่วมกัน"], [["H12", "outcome-split"]]],
  ["two of their own", ["บุคลากรประกาศ", "ประชาชนรับรู้"], []],
  ["the other way round", ["เจตนารมณ์ร่วมกัน", "บุคลากรประกาศ"], []],
])("outcomes after a whole one: %s", (_, [first, second], expected) => {
  const whole = { outcome: "บุคลากรประกาศ เจตนารมณ์ร่วมกัน" };
  expect(flatten(outcomeSplit(rowsOf(whole, { outcome: first! }, { outcome: second! })))).toEqual(expected);
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
  ["one letter from the opposite", "ตระหนักถึงปัญหา และร่วมด้าน การทุจริต", "ตระหนักถึงปัญหา และร่วมต้านการทุจริต"],
  ["the commission's letters for people", "ปปช. กลุ่มเป้าหมายทราบช่องทาง", "ปชช. กลุ่มเป้าหมายทราบช่องทาง"],
  ["the commission", "ประสานงานกับ ปปช. และ ป.ป.ช.ประจำจังหวัด", null],
  ["a village head", "ส่งเสริมบทบาทของกำนันและผู้ใหญ่บ้าน", null],
])("words of an outcome: %s", (_, outcome, suggested) => {
  const issues = wordMisspelt(rowsOf({ outcome }));
  expect(flatten(issues)).toEqual(suggested ? [["H11", "word-misspelt"]] : []);
  expect(issues.map(({ fix }) => fix?.steps)).toMatchObject(suggested ? [[{ after: [[{ text: suggested }]] }]] : []);
});

test("foreign letters in a heading are reported where the heading is", () => {
  expect(flatten(foreignScript(rowsOf({ activity: "กิจกรรมกล่อมเกลாதงสังคม" })))).toEqual([["B11", "foreign-script"]]);
});

test.each([
  ["แผน 65", []],
  ["แผน A", []],
  ["แผนaปฏิบัติการ", [[null, "foreign-script"]]],
  ["ແຜน", [[null, "foreign-script"]]],
])("letters of another script in the name of a sheet: %s", (sheet, expected) => {
  const checked = rowsOf({});
  expect(flatten(foreignScript({ ...checked, grid: { ...checked.grid, sheet } }))).toEqual(expected);
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

test("a doubled word is reported at its cell", () => {
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
    ["\u00ad=1+1", "text-like-formula"],
    ["\u0001=1+1", "text-like-formula"],
    ["\u0000=1+1", "text-like-formula"],
    ["\u202e=1+1", "text-like-formula"],
    ["\u2066\u2069=1+1", "text-like-formula"],
    ["\u3000=1+1", "text-like-formula"],
    ["-=cmd|'/C calc'!A0", "text-like-formula"],
    ["- =1+1", "text-like-formula"],
    ["+=1+1", "text-like-formula"],
    ["-@SUM(1+1)", "text-like-formula"],
    ["+-+SUM(1)", "text-like-formula"],
    ["-(1+1)*cmd|'/C calc'!A0", "text-like-formula"],
    ["+'[a.xlsx]แผน'!A1", "text-like-formula"],
    ['+"a"&A1', "text-like-formula"],
    ["＝1+1", "text-like-formula"],
    ["＋SUM(1)", "text-like-formula"],
    ["-(เพิ่มเติม) ๑ + ๑", undefined],
    ["- 5 ครั้ง", undefined],
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

test("a cell merged with its neighbour is not blank: output and outcome may be in one", () => {
  const rows = [{ outcome: null }, { outcome: null }];
  const sheet = sheetOf({ sections: [{ rows, total: null }], grid: { merges: ["G11:H11"] } });
  expect(flatten(missing.flatMap((rule) => rule(sheet)))).toEqual([["H12", "outcome-missing"]]);
});

test("a word that ends one text and begins the next is in neither twice", () => {
  const find = repeatedWords();
  expect(find("ประชาชนในพื้นที่ได้รับทราบข้อมูลของหน่วยงาน")).toBeUndefined();
  expect(find("หน่วยงานของรัฐ")).toBeUndefined();
  expect(find("หน่วยงานหน่วยงาน")).toBe("หน่วยงาน");
});

test.each([
  ["against", "เครือข่ายต้านทุจริต", [], null],
  ["in the field of corruption", "เรื่องร้องเรียนด้านการทุจริต", [], null],
  ["probably against", "เครือข่ายด้านทุจริต", [["H11", "word-doubtful"]], null],
  ["an abbreviation that there is not", "ชรก./ลูกจ้าง", [["H11", "word-doubtful"]], "ขรก./ลูกจ้าง"],
  ["the end of another abbreviation", "สชรก. และ ส.ชรก.", [], null],
  ["the abbreviation that there is", "ขรก./ลูกจ้าง", [], null],
  ["another office's, and served", "ให้ บริการพช.ได้", [["H11", "word-doubtful"]], null],
  ["another office's", "ประสาน พช. จังหวัด", [], null],
  ["the act's name cut short", "ข้อมูลข่าว ของ ราชการ", [["H11", "word-doubtful"]], null],
  ["the act's name", "ข้อมูลข่าวสารของราชการ", [], null],
  ["a complaint misread", "รับชื่อร้องเรียน", [["H11", "word-doubtful"]], null],
  ["a list of names", "รายชื่อร้องเรียน", [], null],
])("a doubtful word: %s", (_, outcome, expected, suggested) => {
  const issues = wordDoubtful(rowsOf({ outcome }));
  expect(flatten(issues)).toEqual(expected);
  expect(issues.flatMap(({ fix }) => fix?.steps ?? [])).toMatchObject(
    suggested ? [{ after: [[{ text: suggested }]] }] : [],
  );
});

test("a doubtful word in several cells of a row is one issue, and its fix fixes them all", () => {
  const [found, ...more] = wordDoubtful(rowsOf({ indicator: "จำนวน ชรก.", outcome: "ชรก. เข้าใจ" }));
  expect(more).toEqual([]);
  expect(flatten([found!])).toEqual([["G11", "word-doubtful"]]);
  expect(found!.params).toMatchObject({ more: 1 });
  expect(found!.fix!.steps).toHaveLength(2);
});

test("a name of the form's own is not doubted, a new one is", () => {
  const [listed] = tratPlan2565.taxonomy[0]!.children[2]!.children[0]!.children;
  expect(listed!.name).toContain("ด้านทุจริต");
  const activity = "โครงการใหม่ด้านทุจริต";
  expect(wordDoubtful(rowsOf({ activity: listed!.name }))).toEqual([]);
  expect(flatten(wordDoubtful(rowsOf({ activity })))).toEqual([["B11", "word-doubtful"]]);
});

test.each([
  ["of the form's fiscal year", "จัดวันที่ ๙ ธันวาคม ๒๕๖๔", []],
  ["in its last month", "จัดวันที่ 30 กันยายน พ.ศ. 2565", []],
  ["of the year's own number, after it has ended", "จัดวันที่ ๙ ธันวาคม ๒๕๖๕", [["H11", "date-of-other-year"]]],
  ["of the year before", "จัดวันที่ ๙ มกราคม ๒๕๖๔", [["H11", "date-of-other-year"]]],
  ["long past", "ตั้งแต่วันที่ ๙ ธันวาคม ๒๕๕๓", []],
  ["of a letter", "ตามหนังสือ ลงวันที่ ๙ มกราคม ๒๕๖๔", []],
  ["without a day", "ภายในธันวาคม ๒๕๖๕", []],
])("a date: %s", (_, outcome, expected) => {
  expect(flatten(dateOfOtherYear(rowsOf({ outcome })))).toEqual(expected);
});

test.each([
  ["what is counted", "จำนวนช่องทางที่เผยแพร่", []],
  ["only how many", "๕ ช่องทาง", [["G11", "indicator-only-count"]]],
  ["how many of what", "๕ ช่องทางที่หน่วยงานใช้เผยแพร่ข้อมูลข่าวสาร", []],
])("an indicator that says %s", (_, indicator, expected) => {
  expect(flatten(indicatorOnlyCount(rowsOf({ indicator })))).toEqual(expected);
});

test.each([
  ["ร้อยละของบุคลากร", null],
  ["จำนวนบุคลากร ร้อยละ ๘๐", null],
  ["จำนวนร้อยละของบุคลากร", "ร้อยละของบุคลากร"],
])("an indicator worded as %s", (indicator, suggested) => {
  const issues = indicatorWording(rowsOf({ indicator }));
  expect(flatten(issues)).toEqual(suggested ? [["G11", "indicator-wording"]] : []);
  expect(issues.flatMap(({ fix }) => fix!.steps)).toMatchObject(suggested ? [{ after: [[{ text: suggested }]] }] : []);
});

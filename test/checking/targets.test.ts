import { achievementOverHundred } from "../../src/checking/targets/achievementOverHundred";
import { percentBesideCount } from "../../src/checking/targets/percentBesideCount";
import { targetOfSeveral } from "../../src/checking/targets/targetOfSeveral";
import { targetWithoutUnit } from "../../src/checking/targets/targetWithoutUnit";
import { targetCountDiffers } from "../../src/checking/targets/targetCountDiffers";
import { unitDoubtful } from "../../src/checking/targets/unitDoubtful";
import { quantityMissing } from "../../src/checking/targets/quantityMissing";
import { unitMissing } from "../../src/checking/targets/unitMissing";
import { percentInTextDiffers } from "../../src/checking/targets/percentInTextDiffers";
import { percentBelowOne } from "../../src/checking/targets/percentBelowOne";
import { percentOverHundred } from "../../src/checking/targets/percentOverHundred";
import { quantityFractional } from "../../src/checking/targets/quantityFractional";
import { quantityNegative } from "../../src/checking/targets/quantityNegative";
import { quantityZero } from "../../src/checking/targets/quantityZero";
import { unitIndicatorMismatch } from "../../src/checking/targets/unitIndicatorMismatch";
import { unitUnknown } from "../../src/checking/targets/unitUnknown";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { writtenTargets } from "../../src/checking/targets/writtenTargets";
import { flatten, rowsOf, sheetOf, type RowSpec } from "../support/submissions";

test.each([
  ["both there", {}, []],
  ["no unit", { unit: null }, [["C11", "unit-missing"]]],
  ["no quantity", { quantity: null }, [["D11", "quantity-missing"]]],
  ["a dash for a quantity", { unread: { quantity: "-" } }, [["D11", "quantity-missing"]]],
  ["zero is a quantity", { quantity: 0 }, []],
  ["words are reported as unreadable", { unread: { quantity: "หลายครั้ง" } }, []],
  ["an error of a formula is reported as such", { unread: { unit: { error: "#N/A" } } }, []],
] as const)("unit and quantity: %s", (_, row: RowSpec, expected) => {
  expect(flatten([unitMissing, quantityMissing].flatMap((rule) => rule(rowsOf(row))))).toEqual(expected);
});

test.each([
  ["of the form", "ช่องทาง", []],
  ["in another spelling", "เปอร์เซ็นต์", []],
  ["of no form", "หน่วย", [["C11", "unit-unknown"]]],
  ["a letter left out of a short one", "เครือข่า", [["C11", "unit-unknown"]]],
  ["a dash is not a unit", "-", []],
])("a unit: %s", (_, unit, expected) => {
  const issues = unitUnknown(rowsOf({ unit }));
  expect(flatten(issues)).toEqual(expected);
  expect(issues.filter(({ fix }) => fix)).toEqual([]);
});

test("a slip in a long unit can only be that unit: the fix writes it", () => {
  const units = [...tratPlan2565.units, { name: "หลักสูตรฝึกอบรม", aliases: [], whole: true, percent: false }];
  const rows = [{ unit: "หลักสูตรฝึกอบรบ" }];
  const [found] = unitUnknown(sheetOf({ sections: [{ rows }], form: { ...tratPlan2565, units } }));
  expect(found!.fix!.steps).toMatchObject([{ row: 10, column: 2, after: [[{ text: "หลักสูตรฝึกอบรม" }]] }]);
});

const limits = [quantityNegative, percentOverHundred, quantityZero, percentBelowOne, quantityFractional];

test.each([
  ["people", { unit: "คน", quantity: 40 }, []],
  ["half a person", { unit: "คน", quantity: 2.5 }, [["D11", "quantity-fractional"]]],
  ["none at all", { unit: "ครั้ง", quantity: 0 }, [["D11", "quantity-zero"]]],
  ["a share where its percentage belongs", { unit: "ร้อยละ", quantity: 0.8 }, [["D11", "percent-below-one"]]],
  ["one percent", { unit: "ร้อยละ", quantity: 1 }, []],
  ["half a percent", { unit: "ร้อยละ", quantity: 82.5 }, []],
  ["a hundred percent", { unit: "ร้อยละ", quantity: 100 }, []],
  ["more than that", { unit: "ร้อยละ", quantity: 101 }, [["D11", "percent-over-hundred"]]],
  ["by the sign", { unit: "%", quantity: 140 }, [["D11", "percent-over-hundred"]]],
  ["more than a hundred people", { unit: "คน", quantity: 600 }, []],
  ["below zero", { unit: "คน", quantity: -5 }, [["D11", "quantity-negative"]]],
  ["below zero and not whole is one fault", { unit: "คน", quantity: -2.5 }, [["D11", "quantity-negative"]]],
  ["a fraction of what the form does not know", { unit: "ไร่", quantity: 2.5 }, []],
])("a quantity: %s", (_, row, expected) => {
  expect(flatten(limits.flatMap((rule) => rule(rowsOf(row))))).toEqual(expected);
});

test.each([
  ["80", 80, []],
  ["100", 100, []],
  ["480", 480, [["J11", "achievement-over-hundred"]]],
])("percent achieved: %s", (_, number, expected) => {
  const sheet = rowsOf({});
  const rows = sheet.rows.map((row) => ({
    ...row,
    numbers: { achievement: number },
    cells: { ...row.cells, achievement: { row: 10, column: 9 } },
  }));
  expect(flatten(achievementOverHundred({ ...sheet, rows }))).toEqual(expected);
});

test.each([
  ["people, and their number", "คน", "จำนวนคนที่เข้าร่วม", []],
  ["people, and a percentage", "คน", "ร้อยละของหน่วยงานที่บุคลากรเข้ารับการอบรม", [["C11", "unit-indicator-mismatch"]]],
  ["times, and the number of channels", "ครั้ง", "จำนวนช่องทางในการเผยแพร่", [["C11", "unit-indicator-mismatch"]]],
  ["after a bullet", "ครั้ง", "- จำนวน ช่องทาง", [["C11", "unit-indicator-mismatch"]]],
  ["percent, and the number of percent", "ร้อยละ", "จำนวนร้อยละของบุคลากร", []],
  ["news, by its other name", "ข่าว", "จำนวนข่าวสารที่เผยแพร่", []],
  ["people, and a percentage further on", "คน", "มีผู้เข้าร่วมไม่น้อยกว่า ร้อยละ ๗๐", []],
  ["people, and the number of participants", "คน", "จำนวนผู้เข้าร่วม", []],
  ["people, and a word that only begins like no unit", "คน", "หน่วยงานมีการประกาศ", []],
])("unit and indicator: %s", (_, unit, indicator, expected) => {
  expect(flatten(unitIndicatorMismatch(rowsOf({ unit, indicator })))).toEqual(expected);
});

const shared = { activity: "กิจกรรมขับเคลื่อน" };

test.each([
  [
    "nearly the same of something else",
    { unit: "หน่วยงาน", quantity: 44 },
    { unit: "ระบบ", quantity: 43 },
    [["D12", "unit-doubtful"]],
  ],
  ["the same unit", { unit: "หน่วยงาน", quantity: 44 }, { unit: "หน่วยงาน", quantity: 43 }, []],
  ["numbers far apart", { unit: "หน่วยงาน", quantity: 44 }, { unit: "ระบบ", quantity: 12 }, []],
  ["small numbers", { unit: "ช่องทาง", quantity: 3 }, { unit: "ครั้ง", quantity: 3 }, []],
  ["a percentage", { unit: "คน", quantity: 100 }, { unit: "ร้อยละ", quantity: 100 }, []],
])("a unit doubtful by the row above: %s", (_, above, row, expected) => {
  expect(flatten(unitDoubtful(rowsOf({ ...shared, ...above }, { ...shared, ...row })))).toEqual(expected);
});

test("another activity may well count as much of something else", () => {
  expect(unitDoubtful(rowsOf({ unit: "หน่วยงาน", quantity: 44 }, { unit: "ระบบ", quantity: 43 }))).toEqual([]);
});

test.each([
  ["the same", { indicator: "ไม่น้อยกว่าร้อยละ ๘๐" }, []],
  ["another in the indicator", { indicator: "คะแนนไม่น้อยกว่าร้อยละ ๘๒" }, [["G11", "percent-in-text-differs"]]],
  ["another in the outcome, by its sign", { outcome: "ผ่าน 100 % ของผู้เข้าร่วม" }, [["H11", "percent-in-text-differs"]]],
  ["a decimal", { outcome: "ร้อยละ 80.0" }, []],
  ["of people", { unit: "คน", indicator: "ร้อยละ ๗๐" }, []],
  ["no number", { indicator: "ร้อยละของบุคลากร" }, []],
])("a percentage named in words: %s", (_, row, expected) => {
  expect(flatten(percentInTextDiffers(rowsOf({ unit: "ร้อยละ", quantity: 80, ...row })))).toEqual(expected);
});

test.each([
  ["a number", "- จำนวนผู้เข้าอบรม", "๕๐ คน", "- อบรม ๕๐ คน", []],
  ["the same short words planned and done", "- จำนวนครั้ง", "๑ ครั้ง", "๑ ครั้ง", []],
  [
    "what came out",
    "- จำนวนครั้ง",
    "- ส่งเจ้าหน้าที่เข้าอบรม ๓ คน/๑ ครั้ง",
    "- ส่งเจ้าหน้าที่เข้าอบรม ๓ คน/๑ ครั้ง - ระบบงานดีขึ้น",
    ["target-repeats-output"],
  ],
  ["no number", "- จำนวนผู้เข้าอบรม", "เจ้าหน้าที่ในสังกัด", "- อบรมแล้ว", ["target-unmeasurable"]],
  ["how many in words", "- จำนวนครั้งที่ประกาศ", "ทุกครั้ง", "- ประกาศทุกครั้ง", []],
  ["a number for a percentage", "- ร้อยละของบุคลากร", "๙ คน", "- อบรม ๙ คน", ["target-indicator-mismatch"]],
  ["a percentage for a number", "- จำนวนบุคลากร", "ไม่น้อยกว่าร้อยละ ๕๐", "- ร้อยละ ๖๐", ["target-indicator-mismatch"]],
  ["for one of several indicators", "- ร้อยละของบุคลากร - จำนวนครั้ง", "๔ ครั้ง", "- จัด ๔ ครั้ง", []],
])("a target in words: %s", (_, indicator, target, output, codes) => {
  const sheet = rowsOf({});
  const rows = sheet.rows.map((row) => ({
    ...row,
    texts: { indicator, target, output },
    cells: { ...row.cells, target: { row: 10, column: 2 } },
  }));
  expect(flatten(writtenTargets({ ...sheet, rows }))).toEqual(codes.map((code) => ["C11", code]));
});

test.each([
  ["its threshold in percent", { indicator: "มีผู้เข้าร่วม ไม่น้อยกว่า ร้อยละ ๗๐" }, [["C11", "percent-beside-count"]]],
  ["a percentage of no number", { indicator: "จำนวนผู้เข้าร่วม คิดเป็นร้อยละ" }, []],
  ["a target in percent", { unit: "ร้อยละ", indicator: "ไม่น้อยกว่าร้อยละ ๗๐" }, []],
] as const)("an indicator beside a count of people: %s", (_, row: RowSpec, expected) => {
  expect(flatten(percentBesideCount(rowsOf(row)))).toEqual(expected);
});

/** Rows with targets in words, which the form of the built sheet has no column for. */
function withTargets(...targets: readonly (readonly [target: string, indicator?: string])[]) {
  const sheet = rowsOf(...targets.map(() => ({})));
  const rows = sheet.rows.map((row, index) => {
    const [target, indicator = "- ผู้เข้าร่วม"] = targets[index]!;
    return { ...row, texts: { target, indicator }, cells: { ...row.cells, target: { row: row.row, column: 2 } } };
  });
  return { ...sheet, rows };
}

test.each([
  ["one number", "๓๒ หน่วยงาน", "ผู้เข้าร่วม", []],
  ["two of two kinds", "๓๒ หน่วยงาน ๘ อำเภอ", "ผู้เข้าร่วม", [["C11", "target-of-several"]]],
  ["that many of each", "๓ กลุ่มๆ ละ ๑ คน", "ข้าราชการดีเด่น", [["C11", "target-of-several"]]],
  ["that many at a time", "๑ ครั้ง/๕๐ คน", "ผู้เข้าร่วม", []],
  ["one for each indicator", "๗๗ คน ร้อยละ ๑๐๐", "จำนวนผู้ร่วม -ร้อยละของผู้รู้", []],
  ["a range of one kind", "๒๐ คน ถึง ๓๐ คน", "ผู้เข้าร่วม", []],
])("numbers of a target: %s", (_, target, indicator, expected) => {
  expect(flatten(targetOfSeveral(withTargets([target, indicator])))).toEqual(expected);
});

test.each([
  ["a unit", "ไม่น้อยกว่า ๘๐ คน", []],
  ["percent", "ไม่น้อยกว่าร้อยละ ๘๐", []],
  ["none", "ไม่น้อยกว่า ๒ ช่องทาง ไม่น้อยกว่า ๘๐", [["C11", "target-without-unit"]]],
  ["nothing but a number", "๓๐", [["C11", "target-without-unit"]]],
  ["a level", "ระดับ ๕", []],
])("a target's number with %s", (_, target, expected) => {
  expect(flatten(targetWithoutUnit(withTargets([target])))).toEqual(expected);
});

const all32 = ["๓๒ หน่วยงาน"] as const;
test.each([
  ["one more than all the others", [all32, all32, all32, ["๓๓ หน่วยงาน"]], [["C14", "target-count-differs"]]],
  ["the same", [all32, all32, all32, all32], []],
  ["far from it", [all32, all32, all32, ["๑๒ หน่วยงาน"]], []],
  ["of something else", [all32, all32, all32, ["๓๓ คน"]], []],
  ["at least that many", [all32, all32, all32, ["ไม่น้อยกว่า ๓๐ หน่วยงาน"]], []],
  ["two others are not a rule", [all32, all32, ["๓๓ หน่วยงาน"]], []],
  ["shared by as many", [all32, all32, all32, ["๓๓ หน่วยงาน"], ["๓๓ หน่วยงาน"], ["๓๓ หน่วยงาน"]], []],
] as const)("a target beside those of other rows: %s", (_, targets, expected) => {
  expect(flatten(targetCountDiffers(withTargets(...targets)))).toEqual(expected);
});

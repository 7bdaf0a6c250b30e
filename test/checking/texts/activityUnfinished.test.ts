import { activityUnfinished } from "../../../src/checking/texts/activityUnfinished";
import { flatten, rowsOf } from "../../support/submissions";
import { agencySheet } from "../../support/agencySheet";
import { checkedGrids } from "../../support/checkedFiles";

test.each([
  ["ends in a colon", "อบรมเยาวชน :", null, "อบรมเยาวชน"],
  ["ends in a wide colon", "อบรมเยาวชน： ", null, "อบรมเยาวชน"],
  ["ends in an opening bracket", "อบรมเยาวชน (", "(", "อบรมเยาวชน"],
  ["ends in both", "อบรมเยาวชน (:", "(:", "อบรมเยาวชน"],
  ["a bracket with words, never closed", "อบรมเยาวชน (รุ่นที่ ๑", "(รุ่นที่ ๑", undefined],
  ["a bracket within another, one closed", "อบรม (เยาวชน [ม.๑)", "(เยาวชน [ม.๑)", undefined],
  ["a bracket open, and a colon", "อบรม (รุ่นที่ ๑:", "(รุ่นที่ ๑:", undefined],
  ["open behind a running number", "๑) อบรม (รุ่นที่ ๑", "(รุ่นที่ ๑", undefined],
  ["nothing but a colon", ":", null, undefined],
])("an activity that breaks off: %s", (_, activity, open, fixed) => {
  const issues = activityUnfinished(rowsOf({ activity }));
  expect(flatten(issues)).toEqual([["B11", "activity-unfinished"]]);
  expect(issues[0]).toMatchObject({ params: { open } });
  expect(issues.flatMap(({ fix }) => fix?.steps ?? [])).toMatchObject(fixed ? [{ after: [[{ text: fixed }]] }] : []);
});

test.each([
  ["a whole name", "อบรมเยาวชน"],
  ["brackets that close", "อบรมเยาวชน (รุ่นที่ ๑) [ม.๑]"],
  ["a running number", "๑) อบรมเยาวชน"],
  ["running numbers within brackets", "อบรม (๑) เยาวชน ๒) ครู"],
  ["a list in brackets", "อบรม (ได้แก่ ๑) เยาวชน ๒) ครู)"],
  ["a colon within", "อบรม: เยาวชน"],
])("an activity that does not: %s", (_, activity) => {
  expect(activityUnfinished(rowsOf({ activity }))).toEqual([]);
});

test("an indicator may end in a colon", () => {
  expect(activityUnfinished(rowsOf({ indicator: "ดังนี้:" }))).toEqual([]);
});

test.each([
  ["a colon: its number stays", "๑) กิจกรรมอบรมคุณธรรม:", [["B11", "activity-unfinished"]], "๑) กิจกรรมอบรมคุณธรรม"],
  ["a whole name", "๑) กิจกรรมอบรมคุณธรรม (รุ่นที่ ๑)", [], undefined],
])("in a whole sheet: %s", (_, text, expected, fixed) => {
  const issues = checkedGrids([agencySheet({ B11: text })]).flatMap(({ issues }) => issues);
  expect(flatten(issues)).toEqual(expected);
  expect(issues.flatMap(({ fix }) => fix?.steps ?? [])).toMatchObject(fixed ? [{ after: [[{ text: fixed }]] }] : []);
});

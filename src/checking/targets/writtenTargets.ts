import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { squeezed } from "../texts/squeezed";

/** Words that say how many without a figure: "every time", "once a month". */
const saysHowMany = /[0-9๐-๙]|ทุก|ละ|ทั้งหมด|ครบ|ไม่มี|หนึ่ง|สอง|สาม/;
const percent = /ร้อยละ|%|เปอร์เซ็นต์/;
const numberOf = "จำนวน";
/** Shorter ones may well be the same: "1 ครั้ง" was planned, and done. */
const longEnough = 24;

/**
 * A target in words, as forms without a unit and a quantity have it: one that says what came out instead, names no
 * number, or counts differently from its indicator.
 *
 * Why: a target is what the result is measured by. Only an indicator of one item is compared: of several, the target
 * may answer to any.
 */
export const writtenTargets: Rule = ({ rows, grid, placeOf, textOf }) => {
  const issues: Issue[] = [];
  for (const row of rows) {
    const at = placeOf(row, "target");
    const target = textOf(row, "target");
    const output = textOf(row, "output");
    const indicator = textOf(row, "indicator");
    if (!target || !at) continue;
    const where = aboutCell(grid, at);
    const key = squeezed(target);
    if (output && key.length >= longEnough && squeezed(output).startsWith(key)) {
      issues.push(issue("target-repeats-output", { ...where, params: {} }));
    } else if (!saysHowMany.test(target)) {
      issues.push(issue("target-unmeasurable", { ...where, params: { text: target } }));
    } else if (indicator && countsOtherwise(squeezed(indicator), key)) {
      issues.push(issue("target-indicator-mismatch", { ...where, params: { target, indicator } }));
    }
  }
  return issues;
};

/** A percentage measured and a number planned, or the other way round. */
function countsOtherwise(indicator: string, target: string): boolean {
  const measured = indicator.replace(/^[-–—]+/, "");
  if (/[-–—]/.test(measured)) return false;
  if (/^ร้อยละ/.test(measured)) return !percent.test(target);
  return measured.startsWith(numberOf) && /^[^0-9๐-๙]*(ร้อยละ|%)/.test(target);
}

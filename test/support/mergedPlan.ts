import { mergingInto } from "./masters";
import { masterWith, planSheet, probation, rowIn, rowOfActivity, sent, smallForm, treasury, typed } from "./smallPlan";

/** What the treasury and the probation office sent. */
export const rowsOfTreasury = [
  rowIn(1, "กิจกรรม ก", treasury, 500),
  rowIn(1, "กิจกรรม ข", treasury, 1200),
  rowIn(2, "กิจกรรม ค", treasury, 40),
];
export const ofTreasury = sent(treasury, rowsOfTreasury);
export const ofProbation = sent(probation, [
  rowIn(1, "กิจกรรม ก", probation, 700),
  rowIn(3, "กิจกรรม ง", probation, 90.25),
]);
export const submissions = [ofTreasury, ofProbation];

/** The master with both of them merged in. */
export const merged = mergingInto(smallForm).merge(masterWith(), submissions);

/** The same after somebody has typed 1,299.75 over the 1,200 of one cell. */
export const cell = `E${rowOfActivity(merged, "กิจกรรม ข") + 1}`;
export const edited = typed(merged, planSheet, cell, { number: 1299.75 });

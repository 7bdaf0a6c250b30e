import { withoutMoneyUnit } from "../../src/text/statedMoneyUnit";

/** Figures on the screens say their unit themselves: "(บาท) (บาท)" says it twice, "(พันบาท)" beside baht says a wrong one. */
test.each([
  ["งบประมาณ (บาท)", "งบประมาณ"],
  ["งบประมาณ (พันบาท)", "งบประมาณ"],
  ["งบประมาณ\n(หน่วย : ล้านบาท)", "งบประมาณ"],
  ["งบประมาณ [บาท] ปี ๒๕๖๘", "งบประมาณ ปี ๒๕๖๘"],
  ["Budget (baht)", "Budget"],
  ["Budget (thousand baht)", "Budget"],
  ["งบประมาณ (รวมเงินกู้)", "งบประมาณ (รวมเงินกู้)"],
  ["งบประมาณ (ไม่เกิน ๒ ล้านบาท)", "งบประมาณ (ไม่เกิน ๒ ล้านบาท)"],
  ["(บาท)", "(บาท)"],
  ["งบหน่วยงาน", "งบหน่วยงาน"],
])("%j beside an amount in baht is called %j", (header, called) => {
  expect(withoutMoneyUnit({ th: header, en: header })).toEqual({ th: called, en: called });
});

import { toArabicDigits } from "./digits";
import { cleanText } from "./cleanText";
import type { Words } from "./language";

const words: Readonly<Record<string, number>> = {
  สิบ: 10,
  ร้อย: 100,
  พัน: 1_000,
  หมื่น: 10_000,
  แสน: 100_000,
  ล้าน: 1_000_000,
  ลบ: 1_000_000,
  thousand: 1_000,
  million: 1_000_000,
};

// Spaces are taken out first: "(หน่วย : พัน บาท)" is "(หน่วย:พันบาท)". ลบ. is short for ล้านบาท.
const scale = "((?:สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน)+|1,?000(?:,?000)?|thousand|million)";
const money = `(?:${scale}s?(?:of)?(?:บาท|baht)|(ลบ)\\.?)`;
const labelled = new RegExp(`(?:หน่วย(?:นับ|เงิน|เป็น)*|units?)[:：=.–-]*(?:เป็น|in)?${money}`);
const inBaht = /(?:หน่วย(?:นับ|เงิน|เป็น)*|units?)[:：=.–-]*(?:เป็น|in)?(?:บาท|baht)|[([](?:บาท|baht)[)\]]/;
const inBrackets = new RegExp(`[([]${money}[)\\]]`);
const alone = new RegExp(`^${money}$`);
/** After a number it is an amount: "ไม่เกิน 2 ล้านบาท". */
const anywhere = new RegExp(`(?<![0-9.,])${scale}s?(?:of)?(?:บาท|baht)`);

/** What says more than a line about the table is not a line about the table. */
const longest = 200;

/**
 * How many baht one stands for, where a text says in which unit amounts are.
 *
 *   "(หน่วย : พันบาท)"            → 1000
 *   "หน่วย: ล้านบาท", "(ลบ.)"     → 1000000
 *   "หน่วย : บาท", "(บาท)"        → 1
 *   "งบ 2 ล้านบาท"                → undefined
 *
 * @param isHeader the text is the header of amounts: "งบประมาณ พันบาท" is one there without more ado
 */
export function statedMoneyUnit(text: string, isHeader: boolean): number | undefined {
  if (text.length > longest || !/บาท|ลบ|baht/i.test(text)) return undefined;
  const squeezed = toArabicDigits(cleanText(text)).replace(/\s+/g, "").toLowerCase();
  const patterns = isHeader ? [labelled, inBrackets, anywhere] : [labelled, inBrackets, alone];
  for (const pattern of patterns) {
    const found = pattern.exec(squeezed);
    if (found) return bahtOf(found[1] ?? found[2]!);
  }
  return inBaht.test(squeezed) ? 1 : undefined;
}

const eachWord = new RegExp(Object.keys(words).join("|"), "g");

/** "พัน" → 1000, "พันล้าน" → 1000000000, "1,000" → 1000 */
function bahtOf(scaled: string): number {
  if (scaled.startsWith("1")) return Number(scaled.replaceAll(",", ""));
  return (scaled.match(eachWord) ?? []).reduce((product, word) => product * words[word]!, 1);
}

/**
 * What a column of amounts is called beside figures that say their own unit: without the unit that its header states.
 *
 *   "งบประมาณ (บาท)", "Budget (thousand baht)"  → "งบประมาณ", "Budget"
 *   "งบประมาณ (รวมเงินกู้)"                       → as it is
 */
export function withoutMoneyUnit({ th, en }: Words): Words {
  const without = (text: string) =>
    text.replace(/\s*[([][^()[\]]*[)\]]/g, (part) => (statedMoneyUnit(part, false) === undefined ? part : "")).trim() ||
    text;
  return { th: without(th), en: without(en) };
}

import type { Line } from "../reading/line";
import { toArabicDigits } from "../text/digits";
import { yearIn } from "./headerBlock";
import {
  holdsWord,
  millionWords,
  moneyWords,
  senderWords,
  thousandWords,
  withoutFiscalYear,
  yearWords,
} from "./roleWords";

/** What the lines above a table say of the plan. */
export interface FoundTitles {
  /** null: there are no lines. */
  readonly title: string | null;
  /** Years that they name, and the words before the first of them. */
  readonly years: readonly number[];
  readonly yearLabels: readonly string[];
  readonly senderLabel: string | null;
  readonly unit: "thousand" | "million" | null;
  readonly isOfMoney: boolean;
}

export function titlesFound(lines: readonly Line[]): FoundTitles {
  const texts = lines.flatMap(({ pieces }) => pieces.map(({ text }) => text));
  const years: number[] = [];
  const labels = new Set<string>();
  for (const text of texts) {
    for (const match of toArabicDigits(text).matchAll(/(?<![0-9])[0-9]{4}(?![0-9])/g)) {
      const year = yearIn(match[0]);
      if (year === undefined) continue;
      years.push(year);
      const label = [...yearWords].find((word) =>
        toArabicDigits(text)
          .slice(0, match.index)
          .replace(/(?:พ\.? ?ศ\.?)? *$/, "")
          .trimEnd()
          .endsWith(word),
      );
      if (label) labels.add(label);
      else if (/พ\. ?ศ\. ?$/.test(text.slice(0, match.index))) labels.add("พ.ศ.");
    }
  }
  const sender = senderWords.find((word) =>
    texts.some((text) => text.startsWith(word) && /^ ?(?:[:：]|$)/.test(text.slice(word.length))),
  );
  const all = texts.join(" ");
  return {
    title: texts.find((text) => text.length > 3) ?? null,
    ...{ years, yearLabels: [...labels], senderLabel: sender ?? null },
    unit: unitIn(all),
    isOfMoney: holdsWord(withoutFiscalYear(all), moneyWords),
  };
}

/** The unit that a text gives for amounts. */
export const unitIn = (text: string): "thousand" | "million" | null =>
  holdsWord(text, millionWords) ? "million" : holdsWord(text, thousandWords) ? "thousand" : null;

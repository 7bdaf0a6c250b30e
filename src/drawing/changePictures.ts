import type { ChangeOfPart, PlanChange } from "../summarizing/planChange";
import type { Language } from "../text/language";
import { plainBar, type BarTone, type Picture, type PictureBar, type PictureFigures, type PictureRow } from "./picture";
import { pictureWords as words } from "./pictureWords";
import { summaryLineName } from "./summaryPictures";

/** Two bars for each part of a plan, before a merge and after it. Parts that do not change are counted, not drawn. */
export function beforeAfterPicture(
  { parts, whole, unread }: PlanChange,
  language: Language,
  figures: PictureFigures,
): Picture {
  const changed = parts.filter(isChanged);
  const most = Math.max(...changed.flatMap(({ before, after }) => [before, after]), 0);
  const line = (name: string, { before, after }: PlanChange["whole"], isDrawn: boolean): PictureRow => ({
    ...{ name, depth: 0, tone: "plain" },
    bars: isDrawn ? [plainBar(before, most, "before"), plainBar(after, most, "first")] : [],
    figures: [figures.baht(before), figures.baht(after), signed(after - before, figures)].map((text) => ({ text })),
  });
  return {
    title: words.beforeAfter[language],
    kind: "bars",
    columns: [words.heading, words.before, words.after, words.change].map((one) => one[language]),
    rows: changed.map((part) => line(summaryLineName(part, language, figures.count), part, true)),
    foot: line(words.sum[language], whole, false),
    legend: legendOf([
      ["before", words.before[language]],
      ["first", words.after[language]],
    ]),
    notes: notesOf(parts.length - changed.length, changed.length, unread, language, figures),
  };
}

/**
 * A waterfall: the old total, what each part adds or takes away, the new total. Every bar begins where the one before it
 * ends. Parts that do not change are counted, not drawn.
 */
export function differencePicture(
  { parts, whole, unread }: PlanChange,
  language: Language,
  figures: PictureFigures,
): Picture {
  const changed = parts.filter(isChanged);
  const steps: number[] = [whole.before];
  for (const { before, after } of changed) steps.push(steps.at(-1)! + after - before);
  // A difference that is small beside the plan would be a hair: the line then begins just before the lowest of them.
  const [lowest, highest] = [Math.min(...steps), Math.max(...steps)];
  const isCut = lowest > 0 && highest - lowest < lowest * seenWhole;
  const least = isCut ? Math.max(0, lowest - (highest - lowest)) : Math.min(0, lowest);
  const span = highest - least || 1;
  const at = (satang: number): number => Math.max(0, (satang - least) / span);
  const bar = (from: number, to: number, tone: BarTone): PictureBar[] =>
    from === to ? [] : [{ from: at(Math.min(from, to)), to: at(Math.max(from, to)), tone }];
  const end = (name: string, satang: number): PictureRow => ({
    ...{ name, depth: 0, tone: "strong" },
    bars: [bar(0, satang, "before")],
    figures: [{ text: "" }, { text: figures.baht(satang) }],
  });
  const isDrawn = changed.length > 0;
  return {
    title: words.difference[language],
    kind: "bars",
    columns: [words.heading, words.change, words.soFar].map((one) => one[language]),
    rows: [
      end(words.older[language], whole.before),
      ...changed.map((part, i): PictureRow => ({
        ...{ name: summaryLineName(part, language, figures.count), depth: 0, tone: "plain" },
        bars: [bar(steps[i]!, steps[i + 1]!, part.after > part.before ? "more" : "less")],
        figures: [{ text: signed(part.after - part.before, figures) }, { text: figures.baht(steps[i + 1]!) }],
      })),
      end(words.newer[language], whole.after),
    ],
    foot: null,
    legend: isDrawn
      ? legendOf([
          ["before", words.sum[language]],
          ["more", words.more[language]],
          ["less", words.less[language]],
        ])
      : [],
    notes: [
      ...(isCut ? [words.cut(figures.baht(least))[language]] : []),
      ...notesOf(parts.length - changed.length, changed.length, unread, language, figures),
    ],
  };
}

/** How large differences are, beside what is there at least, that are seen when bars begin at nothing. */
const seenWhole = 0.25;

const isChanged = ({ before, after }: ChangeOfPart): boolean => before !== after;

const signed = (satang: number, { baht }: PictureFigures): string => `${satang > 0 ? "+" : ""}${baht(satang)}`;

const legendOf = (tones: readonly (readonly [BarTone, string])[]): Picture["legend"] =>
  tones.map(([tone, name]) => ({ tone, name }));

const notesOf = (
  same: number,
  changed: number,
  unread: number,
  language: Language,
  { count }: PictureFigures,
): string[] => [
  ...(changed === 0 ? [words.allUnchanged[language]] : same > 0 ? [words.unchanged(count(same))[language]] : []),
  ...(unread > 0 ? [words.unread(count(unread))[language]] : []),
];

import { isOddlyPrinted } from "../comparing/totalDifferences";
import { differencePicture } from "../drawing/changePictures";
import { pictureWords } from "../drawing/pictureWords";
import type { PlanChange } from "../summarizing/planChange";
import { bahtFigure, figure } from "../text/figures";
import type { Words } from "../text/language";
import { compareWords } from "../words/compareWords";
import type { Language } from "../words/language";
import { changedTotals, comparisonWords, rowDifferenceWords, type ReportedComparison } from "./compareReport";
import { element, table, type Child, type Markup } from "./markup";
import { pageStyle } from "./pageStyle";
import { pictureMarkup, pictureStyle } from "./pictureMarkup";
import { thaiMoment } from "./thaiMoment";

/** Two masters compared, as they are reported: the older and the newer file. */
export interface PagedComparison extends ReportedComparison {
  readonly change: PlanChange;
  readonly files: readonly [ComparedFile, ComparedFile];
  /** ISO 8601. */
  readonly when: string;
}

interface ComparedFile {
  readonly file: string;
  /** "": its bytes could not be had. */
  readonly sha256: string;
}

/** Rows that the page lists: more would not fit a page. */
const mostRows = 1000;

const words = {
  title: { th: "รายงานเปรียบเทียบแผนรวมสองฉบับ", en: "Two masters compared" },
  when: { th: "เทียบเมื่อ", en: "compared" },
  same: { th: "ไม่มีแถวใดต่างกัน", en: "No row differs" },
  differ: { th: "มีแถวที่ต่างกัน", en: "Rows differ" },
  rows: { th: "แถวที่ต่าง", en: "Rows that differ" },
  place: { th: "แถว", en: "row" },
  what: { th: "รายการ", en: "activity" },
  totals: { th: "ยอดที่เปลี่ยน", en: "Changed totals" },
  more: (count: string): Words => ({ th: `และอีก ${count} แถว`, en: `and ${count} more rows` }),
} as const;

/** Two masters compared as one HTML page for A4: no scripts, nothing fetched, every text of a sheet escaped. */
export function comparePage(compared: PagedComparison, language: Language): string {
  const { files, when, fields, rows, same, totals, change } = compared;
  const odd = totals.filter(isOddlyPrinted).length;
  const fact = (name: Words, ...value: readonly Child[]) =>
    element("tr", {}, element("th", {}, name[language]), element("td", {}, value));
  const file = ({ file, sha256 }: ComparedFile): Child[] => [
    file,
    sha256 !== "" && element("span", { class: "aside hash" }, `SHA-256 ${sha256}`),
  ];
  const { head, rows: changed, odd: unexplained } = changedTotals(totals, fields, language);
  const page = element(
    "html",
    { lang: language },
    element(
      "head",
      {},
      { markup: '<meta charset="utf-8"><meta name="viewport" content="width=device-width">' },
      element("title", {}, `${words.title[language]} ${files.map(({ file }) => file).join(", ")}`),
      { markup: `<style>${pageStyle}${pictureStyle}</style>` },
    ),
    element(
      "body",
      {},
      element("h1", {}, words.title[language]),
      element("p", { class: "subtitle" }, files.map(({ file }) => file).join(" → ")),
      element(
        "div",
        { class: `verdict ${odd > 0 ? "wrong" : rows.length > 0 ? "look" : "clean"}` },
        odd > 0 ? compareWords.odd(figure(odd))[language] : words[rows.length > 0 ? "differ" : "same"][language],
        element("small", {}, comparisonWords({ rows, same }, language)),
      ),
      element(
        "table",
        { class: "facts" },
        element(
          "tbody",
          {},
          fact(pictureWords.older, ...file(files[0])),
          fact(pictureWords.newer, ...file(files[1])),
          fact(words.when, thaiMoment(when, language)),
        ),
      ),
      pictureMarkup(differencePicture(change, language, { baht: bahtFigure, count: figure })),
      changed.length > 0 && [
        element("h2", {}, words.totals[language]),
        table(head, changed, { numbers: [2, 3, 4] }),
        ...unexplained.map((one) => element("p", { class: "wrong" }, one)),
      ],
      rows.length > 0 && rowsPart(compared, language),
    ),
  );
  return `<!DOCTYPE html>\n${page.markup}\n`;
}

function rowsPart({ rows, ...plans }: PagedComparison, language: Language): Markup[] {
  const listed = rows.slice(0, mostRows).map((row): Child[] => {
    const { sign, about, cells } = rowDifferenceWords(row, plans, language);
    const [place = "", ...rest] = about;
    return [
      sign,
      element("span", { class: "place" }, place),
      element(
        "span",
        {},
        rest.filter((one) => one !== "").join(" · "),
        cells.map((cell) => element("span", { class: "aside" }, cell)),
      ),
    ];
  });
  const more = rows.length - listed.length;
  return [
    element("h2", {}, words.rows[language]),
    table(["", words.place[language], words.what[language]], listed),
    ...(more > 0 ? [element("p", { class: "aside" }, words.more(figure(more))[language])] : []),
  ];
}

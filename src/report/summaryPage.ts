import { summaryPictures } from "../drawing/summaryPictures";
import type { Form } from "../forms/schema";
import { describe } from "../issues/describe";
import type { Issue } from "../issues/issue";
import type { PlanSummary } from "../summarizing/planSummary";
import { bahtFigure, figure } from "../text/figures";
import type { Words } from "../text/language";
import type { Language } from "../words/language";
import { placeInBook } from "./findingWords";
import { element, table, type Markup } from "./markup";
import { pageStyle } from "./pageStyle";
import { pictureMarkup, pictureStyle } from "./pictureMarkup";
import { summaryWords as words } from "./summaryWords";
import { thaiMoment } from "./thaiMoment";

/** A master's summary, as it is reported. */
export interface ReportedSummary {
  readonly file: string;
  readonly sha256: string;
  /** ISO 8601. */
  readonly when: string;
  readonly form: Form;
  readonly fiscalYear: number;
  readonly summary: PlanSummary;
  /** Printed totals that were compared with the rows. */
  readonly printed: number;
  readonly issues: readonly Issue[];
}

/** Issues that the page lists: the report of a verification shows all. */
const mostIssues = 20;

const style = `${pageStyle}${pictureStyle}
.key { display: flex; flex-wrap: wrap; gap: 3mm; margin: 3mm 0; }
.key div { flex: 1 1 40mm; border: 0.6pt solid #888; border-radius: 1.5mm; padding: 2mm 3mm; text-align: center; }
.key strong { display: block; font-size: 19pt; line-height: 1.25; font-variant-numeric: tabular-nums; }
.governor { break-after: page; }
`;

/**
 * A plan's summary as one HTML page for A4: no scripts, nothing fetched, every text of a sheet escaped. Its first sheet of
 * paper is for the governor: what the plan comes to, by heading, and whether its totals hold.
 */
export function summaryPage(reported: ReportedSummary, language: Language): string {
  const { file, sha256, when, form, fiscalYear, summary, issues } = reported;
  const figures = { baht: bahtFigure, count: figure };
  const { headings, board, agencies, crossed, sources, series } = summaryPictures(summary, language, figures);
  const title = form.title[language];
  const years = words.year(fiscalYear, fiscalYear + form.lastYear - form.fiscalYear)[language];
  const others = [sources, ...series, board, agencies, crossed].filter((one) => one !== null);
  const page = element(
    "html",
    { lang: language },
    element(
      "head",
      {},
      { markup: '<meta charset="utf-8"><meta name="viewport" content="width=device-width">' },
      element("title", {}, `${words.title[language]} ${title}`),
      { markup: `<style>${style}</style>` },
    ),
    element(
      "body",
      {},
      element(
        "section",
        others.length > 0 || issues.length > 0 ? { class: "governor" } : {},
        element("h1", {}, `${words.title[language]} ${title}`),
        element("p", { class: "subtitle" }, years),
        verdict(reported, language),
        element(
          "div",
          { class: "key" },
          summary.sources.length > 0 && keyFigure(bahtFigure(summary.whole.sum), words.money[language]),
          keyFigure(figure(summary.whole.rows.length), words.rows[language]),
          summary.agencies.length > 0 && keyFigure(figure(summary.agencies.length), words.agencies[language]),
        ),
        pictureMarkup(headings),
        element("p", { class: "aside" }, words.source(file, thaiMoment(when, language))[language]),
        sha256 !== "" && element("p", { class: "aside hash" }, words.hash(sha256)[language]),
      ),
      others.flatMap((one) => pictureMarkup(one)),
      issuesPart(issues, language),
    ),
  );
  return `<!DOCTYPE html>\n${page.markup}\n`;
}

/** How far the figures can be relied on. */
export function summaryVerdict({ issues, printed }: Pick<ReportedSummary, "issues" | "printed">): Words {
  if (issues.length > 0) return words.wrong(issues.length);
  return printed === 0 ? words.unprinted : words.right(printed);
}

const keyFigure = (value: string, name: string): Markup => element("div", {}, element("strong", {}, value), name);

function verdict(reported: ReportedSummary, language: Language): Markup {
  const { issues, printed } = reported;
  const isWrong = issues.some(({ severity }) => severity === "error");
  const name = isWrong ? "wrong" : issues.length > 0 || printed === 0 ? "look" : "clean";
  return element("div", { class: `verdict ${name}` }, summaryVerdict(reported)[language]);
}

function issuesPart(issues: readonly Issue[], language: Language): Markup[] {
  if (issues.length === 0) return [];
  const rows = issues.slice(0, mostIssues).map((one) => [placeInBook(one, language), describe(one).message[language]]);
  const rest = issues.length - rows.length;
  return [
    element("h2", {}, words.wrongSheet[language]),
    table([words.cell[language], words.what[language]], rows),
    ...(rest > 0 ? [element("p", { class: "aside" }, words.more(rest)[language])] : []),
  ];
}

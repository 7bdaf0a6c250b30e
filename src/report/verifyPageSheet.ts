import { compareAgencies } from "../merging/tree/agencyOrder";
import { toA1 } from "../grid/area";
import { ways } from "../issues/aboutSums";
import { remedyAt } from "../issues/entry";
import { describe } from "../issues/describe";
import { amountText } from "../issues/words";
import type { Finding } from "../verifying/finding";
import type { Origin } from "../verifying/provenance/origin";
import type { Language } from "../words/language";
import { checksDone } from "./checksDone";
import {
  culpritWords,
  figureWords,
  listedTotals,
  placeInBook,
  placeWords,
  resultWords,
  totalName,
} from "./findingWords";
import { element, table, type Child, type Markup } from "./markup";
import { pictureMarkup } from "./pictureMarkup";
import { summaryPictures } from "../drawing/summaryPictures";
import { totalsPicture } from "../drawing/totalsPicture";
import type { PicturedPlan } from "../summarizing/picturedPlan";
import { bahtFigure, figure } from "../text/figures";
import { thaiMoment } from "./thaiMoment";
import { verifyReportWords } from "./verifyReportWords";
import { isVerified, type ReportedSheet } from "./reportedVerification";
import { shownName } from "../plan/fields";
import { fieldsOf } from "../forms/planFields";
import type { Form } from "../forms/schema";

/** Findings of one severity that a page lists: more would not fit a page. */
const maxFindings = 1000;

/** What a page says of one sheet. Of a sheet that keeps a master's merges there is less to say. */
export function sheetParts(sheet: ReportedSheet, pictured: PicturedPlan | undefined, language: Language): Markup[] {
  const say = verifyReportWords[language];
  const part = (title: string, ...parts: readonly (Markup | null)[]): Markup[] => {
    const items = parts.filter((one) => one !== null);
    return items.length === 0 ? [] : [element("h3", {}, title), ...items];
  };
  if (!isVerified(sheet)) return [element("h2", {}, `${say.sheet} “${sheet.sheet}”`), notChecked(sheet, language)];
  const isPlan = sheet.provenance !== null || sheet.readBy === null;
  return [
    element("h2", {}, `${say.sheet} “${sheet.sheet}”`),
    ...(sheet.readBy ? [] : [element("p", {}, say.inferred)]),
    ...part(say.checked, table([], checksDone(sheet, language), { name: "checks" })),
    ...part(say.findings, sheet.findings.length === 0 ? element("p", {}, say.noFindings) : findings(sheet, language)),
    ...(isPlan ? part(say.notChecked, notChecked(sheet, language)) : []),
    ...(pictured ? pictures(pictured, language) : []),
    ...part(say.totals, totals(sheet, language)),
    ...part(say.crossFooting, ...crossFooting(sheet, language)),
    ...part(say.reconciled, agencies(sheet, language)),
    ...part(say.origins, origins(sheet, language)),
  ];
}

/** The tree of a plan's totals, the wrong ones marked; who is in the plan, and what each has under which heading. */
function pictures({ summary, tree }: PicturedPlan, language: Language): Markup[] {
  const figures = { baht: bahtFigure, count: figure };
  const { board, sources, agencies, crossed } = summaryPictures(summary, language, figures);
  return [tree && totalsPicture(tree, language, figures), board, sources, agencies, crossed].flatMap((one) =>
    one ? pictureMarkup(one, "h3") : [],
  );
}

function findings({ findings: found }: ReportedSheet, language: Language): Markup {
  const say = verifyReportWords[language];
  const sorted = (["error", "warning", "note"] as const).flatMap((severity) => {
    const some = found.filter((one) => one.severity === severity);
    const rest = some.length - maxFindings;
    return [
      ...some.slice(0, maxFindings).map((one) => findingCells(one, language)),
      ...(rest > 0 ? [["", "", say.more(rest), "", "", ""]] : []),
    ];
  });
  const head = [say.cell, say.level, say.what, say.stored, say.expected, say.difference];
  return table(head, sorted, { numbers: [3, 4, 5], name: "findings" });
}

/** Findings of several sheets, each with its figures and what to do. */
export function worstTable(found: readonly Finding[], language: Language): Markup {
  const say = verifyReportWords[language];
  const head = [say.cell, say.level, say.what, say.stored, say.expected, say.difference];
  const rows = found.map((one) => findingCells(one, language, placeInBook(one, language)));
  return table(head, rows, { numbers: [3, 4, 5], name: "worst" });
}

function findingCells(found: Finding, language: Language, place = placeWords(found, language)): Child[] {
  const { severity, figures } = found;
  const blamed = culpritWords(found, language);
  const { message, remedy } = describe(found);
  const figure = (value: number | null | undefined) =>
    figures && value !== undefined ? figureWords(value, figures.unit) : "–";
  return [
    element("span", { class: "place" }, place),
    element(
      "span",
      { class: severity === "error" ? "severity wrong" : "severity" },
      verifyReportWords[language].severity[severity],
    ),
    element(
      "span",
      {},
      message[language],
      blamed !== null && element("span", { class: "aside" }, blamed),
      element("span", { class: "aside" }, `→ ${remedyAt(remedy, "page")[language]}`),
    ),
    ...[figure(figures?.stored), figure(figures?.recomputed), figure(figures?.difference)],
  ];
}

function notChecked({ notChecked: issues }: ReportedSheet, language: Language): Markup {
  const say = verifyReportWords[language];
  if (issues.length === 0) return element("p", {}, say.allChecked);
  return element(
    "ul",
    {},
    issues.map((one) =>
      element("li", {}, `${one.area ? `${placeWords(one, language)}: ` : ""}${describe(one).message[language]}`),
    ),
  );
}

const result = (ok: boolean, words: string): Markup =>
  element("span", { class: ok ? "result" : "result wrong" }, words);

function totals(sheet: ReportedSheet, language: Language): Markup | null {
  const say = verifyReportWords[language];
  const { listed, left } = listedTotals(sheet);
  if (listed.length + left === 0) return null;
  const rows = listed.map((one): Child[] => {
    const { at, stored, recomputed, unit } = one;
    return [
      element("span", { class: "place" }, toA1(at)),
      totalName(one, sheet, language),
      figureWords(stored, unit),
      figureWords(recomputed, unit),
      stored === null || recomputed === null ? "–" : amountText(stored - recomputed, unit),
      result(one.ok, resultWords(one, language)),
    ];
  });
  const head = [say.cell, say.total, say.stored, say.recomputed, say.difference, say.result];
  if (left > 0) rows.push(["", say.rightTotals(left), "", "", "", ""]);
  return table(head, rows, { numbers: [2, 3, 4], name: "totals" });
}

/** A source of money is a column of the form, and every row counts in each; the others are named in the sheet. */
const partName = (name: string, by: keyof typeof ways, form: Form | null, language: Language): string =>
  by === "source" && form
    ? shownName(fieldsOf(form), name)[language]
    : name === ""
      ? verifyReportWords[language].nameless
      : name;

function crossFooting({ crossFooting: all, checked, readBy }: ReportedSheet, language: Language): Markup[] {
  const say = verifyReportWords[language];
  return all
    .filter(({ parts }) => parts.length > 0)
    .map(({ by, parts, sum, against, unit, ok }) =>
      table(
        [`${say.sum}${language === "th" ? "" : " "}${ways[by][language]}`, say.rows, say.amount],
        parts.map((part) => [partName(part.name, by, readBy, language), String(part.rows), amountText(part.sum, unit)]),
        {
          numbers: [1, 2],
          foot: [
            `${say.sum} · ${ok ? say.agrees : `${say.differs} (${amountText(against, unit)})`}`,
            String(by === "source" ? checked.rows : parts.reduce((rows, part) => rows + part.rows, 0)),
            amountText(sum, unit),
          ],
        },
      ),
    );
}

function agencies({ reconciliation }: ReportedSheet, language: Language): Markup | null {
  const say = verifyReportWords[language];
  if (!reconciliation || reconciliation.agencies.length === 0) return null;
  const lines = (words: readonly string[]) =>
    element(
      "span",
      {},
      words.map((one) => element("span", { class: "line" }, one)),
    );
  const rows = reconciliation.agencies.map(({ agency, file, rows, amounts, ok }): Child[] => [
    element("span", {}, agency, element("span", { class: "aside" }, file)),
    String(rows.sent),
    [rows.different, rows.missing, rows.extra].join("/"),
    lines(amounts.map(({ name }) => name[language])),
    lines(amounts.map(({ declared }) => figureWords(declared, "satang"))),
    lines(amounts.map(({ sent }) => figureWords(sent, "satang"))),
    lines(amounts.map(({ inMaster }) => figureWords(inMaster, "satang"))),
    result(ok, ok ? say.agrees : say.differs),
  ]);
  const head = [say.agency, say.rowsSent, say.rowsApart, "", say.declared, say.sentSum, say.inMaster, say.result];
  return table(head, rows, { numbers: [1, 2, 4, 5, 6], name: "agencies" });
}

function origins({ provenance }: ReportedSheet, language: Language): Markup | null {
  const say = verifyReportWords[language];
  if (!provenance || provenance.origins.size === 0) return null;
  const files = new Map<string, { readonly origin: Origin; rows: number }>();
  for (const origin of provenance.origins.values()) {
    const key = `${origin.sha256} ${origin.sheet}`;
    const known = files.get(key);
    if (known) known.rows += 1;
    else files.set(key, { origin, rows: 1 });
  }
  const rows = [...files.values()]
    .sort((a, b) => compareAgencies(provenance.shape, a.origin.agency, b.origin.agency))
    .map(({ origin, rows }): Child[] => [
      origin.agency,
      element(
        "span",
        {},
        `${origin.file} · ${origin.sheet}`,
        element("span", { class: "aside hash" }, `SHA-256 ${origin.sha256.slice(0, 16)}…`),
      ),
      String(rows),
      origin.merge ? thaiMoment(origin.merge.when, language) : say.unknownMerge,
      origin.merge?.person ?? "",
    ]);
  return table([say.agency, say.source, say.rows, say.merged, say.mergedBy], rows, { numbers: [2], name: "origins" });
}

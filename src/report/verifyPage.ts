import { picturedPlans } from "../summarizing/picturedPlan";
import { describe } from "../issues/describe";
import { remedyAt } from "../issues/entry";
import type { Issue } from "../issues/issue";
import type { Language } from "../words/language";
import { totalsWords } from "./findingWords";
import { element, table, type Markup } from "./markup";
import { pageStyle } from "./pageStyle";
import { pictureStyle } from "./pictureMarkup";
import { thaiMoment } from "./thaiMoment";
import { sheetParts, worstTable } from "./verifyPageSheet";
import { verifyReportWords } from "./verifyReportWords";
import { worstFindings } from "./worstFindings";
import {
  extentFindings,
  quietSheets,
  severitiesIn,
  type ReportedFile,
  type ReportedVerification,
} from "./reportedVerification";

/** The report of a verification as one HTML page for A4: no scripts, nothing fetched, every text of a sheet escaped. */
export function verifyPage(reported: ReportedVerification, language: Language): string {
  const say = verifyReportWords[language];
  const { files, unreadable, when, person } = reported;
  const page = element(
    "html",
    { lang: language },
    element(
      "head",
      {},
      { markup: '<meta charset="utf-8"><meta name="viewport" content="width=device-width">' },
      element("title", {}, `${say.title} ${files.map(({ file }) => file).join(", ")}`),
      { markup: `<style>${pageStyle}${pictureStyle}</style>` },
    ),
    element(
      "body",
      {},
      element("h1", {}, say.title),
      element("p", { class: "subtitle" }, files.map(({ file }) => file).join(", ")),
      files.flatMap((file) => fileParts(file, reported, language)),
      unreadable.length > 0 && [
        element("h2", {}, say.unreadFiles(unreadable.length)),
        element(
          "ul",
          {},
          unreadable.map(({ file, issues }) =>
            element(
              "li",
              {},
              element("strong", {}, file),
              issues.flatMap((one) => unreadPart(one, language)),
            ),
          ),
        ),
      ],
      element(
        "div",
        { class: "signatures" },
        element(
          "div",
          {},
          element("p", {}, `${say.signed} ................................................`),
          element("p", {}, `( ${person ?? "................................................"} )`),
          element("p", {}, say.person),
          element("p", {}, `${say.date} ${thaiMoment(when, language)}`),
        ),
      ),
    ),
  );
  return `<!DOCTYPE html>\n${page.markup}\n`;
}

/** Why a file was not read, and what to do about it. */
function unreadPart(found: Issue, language: Language): Markup[] {
  const { message, remedy } = describe(found);
  return [
    element("p", {}, message[language]),
    element("p", { class: "aside" }, `→ ${remedyAt(remedy, "page")[language]}`),
  ];
}

function fileParts(
  { file, sha256, sheets, issues }: ReportedFile,
  { when, person }: ReportedVerification,
  language: Language,
): Markup[] {
  const say = verifyReportWords[language];
  const forms = [...new Set(sheets.flatMap(({ readBy }) => readBy ?? []))];
  const { quiet, others } = quietSheets(sheets);
  const pictured = picturedPlans(sheets);
  const fact = (name: string, ...value: readonly (Markup | string)[]) =>
    element("tr", {}, element("th", {}, name), element("td", {}, value));
  return [
    verdict(sheets, issues, language),
    element(
      "table",
      { class: "facts" },
      element(
        "tbody",
        {},
        fact(say.file, file),
        fact(say.hash, element("span", { class: "hash" }, sha256 || "-")),
        forms.map((form) =>
          fact(say.form, form.title[language], element("span", { class: "aside" }, say.version(form.id, form.version))),
        ),
        fact(say.when, thaiMoment(when, language)),
        ...(person === null ? [] : [fact(say.person, person)]),
      ),
    ),
    ...worstParts(sheets, language),
    ...others.flatMap((sheet) => sheetParts(sheet, pictured.get(sheet.sheet), language)),
    ...quietParts(quiet, language),
  ];
}

/** What of a whole workbook is to be looked at first: on the first page. */
function worstParts(sheets: ReportedFile["sheets"], language: Language): Markup[] {
  const worst = worstFindings(sheets);
  if (!worst) return [];
  const say = verifyReportWords[language];
  return [
    element("h2", {}, say.worst(worst.shown.length)),
    worstTable(worst.shown, language),
    ...(worst.others > 0 ? [element("p", { class: "aside" }, say.otherFindings(worst.others))] : []),
  ];
}

/** Sheets of which there is nothing to report but how much was verified. */
function quietParts(sheets: ReportedFile["sheets"], language: Language): Markup[] {
  if (sheets.length === 0) return [];
  const say = verifyReportWords[language];
  const rows = sheets.map(({ sheet, totals }) => [sheet, totalsWords(totals, language)]);
  return [element("h2", {}, say.quiet(sheets.length)), table([say.sheet, say.result], rows, { name: "quiet" })];
}

function verdict(sheets: ReportedFile["sheets"], issues: ReportedFile["issues"], language: Language): Markup {
  const say = verifyReportWords[language];
  const { errors, warnings, notes } = severitiesIn(sheets);
  const totals = sheets.flatMap((sheet) => sheet.totals);
  const unverified = issues.map((one) => describe(one).message[language]).join(" ");
  const remedies = issues.map((one) => `→ ${remedyAt(describe(one).remedy, "page")[language]}`);
  const [extent] = extentFindings(sheets);
  const found = errors + warnings === 0 ? say.clean : say.found(errors, warnings);
  const words = unverified || (extent ? describe(extent).message[language] : found);
  return element(
    "div",
    { class: `verdict ${unverified || errors > 0 ? "wrong" : warnings > 0 ? "look" : "clean"}` },
    words,
    element(
      "small",
      {},
      [...remedies, totalsWords(totals, language), ...(notes > 0 ? [say.notes(notes)] : []), say.readOnly].join(" · "),
    ),
  );
}

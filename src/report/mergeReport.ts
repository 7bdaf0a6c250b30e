import type { AmountsByField } from "../merging/record/mergeLog";
import { toA1 } from "../grid/area";
import type { LeftOut } from "../merging/chooseSheets";
import type { MergeProposal } from "../merging/planMerge";
import type { TextChoice } from "../merging/besideTexts";
import type { Question } from "../merging/questions";
import type { RowPreview, SectionPreview } from "../merging/preview";
import { baht } from "../issues/words";
import { remedyAt } from "../issues/entry";
import { describeLeftOut } from "../issues/reasons/leftOut";
import { describeNotice, type Notice } from "../issues/reasons/notices";
import { sentences } from "../issues/sentences";
import { noMoney } from "../plan/satang";
import type { Language } from "../words/language";
import type { CheckedSheet } from "./checkReport";
import { issueLines } from "./issueLines";
import { plainText } from "./plainText";
import { rowChangeLines, signs } from "./rowChangeLines";
import { skippedLines, type SkippedFile } from "./skippedLines";
import { tableLines } from "./table";
import { shownName } from "../plan/fields";

/** A merge or a withdrawal that was planned, and written unless `out` is null. */
export interface ReportedMerge {
  readonly plan: MergeProposal;
  /** The file written; null: only shown. */
  readonly out: string | null;
  /** Sheets of files with errors. */
  readonly withErrors: readonly CheckedSheet[];
  /** Sheets of the other files that somebody should look at. */
  readonly withWarnings: readonly CheckedSheet[];
  readonly skipped: readonly SkippedFile[];
}

const words = {
  th: {
    unchanged: "แผนรวมมีครบอยู่แล้ว ไม่มีอะไรเปลี่ยน",
    nothingMerged: "แผนรวมไม่เปลี่ยน มีไฟล์ที่ยังรวมไม่ได้",
    planned: "จะเปลี่ยนดังนี้ (ยังไม่ได้เขียนไฟล์)",
    written: (out: string) => `เขียนแล้วที่ ${out}`,
    actions: { merge: "รวม", replace: "แทนที่", withdraw: "ถอน" },
    rows: (rowsIn: number, rowsOut: number) =>
      [rowsIn > 0 ? `เข้า ${rowsIn} แถว` : "", rowsOut > 0 ? `ออก ${rowsOut} แถว` : ""].filter(Boolean).join(" "),
    leftOut: (count: number) => `ยังไม่ได้รวม ${count} รายการ`,
    hasErrors: "มีข้อผิดพลาด",
    warnings: "รวมแล้ว แต่ควรตรวจดู",
    questions: (count: number) => `กิจกรรมที่คล้ายกัน ${count} คู่ ถือเป็นคนละกิจกรรมจนกว่าจะตอบด้วย --answers`,
    choices: (count: number) =>
      `ข้อความข้างหัวข้อเดียวกันที่เขียนต่างกัน ${count} ช่อง ใช้ข้อความแรกจนกว่าจะตอบด้วย --answers (คำตอบคือข้อความที่เลือก)`,
    ownWording: "แผนรวม",
    notices: "ข้อควรรู้เกี่ยวกับแผนรวม",
    section: "หัวข้อ",
    change: "แถว",
    grandTotal: "รวมงบประมาณทั้งสิ้น",
    before: "ยอดเดิม",
  },
  en: {
    unchanged: "The master already has all of this; nothing changes",
    nothingMerged: "The master does not change; some files could not be merged",
    planned: "This would change (no file was written)",
    written: (out: string) => `Written to ${out}`,
    actions: { merge: "merged", replace: "replaced", withdraw: "withdrawn" },
    rows: (rowsIn: number, rowsOut: number) =>
      [rowsIn > 0 ? `${rowsIn} rows in` : "", rowsOut > 0 ? `${rowsOut} rows out` : ""].filter(Boolean).join(", "),
    leftOut: (count: number) => `Left out: ${count}`,
    hasErrors: "has errors",
    warnings: "Merged, but to check",
    questions: (count: number) =>
      `Activities that look alike: ${count} pair${count === 1 ? "" : "s"}; treated as different until answered with --answers`,
    choices: (count: number) =>
      `Texts beside one heading that differ: ${count} cell${count === 1 ? "" : "s"}; the first is used until answered with --answers (the answer is the chosen text)`,
    ownWording: "the master",
    notices: "About the master",
    section: "section",
    change: "rows",
    grandTotal: "grand total",
    before: "total before",
  },
};

/** The report of a merge: who came and went, who did not and why, what is to be asked, and the totals. */
export function mergeReport(reported: ReportedMerge, language: Language): string[] {
  const say = words[language];
  const { plan, out, withErrors, withWarnings, skipped } = reported;
  const changes = plan.changes.steps.length > 0;
  const leftOut = withErrors.length + plan.leftOut.length;
  const lines = [
    !changes ? (leftOut > 0 ? say.nothingMerged : say.unchanged) : out === null ? say.planned : say.written(out),
    ...plan.log.map(
      ({ action, agency, file, rowsIn, rowsOut }) =>
        `  ${say.actions[action]} ${agency} · ${say.rows(rowsIn, rowsOut)}${file === "" ? "" : ` · ${file}`}`,
    ),
    ...block(leftOut > 0 ? say.leftOut(leftOut) : "", [
      ...withErrors.flatMap(({ file, sheet, agency, issues }) => [
        `  ${[file, agency, say.hasErrors].filter((part) => part !== null).join(" · ")}`,
        ...issueLines(
          issues.filter(({ severity }) => severity === "error"),
          sheet,
          language,
        ),
      ]),
      ...plan.leftOut.map((one) => `  ${one.file} · ${leftOutLine(one, language)}`),
    ]),
    ...block(
      say.warnings,
      withWarnings.flatMap(({ file, sheet, agency, issues }) => [
        `  ${[file, agency].filter((part) => part !== null).join(" · ")}`,
        ...issueLines(
          issues.filter(({ severity }) => severity === "warning"),
          sheet,
          language,
        ),
      ]),
    ),
    ...block(say.questions(plan.questions.length), plan.questions.flatMap(questionLines)),
    ...block(
      say.choices(plan.choices.length),
      plan.choices.flatMap((choice) => choiceLines(choice, language)),
    ),
    ...block(say.notices, noticeLines(plan.notices, language)),
    ...block("", rowChangeLines(plan, language)),
    ...block("", skippedLines(skipped, language)),
    "",
    ...totals(plan, language),
  ];
  return lines.map(plainText);
}

const leftOutLine = (one: LeftOut, language: Language): string =>
  sentences(describeLeftOut(one), one.at ? `${one.sheet}!${toA1(one.at)}` : "", "command")[language];

/** Notices of one kind together, under what to do about them. */
function noticeLines(notices: readonly Notice[], language: Language): string[] {
  return [...new Set(notices.map(({ kind }) => kind))].flatMap((kind) => {
    const described = notices.filter((one) => one.kind === kind).map(describeNotice);
    return [
      `    → ${remedyAt(described[0]!.remedy, "command")[language]}`,
      ...described.map(({ message }) => `      ${message[language]}`),
    ];
  });
}

/** A heading and its lines, after a blank one; nothing where there are no lines. */
const block = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", ...(heading === "" ? [] : [heading]), ...lines];

const questionLines = ({ id, path, a, b }: Question): string[] => [
  `  ${id}  ${path.at(-1) ?? ""}`,
  `      ${a.name}${filesOf(a.files)}`,
  `      ${b.name}${filesOf(b.files)}`,
];
const choiceLines = ({ id, path, column, wordings }: TextChoice, language: Language): string[] => [
  `  ${id}  ${path.at(-1) ?? ""} · ${column.name[language]}`,
  ...wordings.map(
    ({ text, agencies }) => `      ${text}${filesOf(agencies.length > 0 ? agencies : [words[language].ownWording])}`,
  ),
];
const filesOf = (files: readonly string[]): string => (files.length > 0 ? ` (${files.join(", ")})` : "");

function totals({ preview, fields }: MergeProposal, language: Language): string[] {
  const say = words[language];
  const columns = fields.amounts.filter(
    (field) => preview.after[field] !== undefined || preview.before[field] !== undefined,
  );
  const amounts = (of: AmountsByField): string[] => columns.map((field) => baht(of[field] ?? noMoney));
  return [
    ...tableLines({
      head: [say.section, say.change, ...columns.map((field) => shownName(fields, field)[language])],
      rows: preview.sections.map((section) => [
        section.path.at(-1)?.name ?? "",
        changeOf([section]),
        ...amounts(section.after),
      ]),
      foot: [say.grandTotal, changeOf(preview.sections), ...amounts(preview.after)],
    }),
    ...(columns.some((field) => preview.before[field] !== preview.after[field])
      ? [
          `${say.before}: ${columns.map((field) => `${shownName(fields, field)[language]} ${baht(preview.before[field] ?? noMoney)}`).join(" · ")}`,
        ]
      : []),
  ];
}

/** "+3 ~1" */
function changeOf(sections: readonly SectionPreview[]): string {
  const count = (kind: RowPreview["kind"]): number =>
    sections.reduce((sum, { rows }) => sum + rows.filter((row) => row.kind === kind).length, 0);
  return (["added", "changed", "removed"] as const)
    .flatMap((kind) => (count(kind) > 0 ? [`${signs[kind]}${count(kind)}`] : []))
    .join(" ");
}

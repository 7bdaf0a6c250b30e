import { toA1 } from "../grid/area";
import { contentWords } from "../issues/contentWords";
import type { Issue } from "../issues/issue";
import { repairs as repairKinds } from "../issues/reasons/repairs";
import type { Repair } from "../totals/planRepair";
import type { Language } from "../words/language";
import { padEnd } from "./displayWidth";
import { issueLines } from "./issueLines";
import { plainText } from "./plainText";
import { figure } from "../text/figures";
import type { FigureGroup } from "../totals/reportFigures";
import { tableLines } from "./table";
import { totalsTable, type Totals } from "./totalsTable";
import type { PlanFields } from "../plan/fields";

/** A plan's totals, and what is wrong with those it prints. */
export interface ReportedTotals {
  readonly sheet: string;
  /** Of its form. */
  readonly fields: PlanFields;
  readonly sections: readonly {
    readonly path: readonly { readonly name: string }[];
    readonly rows: number;
    readonly totals: Totals;
  }[];
  /** Beside the sums. */
  readonly figures: readonly FigureGroup[];
  readonly issues: readonly Issue[];
  /** The file with repaired totals; null: none was written. */
  readonly out: string | null;
  /** null: no repair was asked for. */
  readonly repairs: readonly Repair[] | null;
}

const words = {
  th: {
    section: "หัวข้อ",
    noSection: "(ไม่อยู่ในหัวข้อใด)",
    all: "รวมทั้งสิ้น",
    rows: "แถว",
    agree: "ยอดที่พิมพ์ไว้ตรงกับทุกแถว",
    issues: "ยอดที่พิมพ์ไว้",
    live: "ยอดรวมเป็นสูตรที่ครบทุกแถวอยู่แล้ว",
    written: (repairs: number, out: string) => `แก้แล้ว ${repairs} แห่ง เขียนที่ ${out}`,
    planned: (repairs: number) => `จะแก้ ${repairs} แห่ง (ยังไม่ได้เขียนไฟล์)`,
  },
  en: {
    section: "section",
    noSection: "(in no section)",
    all: "in all",
    rows: "rows",
    agree: "The printed totals agree with the rows",
    issues: "The printed totals",
    live: "Every total already is a formula over all its rows",
    written: (repairs: number, out: string) =>
      `Repaired in ${repairs} place${repairs === 1 ? "" : "s"}, written to ${out}`,
    planned: (repairs: number) => `To be repaired in ${repairs} place${repairs === 1 ? "" : "s"} (no file was written)`,
  },
};

export function totalsReport(
  { sheet, fields, sections, figures, issues, out, repairs }: ReportedTotals,
  language: Language,
): string[] {
  const say = words[language];
  const lines = sections.map(({ path, rows, totals }) => ({
    ...{ name: path.at(-1)?.name ?? say.noSection, rows, totals, fields },
  }));
  return [
    ...totalsTable(say.section, lines, language),
    ...figureTables(figures, language),
    "",
    ...(issues.length === 0 ? [say.agree] : [say.issues, ...issueLines(issues, sheet, language)]),
    ...(repairs === null ? [] : repairLines(repairs, out, language)),
  ].map(plainText);
}

/** A table for each set of figures, its headings first and the whole plan last. */
function figureTables(groups: readonly FigureGroup[], language: Language): string[] {
  const say = words[language];
  const sets = new Map<string, FigureGroup[]>();
  for (const group of groups) {
    const key = group.figures.map(({ id }) => id).join(" ");
    sets.set(key, [...(sets.get(key) ?? []), group]);
  }
  const cells = ({ path, rows, figures }: FigureGroup): string[] => [
    path.at(-1)?.name ?? say.all,
    String(rows),
    ...figures.map(({ value }) => (value === null ? "-" : figure(Math.round(value * 100) / 100))),
  ];
  return [...sets.values()].flatMap((set) => {
    const head = [say.section, say.rows, ...set[0]!.figures.map(({ name }) => name[language])];
    const foot = set.find(({ path }) => path.length === 0);
    return [
      "",
      ...tableLines({ head, rows: set.filter((one) => one !== foot).map(cells), foot: foot ? cells(foot) : null }),
    ];
  });
}

function repairLines(repairs: readonly Repair[], out: string | null, language: Language): string[] {
  const say = words[language];
  if (repairs.length === 0) return [say.live];
  return [
    out === null ? say.planned(repairs.length) : say.written(repairs.length, out),
    ...repairs.map(
      ({ kind, at, before, after }) =>
        `  ${padEnd(toA1(at), 6)} ${repairKinds[kind][language]({})}: ${contentWords(before)} → ${contentWords(after)}`,
    ),
  ];
}

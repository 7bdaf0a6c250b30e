import type { ControlDifference } from "../exporting/compareTotals";
import type { ControlTotals } from "../exporting/controlTotals";
import type { Province } from "../exporting/provinces";
import { bahtDecimal } from "../exporting/decimal";
import { describe } from "../issues/describe";
import { remedyAt, type Words } from "../issues/entry";
import type { Issue } from "../issues/issue";
import type { MasterRefusal } from "../merging/refusal";
import { thousands } from "../text/figures";
import type { Language } from "../words/language";
import { issueLines } from "./issueLines";
import { plainText } from "./plainText";
import { masterRefusalWords } from "./refusalWords";
import { skippedLines, type SkippedFile } from "./skippedLines";

/** Why a master was not exported. */
export type ReportedExportRefusal =
  | { readonly refused: "unreadable"; readonly because: Issue }
  | { readonly refused: "master"; readonly because: MasterRefusal }
  | { readonly refused: "province-unknown" | "province-other"; readonly named: readonly Province[] }
  | { readonly refused: "twice"; readonly file: string };

/** What an export wrote, and what engines made of it. */
export interface ReportedExport {
  readonly out: string;
  readonly exported: readonly {
    readonly file: string;
    readonly fiscalYear: number;
    readonly province: Province;
    readonly rows: number;
    readonly traced: number;
    readonly issues: readonly Issue[];
  }[];
  readonly totals: readonly ControlTotals[];
  readonly proofs: readonly {
    readonly engine: string;
    readonly compared: number;
    readonly differences: readonly ControlDifference[];
    readonly problems: readonly Words[];
    readonly seen: "now" | "already" | "not" | null;
  }[];
  readonly skipped: readonly SkippedFile[];
}

const words = {
  th: {
    written: (masters: number, rows: number, out: string) => `ส่งออกแผนรวม ${masters} ไฟล์ ${rows} แถว เขียนที่ ${out}`,
    master: (year: number, province: string, rows: number) => `ปีงบประมาณ ${year} ${province} ${rows} แถว`,
    untraced: (rows: number) => `ไม่รู้ที่มา ${rows} แถว`,
    totals: "ยอดรวมของแต่ละคอลัมน์ (บาท)",
    issues: { error: "ต้องดู", warning: "ควรตรวจดู", note: "เพื่อทราบ" },
    proved: (engine: string, figures: number) => `${engine}: ยอดควบคุม ${figures} ยอดตรงทุกยอด`,
    differ: (engine: string, count: number) => `${engine}: ยอดไม่ตรง ${count} ยอด`,
    failed: (engine: string) => `${engine}: พิสูจน์ไม่สำเร็จ`,
    allRows: "ทุกแถว",
    rowCount: "จำนวนแถว",
    difference: (expected: string, found: string) => `ต้องเป็น ${expected} พบ ${found}`,
    none: "ไม่มี",
    seen: {
      now: "คำสั่งสอบถามเห็นข้อมูลชุดนี้แล้ว",
      already: "ข้อมูลชุดนี้อยู่ในเซิร์ฟเวอร์แล้ว ไม่มีสิ่งใดเปลี่ยน",
      not: "คำสั่งสอบถามยังเห็นข้อมูลชุดเดิม",
    },
    more: (count: number) => `และอีก ${count} ยอด`,
  },
  en: {
    written: (masters: number, rows: number, out: string) =>
      `Exported ${masters} master${masters === 1 ? "" : "s"}, ${rows} rows, to ${out}`,
    master: (year: number, province: string, rows: number) => `fiscal year ${year}, ${province}, ${rows} rows`,
    untraced: (rows: number) => `origin unknown: ${rows} rows`,
    totals: "Totals of each column (baht)",
    issues: { error: "To look at", warning: "To check", note: "Good to know" },
    proved: (engine: string, figures: number) => `${engine}: all ${figures} control totals agree`,
    differ: (engine: string, count: number) => `${engine}: ${count} total${count === 1 ? " differs" : "s differ"}`,
    failed: (engine: string) => `${engine}: not proved`,
    allRows: "all rows",
    rowCount: "number of rows",
    difference: (expected: string, found: string) => `expected ${expected}, found ${found}`,
    none: "none",
    seen: {
      now: "queries see this load now",
      already: "this load is there already; nothing changed",
      not: "queries still see the load before",
    },
    more: (count: number) => `and ${count} more`,
  },
};

/** Differences of one engine that are listed. The JSON answer has every one. */
const listed = 40;

export function exportReport(
  { out, exported, totals, proofs, skipped }: ReportedExport,
  shown: (file: string) => string,
  language: Language,
): string[] {
  const say = words[language];
  const rows = exported.reduce((sum, one) => sum + one.rows, 0);
  const masters = exported.flatMap(({ file, fiscalYear, province, rows: own, traced, issues }) => [
    `  ${shown(file)}: ${say.master(fiscalYear, province[language], own)}${traced < own ? `, ${say.untraced(own - traced)}` : ""}`,
    ...issueLines(issues, null, language, say.issues).map((line) => `  ${line}`),
  ]);
  const sums = totals.flatMap(({ table, satang }) =>
    Object.entries(satang).map(([column, sum]) => `  ${table}.${column}  ${withThousands(BigInt(sum))}`),
  );
  return [
    ...(exported.length > 0 ? [say.written(exported.length, rows, out), ...masters, ""] : []),
    say.totals,
    ...sums,
    ...proofs.flatMap((proof) => ["", ...proofLines(proof, language)]),
    ...(skipped.length > 0 ? ["", ...skippedLines(skipped, language)] : []),
  ].map(plainText);
}

function proofLines(
  { engine, compared, differences, problems, seen }: ReportedExport["proofs"][number],
  language: Language,
): string[] {
  const say = words[language];
  const heading =
    problems.length > 0
      ? say.failed(engine)
      : differences.length > 0
        ? say.differ(engine, differences.length)
        : say.proved(engine, compared);
  return [
    heading,
    ...problems.map((problem) => `  ${problem[language]}`),
    ...differences.slice(0, listed).map(({ table, of, column, expected, found }) => {
      const key = of.map(([name, value]) => `${name}=${value ?? say.none}`).join(", ");
      const figure = (text: string | null) =>
        text === null ? say.none : column === null ? text : withThousands(BigInt(text));
      const what = `${table}.${column ?? say.rowCount}`;
      return `  ${what} (${key === "" ? say.allRows : key}): ${say.difference(figure(expected), figure(found))}`;
    }),
    ...(differences.length > listed ? [`  ${say.more(differences.length - listed)}`] : []),
    ...(seen === null ? [] : [`  ${say.seen[seen]}`]),
  ];
}

/** Satang as baht with two decimals, however many digits. */
function withThousands(satang: bigint): string {
  const [whole = "", rest] = bahtDecimal(satang).replace("-", "").split(".");
  return `${satang < 0n ? "-" : ""}${thousands(whole)}.${rest}`;
}

/** Why a master is not exported, and what to do about it. */
export function exportRefusalWords(refusal: ReportedExportRefusal): Words {
  switch (refusal.refused) {
    case "unreadable": {
      const { message, remedy: everywhere } = describe(refusal.because);
      const remedy = remedyAt(everywhere, "command");
      return { th: `${message.th} ${remedy.th}`, en: `${message.en}. ${remedy.en}` };
    }
    case "master":
      return masterRefusalWords(refusal.because);
    case "province-unknown":
      return refusal.named.length === 0
        ? {
            th: "ไม่มีบรรทัดหัวเรื่องที่บอกว่าเป็นจังหวัดใด ระบุด้วย --province เช่น --province 23",
            en: "no title line names the province; name it with --province, such as --province 23",
          }
        : {
            th: `หัวเรื่องบอกหลายจังหวัด: ${refusal.named.map(({ th }) => th).join(", ")} เลือกด้วย --province`,
            en: `its title names several provinces: ${refusal.named.map(({ en }) => en).join(", ")}; choose one with --province`,
          };
    case "province-other":
      return {
        th: `หัวเรื่องบอกว่าเป็น${refusal.named.map(({ th }) => `จังหวัด${th}`).join(", ")} ไม่ใช่จังหวัดที่ระบุด้วย --province`,
        en: `its title names ${refusal.named.map(({ en }) => en).join(", ")}, and --province another one`,
      };
    case "twice":
      return {
        th: `${refusal.file} เป็นแผนของจังหวัดและปีเดียวกัน ส่งออกทั้งสองไฟล์จะนับซ้ำ เลือกไฟล์เดียว`,
        en: `${refusal.file} is a plan of the same province and year; with both, rows would be counted twice: choose one`,
      };
  }
}

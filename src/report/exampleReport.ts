import type { Form } from "../forms/schema";
import type { Field } from "../plan/fields";
import { figure } from "../text/figures";
import type { Language } from "../words/language";
import { plainText } from "./plainText";

interface ExampleTold {
  readonly sheet: string;
  readonly rows: readonly string[];
}

interface DifferenceTold {
  readonly lost: readonly string[];
  readonly added: readonly string[];
  readonly totals: readonly { readonly field: Field; readonly before: number | null; readonly after: number | null }[];
}

const words = {
  th: {
    same: (sheet: string, rows: number) => `ตัวอย่าง “${sheet}” อ่านได้เหมือนเดิม ${rows} แถว ยอดรวมตรงกัน`,
    other: (sheet: string) => `ตัวอย่าง “${sheet}” อ่านได้ต่างจากเดิม`,
    lost: (count: number) => `  แถวที่หายไป ${count}`,
    added: (count: number) => `  แถวที่เพิ่มมา ${count}`,
    total: (name: string, before: string, after: string) => `  ${name}: เดิม ${before} ตอนนี้ ${after}`,
    none: "ไม่มี",
  },
  en: {
    same: (sheet: string, rows: number) => `The example “${sheet}” reads as it did: ${rows} rows, the same totals`,
    other: (sheet: string) => `The example “${sheet}” reads differently`,
    lost: (count: number) => `  rows missing: ${count}`,
    added: (count: number) => `  rows added: ${count}`,
    total: (name: string, before: string, after: string) => `  ${name}: ${before} before, ${after} now`,
    none: "none",
  },
};

const mostRows = 10;

/** Whether a form still reads the sheet that it was made from as it did. */
export function exampleReport(
  { columns }: Pick<Form, "columns">,
  example: ExampleTold,
  { lost, added, totals }: DifferenceTold,
  language: Language,
): string[] {
  const say = words[language];
  const name = (field: Field): string => columns.find((column) => column.field === field)?.name[language] ?? field;
  const amount = (baht: number | null): string => (baht === null ? say.none : figure(baht));
  const isSame = lost.length === 0 && added.length === 0 && totals.length === 0;
  const lines = isSame
    ? [say.same(example.sheet, example.rows.length)]
    : [
        say.other(example.sheet),
        ...(lost.length === 0 ? [] : [say.lost(lost.length), ...lost.slice(0, mostRows).map((row) => `    ${row}`)]),
        ...(added.length === 0
          ? []
          : [say.added(added.length), ...added.slice(0, mostRows).map((row) => `    ${row}`)]),
        ...totals.map(({ field, before, after }) => say.total(name(field), amount(before), amount(after))),
      ];
  return [...lines, ""].map(plainText);
}

import { fieldsOf } from "../forms/planFields";
import type { Form } from "../forms/schema";
import type { Field } from "../plan/fields";
import type { Words } from "../text/language";

/** What a column of exported data holds. amount: whole satang here, baht with two decimals in a file. */
export type ExportType = "text" | "integer" | "number" | "amount";

export interface ExportColumn {
  /** Unlike every other of its table, whatever the case of its letters. */
  readonly name: string;
  readonly type: ExportType;
  readonly title: Words;
  /** Of others of its row, and never to be added to them. */
  readonly derived: boolean;
}

/** A text, a number, whole satang of an amount; null: nothing is there, or it could not be read. */
export type ExportValue = string | number | null;

export interface ExportTable {
  /** Of files and of SQL: letters, digits and _. */
  readonly name: string;
  readonly title: Words;
  readonly columns: readonly ExportColumn[];
  /** What no two rows share. */
  readonly key: readonly string[];
}

/** What is exported of a form: a row for each detail row, and where the form has series, one for each of their members. */
export interface FormTables {
  readonly form: Form;
  readonly rows: ExportTable;
  readonly members: ExportTable | null;
  /** The columns of `rows` with the number and the name of each level, outermost first. */
  readonly levels: readonly { readonly field: Field; readonly number: string; readonly name: string }[];
  /** The columns of `rows` with each value of the form, in its order. */
  readonly values: readonly { readonly field: Field; readonly column: ExportColumn }[];
}

const column = (name: string, type: ExportType, th: string, en: string): ExportColumn => ({
  ...{ name, type, title: { th, en }, derived: false },
});

/** In the path of a Parquet file; in every table, and first. */
export const partitionColumns: readonly ExportColumn[] = [
  column("fiscal_year_be", "integer", "ปีงบประมาณ (พ.ศ.)", "Fiscal year (Buddhist Era)"),
  column("province_code", "text", "รหัสจังหวัด", "Province code"),
];

const before: readonly ExportColumn[] = [
  ...partitionColumns,
  column("fiscal_year", "integer", "ปีงบประมาณ (ค.ศ.)", "Fiscal year (Common Era)"),
  column("province", "text", "จังหวัด", "Province"),
  column("form", "text", "แบบฟอร์ม", "Form"),
  column("form_version", "text", "รุ่นของแบบฟอร์ม", "Version of the form"),
  column("agency_name", "text", "หน่วยงานตามทะเบียน", "Agency as registered"),
];

const after: readonly ExportColumn[] = [
  column("master_file", "text", "ไฟล์แผนรวม", "Master file"),
  column("master_sha256", "text", "SHA-256 ของแผนรวม", "SHA-256 of the master"),
  column("master_sheet", "text", "แผ่นในแผนรวม", "Sheet of the master"),
  column("master_row", "integer", "แถวในแผนรวม", "Row of the master"),
  column("source_agency", "text", "หน่วยงานที่ส่ง", "Agency that sent it"),
  column("source_file", "text", "ไฟล์ที่ส่ง", "File sent"),
  column("source_sha256", "text", "SHA-256 ของไฟล์ที่ส่ง", "SHA-256 of the file sent"),
  column("source_sheet", "text", "แผ่นในไฟล์ที่ส่ง", "Sheet of the file sent"),
  column("source_row", "integer", "แถวในไฟล์ที่ส่ง", "Row of the file sent"),
  column("merged_at", "text", "เวลาที่รวม", "Time of the merge"),
  column("merge_seal", "text", "รหัสรายการในบันทึกการรวม", "Seal of the entry in the merge log"),
];

const key = ["fiscal_year_be", "province_code", "master_row"];

const typeOf = { amounts: "amount", numbers: "number", texts: "text" } as const;

/** The tables of a form. Names of columns are the form's own ids, so that they are the same next year. */
export function tablesOf(form: Form): FormTables {
  const fields = fieldsOf(form);
  const nameFor = unlikeOthers([...before, ...after].map(({ name }) => name));
  const levels = form.levels.map(({ field, name: title }) => {
    const name = nameFor(field);
    return { field, title, number: nameFor(`${name}_number`), name };
  });
  const kept = { amounts: new Set(fields.amounts), numbers: new Set(fields.numbers) };
  const values = form.columns
    .filter(({ field }) => fields.values.includes(field))
    .map(({ field, name: title, derived }) => {
      const where = kept.amounts.has(field) ? "amounts" : kept.numbers.has(field) ? "numbers" : "texts";
      return { field, column: { name: nameFor(field, where === "amounts"), type: typeOf[where], title, derived } };
    });
  const name = tableName(form.id);
  const ofLevels = levels.flatMap(({ title: { th, en }, number, name: text }) => [
    column(number, "integer", `${th}: เลขที่`, `${en}: number`),
    column(text, "text", th, en),
  ]);
  const rows: ExportTable = {
    ...{ name, title: form.title, key },
    columns: [...before, ...ofLevels, ...values.map((value) => value.column), ...after],
  };
  return { form, rows, levels, values, members: form.series.length > 0 ? membersTable(name, form.title) : null };
}

const membersTable = (name: string, { th, en }: Words): ExportTable => ({
  name: `${name}__members`,
  title: { th: `${th}: ค่าของแต่ละคอลัมน์ในชุด`, en: `${en}: one row a member of a series` },
  columns: [
    ...partitionColumns,
    column("master_row", "integer", "แถวในแผนรวม", "Row of the master"),
    column("column_name", "text", "คอลัมน์ของแถว", "Column of the row"),
    column("series", "text", "ชุดคอลัมน์", "Series"),
    column("member", "text", "สมาชิก", "Member"),
    column("second_member", "text", "สมาชิกชั้นที่สอง", "Second member"),
    column("amount", "amount", "จำนวนเงิน", "Amount"),
    column("number", "number", "จำนวน", "Number"),
    column("content", "text", "ข้อความ", "Text"),
  ],
  key: [...key, "column_name"],
});

/** A form's id as files and SQL may have it; what it cannot hold is written by its code, so that two never meet. */
const tableName = (id: string): string =>
  `plan_${id.replace(/[^a-z0-9]/gu, (sign) => (sign === "-" ? "_" : `_${sign.codePointAt(0)!.toString(16)}_`))}`;

/** What the column of an amount in satang ends in. */
export const satangSuffix = "_satang";

/** Gives names out; one that is taken, in whatever case or with what an amount's ends in, is numbered. */
function unlikeOthers(reserved: readonly string[]): (wanted: string, isAmount?: boolean) => string {
  const taken = new Set(reserved.map((name) => name.toLowerCase()));
  return (wanted, isAmount = false) => {
    const all = (name: string) => (isAmount ? [name, name + satangSuffix] : [name]).map((one) => one.toLowerCase());
    let name = wanted;
    for (let count = 2; all(name).some((one) => taken.has(one)); count++) name = `${wanted}_${count}`;
    for (const one of all(name)) taken.add(one);
    return name;
  };
}

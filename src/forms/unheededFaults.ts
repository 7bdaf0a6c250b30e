import { columnKinds, type ColumnKind } from "../plan/fields";
import { textList, wordsOf } from "./fileTexts";
import { defaults, kindOfRole, type FormFile } from "./formFile";
import { pathText, type FormFault } from "./formFault";
import type { Form } from "./schema";
import { labelBeginning, namesHeading } from "./totalLabel";

type Path = readonly PropertyKey[];

/**
 * What a form's file says and nothing would obey: a limit of a text, the label of a total that has none, a placeholder
 * that is never filled in. In the order of the file.
 *
 * Why: who wrote it takes it for kept, and the plan is read, checked or added up without it.
 */
export function unheededFaults(file: FormFile, form: Form): FormFault[] {
  return [
    ...levelFaults(file, form),
    ...columnFaults(file, form),
    ...totalFaults(file, form),
    ...otherFaults(file, form),
  ];
}

const fault = (path: Path, th: string, en: string): FormFault => ({ path: pathText(path), reason: { th, en } });

function* levelFaults({ levels }: FormFile, form: Form): Iterable<FormFault> {
  const roles = new Set<string>();
  for (const [at, level] of levels.entries()) {
    const path = ["levels", at];
    if (form.levels[at]!.place === "row" && (level.blank ?? defaults.blank) !== defaults.blank) {
      yield fault([...path, "blank"], "ใช้ได้กับระดับที่เป็นคอลัมน์เท่านั้น", "Only a level in a column has blank cells");
    }
    if (level.numbering === "never" && level.written !== undefined && level.bare !== undefined) {
      const same = level.written.replace("{number}", "").trim() === level.bare;
      if (!same)
        yield fault(
          [...path, "written"],
          "ระดับนี้ไม่มีเลข จึงเขียนตาม bare เท่านั้น",
          "It has no number: it is written as bare says",
        );
    }
    for (const key of ["written", "bare"] as const) {
      yield* placeholderFaults(level[key] ?? "", [...path, key], ["label", "number", "name", "parent"]);
    }
    if (level.role !== undefined && roles.has(level.role)) yield roleTwice([...path, "role"]);
    if (level.role !== undefined) roles.add(level.role);
  }
}

const roleTwice = (path: Path): FormFault =>
  fault(path, "ความหมายนี้ใช้แล้ว ใช้ได้ที่เดียว", "Another has this role already, and it belongs to one");

function* columnFaults(file: FormFile, form: Form): Iterable<FormFault> {
  const roles = new Set<string>();
  for (const [at, column] of file.columns.entries()) {
    if ("level" in column) continue;
    const path = ["columns", at];
    const isSeries = "series" in column;
    const kind: ColumnKind =
      column.kind ??
      (column.role && !isSeries ? kindOfRole[column.role] : null) ??
      (isSeries ? defaults.seriesKind : column.list === undefined ? defaults.kind : "list");
    const { kept } = columnKinds[kind];
    const isNumber = kept === "amounts" || kept === "numbers";
    const only = (key: string, isSaid: boolean, th: string, en: string) =>
      isSaid ? [fault([...path, key], `ใช้ได้กับ${th}เท่านั้น`, `Only ${en} has this`)] : [];
    const numbers = ["คอลัมน์ตัวเลข", "a column of numbers"] as const;
    if (!isNumber) {
      yield* only("whole", column.whole ?? false, ...numbers);
      yield* only("least", column.least !== undefined, ...numbers);
      yield* only("most", column.most !== undefined, ...numbers);
      yield* only("derived", !isSeries && (column.derived ?? false), ...numbers);
      yield* only("sum", isSeries && column.sum !== undefined, ...numbers);
      yield* only("sums", isSeries && column.sums !== undefined, ...numbers);
    }
    yield* only(
      "sign",
      kind !== "mark" && (column.sign ?? defaults.sign) !== defaults.sign,
      "ช่องทำเครื่องหมาย",
      "a mark",
    );
    if (kind !== "list") {
      yield* only("list", column.list !== undefined, "ช่องเลือกจากรายการ", "a column that chooses from a list");
      yield* only(
        "open",
        column.list === undefined && column.open !== undefined,
        "ช่องเลือกจากรายการ",
        "a column that chooses from a list",
      );
    }
    if (isSeries && column.sums && column.over !== "month") {
      yield fault([...path, "sums"], "ใช้ได้กับชุดรายเดือนเท่านั้น", "Only a series over months has sums of quarters");
    }
    if (column.role === undefined) continue;
    if (columnKinds[kindOfRole[column.role]].kept !== kept) {
      yield fault([...path, "kind"], "ไม่ใช่ชนิดของความหมายนี้", "The role of this column is of another kind");
    }
    if (column.role !== "budget" && roles.has(column.role)) yield roleTwice([...path, "role"]);
    roles.add(column.role);
  }
  for (const [at, column] of form.columns.entries()) {
    for (const key of ["headers", "groups", "above", "misreadings"] as const) {
      for (const [place, text] of column[key].entries())
        yield* placeholderFaults(text, ["columns", at, key, place], []);
    }
  }
}

/** What is in braces and none of these. */
function placeholderFaults(text: string, path: Path, known: readonly string[]): FormFault[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([whole, word]) =>
    known.includes(word!) ? [] : [fault(path, `ไม่มีสิ่งใดแทน ${whole} ในที่นี้`, `Nothing here is put in for ${whole}`)],
  );
}

function* totalFaults({ totals = [] }: FormFile, form: Form): Iterable<FormFault> {
  const seen = new Set<string>();
  for (const [at, { level, at: place, label, printed, figures }] of totals.entries()) {
    const path = ["totals", at];
    const isPrinted = printed ?? defaults.printed;
    if (label !== undefined && isPrinted && place === "heading") {
      yield fault([...path, "label"], "ยอดรวมข้างหัวข้อไม่มีคำเรียก", "A total beside its heading has no label");
    }
    for (const [index, text] of textList(label).entries()) {
      const labelPath = [...path, "label", ...(Array.isArray(label) ? [index] : [])];
      yield* placeholderFaults(text, labelPath, level === undefined ? [] : ["number", "name"]);
      if (level !== undefined && namesHeading(text) && labelBeginning(text) === "") {
        yield fault(labelPath, "ต้องขึ้นต้นด้วยคำที่บอกว่าเป็นยอดรวม", "It must begin with words that say it is a total");
      }
    }
    if (!isPrinted) {
      const th = "ยอดรวมนี้ไม่พิมพ์ในแผน";
      const en = "This total is not printed";
      if (label !== undefined) yield fault([...path, "label"], th, en);
      if (place !== undefined && place !== "after") yield fault([...path, "at"], th, en);
      if (figures === undefined)
        yield fault([...path, "figures"], "ต้องบอกว่ารายงานแสดงตัวเลขใด", "It must say which figures reports show");
    }
    const ids = new Set<string>();
    for (const [index, { id, name }] of (figures ?? []).entries()) {
      const key = id ?? wordsOf(name).th;
      if (ids.has(key))
        yield fault([...path, "figures", index], "มีตัวเลขชื่อนี้แล้ว", "A figure of this name is there already");
      ids.add(key);
    }
    const inColumn = form.levels.some((one) => one.field === level && one.place === "column");
    if (inColumn && isPrinted && place !== "heading") {
      yield fault(
        [...path, "level"],
        "ต้องเป็นระดับที่มีแถวของตัวเอง",
        "It must be a level whose headings have rows of their own",
      );
    }
    const key = `${isPrinted} ${level} ${place === "heading"}`;
    if (seen.has(key)) yield fault(path, "มียอดรวมนี้แล้ว", "This total is there already");
    seen.add(key);
  }
}

function* otherFaults(file: FormFile, form: Form): Iterable<FormFault> {
  if (file.sender === "column" && !form.columns.some(({ role }) => role === "agency")) {
    yield fault(["sender"], "ไม่มีคอลัมน์หน่วยงาน", "There is no column of agencies");
  }
  const mains = new Set(file.main === undefined ? [] : [file.main].flat());
  if (
    form.relations.some(
      (one) => one.kind === "sum" && mains.has(one.whole) && one.parts.some((part) => mains.has(part)),
    )
  ) {
    yield fault(
      ["main"],
      "คอลัมน์หนึ่งเป็นผลรวมของอีกคอลัมน์ จึงบวกกันไม่ได้",
      "One of them is a sum that holds another: they cannot be added up",
    );
  }
  for (const [at, relation] of (file.relations ?? []).entries()) {
    if (relation.tolerance !== undefined && !("is" in relation)) {
      yield fault(["relations", at, "tolerance"], "ใช้ได้กับสมการเท่านั้น", "Only what is equal to something has this");
    }
  }
  for (const [at, text] of form.print.titles.entries()) {
    yield* placeholderFaults(text, ["print", "titles", at], ["year"]);
  }
}

import { columnKinds } from "../plan/fields";
import { pathText, type FormFault } from "./formFault";
import type { FormFile } from "./formFile";
import { figureFaults } from "./figureFaults";
import type { Form } from "./schema";
import { unheededFaults } from "./unheededFaults";

const mostColumns = 200;

/** What the parts of a form's file owe each other before the form itself is looked at. In the order of the file. */
export function fileFaults(file: FormFile, form: Form): FormFault[] {
  const { fiscalYear, lastYear, totals = [], relations = [], main } = file;
  const faults: FormFault[] = [];
  const fault = (path: readonly PropertyKey[], th: string, en: string): void => {
    faults.push({ path: pathText(path), reason: { th, en } });
  };
  if (lastYear !== undefined && lastYear < fiscalYear) {
    fault(["lastYear"], "ปีสุดท้ายต้องไม่มาก่อนปีแรก", "The last year must not be before the first");
  }
  if (form.columns.length > mostColumns) {
    fault(["columns"], `มีคอลัมน์ได้ไม่เกิน ${mostColumns} คอลัมน์`, `A form may have ${mostColumns} columns at most`);
  }
  const carried = totals.filter(
    ({ level, at, printed }) => level !== undefined && at !== "heading" && printed !== false,
  );
  totals.forEach((total, at) => {
    if (total.label === undefined && total.at !== "heading" && total.printed !== false) {
      fault(["totals", at, "label"], "ต้องมีคำที่ใช้เรียกยอดรวม", "It needs the words the total is known by");
    }
    if (total.at === "heading" && !form.levels.some(({ field, place }) => field === total.level && place === "row")) {
      fault(
        ["totals", at, "level"],
        "ต้องเป็นระดับที่มีแถวของตัวเอง",
        "It must be a level whose headings have rows of their own",
      );
    }
    if (total.at === "before" && total.level !== undefined) {
      fault(["totals", at, "at"], "ใช้ได้กับยอดรวมทั้งแผนเท่านั้น", "Only the grand total can come before the rows");
    }
    const isMore = carried.length > 1 && carried.indexOf(total) > 0;
    if (isMore) fault(["totals", at, "level"], "ใช้ยอดรวมย่อยได้ระดับเดียว", "Only one level can carry a total");
  });
  faults.push(...figureFaults(file, form));
  const amounts = new Set(form.columns.filter(({ kind }) => kind === "amount").map(({ field }) => field));
  const needsAmount = (path: readonly PropertyKey[], field: string): void => {
    if (!amounts.has(field)) fault(path, "ไม่มีคอลัมน์จำนวนเงินชื่อนี้", "There is no column of amounts with this id");
  };
  for (const field of main === undefined ? [] : [main].flat()) needsAmount(["main"], field);
  const counted = new Map(form.columns.map(({ field, kind }) => [field, columnKinds[kind].kept]));
  const levels = new Set(form.levels.map(({ field }) => field));
  relations.forEach((relation, at) => {
    const kinds = new Set<string | null | undefined>();
    const needsNumber = (path: readonly PropertyKey[], field: string): void => {
      const kept = counted.get(field);
      kinds.add(kept);
      if (kept !== "amounts" && kept !== "numbers" && !("atLeastOne" in relation || "atMostOne" in relation)) {
        fault(path, "ไม่มีคอลัมน์ตัวเลขชื่อนี้", "There is no column of numbers with this id");
      } else if (kept === undefined || kept === null) {
        fault(path, "ไม่มีคอลัมน์ชื่อนี้", "There is no column with this id");
      }
    };
    for (const [key, fields] of Object.entries(relation)) {
      if (key === "of" && !levels.has(String(fields))) {
        fault(["relations", at, key], "ไม่มีระดับชื่อนี้", "There is no level with this id");
      }
      if (key === "id" || key === "of" || key === "severity" || typeof fields === "number" || !fields) continue;
      if (typeof fields === "string") needsNumber(["relations", at, key], fields);
      else fields.forEach((field, place) => needsNumber(["relations", at, key, place], field));
    }
    const isOfOneKind = "sum" in relation || "difference" in relation || "most" in relation || "differ" in relation;
    if (isOfOneKind && kinds.has("amounts") && kinds.has("numbers")) {
      fault(
        ["relations", at],
        "เทียบจำนวนเงินกับจำนวนอื่นไม่ได้",
        "Amounts and other numbers cannot be held against each other",
      );
    }
  });
  return [...faults, ...unheededFaults(file, form)];
}

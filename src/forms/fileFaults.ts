import { pathText, type FormFault } from "./formFault";
import type { FormFile } from "./formFile";
import type { Form } from "./schema";

const mostColumns = 200;

/** What the parts of a form's file owe each other before the form itself is looked at. In the order of the file. */
export function fileFaults(
  { fiscalYear, lastYear, totals = [], relations = [], main }: FormFile,
  form: Form,
): FormFault[] {
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
  const carried = totals.filter(({ level }) => level !== undefined);
  totals.forEach((total, at) => {
    const isMore = carried.length > 1 && carried.indexOf(total) > 0;
    if (isMore) fault(["totals", at, "level"], "ใช้ยอดรวมย่อยได้ระดับเดียว", "Only one level can carry a total");
  });
  const amounts = new Set(form.columns.filter(({ kind }) => kind === "amount").map(({ field }) => field));
  const needsAmount = (path: readonly PropertyKey[], field: string): void => {
    if (!amounts.has(field)) fault(path, "ไม่มีคอลัมน์จำนวนเงินชื่อนี้", "There is no column of amounts with this id");
  };
  for (const field of main === undefined ? [] : [main].flat()) needsAmount(["main"], field);
  relations.forEach((relation, at) => {
    for (const [key, fields] of Object.entries(relation)) {
      if (typeof fields === "string") needsAmount(["relations", at, key], fields);
      else fields.forEach((field, place) => needsAmount(["relations", at, key, place], field));
    }
  });
  return faults;
}

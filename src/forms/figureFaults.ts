import { columnKinds } from "../plan/fields";
import { columnsOfHow, type TotalHow } from "../plan/totalHow";
import { pathText, type FormFault } from "./formFault";
import type { FormFile } from "./formFile";
import type { Form } from "./schema";
import { howOf } from "./totalHowFile";

const texts = ["is", "not"];

/** What a form's file says of its totals that cannot be: in the order of the file. */
export function* figureFaults(file: FormFile, form: Form): Iterable<FormFault> {
  const { totals = [] } = file;
  for (const [at, { total }] of form.columns.entries()) {
    if (total) yield* howFaults(total, ["columns", at, "total"], form);
  }
  for (const [at, total] of totals.entries()) {
    const path = ["totals", at];
    const isPrinted = total.printed !== false;
    if (isPrinted && total.figures !== undefined) {
      yield fault(
        [...path, "figures"],
        "ใช้ได้กับยอดรวมที่ไม่พิมพ์เท่านั้น",
        "Only a total that is not printed has figures of its own",
      );
    }
    if (!isPrinted && total.level !== undefined && !form.levels.some(({ field }) => field === total.level)) {
      yield fault([...path, "level"], "ไม่มีระดับชื่อนี้", "There is no level with this id");
    }
    for (const [index, figure] of (total.figures ?? []).entries()) {
      yield* howFaults(howOf(figure, file.levels), [...path, "figures", index], form);
    }
  }
}

const fault = (path: readonly PropertyKey[], th: string, en: string): FormFault => ({
  path: pathText(path),
  reason: { th, en },
});

function* howFaults(how: TotalHow, path: readonly PropertyKey[], form: Form): Iterable<FormFault> {
  if (how.kind === "count") {
    if (how.of !== null && !form.levels.some(({ field }) => field === how.of)) {
      yield fault([...path, "count"], "ไม่มีระดับชื่อนี้", "There is no level with this id");
    }
    return;
  }
  for (const field of columnsOfHow(how)) {
    const column = form.columns.find((one) => one.field === field);
    const kept = column && columnKinds[column.kind].kept;
    const isNumber = kept === "amounts" || kept === "numbers";
    if (!kept) yield fault(path, "ไม่มีคอลัมน์ชื่อนี้", "There is no column with this id");
    else if (how.kind !== "count-where" && !isNumber) {
      yield fault(path, "ไม่มีคอลัมน์ตัวเลขชื่อนี้", "There is no column of numbers with this id");
    } else if (how.kind === "count-where" && typeof how.value !== (isNumber ? "number" : "string")) {
      yield fault(
        [...path, how.comparison],
        isNumber ? "ต้องเป็นตัวเลข" : "ต้องเป็นข้อความในเครื่องหมายคำพูด",
        isNumber ? "It must be a number" : "It must be text in quotation marks",
      );
    } else if (how.kind === "count-where" && !isNumber && !texts.includes(how.comparison)) {
      yield fault([...path, how.comparison], "ข้อความเทียบมากน้อยไม่ได้", "Texts are the same or not, never more or less");
    }
  }
}

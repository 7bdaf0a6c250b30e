import { z } from "zod";
import type { FormExample } from "../../app/tryForm";
import { readTextFile } from "../readTextFile";
import { failure, isFailure, type Failure } from "../failure";

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.strictObject({ error: z.string() }), z.null()]);
const place = z.int().nonnegative();

/** The example that a form was made from, beside the form: road-2570.json has road-2570.example.json. */
const exampleFile = z.strictObject({
  sheet: z.string(),
  cells: z.array(z.tuple([place, place, cellValue, z.string().nullable(), z.string()])),
  merges: z.array(z.tuple([place, place, place, place])),
  rows: z.array(z.string()),
  totals: z.record(z.string(), z.number()),
});

export const exampleFileName = (form: string): string => `${form.replace(/\.[^.\\/]*$/, "")}.example.json`;

export function readExample(form: string): FormExample | Failure {
  const path = exampleFileName(form);
  const text = readTextFile(path);
  if (isFailure(text)) {
    return failure(
      `ไม่มีตัวอย่างของแบบฟอร์มนี้ (${path}) ระบุไฟล์ที่จะลอง`,
      `This form has no example (${path}); name files to try it on`,
    );
  }
  try {
    return exampleFile.parse(JSON.parse(text.text));
  } catch {
    return failure(`อ่านตัวอย่าง ${path} ไม่ได้`, `The example ${path} cannot be read`);
  }
}

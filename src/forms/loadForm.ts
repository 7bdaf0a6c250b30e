import type { z } from "zod";
import { shapeFaults, type FaultWords, type FormFault } from "./formFault";
import { ruleFaults } from "./formRules";
import { fileFaults } from "./fileFaults";
import { formFileSchema, type FormFile } from "./formFile";
import { formOf } from "./formOf";
import { withoutFaulty } from "./withoutFaulty";
import { fromOldForm, oldFormSchema } from "./oldForm";
import type { Form } from "./schema";

/** A form, or every field of its file that is wrong, in the order of the file. */
export type LoadedForm = { readonly form: Form } | { readonly faults: readonly FormFault[] };

/** The same with its file, whose series are series; null: it is of the first format. */
export type LoadedFile =
  { readonly form: Form; readonly file: FormFile | null } | { readonly faults: readonly FormFault[] };

/** Forms are small; a file beyond this is none. */
const longestText = 4_000_000;
const deepest = 100;

/** Reads a province's own form from the text of a JSON file. Never throws, whatever the text. */
export function loadForm(text: string): LoadedForm {
  const loaded = loadFormFile(text);
  return "form" in loaded ? { form: loaded.form } : loaded;
}

export function loadFormFile(text: string): LoadedFile {
  const json = text.startsWith("\ufeff") ? text.slice(1) : text;
  if (json.length > longestText || isTooDeep(json))
    return whole("ไฟล์นี้ใหญ่เกินกว่าจะเป็นแบบฟอร์ม", "This file is too large to be a form");
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const place = placeOf(error, json);
    return whole(`ไฟล์นี้ไม่ใช่ JSON ที่ถูกต้อง${place.th}`, `This is not a valid JSON file${place.en}`);
  }
  if (typeof value === "object" && value !== null && "format" in value) return loadValue(value);
  const parsed = oldFormSchema.safeParse(value);
  if (!parsed.success) return { faults: parsed.error.issues.flatMap((found) => shapeFaults(found, value)) };
  const form = fromOldForm(parsed.data);
  const faults = ruleFaults(form);
  return faults.length > 0 ? { faults } : { form, file: null };
}

/** A form of the second format as plain data. Its faults are reported where its file says what is wrong. */
export function loadValue(value: object, words?: FaultWords): LoadedFile {
  const parsed = formFileSchema.safeParse(value);
  if (!parsed.success) {
    const faults = issuesIn(value, parsed.error.issues).flatMap((found) => shapeFaults(found, value, words));
    return { faults: [...faults, ...faultsBeside(value, faults)] };
  }
  const { form, faults } = judged(parsed.data);
  return faults.length > 0 ? { faults } : { form, file: parsed.data };
}

/** Issues of a column as those of what it is: a series or a level names itself so, whatever else is wrong with it. */
function issuesIn(value: object, issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const [series, levelColumn, column] = formFileSchema.shape.columns.element.options;
  const seen = new Set<PropertyKey>();
  return issues.flatMap((issue) => {
    const [list, at] = issue.path;
    if (list !== "columns" || at === undefined) return [issue];
    if (seen.has(at)) return [];
    seen.add(at);
    const entry: unknown = (value as { columns: Record<PropertyKey, unknown> }).columns[at];
    if (typeof entry !== "object" || entry === null) return [issue];
    const parsed = ("series" in entry ? series : "level" in entry ? levelColumn : column).safeParse(entry);
    return (parsed.error?.issues ?? []).map((inner) => ({ ...inner, path: [list, at, ...inner.path] }));
  });
}

/** What the parts of a well shaped file owe each other. */
function judged(file: FormFile): { readonly form: Form; readonly faults: readonly FormFault[] } {
  const { form, origins } = formOf(file);
  const carried = (file.totals ?? []).findIndex(({ level, at }) => level !== undefined && at !== "heading");
  const inFile = (path: string): string =>
    path
      .replace(/^columns\[(\d+)\]/, (_, index: string) => `columns[${origins[Number(index)]}]`)
      .replace(/^((?:levels|columns)\[\d+\]\.)field$/, "$1id")
      .replace(/^(levels\[\d+\]\.)writtenBare$/, "$1bare")
      .replace(/^(taxonomy.*\.)field$/, "$1level")
      .replace(/^totals\.(level|subtotalLabels)$/, (_, key) => `totals[${carried}].${key === "level" ? key : "label"}`);
  const faults = [...fileFaults(file, form), ...ruleFaults(form)];
  return { form, faults: faults.map(({ path, reason }) => ({ path: inFile(path), reason })) };
}

/** What else is wrong with a file some keys of which are badly shaped: what is said of it without them. */
function faultsBeside(value: object, shape: readonly FormFault[]): FormFault[] {
  const parsed = formFileSchema.safeParse(withoutFaulty(value));
  if (!parsed.success) return [];
  const paths = shape.map(({ path }) => path);
  const isNear = (path: string) => paths.some((one) => one === path || path.startsWith(one) || one.startsWith(path));
  return judged(parsed.data).faults.filter(({ path }) => path !== "" && !isNear(path));
}

const whole = (th: string, en: string): { readonly faults: readonly FormFault[] } => ({
  faults: [{ path: "", reason: { th, en } }],
});

/** Brackets nested beyond all taxonomies would exhaust the stack of whoever walks them. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    const letter = json[at];
    if (quoted) {
      if (letter === "\\") at += 1;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === "[" || letter === "{") {
      depth += 1;
      if (depth > deepest) return true;
    } else if (letter === "]" || letter === "}") depth -= 1;
  }
  return false;
}

/** The line where the parser stopped, if it says so. */
function placeOf(error: unknown, json: string): { th: string; en: string } {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : "");
  if (!position) return { th: "", en: "" };
  const line = json.slice(0, Number(position[1])).split("\n").length;
  return { th: ` (บรรทัดที่ ${line})`, en: ` (line ${line})` };
}

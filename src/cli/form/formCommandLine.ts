import { toArabicDigits } from "../../text/digits";
import type { FormTask } from "../command";
import { missing, misuse, tooMany, type Misuse } from "../misuse";

/** What is typed after `ruam form TASK`, and the options that each task knows. `more`: further names may follow. */
const tasks = {
  upgrade: { names: ["FORM"], options: [] },
  check: { names: ["FORM"], options: [] },
  workbook: { names: ["FORM"], options: ["out"] },
  next: { names: ["FORM"], options: ["year", "headings", "out"] },
  diff: { names: ["OLD", "NEW"], options: [] },
  from: { names: ["FILE"], options: ["sheet", "out"] },
  test: { names: ["FORM"], options: [], more: true },
} as const satisfies Record<FormTask["task"], FormTaskWords>;

interface FormTaskWords {
  readonly names: readonly string[];
  readonly options: readonly string[];
  readonly more?: boolean;
}

/** Every option of any of them. */
export const formOptions = [...new Set(Object.values(tasks).flatMap(({ options }) => options))];

/** Reads what is typed after `ruam form`. `given`: the options. */
export function parseFormTask(
  [task, ...names]: readonly string[],
  given: Readonly<Record<string, unknown>>,
): FormTask | Misuse {
  if (task === undefined) return missing(Object.keys(tasks).join(" | "));
  if (!isTask(task)) return misuse(`ไม่มีคำสั่ง form ${task}`, `Unknown command: form ${task}`);
  const known: FormTaskWords = tasks[task];
  const strange = formOptions.find((name) => given[name] !== undefined && !known.options.includes(name));
  if (strange !== undefined) {
    return misuse(`คำสั่ง form ${task} ไม่มีตัวเลือก --${strange}`, `form ${task} has no option --${String(strange)}`);
  }
  const lacking = known.names[names.length];
  if (lacking !== undefined) return missing(`form ${task} ${lacking}`);
  const surplus = known.more ? null : tooMany(names, known.names.length);
  if (surplus) return surplus;
  const [first, ...files] = names as [string, ...string[]];
  const text = (option: string): string | null => (typeof given[option] === "string" ? given[option] : null);
  switch (task) {
    case "from":
      return { task, file: first, sheet: text("sheet"), out: text("out") };
    case "workbook": {
      const out = text("out");
      return out === null ? missing("--out X.xlsx") : { task, form: first, out };
    }
    case "next": {
      const asked = text("year");
      const year = asked === null ? null : Number(toArabicDigits(asked));
      if (year !== null && !(year >= 2500 && year <= 2700)) {
        return misuse(`--year ต้องเป็นปี พ.ศ. ไม่ใช่ ${asked}`, `--year must be a Buddhist year, not ${asked}`);
      }
      return { task, form: first, year, headings: text("headings"), out: text("out") };
    }
    case "diff":
      return { task, before: first, after: files[0]! };
    case "test":
      return { task, form: first, files };
    default:
      return { task, form: first };
  }
}

const isTask = (word: string): word is keyof typeof tasks => Object.hasOwn(tasks, word);

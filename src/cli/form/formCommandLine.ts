import type { FormTask } from "../command";
import { missing, misuse, tooMany, type Misuse } from "../misuse";

/** What is typed after `ruam form TASK`, and the options that each task knows. */
const tasks = {
  upgrade: { names: ["FORM"], options: [] },
  check: { names: ["FORM"], options: [] },
} as const satisfies Record<FormTask["task"], { names: readonly string[]; options: readonly string[] }>;

/** Every option of any of them. */
export const formOptions = [...new Set(Object.values(tasks).flatMap(({ options }) => options))];

/** Reads what is typed after `ruam form`. `given`: the options. */
export function parseFormTask(
  [task, ...names]: readonly string[],
  given: Readonly<Record<string, unknown>>,
): FormTask | Misuse {
  if (task === undefined) return missing(Object.keys(tasks).join(" | "));
  if (!isTask(task)) return misuse(`ไม่มีคำสั่ง form ${task}`, `Unknown command: form ${task}`);
  const known: { names: readonly string[]; options: readonly string[] } = tasks[task];
  const strange = formOptions.find((name) => given[name] !== undefined && !known.options.includes(name));
  if (strange !== undefined) {
    return misuse(`คำสั่ง form ${task} ไม่มีตัวเลือก --${strange}`, `form ${task} has no option --${String(strange)}`);
  }
  const lacking = known.names[names.length];
  if (lacking !== undefined) return missing(`form ${task} ${lacking}`);
  const surplus = tooMany(names, known.names.length);
  if (surplus) return surplus;
  const [form] = names as [string];
  return { task, form };
}

const isTask = (word: string): word is keyof typeof tasks => Object.hasOwn(tasks, word);

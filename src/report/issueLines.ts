import type { Issue, Severity } from "../issues/issue";
import { remedyAt } from "../issues/entry";
import { cellWords } from "../issues/cellWords";
import { describe } from "../issues/describe";
import { countOf } from "../issues/limited";
import { inSheetOrder } from "../issues/order";
import type { Language } from "../words/language";
import { displayWidth, padEnd, shortened } from "./displayWidth";
import { plainText } from "./plainText";
import { moreWords, someOf } from "./someOf";

const headings: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { th: "ต้องแก้ก่อนรวม", en: "To fix before merging" },
  warning: { th: "ควรตรวจดู", en: "To check" },
  note: { th: "เพื่อทราบ", en: "Good to know" },
};
const headingsIn = (language: Language): Record<Severity, string> => ({
  error: headings.error[language],
  warning: headings.warning[language],
  note: headings.note[language],
});
const marks: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", note: "·" };
const sayings = {
  found: { th: "พบ", en: "found" },
  expected: { th: "ควรเป็น", en: "expected" },
  wholeSheet: { th: "ทั้งแผ่น", en: "sheet" },
};
const widestPlace = 12;

/** Messages of one kind that are all listed. The JSON answer has every one. */
const maxMessages = 40;

/** Columns of a cell's own text that are quoted. */
const quotedWidth = 60;

/** Issues of one kind: what to do, and where. */
interface Task {
  readonly remedy: string;
  /** Cells by what is wrong with them. */
  readonly cells: Map<string, string[]>;
}

/** The issues of a sheet by severity, and within it by what an officer does about them. `headed`: what each severity is called. */
export function issueLines(
  issues: readonly Issue[],
  sheet: string | null,
  language: Language,
  headed: Readonly<Record<Severity, string>> = headingsIn(language),
): string[] {
  return (["error", "warning", "note"] as const).flatMap((severity) => {
    const found = issues.filter((issue) => issue.severity === severity).sort(inSheetOrder);
    if (found.length === 0) return [];
    return [
      `  ${marks[severity]} ${headed[severity]} (${countOf(found, severity)})`,
      ...tasksOf(found, sheet, language).flatMap((task) => taskLines(task, language)),
    ];
  });
}

function tasksOf(issues: readonly Issue[], sheet: string | null, language: Language): Task[] {
  const tasks = new Map<string, Task>();
  for (const issue of issues) {
    const { message, remedy } = describe(issue);
    const task = tasks.get(issue.code) ?? {
      remedy: remedyAt(remedy, "command")[language],
      cells: new Map<string, string[]>(),
    };
    tasks.set(issue.code, task);
    const words = message[language] + asides(issue, message[language], language);
    const places = task.cells.get(words) ?? [];
    task.cells.set(words, places);
    places.push(placeOf(issue, sheet, language));
  }
  return [...tasks.values()];
}

function taskLines({ remedy, cells }: Task, language: Language): string[] {
  const lines = [...cells].slice(0, maxMessages).map(([words, named]) => ({ words, place: someOf(named, language) }));
  const width = Math.min(widestPlace, Math.max(...lines.map(({ place }) => displayWidth(place))));
  return [
    ...(remedy === "" ? [] : [`    → ${remedy}`]),
    ...lines.map(({ words, place }) => `      ${padEnd(place, width)}  ${words}`),
    ...(cells.size > lines.length ? [`      ${moreWords[language](cells.size - lines.length)}`] : []),
  ];
}

/** What the message does not already say. */
function asides({ found, expected }: Issue, message: string, language: Language): string {
  const parts = (["found", "expected"] as const).flatMap((which) => {
    const text = which === "found" ? found : expected;
    return text === null || text.trim() === "" || message.includes(text.trim())
      ? []
      : [`${sayings[which][language]}: ${shortened(plainText(text.trim()), quotedWidth)}`];
  });
  return parts.length > 0 ? ` (${parts.join(" · ")})` : "";
}

function placeOf({ sheet, area, inDocument }: Issue, planSheet: string | null, language: Language): string {
  const cell = area ? cellWords(area, inDocument)[language] : sayings.wholeSheet[language];
  return sheet === null || sheet === planSheet ? cell : `${sheet}!${cell}`;
}

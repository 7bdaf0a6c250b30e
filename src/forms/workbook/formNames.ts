import { matchKey } from "../../text/matchKey";
import { wordsOf } from "../fileTexts";
import { formFileSchema, type FormFile } from "../formFile";
import { formOf } from "../formOf";

type Referred = "level" | "column" | "list";

/** What the levels, columns and lists of a form are called by people, where that is one of them alone; else their ids. */
export interface FormNames {
  called(to: Referred, id: string): string;
  /** The id that is meant by an id or a name; the text itself where none is. */
  meant(to: Referred, text: string): string;
  knows(to: Referred, text: string): boolean;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Of names that cells refer to. */
function namesIn(all: readonly Named[]) {
  const byKey = new Map<string, Named[]>();
  const ids = new Set(all.map(({ id }) => id));
  for (const one of all) {
    const key = matchKey(one.name);
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  const named = (name: string): Named | undefined => {
    const found = ids.has(name.trim()) ? [] : (byKey.get(matchKey(name)) ?? []);
    return found.length === 1 ? found[0] : undefined;
  };
  const nameOf = new Map(all.map(({ id, name }) => [id, named(name) ? name : id]));
  return {
    called: (id: string): string => nameOf.get(id) ?? id,
    meant: (text: string): string => named(text)?.id ?? text,
    knows: (text: string): boolean => ids.has(text) || named(text) !== undefined,
  };
}

/** Those of a file, or of as much of one as can be read so far. */
export function formNames(file: Readonly<Record<string, unknown>>): FormNames {
  const levels = listIn(file, "levels");
  const lists = typeof file["lists"] === "object" && file["lists"] !== null ? Object.keys(file["lists"]) : [];
  const names = {
    level: namesIn(levels.flatMap(levelNamed)),
    column: namesIn(columnsNamed(file, levels)),
    list: namesIn(lists.map((id) => ({ id, name: id }))),
  };
  return {
    called: (to, id) => names[to].called(id),
    meant: (to, text) => names[to].meant(text),
    knows: (to, text) => names[to].knows(text),
  };
}

const shape = formFileSchema.shape;
const listIn = (file: Readonly<Record<string, unknown>>, key: string): unknown[] =>
  Array.isArray(file[key]) ? (file[key] as unknown[]) : [];

function levelNamed(level: unknown): Named[] {
  const parsed = shape.levels.element.safeParse(level);
  return parsed.success ? [{ id: parsed.data.id, name: wordsOf(parsed.data.name).th }] : [];
}

/** The columns that can be read: a series is as many as it has members. */
function columnsNamed(file: Readonly<Record<string, unknown>>, levels: readonly unknown[]): Named[] {
  const year = Number(file["fiscalYear"]) || 2500;
  const readable = levels.flatMap((level) => {
    const parsed = shape.levels.element.safeParse(level);
    return parsed.success ? [parsed.data] : [];
  });
  const columns = listIn(file, "columns").flatMap((column) => {
    const parsed = shape.columns.element.safeParse(column);
    return parsed.success ? [parsed.data] : [];
  });
  const shell: FormFile = {
    ...{ format: 2, id: "x", title: "x", fiscalYear: year, columns },
    lastYear: Number(file["lastYear"] ?? year) || year,
    levels: readable.length > 0 ? readable : [{ id: "x", name: "x" }],
  };
  return formOf(shell).form.columns.map(({ field, name }) => ({ id: field, name: name.th }));
}

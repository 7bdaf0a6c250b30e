import type { Words } from "../text/language";
import { matchKey } from "../text/matchKey";
import { textList, wordsOf } from "./fileTexts";
import type { FormFile, NodeFile, RelationFile } from "./formFile";
import { filledFile } from "./normalForm";
import { cellText } from "./workbook/cellText";
import { keyValues } from "./workbook/keySheet";
import { relationNames, severities as severityWords } from "./workbook/choices";
import { formNames, type FormNames } from "./workbook/formNames";
import * as keys from "./workbook/keys";
import { relationParts } from "./workbook/relations";

/** One way in which a form differs from another, as a person reads it. */
export interface FormDifference {
  readonly part: "form" | "level" | "column" | "total" | "heading" | "agency" | "unit" | "list" | "relation" | "check";
  readonly kind: "added" | "removed" | "renamed" | "changed" | "moved";
  /** What it is about, by its name. */
  readonly name: Words;
  /** What of it differs: "kind"; null: all of it. */
  readonly what: Words | null;
  readonly before: Words | null;
  readonly after: Words | null;
}

const both = (text: string): Words => ({ th: text, en: text });

type ListedFile = NonNullable<FormFile["agencies"]>[number];

/** An entry of a form by what it is known by. */
interface Named {
  readonly id: string;
  readonly name: Words;
  readonly entry: object;
}

const named = <Entry extends object>(
  list: readonly Entry[],
  id: (entry: Entry) => string,
  name: (entry: Entry) => Words,
): Named[] => list.map((entry) => ({ id: id(entry), name: name(entry), entry }));

/** A series is one of its columns; a level in a column is known by its level. */
function columnsNamed(file: FormFile): Named[] {
  const levelName = (id: string): Words => wordsOf(file.levels.find((level) => level.id === id)?.name ?? id);
  return file.columns.map((column) => {
    if ("level" in column) return { id: `level ${column.level}`, name: levelName(column.level), entry: column };
    if ("series" in column) {
      const { over } = column;
      const entry = { ...column, over: typeof over === "string" ? over : "list" };
      return { id: `series ${column.series}`, name: wordsOf(column.name), entry };
    }
    return { id: column.id!, name: wordsOf(column.name!), entry: { ...column, id: undefined } };
  });
}

const spellingsOf = (entry: Exclude<ListedFile, string>): string[] =>
  [entry.name, ...textList(entry.aliases)].map((name) => matchKey(name));

/** A relation in a line: "add up to: ไตรมาส 1, ไตรมาส 2 = รวม". */
export function relationWords(relation: RelationFile, names: FormNames): Words {
  const { kind, parts } = relationParts(relation);
  const { is } = relation as { is?: string | number };
  const columns = parts.map((part) => names.called("column", part)).join(", ");
  const result = is === undefined ? "" : ` = ${typeof is === "number" ? is : names.called("column", is)}`;
  const { severity, tolerance } = relation;
  const line = (language: keyof Words): string => {
    const more = [
      ...(severity === undefined ? [] : [severityWords[severity]![language]]),
      ...(tolerance === undefined ? [] : [`± ${tolerance}`]),
    ];
    return `${relationNames[kind]![language]}: ${columns}${result}${more.map((one) => ` (${one})`).join("")}`;
  };
  return { th: line("th"), en: line("en") };
}

/** A heading with those above it. */
interface Flat {
  readonly level: string;
  readonly key: string;
  readonly number: number | null;
  readonly path: readonly string[];
  /** The numbers of it and those above. */
  readonly place: string;
}

const flatten = (nodes: readonly NodeFile[], above: readonly Flat[] = []): Flat[] =>
  nodes.flatMap((node) => {
    const { level, name, number = null, children = [] } = node;
    const one: Flat = {
      ...{ level, number, key: `${level} ${matchKey(name)}` },
      path: [...above.map(({ path }) => path.at(-1)!), name],
      place: [...above.map((other) => other.number ?? ""), number ?? ""].filter((part) => part !== "").join("."),
    };
    return [one, ...flatten(children, [...above, one])];
  });

/** Whether an entry is elsewhere among those that both orders have: it is in no longest row of those that kept theirs. */
function isMoved(id: string, before: readonly string[], after: readonly string[]): boolean {
  const places = after.map((one) => before.indexOf(one));
  const best = places.map(() => [] as number[]);
  places.forEach((place, at) => {
    const longest = best
      .slice(0, at)
      .reduce<number[]>((most, row) => (row.length > most.length && places[row.at(-1)!]! < place ? row : most), []);
    best[at] = [...longest, at];
  });
  const kept = best.reduce<number[]>((most, row) => (row.length > most.length ? row : most), []);
  return !kept.includes(after.indexOf(id));
}

/** How one form differs from another: by its parts, in the order of the form. What is called otherwise is renamed. */
export function formDiff(before: FormFile, after: FormFile): FormDifference[] {
  const [old, now] = [filledFile(before), filledFile(after)];
  const names = [formNames({ ...old }), formNames({ ...now })] as const;
  const found: FormDifference[] = [];
  const add = (
    part: FormDifference["part"],
    kind: FormDifference["kind"],
    name: Words,
    more: Partial<FormDifference> = {},
  ) => found.push({ part, kind, name, what: null, before: null, after: null, ...more });

  changes("form", wordsOf(now.title), keys.formKeys, keyValues(old, keys.formKeys), keyValues(now, keys.formKeys));
  changes("form", wordsOf(now.title), keys.printKeys, keyValues(old, keys.printKeys), keyValues(now, keys.printKeys));
  parts(
    "level",
    keys.levelKeys,
    named(
      old.levels,
      ({ id }) => id,
      ({ name }) => wordsOf(name),
    ),
    named(
      now.levels,
      ({ id }) => id,
      ({ name }) => wordsOf(name),
    ),
    true,
  );
  parts("column", keys.columnKeys, columnsNamed(old), columnsNamed(now), true);
  const totalsOf = (file: FormFile, of: FormNames) =>
    named(
      file.totals ?? [],
      ({ level }) => level ?? "",
      ({ level }) => (level === undefined ? { th: "ทั้งแผน", en: "whole plan" } : both(of.called("level", level))),
    );
  parts("total", keys.totalKeys, totalsOf(old, names[0]), totalsOf(now, names[1]));
  headings(old.taxonomy ?? [], now.taxonomy ?? []);
  lists("agency", keys.agencyKeys, old.agencies ?? [], now.agencies ?? []);
  lists("unit", keys.unitKeys, old.units ?? [], now.units ?? []);
  for (const id of new Set([...Object.keys(old.lists ?? {}), ...Object.keys(now.lists ?? {})])) {
    lists("list", keys.listKeys, old.lists?.[id] ?? [], now.lists?.[id] ?? [], `${id}: `);
  }
  const rules = (file: FormFile, of: FormNames) =>
    new Map((file.relations ?? []).map((relation) => [JSON.stringify(relation), relationWords(relation, of)]));
  setOf("relation", rules(old, names[0]), rules(now, names[1]));
  const codes = new Set([...Object.keys(old.severities ?? {}), ...Object.keys(now.severities ?? {})]);
  for (const code of codes) {
    const [was, is] = [old, now]
      .map((file) => file.severities?.[code])
      .map((one) => (one ? severityWords[one]! : null));
    if (was !== is) add("check", "changed", both(code), { before: was ?? null, after: is ?? null });
  }
  return found;

  function changes(
    part: FormDifference["part"],
    name: Words,
    places: Readonly<Record<string, keys.KeyPlace>>,
    was: object,
    is: object,
  ): void {
    for (const [key, { heading, shape }] of Object.entries(places)) {
      if (shape.is === "words" && part !== "form") continue;
      const [wasValue, isValue] = [was, is].map((entry) => (entry as Readonly<Record<string, unknown>>)[key]);
      // What refers to a column that is renamed refers to it all the same.
      if (JSON.stringify(wasValue) === JSON.stringify(isValue)) continue;
      const [one, other] = [was, is].map((entry, at) => {
        const value = (entry as Readonly<Record<string, unknown>>)[key];
        if (value === undefined || (Array.isArray(value) && value.length === 0)) return null;
        if (shape.is === "words") return wordsOf(value as FormFile["title"]);
        const th = cellText(value, shape, names[at]!).replaceAll("\n", " / ");
        return { th, en: cellText(value, shape, names[at]!, "en").replaceAll("\n", " / ") };
      });
      if (one?.th === other?.th) continue;
      add(part, "changed", name, { what: heading, before: one ?? null, after: other ?? null });
    }
  }

  function parts(
    part: FormDifference["part"],
    places: Readonly<Record<string, keys.KeyPlace>>,
    was: readonly Named[],
    is: readonly Named[],
    isOrdered = false,
  ): void {
    for (const one of was) if (!is.some(({ id }) => id === one.id)) add(part, "removed", one.name);
    const kept = was.filter(({ id }) => is.some((other) => other.id === id)).map(({ id }) => id);
    const still = is.filter(({ id }) => kept.includes(id)).map(({ id }) => id);
    for (const other of is) {
      const one = was.find(({ id }) => id === other.id);
      if (!one) {
        add(part, "added", other.name);
        continue;
      }
      if (one.name.th !== other.name.th) add(part, "renamed", other.name, { before: one.name, after: other.name });
      if (isOrdered && isMoved(one.id, kept, still)) add(part, "moved", other.name);
      changes(part, other.name, places, one.entry, other.entry);
    }
  }

  function lists(
    part: FormDifference["part"],
    places: Readonly<Record<string, keys.KeyPlace>>,
    was: readonly ListedFile[],
    is: readonly ListedFile[],
    before = "",
  ): void {
    const wholes = [was, is].map((list) => list.map((one) => (typeof one === "string" ? { name: one } : one)));
    const rest = [...wholes[0]!];
    for (const other of wholes[1]!) {
      const spellings = spellingsOf(other);
      const at = [0, 1]
        .map((loose) =>
          rest.findIndex((one) =>
            loose
              ? spellingsOf(one).some((key) => spellings.includes(key))
              : matchKey(one.name) === matchKey(other.name),
          ),
        )
        .find((found) => found >= 0);
      const name = both(before + other.name);
      if (at === undefined) {
        add(part, "added", name);
        continue;
      }
      const [one] = rest.splice(at, 1);
      if (one!.name !== other.name) add(part, "renamed", name, { before: both(one!.name), after: both(other.name) });
      const others = Object.fromEntries(Object.entries(places).filter(([key]) => key !== "name"));
      changes(part, name, others, one!, other);
    }
    for (const one of rest) add(part, "removed", both(before + one.name));
  }

  function headings(was: readonly NodeFile[], is: readonly NodeFile[]): void {
    const [old, now] = [flatten(was), flatten(is)];
    const rest = [...old];
    for (const other of now) {
      const name = both(other.path.join(" › "));
      const at = [
        (one: Flat) => one.key === other.key && one.path.join() === other.path.join(),
        (one: Flat) => one.key === other.key,
        (one: Flat) => one.level === other.level && one.number !== null && one.place === other.place,
      ]
        .map((isSame, step) =>
          rest.findIndex((one) => isSame(one) && (step < 2 || !now.some(({ key }) => key === one.key))),
        )
        .find((found) => found >= 0);
      if (at === undefined) {
        add("heading", "added", name);
        continue;
      }
      const [one] = rest.splice(at, 1);
      if (one!.key !== other.key)
        add("heading", "renamed", name, { before: both(one!.path.at(-1)!), after: both(other.path.at(-1)!) });
      if (one!.place !== other.place) {
        add("heading", "moved", name, { before: both(one!.place), after: both(other.place) });
      }
    }
    for (const one of rest) add("heading", "removed", both(one.path.join(" › ")));
  }

  /** By what they say of which columns, whatever these are called. */
  function setOf(part: FormDifference["part"], was: ReadonlyMap<string, Words>, is: ReadonlyMap<string, Words>): void {
    for (const [key, words] of was) if (!is.has(key)) add(part, "removed", words);
    for (const [key, words] of is) if (!was.has(key)) add(part, "added", words);
  }
}

import { formAsFile } from "./formAsFile";
import { formFileSchema, type FormFile, type NodeFile } from "./formFile";
import { formOf } from "./formOf";
import type { Form } from "./schema";

/**
 * A form as the shortest file that says it: what follows from its defaults is left out, one text stands for a list of
 * one, and Thai for both languages. What a file leaves out is only what reads the same without it.
 */
export const normalForm = (form: Form): FormFile => shortest(formAsFile(form));

/** The same of a file, whose series stay series. */
export const normalFile = (file: FormFile): FormFile => shortest(filledFile(file));

/** A form's file with nothing left out but in its series. */
export function filledFile(file: FormFile): FormFile {
  const { form, origins } = formOf(file);
  const whole = formAsFile(form);
  // What a series is short for are the form's first relations.
  const { relations = [] } = file;
  return {
    ...whole,
    columns: file.columns.map((column, at) => ("series" in column ? column : whole.columns[origins.indexOf(at)]!)),
    relations: whole.relations!.slice(whole.relations!.length - relations.length),
  };
}

/** Lists are long: what is left out of their entries is known, and need not be tried one by one. */
function shortest(written: FormFile): FormFile {
  // What can be left out may depend on what was tried before: the keys are tried in the order of the schema.
  const whole = formFileSchema.parse(written);
  const { taxonomy = [], agencies = [], units = [], lists = {} } = whole;
  const shortLists = {
    taxonomy: taxonomy.map(shortNode),
    ...{ agencies: agencies.map(shortName), units: units.map(shortUnit) },
    lists: Object.fromEntries(Object.entries(lists).map(([id, names]) => [id, names.map(shortName)])),
  };
  const rest = shortRest({
    // Of the headings, no more matters to the rest than which levels have any.
    ...{ ...whole, taxonomy: levelsIn(taxonomy).map((level) => ({ level, name: level })) },
    ...{ agencies: undefined, units: undefined, lists: undefined },
  });
  return formFileSchema.parse(
    Object.fromEntries(
      Object.keys(whole).flatMap((key) => {
        const value = key in shortLists ? shortLists[key as keyof typeof shortLists] : rest[key as keyof FormFile];
        const isNone = value === undefined || (key in shortLists && Object.keys(value).length === 0);
        return isNone ? [] : [[key, value]];
      }),
    ),
  );
}

const levelsIn = (nodes: readonly NodeFile[]): string[] => [
  ...new Set(nodes.flatMap(({ level, children = [] }) => [level, ...levelsIn(children)])),
];

function shortRest(whole: FormFile): FormFile {
  const wanted = JSON.stringify(formOf(whole).form);
  let file = whole;
  const isSame = (changed: FormFile, [key, at]: readonly (string | number)[]): boolean =>
    isShaped(changed, key as keyof FormFile, at) && JSON.stringify(formOf(changed).form) === wanted;
  const shorten = (path: readonly (string | number)[]): void => {
    for (const shorter of shorterOf(valueIn(file, path))) {
      const changed = withValue(file, path, shorter);
      if (!isSame(changed as FormFile, path)) continue;
      file = changed as FormFile;
      break;
    }
    const value = valueIn(file, path);
    if (typeof value !== "object" || value === null) return;
    const keys = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value);
    for (const key of keys) shorten([...path, key]);
  };
  for (const key of Object.keys(whole)) if (key !== "taxonomy") shorten([key]);
  // What a series says of all its members and what they say themselves can stand in for each other.
  for (let before = ""; whole.columns.some((column) => "series" in column) && before !== JSON.stringify(file);) {
    before = JSON.stringify(file);
    shorten(["columns"]);
  }
  return file;
}

/** Whether a file is well shaped where it was changed; looking through all of it would take much longer. */
function isShaped(file: FormFile, key: keyof FormFile, at: string | number | undefined): boolean {
  const { shape } = formFileSchema;
  if ((key === "levels" || key === "columns") && typeof at === "number") {
    return shape[key].element.safeParse(file[key][at]).success;
  }
  return shape[key].safeParse(file[key]).success;
}

const shortNode = ({ aliases, children, ...node }: NodeFile): NodeFile => ({
  ...node,
  ...(isEmpty(aliases) ? {} : { aliases }),
  ...(isEmpty(children) ? {} : { children: children!.map(shortNode) }),
});

const isEmpty = (list: string | readonly unknown[] | undefined): boolean => (list ?? []).length === 0;

type ListedFile = NonNullable<FormFile["agencies"]>[number];
const shortName = (listed: ListedFile): ListedFile =>
  typeof listed !== "string" && isEmpty(listed.aliases) ? listed.name : listed;

type UnitFile = NonNullable<FormFile["units"]>[number];
function shortUnit(unit: UnitFile): UnitFile {
  if (typeof unit === "string") return unit;
  const { name, aliases, whole, percent } = unit;
  if (isEmpty(aliases) && !whole && !percent) return name;
  return {
    ...{ name, ...(isEmpty(aliases) ? {} : { aliases }) },
    ...(whole ? { whole } : {}),
    ...(percent ? { percent } : {}),
  };
}

/** What may be left out altogether. */
const nothing = Symbol("nothing");

function shorterOf(value: unknown): unknown[] {
  const shorter: unknown[] = [nothing];
  if (Array.isArray(value) && value.length === 1) shorter.push(value[0]);
  if (typeof value !== "object" || value === null) return shorter;
  if ("th" in value) shorter.push(value.th);
  if ("name" in value && "aliases" in value) shorter.push(value.name);
  return shorter;
}

function valueIn(file: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), file);
}

/** A copy with another value at one place, or without it. An entry of a list is never left out. */
function withValue(file: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (!isRecord(file) || key === undefined) return value;
  if (Array.isArray(file)) {
    const next = withValue(file[Number(key)], rest, value);
    return file.map((one: unknown, i) => (i === key && next !== nothing ? next : one));
  }
  const next = withValue(file[key], rest, value);
  return Object.fromEntries(
    Object.entries(file).flatMap(([name, one]) =>
      name !== key ? [[name, one]] : next === nothing ? [] : [[name, next]],
    ),
  );
}

const isRecord = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === "object" && value !== null;

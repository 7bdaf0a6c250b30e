import { formAsFile } from "./formAsFile";
import { formFileSchema, type FormFile, type NodeFile } from "./formFile";
import { formOf } from "./formOf";
import type { Form } from "./schema";

/**
 * A form as the shortest file that says it: what follows from its defaults is left out, one text stands for a list of
 * one, and Thai for both languages. What a file leaves out is only what reads the same without it.
 */
export function normalForm(form: Form): FormFile {
  const whole = formAsFile(form);
  const wanted = JSON.stringify(formOf(whole).form);
  // Lists are long: what is left out of their entries is known, and need not be tried one by one.
  let file: unknown = {
    ...whole,
    taxonomy: (whole.taxonomy ?? []).map(shortNode),
    ...{ agencies: (whole.agencies ?? []).map(shortName), units: (whole.units ?? []).map(shortUnit) },
    lists: Object.fromEntries(Object.entries(whole.lists ?? {}).map(([id, names]) => [id, names.map(shortName)])),
  };
  const isSame = (changed: unknown): boolean => {
    const parsed = formFileSchema.safeParse(changed);
    return parsed.success && JSON.stringify(formOf(parsed.data).form) === wanted;
  };
  const shorten = (path: readonly (string | number)[]): void => {
    for (const shorter of shorterOf(valueIn(file, path))) {
      const changed = withValue(file, path, shorter);
      if (!isSame(changed)) continue;
      file = changed;
      break;
    }
    const value = valueIn(file, path);
    if (lists.has(String(path[0]))) return;
    if (typeof value !== "object" || value === null) return;
    const keys = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value);
    for (const key of keys) shorten([...path, key]);
  };
  for (const key of Object.keys(whole)) shorten([key]);
  return formFileSchema.parse(file);
}

const lists: ReadonlySet<string> = new Set(["taxonomy", "agencies", "units", "lists"]);

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

import { formFileSchema } from "./formFile";

type Path = readonly PropertyKey[];

/** What a key may be where it must be something: tried in turn. `at` makes each another. */
const substitutes = [(at: number) => `ช่องแทน${at}`, () => 2570, (at: number) => [`ช่องแทน${at}`]];

/** A badly shaped file without the keys that are, or with something well shaped there: to see what else is wrong with it. */
export function withoutFaulty(value: object): object {
  let file = value;
  // A key taken away may show that another is wrong; each round leaves fewer.
  for (let round = 0; round < 3; round++) {
    const parsed = formFileSchema.safeParse(file);
    if (parsed.success) return file;
    parsed.error.issues.forEach((issue, at) => {
      for (const path of innermost(issue)) file = corrected(file, path, at);
    });
  }
  return file;
}

interface Issue {
  readonly code?: string;
  readonly path: Path;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly Issue[])[];
}

/** The keys that an issue is about, within the shape that comes nearest. */
function innermost({ code, path, keys, errors }: Issue): Path[] {
  if (code === "unrecognized_keys") return (keys ?? []).map((key) => [...path, key]);
  const [nearest] = [...(errors ?? [])].sort((a, b) => a.length - b.length);
  return nearest ? nearest.flatMap((inner) => innermost(inner).map((further) => [...path, ...further])) : [path];
}

function corrected(file: object, path: Path, at: number): object {
  const isWrong = (one: object): boolean => {
    const parsed = formFileSchema.safeParse(one);
    return (
      !parsed.success && parsed.error.issues.some((issue) => innermost(issue).some((other) => isSame(other, path)))
    );
  };
  for (const put of [() => undefined, ...substitutes]) {
    const changed = withValue(file, path, put(at)) as object;
    if (!isWrong(changed)) return changed;
  }
  return file;
}

const isSame = (one: Path, other: Path): boolean =>
  one.length === other.length && one.every((key, at) => key === other[at]);

/** A copy with another value at one place; undefined: without it, but for entries of lists. */
function withValue(file: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(file)) return file.map((one: unknown, at) => (at === key ? withValue(one, rest, value) : one));
  const { [key]: inner, ...others } = (typeof file === "object" && file !== null ? file : {}) as Record<
    PropertyKey,
    unknown
  >;
  const next = withValue(inner, rest, value);
  return next === undefined ? others : { ...others, [key]: next };
}

import type { FormFile } from "../forms/formFile";
import { loadForm } from "../forms/loadForm";

export interface AcceptedForm {
  readonly file: FormFile;
  /** Indexes of totals and relations that no form may have beside the others; places of other parts. */
  readonly totals: readonly number[];
  readonly relations: readonly number[];
  readonly others: readonly string[];
}

/** A file without the parts that a form may not have. What a sheet holds and no form does is left out, and named. */
export function acceptedForm(file: FormFile): AcceptedForm {
  const accepted = acceptedOf(file);
  if ("path" in accepted) throw new Error(`A form was made that cannot be: ${accepted.path}`);
  return accepted;
}

/** The same of a file that may be no form whatever is left out of it: where it is wrong. */
export function acceptedOf(file: FormFile): AcceptedForm | { readonly path: string } {
  const totals = new Set<number>();
  const relations = new Set<number>();
  const others = new Set<string>();
  for (;;) {
    const tried: FormFile = without(file, totals, relations, others);
    const loaded = loadForm(JSON.stringify(tried));
    if ("form" in loaded) {
      return { file: tried, totals: [...totals], relations: [...relations], others: [...others] };
    }
    const { path } = loaded.faults[0]!;
    const [, part, index] = /^(totals|relations)\[(\d+)\]/.exec(path) ?? [];
    if (part === "totals") add(totals, Number(index));
    else if (part === "relations") add(relations, Number(index));
    else {
      const key = /^[a-zA-Z]+/.exec(path)?.[0] ?? "";
      if (others.has(key) || !optional.has(key)) return { path };
      others.add(key);
    }
  }
}

const optional: ReadonlySet<string> = new Set([
  "taxonomy",
  "agencies",
  "units",
  "amountFormat",
  "totals",
  "main",
  "titles",
]);

/** The nth of what is left is another one of all. */
function add(dropped: Set<number>, place: number): void {
  let left = place;
  let at = 0;
  for (; ; at++) {
    if (dropped.has(at)) continue;
    if (left === 0) break;
    left -= 1;
  }
  dropped.add(at);
}

function without(
  file: FormFile,
  totals: ReadonlySet<number>,
  relations: ReadonlySet<number>,
  others: ReadonlySet<string>,
): FormFile {
  const kept = { ...file };
  if (file.totals) kept.totals = file.totals.filter((_, at) => !totals.has(at));
  if (file.relations) kept.relations = file.relations.filter((_, at) => !relations.has(at));
  for (const key of others) delete kept[key as keyof FormFile];
  return kept;
}

import type { Grid } from "../../grid/grid";
import type { FormNames } from "./formNames";
import type { CellFault } from "./gridTexts";
import type { Places } from "./places";
import { readTable, type HeaderReader } from "./readTable";
import { aliasHeading, numberHeading } from "./sheets";
import { isHeading } from "./table";
import { headingKeys, noHeading, taxonomyColumns } from "./taxonomySheet";

/** A heading as it is read, for the schema to judge. */
interface ReadNode {
  readonly level: string;
  readonly number?: unknown;
  readonly name?: unknown;
  readonly aliases?: unknown;
  readonly children?: ReadNode[];
}

/** Reads the headings a form allows: each is under the nearest heading of an outer level above it. */
export function readTaxonomy(
  grid: Grid,
  order: readonly string[],
  names: FormNames,
  places: Places,
): { readonly nodes: readonly ReadNode[]; readonly faults: readonly CellFault[] } {
  const table = readTable(grid, headings(order, names));
  const faults: CellFault[] = [...table.faults];
  const nodes: ReadNode[] = [];
  /** The heading of each level that goes on, with its path. */
  let above: ({ readonly path: readonly PropertyKey[]; readonly children: ReadNode[] } | undefined)[] = [];
  places.put(["taxonomy"], table.header);
  for (const line of table.lines(names)) {
    order.forEach((level, depth) => {
      const [nameKey, numberKey, aliasKey] = [headingKeys.name, headingKeys.number, headingKeys.aliases].map((key) =>
        key(level),
      ) as [string, string, string];
      const { [nameKey]: name, [numberKey]: number, [aliasKey]: aliases } = line.values;
      if (name === undefined && number === undefined && aliases === undefined) return;
      const [parent] = above
        .slice(0, depth)
        .flatMap((one) => one ?? [])
        .reverse();
      above = above.slice(0, depth);
      if (line.text(nameKey)?.trim() === noHeading) return;
      const siblings = parent?.children ?? nodes;
      const path = parent ? [...parent.path, "children", siblings.length] : ["taxonomy", siblings.length];
      const children: ReadNode[] = [];
      siblings.push({
        level,
        ...(number === undefined ? {} : { number }),
        ...(name === undefined ? {} : { name }),
        ...(aliases === undefined ? {} : { aliases }),
        children,
      });
      above[depth] = { path, children };
      places.put(path, line.place(nameKey));
      places.put([...path, "number"], line.place(numberKey));
      places.put([...path, "aliases"], line.place(aliasKey));
    });
  }
  return { nodes, faults };
}

/** The header of the sheet: a level's name, its number before it and its other wordings behind it. */
const headings =
  (order: readonly string[], names: FormNames): HeaderReader =>
  (row) => {
    const columns = new Map(taxonomyColumns(order, names).map((column) => [column.key, column]));
    const cells = [...row].sort(([a], [b]) => a - b);
    const levelOf = (text: string | undefined): string | undefined => {
      const level = names.meant("level", (text ?? "").split("\n")[0]!.trim());
      return order.includes(level) ? level : undefined;
    };
    if (!cells.some(([, text]) => levelOf(text) !== undefined)) return new Map();
    return new Map(
      cells.flatMap(([at, text], place) => {
        const key = isHeading(text, numberHeading)
          ? headingKeys.number(levelOf(cells[place + 1]?.[1]) ?? "")
          : isHeading(text, aliasHeading)
            ? headingKeys.aliases(levelOf(cells[place - 1]?.[1]) ?? "")
            : headingKeys.name(levelOf(text) ?? "");
        const column = columns.get(key);
        return column ? [[at, column] as const] : [];
      }),
    );
  };

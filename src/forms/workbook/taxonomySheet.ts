import type { FormFile, NodeFile } from "../formFile";
import { textList } from "../fileTexts";
import { cellText } from "./cellText";
import type { FormNames } from "./formNames";
import type { BookCell, BookSheet } from "./bookSheet";
import { formSheets } from "./sheetNames";
import { aliasHeading, numberHeading } from "./sheets";
import { isHeading, tableSheet, type TableColumn } from "./table";

/** The keys of a level's columns on the sheet of headings. */
export const headingKeys = {
  number: (level: string): string => `number ${level}`,
  name: (level: string): string => `name ${level}`,
  aliases: (level: string): string => `aliases ${level}`,
};

/** What a cell says where a level has no heading, though one above it does. */
export const noHeading = "-";

/** The columns of the sheet of headings: of each of these levels, number, name and other wordings. */
export const taxonomyColumns = (levels: readonly string[], names: FormNames): TableColumn[] =>
  levels.flatMap((level) => {
    const name = names.called("level", level);
    const called = isHeading(name, numberHeading) || isHeading(name, aliasHeading) ? level : name;
    return [
      {
        ...{ key: headingKeys.number(level), heading: numberHeading, about: "เว้นว่างได้", width: 9 },
        shape: { is: "number" },
      },
      {
        ...{ key: headingKeys.name(level), heading: { th: called, en: called }, width: 46 },
        ...{ about: "เขียนที่แถวแรก เว้นว่างข้างล่าง", shape: { is: "text" } },
      },
      {
        ...{ key: headingKeys.aliases(level), heading: aliasHeading, about: "บรรทัดละคำ", width: 30 },
        shape: { is: "texts" },
      },
    ] satisfies TableColumn[];
  });

/** The headings as the printed table has them: a column a level, each written once, its first below it in the same row. */
export function taxonomySheet({ levels, taxonomy = [] }: FormFile, names: FormNames): BookSheet {
  const order = levels.map(({ id }) => id);
  const used = order.slice(0, Math.max(deepest(taxonomy, order), Math.min(1, order.length)));
  const lines: Record<string, BookCell>[] = [];
  /** The heading of each level that goes on where the next line is written; undefined: none. */
  let above: (NodeFile | undefined)[] = [];

  const write = (node: NodeFile, parents: readonly NodeFile[], line: Record<string, BookCell> | null): void => {
    const depth = order.indexOf(node.level);
    const into = line ?? {};
    if (!line) lines.push(into);
    const wanted: (NodeFile | undefined)[] = [];
    for (const parent of parents) wanted[order.indexOf(parent.level)] = parent;
    const wrong = order.slice(0, depth).findIndex((_, at) => above[at] !== undefined && above[at] !== wanted[at]);
    if (wrong >= 0) into[headingKeys.name(order[wrong]!)] = { text: noHeading, look: "entry" };
    const put = (key: string, value: unknown, is: "text" | "texts" | "number") =>
      (into[key] = { text: cellText(value, { is }, names), look: "entry" });
    put(headingKeys.name(node.level), node.name, "text");
    if (node.number !== undefined) put(headingKeys.number(node.level), node.number, "number");
    if (textList(node.aliases).length > 0) put(headingKeys.aliases(node.level), node.aliases, "texts");
    wanted[depth] = node;
    above = wanted;
    (node.children ?? []).forEach((child, at) => write(child, [...parents, node], at === 0 ? into : null));
  };
  for (const node of taxonomy) write(node, [], null);
  return tableSheet(
    formSheets.taxonomy.name,
    formSheets.taxonomy.about,
    taxonomyColumns(used, names),
    lines,
    () => undefined,
  );
}

/** How many levels, from the outermost, the headings are of. */
const deepest = (nodes: readonly NodeFile[], order: readonly string[]): number =>
  nodes.reduce(
    (most, { level, children = [] }) => Math.max(most, order.indexOf(level) + 1, deepest(children, order)),
    0,
  );

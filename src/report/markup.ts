import { plainText } from "./plainText";

/** HTML that is safe to put into a page: made by `element` alone, which escapes every text it is given. */
export interface Markup {
  readonly markup: string;
}

export type Child = Markup | string | null | false;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as HTML shows it: no markup in it, no control characters. */
export const escaped = (text: string): string => plainText(text).replace(/[&<>"']/g, (sign) => escapes[sign]!);

/** An element with its attributes and what is in it; texts are escaped, null and false left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Child | readonly Child[])[]
): Markup {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return { markup: `<${name}${given.join("")}>${inner(children.flat())}</${name}>` };
}

const inner = (children: readonly Child[]): string =>
  children
    .map((child) =>
      child === null || child === false ? "" : typeof child === "string" ? escaped(child) : child.markup,
    )
    .join("");

/** A table, without a head where it has no words; columns named in `numbers` (0-based) hold figures, set flush right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly Child[])[],
  {
    numbers = [],
    name = "",
    foot = null,
  }: { numbers?: readonly number[]; name?: string; foot?: readonly Child[] | null } = {},
): Markup {
  const cell = (tag: string) => (child: Child, column: number) =>
    element(tag, numbers.includes(column) ? { class: "figure" } : {}, child);
  const line = (tag: string) => (cells: readonly Child[]) => element("tr", {}, cells.map(cell(tag)));
  return element(
    "table",
    name === "" ? {} : { class: name },
    head.length > 0 && element("thead", {}, line("th")(head)),
    element("tbody", {}, rows.map(line("td"))),
    foot && element("tfoot", {}, line("td")(foot)),
  );
}

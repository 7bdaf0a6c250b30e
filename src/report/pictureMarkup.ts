import type { Picture, PictureRow } from "../drawing/picture";
import { heatOf, pictureColours } from "../drawing/pictureColours";
import { element, type Markup } from "./markup";

const fills = (on: keyof typeof pictureColours): string =>
  Object.entries(pictureColours[on])
    .map(([tone, colour]) => `.picture .${tone} { fill: ${colour}; }`)
    .join("\n");

/** What a page with pictures needs beside its own style. */
export const pictureStyle = `
.picture td.name, .picture th.name { text-align: left; }
.picture tr.strong td { font-weight: 700; }
.picture tr.wrong td { color: #8c1010; font-weight: 700; }
.picture tfoot { display: table-row-group; }
.picture th.short { white-space: nowrap; }
.picture svg { display: block; width: 100%; height: 2.4mm; margin-top: 0.6mm; }
.picture td { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
${fills("light")}
.legend { display: flex; flex-wrap: wrap; gap: 1mm 5mm; }
.legend svg { display: inline-block; width: 3mm; height: 3mm; margin: 0 1.5mm 0 0; }
@media screen and (max-width: 190mm) { .picture .name { min-width: 36mm; } }
@media screen and (prefers-color-scheme: dark) {
.picture tr.wrong td { color: #f2a3a3; }
${fills("dark")}
}
@media (forced-colors: active) { .picture svg { forced-color-adjust: none; } .picture rect { stroke: CanvasText; vector-effect: non-scaling-stroke; } }
`;

/** Characters of a head that is not broken. */
const shortHead = 12;

/** A picture on a page: its title, its table with what is drawn, its notes. */
export function pictureMarkup(
  { title, columns, rows, foot, legend, notes }: Picture,
  heading: "h2" | "h3" = "h2",
): Markup[] {
  const [ofName = "", ...figures] = columns;
  const figure = (name: string, words: string, style: Readonly<Record<string, string>> = {}) =>
    element(name, { class: "figure", ...style }, words);
  const line = (row: PictureRow): Markup =>
    element(
      "tr",
      row.tone === "plain" ? {} : { class: row.tone },
      element(
        "td",
        { class: "name", ...(row.depth > 0 && { style: `padding-left: ${1.6 + row.depth * 4}mm` }) },
        row.name,
        row.bars.filter((bars) => bars.length > 0).map(barsMarkup),
      ),
      row.figures.map(({ text, shade }) =>
        figure("td", text, shade === undefined ? {} : { style: `background: ${heatOf(shade)}` }),
      ),
    );
  return [
    element(heading, {}, title),
    ...(legend.length === 0 ? [] : [legendMarkup(legend)]),
    element(
      "table",
      { class: "picture" },
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("th", { class: "name" }, ofName),
          figures.map((name) => element("th", { class: name.length > shortHead ? "figure" : "figure short" }, name)),
        ),
      ),
      element("tbody", {}, rows.map(line)),
      foot && element("tfoot", {}, line(foot)),
    ),
    ...notes.map((note) => element("p", { class: "aside" }, note)),
  ];
}

const legendMarkup = (legend: Picture["legend"]): Markup =>
  element(
    "p",
    { class: "legend picture" },
    legend.map(({ tone, name }) =>
      element(
        "span",
        {},
        element(
          "svg",
          { viewBox: "0 0 10 10", "aria-hidden": "true" },
          element("rect", { class: tone, width: "10", height: "10" }),
        ),
        name,
      ),
    ),
  );

/** One line of bars, for the eye alone: the row's figures say the same. */
const barsMarkup = (bars: PictureRow["bars"][number]): Markup =>
  element(
    "svg",
    { viewBox: "0 0 1000 10", preserveAspectRatio: "none", "aria-hidden": "true" },
    bars.map(({ from, to, tone }) =>
      element("rect", {
        ...{ class: tone, x: (from * 1000).toFixed(1), y: "0" },
        ...{ width: ((to - from) * 1000).toFixed(1), height: "10" },
      }),
    ),
  );

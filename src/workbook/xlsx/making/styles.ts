import { declaration, escapeXml, mainNamespace } from "./xml";

/** How a cell looks: what an officer would have chosen from the ribbon. */
export type Look =
  | "plain"
  | "title"
  | "heading"
  | "header"
  | "text"
  | "centred"
  | "number"
  | "total"
  | "note"
  | "struck"
  | "grey"
  | "aside"
  | "label"
  | "sheetTitle";

/** Of cells whose content stays the text it is, whatever it looks like. */
export const textFormat = "@";

interface LookParts {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly horizontal: "left" | "center" | "right" | "general";
  readonly vertical: "top" | "center";
  readonly wrap: boolean;
}

const fonts = [
  '<font><sz val="16"/><name val="TH SarabunPSK"/><family val="2"/></font>',
  '<font><b/><sz val="16"/><name val="TH SarabunPSK"/><family val="2"/></font>',
  '<font><b/><sz val="18"/><name val="TH SarabunPSK"/><family val="2"/></font>',
  '<font><i/><sz val="14"/><color rgb="FF595959"/><name val="TH SarabunPSK"/><family val="2"/></font>',
];
/** Behind the others, in workbooks with a cell that has one of them. */
const rareFonts = [
  '<font><strike/><sz val="16"/><name val="TH SarabunPSK"/><family val="2"/></font>',
  '<font><sz val="16"/><color rgb="FF767676"/><name val="TH SarabunPSK"/><family val="2"/></font>',
];
const solid = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
// The first two are fixed by the format.
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid("FFDDEBF7"),
  solid("FFF2F2F2"),
];
const sides = ["left", "right", "top", "bottom"];
const borders = [
  `<border>${sides.map((side) => `<${side}/>`).join("")}<diagonal/></border>`,
  `<border>${sides.map((side) => `<${side} style="thin"><color auto="1"/></${side}>`).join("")}<diagonal/></border>`,
];

const parts: Record<Look, LookParts> = {
  plain: { font: 0, fill: 0, border: 0, horizontal: "general", vertical: "top", wrap: false },
  title: { font: 2, fill: 0, border: 0, horizontal: "center", vertical: "center", wrap: false },
  heading: { font: 1, fill: 0, border: 1, horizontal: "left", vertical: "center", wrap: true },
  header: { font: 1, fill: 2, border: 1, horizontal: "center", vertical: "center", wrap: true },
  text: { font: 0, fill: 0, border: 1, horizontal: "left", vertical: "top", wrap: true },
  centred: { font: 0, fill: 0, border: 1, horizontal: "center", vertical: "top", wrap: true },
  number: { font: 0, fill: 0, border: 1, horizontal: "right", vertical: "top", wrap: false },
  total: { font: 1, fill: 3, border: 1, horizontal: "right", vertical: "center", wrap: false },
  struck: { font: 4, fill: 0, border: 1, horizontal: "left", vertical: "top", wrap: true },
  grey: { font: 5, fill: 0, border: 1, horizontal: "left", vertical: "top", wrap: true },
  aside: { font: 3, fill: 0, border: 0, horizontal: "left", vertical: "top", wrap: true },
  label: { font: 1, fill: 2, border: 1, horizontal: "left", vertical: "top", wrap: true },
  sheetTitle: { font: 2, fill: 0, border: 0, horizontal: "left", vertical: "center", wrap: false },
  note: { font: 3, fill: 0, border: 0, horizontal: "left", vertical: "top", wrap: false },
};

/** Collects the formats a workbook uses and gives each its index, in the order of first use. */
export class Styles {
  readonly #formats: string[] = [];
  readonly #used = new Map<string, { index: number; look: Look; format: number }>();

  constructor() {
    this.index("plain", "General");
  }

  /** The cell format's index in the workbook. */
  index(look: Look, format: string): number {
    const key = `${look} ${format}`;
    const known = this.#used.get(key);
    if (known) return known.index;
    const index = this.#used.size;
    this.#used.set(key, { index, look, format: this.#formatId(format) });
    return index;
  }

  /** xl/styles.xml */
  xml(): string {
    const formats = this.#formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(code)}"/>`);
    const cells = [...this.#used.values()].map(({ look, format }) => {
      const { font, fill, border, horizontal, vertical, wrap } = parts[look];
      return (
        `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" ` +
        'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
        `<alignment horizontal="${horizontal}" vertical="${vertical}"${wrap ? ' wrapText="1"' : ""}/></xf>`
      );
    });
    const lastFont = Math.max(...[...this.#used.values()].map(({ look }) => parts[look].font));
    const list = (name: string, items: readonly string[]) =>
      items.length > 0 ? `<${name} count="${items.length}">${items.join("")}</${name}>` : "";
    return (
      `${declaration}<styleSheet xmlns="${mainNamespace}">` +
      list("numFmts", formats) +
      list("fonts", [...fonts, ...rareFonts].slice(0, Math.max(fonts.length, lastFont + 1))) +
      list("fills", fills) +
      list("borders", borders) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list("cellXfs", cells) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }

  #formatId(code: string): number {
    if (code === "General") return 0;
    if (code === "#,##0") return 3;
    if (code === textFormat) return 49;
    if (!this.#formats.includes(code)) this.#formats.push(code);
    return 164 + this.#formats.indexOf(code);
  }
}

/**
 * How a text refers to cells:
 *
 *   formula   as in a cell, without its "="; of the part's own sheet where it names none
 *   area      A1:B5
 *   areas     A1:B5 D7, of which some may be lost
 *   covering  areas that are to cover a whole still where they did
 *   headed    the same, with headers in the first row (but for a table whose headerRowCount is 0)
 *   break     the number of rows above a page break
 *   anchor    where an object is fastened: a 0-based row, or how far into it
 */
export type ReferenceKind = "formula" | "area" | "areas" | "covering" | "headed" | "break" | "anchor";

/** Where an element holds references. What is not listed holds none. */
export interface ElementRule {
  readonly attributes?: Readonly<Record<string, ReferenceKind>>;
  readonly content?: ReferenceKind;
  /** The attribute that names the sheet of its areas, where it is not the part's own. */
  readonly sheet?: string;
  /** When nothing is left of its areas: it goes itself, or the element around it. */
  readonly lost?: "self" | "parent";
  /** It applies to the areas of its `sqref`, for whose first cell the formulas within are written. */
  readonly anchored?: boolean;
  /** Nothing within moves with rows. */
  readonly still?: boolean;
}

export type ReferenceRules = Readonly<Record<string, ElementRule>>;

const covering: ElementRule = { attributes: { ref: "covering" }, lost: "self" };
const headed: ElementRule = { attributes: { ref: "headed" }, lost: "self" };
const formula: ElementRule = { content: "formula" };
const anchor: ReferenceRules = { row: { content: "anchor" }, rowOff: { content: "anchor" } };

/** Elements by name without prefix. Cells, merged areas and the dimension are written by who writes rows. */
const worksheet: ReferenceRules = {
  autoFilter: headed,
  sortState: covering,
  sortCondition: covering,
  hyperlink: { attributes: { ref: "area", location: "formula" }, lost: "self" },
  protectedRange: { attributes: { sqref: "covering" }, lost: "self" },
  ignoredError: { attributes: { sqref: "areas" }, lost: "self" },
  cellWatch: { attributes: { r: "area" }, lost: "self" },
  scenarios: { attributes: { sqref: "areas" } },
  inputCells: { attributes: { r: "area" }, lost: "self" },
  cellSmartTags: { attributes: { r: "area" }, lost: "self" },
  dataRef: { attributes: { ref: "headed" }, sheet: "sheet" },
  webPublishItem: { attributes: { sourceRef: "area" } },
  colBreaks: { still: true },
  brk: { attributes: { id: "break" }, lost: "self" },
  conditionalFormatting: { anchored: true },
  dataValidation: { anchored: true },
  cfvo: { attributes: { val: "formula" } },
  formula,
  formula1: formula,
  formula2: formula,
  // Extensions: conditional formats, validations and sparklines that the first format did not know
  f: formula,
  sqref: { content: "areas", lost: "parent" },
  // Form controls and embedded objects
  controlPr: { attributes: { linkedCell: "formula", listFillRange: "formula" } },
  objectPr: { attributes: { linkedCell: "formula" } },
  oleObject: { attributes: { link: "formula" } },
  ...anchor,
};

const drawing: ReferenceRules = { sp: { attributes: { textlink: "formula" } }, ...anchor };

const chart: ReferenceRules = { f: formula, sqref: formula };

const table: ReferenceRules = {
  table: { attributes: { ref: "headed" } },
  autoFilter: headed,
  sortState: covering,
  sortCondition: covering,
  calculatedColumnFormula: formula,
  totalsRowFormula: formula,
};

const comments: ReferenceRules = {
  comment: { attributes: { ref: "area" }, lost: "self" },
  threadedComment: { attributes: { ref: "area" }, lost: "self" },
};

const pivotTable: ReferenceRules = { location: { attributes: { ref: "area" } } };

const pivotCache: ReferenceRules = {
  worksheetSource: { attributes: { ref: "headed" }, sheet: "sheet" },
  rangeSet: { attributes: { ref: "headed" }, sheet: "sheet" },
};

const control: ReferenceRules = {
  formControlPr: {
    attributes: { fmlaLink: "formula", fmlaRange: "formula", fmlaTxbx: "formula", fmlaGroup: "formula" },
  },
};

/** Cells of the sheet mapped to XML of the author's own, and views of filters that each reader keeps for himself. */
const singleCells: ReferenceRules = { singleXmlCell: { attributes: { r: "area" }, lost: "self" } };
const views: ReferenceRules = { nsvFilter: { attributes: { ref: "headed" } }, sortCondition: covering };

/** Elements that may not be without the elements they list. */
export const lists: ReadonlySet<string> = new Set([
  "hyperlinks",
  "protectedRanges",
  "ignoredErrors",
  "cellWatches",
  "scenario",
  "scenarios",
  "smartTags",
  "rowBreaks",
  "dataValidations",
  "conditionalFormattings",
  "sparklines",
  "sparklineGroup",
  "sparklineGroups",
  "ext",
  "extLst",
]);

/** By the last word of the relationship that leads to the part. */
export const referencesOfParts: Readonly<Record<string, ReferenceRules>> = {
  worksheet,
  drawing,
  chart,
  chartEx: chart,
  chartUserShapes: { sp: { attributes: { textlink: "formula" } } },
  table,
  comments,
  threadedComment: comments,
  pivotTable,
  pivotCacheDefinition: pivotCache,
  ctrlProp: control,
  tableSingleCells: singleCells,
  namedSheetView: views,
};

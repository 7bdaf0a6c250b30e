import { cellArea, sameArea, type Position } from "../../grid/area";
import { tablePlaceOf, type TablePlace } from "../../grid/tablePlace";
import type { Incoming } from "../../merging/chooseSheets";
import type { Field, PlanFields } from "../../plan/fields";
import { noMoney, sumSatang, type Satang } from "../../plan/satang";
import { amountIn, firstPlace, placeIn, placesIn } from "../../plan/rowValues";
import type { PlanRow, PrintedAmount, TotalRow } from "../../plan/submission";
import type { Finding } from "../finding";
import type { Origin } from "./origin";
import type { Provenance } from "./readProvenance";

/** A row of a plan and where it comes from. */
export interface TracedRow {
  /** Of the master. */
  readonly sheet: string;
  readonly row: PlanRow;
  /** null: no merge has written it. */
  readonly origin: Origin | null;
  /** In the file it came from, where that file is at hand: the cell of the field asked for, otherwise the row's first. */
  readonly sourceCell: Position | null;
  /** Where that cell is in the document that was sent; absent for workbooks. */
  readonly sourcePlace?: TablePlace;
  /** The cells of it that were edited since. */
  readonly edits: readonly Finding[];
}

/** Where a figure of a master comes from. */
export type Trace =
  | { readonly kind: "row"; readonly field: Field | null; readonly row: TracedRow }
  | {
      readonly kind: "total";
      readonly field: Field;
      readonly printed: PrintedAmount;
      /** Headings of its section; null for the grand total. */
      readonly path: readonly string[] | null;
      readonly recomputed: Satang;
      readonly rows: readonly TracedRow[];
    }
  | { readonly kind: "heading"; readonly path: readonly string[]; readonly rows: readonly TracedRow[] }
  /** A title, a header, a blank cell. */
  | { readonly kind: "nothing" };

/** Traces one cell of a plan: a row to its file, a total or a heading to its rows. `sent`: files at hand. */
export function traceCell(at: Position, provenance: Provenance, sent: readonly Incoming[] = []): Trace {
  const { current } = provenance;
  const { rows, sections, grandTotal, headings } = current.plan;
  const traced = tracer(provenance, sent);

  const row = rows.find((one) => one.row === at.row);
  if (row) {
    const field = fieldAt(row, at);
    return { kind: "row", field, row: traced(row, field) };
  }
  for (const section of [...sections, null]) {
    const total = section ? section.total : grandTotal;
    const field = total && total.row === at.row ? amountAt(total, current.plan.fields, at.column) : undefined;
    if (!total || !field) continue;
    const own = section ? section.rows.map((index) => rows[index]!) : rows;
    const path = section && section.path.map(({ name }) => name);
    return traceTotal({ field, printed: total.amounts[field]!, path }, own, provenance, sent);
  }
  const heading = headings.find((one) => one.at.row === at.row && one.at.column <= at.column);
  if (!heading) return { kind: "nothing" };
  const own = rows.filter(({ path }) => path.some((one) => sameArea(cellArea(one.at), cellArea(heading.at))));
  const path = own[0]?.path ?? [heading];
  const names = path.slice(0, path.findIndex(({ field }) => field === heading.field) + 1).map(({ name }) => name);
  return { kind: "heading", path: names, rows: own.map((one) => traced(one, null)) };
}

/** Traces a total of these rows, wherever it is printed. */
export const traceTotal = (
  total: Pick<Extract<Trace, { kind: "total" }>, "field" | "printed" | "path">,
  own: readonly PlanRow[],
  provenance: Provenance,
  sent: readonly Incoming[],
  traced = tracer(provenance, sent),
): Trace => ({
  ...{ kind: "total", ...total },
  recomputed: sumSatang(own.map((one) => amountIn(one, total.field) ?? noMoney)),
  rows: own.map((one) => traced(one, total.field)),
});

/** Rows of a plan, by their indexes, each with where it comes from. */
export function traceRows(indexes: readonly number[], provenance: Provenance): TracedRow[] {
  const traced = tracer(provenance, []);
  return indexes.flatMap((index) => {
    const row = provenance.current.plan.rows[index];
    return row ? traced(row, null) : [];
  });
}

function tracer({ current, origins, findings }: Provenance, sent: readonly Incoming[]) {
  const files = new Map(sent.map((one) => [`${one.sha256} ${one.submission.sheet}`, one]));
  const sources = new Map<string, Map<number, PlanRow>>();
  const sourceOf = ({ sha256, sheet, sourceRow }: Origin): PlanRow | undefined => {
    const key = `${sha256} ${sheet}`;
    let rows = sources.get(key);
    if (!rows) sources.set(key, (rows = new Map((files.get(key)?.submission.rows ?? []).map((row) => [row.row, row]))));
    return rows.get(sourceRow);
  };
  const editsAt = new Map<number, Finding[]>();
  for (const one of findings) {
    if (!one.area || !edited.has(one.code)) continue;
    editsAt.set(one.area.top, [...(editsAt.get(one.area.top) ?? []), one]);
  }
  return (row: PlanRow, field: Field | null): TracedRow => {
    const origin = origins.get(row.row) ?? null;
    const source = origin && sourceOf(origin);
    const sourceCell = source
      ? (placeIn(source, field ?? undefined) ?? firstPlace(source) ?? { row: source.row, column: 0 })
      : null;
    const places = origin && files.get(`${origin.sha256} ${origin.sheet}`)?.places;
    const sourcePlace = sourceCell && places ? tablePlaceOf(places, sourceCell) : undefined;
    return {
      sheet: current.plan.sheet,
      row,
      origin,
      sourceCell,
      ...(sourcePlace && { sourcePlace }),
      edits: editsAt.get(row.row) ?? [],
    };
  };
}

const edited: ReadonlySet<string> = new Set(["merged-amount-changed", "merged-cell-changed", "merged-row-moved"]);

const fieldAt = (row: PlanRow, { column }: Position): Field | null =>
  placesIn(row).find(([, at]) => at.column === column)?.[0] ?? null;

/** The budget column of a total; its label stands for the first. */
function amountAt({ amounts, label }: TotalRow, fields: PlanFields, column: number): Field | undefined {
  const printed = fields.amounts.filter((field) => amounts[field]);
  return (
    printed.find((field) => amounts[field]!.at.column === column) ?? (column <= label.column ? printed[0] : undefined)
  );
}

import { noMoney, addSatang, type Satang } from "../plan/satang";
import type { Field } from "../plan/fields";
import { amountIn } from "../plan/rowValues";
import type { PlanRow } from "../plan/submission";
import type { AmountsByField } from "./record/mergeLog";
import { valuesOf as valuesRead, type Value } from "./tree/mergedRow";
import { upTo, type TreePlace } from "./tree/place";
import type { PlanShape } from "./tree/planShape";
import type { SetRow } from "./tree/planTree";
import type { SheetPlan } from "./planSheet";
import type { CurrentPlan } from "./record/currentPlan";

export type Values = Readonly<Record<Field, Value>>;

/** A row of a submission that comes, changes or goes. Amounts in satang. */
export interface RowPreview {
  readonly kind: "added" | "changed" | "removed";
  /** Headings from the outermost to the innermost. */
  readonly path: readonly string[];
  readonly agency: string | null;
  readonly file: string;
  /** 0-based row of its own sheet. */
  readonly sourceRow: number;
  /** 0-based row of the plan: as it will be, or where it stands for one that goes; null where it is gone. */
  readonly row: number | null;
  /** Of a plan over several sheets, the one that it is on. */
  readonly sheet?: string;
  /** As the plan shows it now, changes by hand included; null for a row that comes. */
  readonly before: Values | null;
  readonly after: Values | null;
}

export interface SectionPreview {
  readonly path: readonly { readonly field: Field; readonly name: string }[];
  readonly rows: readonly RowPreview[];
  readonly before: AmountsByField;
  readonly after: AmountsByField;
}

export interface PlanPreview {
  /** In the order of the plan, all of them. */
  readonly sections: readonly SectionPreview[];
  readonly before: AmountsByField;
  readonly after: AmountsByField;
}

interface Section {
  readonly place: TreePlace;
  readonly rows: RowPreview[];
  readonly before: Record<string, Satang>;
  readonly after: Record<string, Satang>;
}

/** What a merge would do, section by section, and what it does to the totals. */
export function previewOf(current: CurrentPlan, { target, lineOf }: SheetPlan, shape: PlanShape): PlanPreview {
  const { amountFields, valueFields } = shape;
  const depth = sectionDepth(shape);
  const sections = new Map<TreePlace, Section>();
  const sectionOf = (place: TreePlace): Section => {
    const at = upTo(place, depth);
    let section = sections.get(at);
    if (!section) sections.set(at, (section = { place: at, rows: [], before: {}, after: {} }));
    return section;
  };
  const count = (amounts: Record<string, Satang>, of: (field: Field) => Satang | undefined) => {
    for (const field of amountFields) amounts[field] = addSatang(amounts[field] ?? noMoney, of(field) ?? noMoney);
  };
  const valuesOf = (values: readonly Value[]): Values => {
    const named: Record<Field, Value> = {};
    for (let i = 0; i < valueFields.length; i++) named[valueFields[i]!] = values[i]!;
    return named;
  };
  const shown = (row: PlanRow): Values => valuesOf(valuesRead(row, shape));

  const formerLines = new Map<SetRow, PlanRow>();
  const rowsByRecord = new Map(target.formerRows.map((row) => [row.row, row]));
  for (const [recorded, line] of current.lineOf) {
    const row = recorded.kind === "row" ? rowsByRecord.get(recorded.row) : undefined;
    if (row && line.planRow) formerLines.set(row, line.planRow);
  }
  /** Those that nothing has taken the place of yet. */
  const former = new Map(target.formerRows.map((row) => [row.id, row]));
  const about = facts();

  for (const block of target.tree.blocks) sectionOf(block.place);
  for (const line of current.lines) {
    const { planRow } = line;
    if (!planRow) continue;
    const recorded = current.recordedAt.get(line);
    const place = recorded?.kind === "row" ? rowsByRecord.get(recorded.row)!.place : target.places.of(planRow.path);
    count(sectionOf(place).before, (field) => amountIn(planRow, field));
  }
  target.entries.forEach(({ made, line }, row) => {
    if (made?.kind !== "row") {
      const planRow = made ? null : line?.planRow;
      if (planRow) count(sectionOf(target.places.of(planRow.path)).after, (field) => amountIn(planRow, field));
      return;
    }
    const one = made.row;
    const section = sectionOf(one.place);
    const replaced = former.get(one.id);
    if (replaced) former.delete(one.id);
    const rowBefore = lineOf.get(one)?.planRow;
    if (rowBefore) {
      count(section.after, (field) => amountIn(rowBefore, field));
      return;
    }
    count(section.after, (field) => one.row.values[valueFields.indexOf(field)] as Satang);
    const before = replaced && formerLines.get(replaced);
    const after = valuesOf(one.row.values);
    const change = { before: before ? shown(before) : null, after };
    if (!before || JSON.stringify(change.before) !== JSON.stringify(after)) {
      section.rows.push({ kind: before ? "changed" : "added", ...about(one), row, ...change });
    }
  });
  for (const one of former.values()) {
    const before = formerLines.get(one);
    const change = { before: before ? shown(before) : valuesOf(one.row.values), after: null };
    sectionOf(one.place).rows.push({ kind: "removed", ...about(one), row: before?.row ?? null, ...change });
  }

  const all = [...sections.values()];
  const sum = (when: "before" | "after"): AmountsByField => {
    const amounts: Record<string, Satang> = {};
    for (const section of all) count(amounts, (field) => section[when][field]);
    return amounts;
  };
  return {
    sections: all.map(({ place, rows, before, after }) => ({
      ...{ rows, before, after },
      path: place.path.map(({ field, name }) => ({ field: field!, name })),
    })),
    before: sum("before"),
    after: sum("after"),
  };
}

/** What identifies a row; rows of one activity share its path. */
function facts(): (row: SetRow) => Pick<RowPreview, "path" | "agency" | "file" | "sourceRow"> {
  const paths = new Map<TreePlace, readonly string[]>();
  return ({ place, row, sheet }) => {
    let path = paths.get(place);
    if (!path) paths.set(place, (path = place.path.map(({ name }) => name)));
    return { agency: row.agency, file: sheet.file, sourceRow: row.sourceRow, path };
  };
}

/** Sections are the blocks of the plan; in one flat table, what is under the same closed headings. */
function sectionDepth({ blockDepth, levels }: PlanShape): number {
  if (blockDepth > 0) return blockDepth;
  const open = levels.findIndex(({ closed }) => !closed);
  return open < 0 ? levels.length : open;
}

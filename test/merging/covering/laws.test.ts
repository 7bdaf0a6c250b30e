import fc from "fast-check";
import { type Span } from "../../../src/grid/area";
import { type Grid } from "../../../src/grid/grid";
import type { Incoming } from "../../../src/merging/chooseSheets";
import type { MergeProposal } from "../../../src/merging/planMerge";
import { planShape } from "../../../src/merging/tree/planShape";
import type { Form } from "../../../src/forms/schema";
import {
  controlSheet,
  coveredRows,
  coveringMaster,
  coveringsOf,
  withTableTotal,
  wholesOf,
} from "../../support/coveringMaster";
import { masterSpec, smallForms, submissions } from "../../support/generatedMerges";
import { masterOf } from "../../support/generatedPlans";
import { changed, planInto, planned, planWithdrawFrom, undone } from "../../support/masters";
import { openedXlsx } from "../../support/openedXlsx";
import { seed } from "../../support/property";
import { expectMarksBesideRows, referencesSheet, withMarks } from "../../support/rowMarks";
import { withComments } from "../../support/withComments";

/** What is in a sheet, formulas by their text. */
const texts = (grids: readonly Grid[], name: string) =>
  grids
    .find(({ sheet }) => sheet === name)!
    .rows.map(({ index, cells }) => [index, cells.map(({ column, formula, value }) => [column, formula ?? value])]);

const within = (spans: readonly Span[], rows: readonly number[]): number[] =>
  rows.filter((row) => spans.some(({ first, last }) => first <= row && row <= last));

let followed = 0;
let grew = 0;
let single = 0;
const byKind = new Map<string, number>();
afterAll(() =>
  process.stdout.write(
    `references followed: ${followed}, of which ${grew} had to grow, and ${single} to single rows (seed ${seed}); ${[
      ...byKind,
    ]
      .map(([kind, count]) => `${kind} ${count}`)
      .join(", ")}\n`,
  ),
);

/** Each step: all that is sent by some agencies, or the withdrawal of one. */
const sequence = (form: Form) => fc.array(fc.oneof(submissions(form, 3), fc.nat(5)), { minLength: 2, maxLength: 4 });

/**
 * A master that some agencies are merged into, with marks beside each row and something of every kind that covers its
 * rows.
 */
function trusting(
  form: Form,
  layout: Form,
  bare: Grid,
  first: readonly Incoming[],
  choose: <T>(among: readonly T[]) => T,
) {
  const merged = changed([bare], planned(planInto([bare], form, { ...by, submissions: first })).changes);
  const [plan, ...others] = withMarks(merged, bare.sheet, layout);
  const whole = layout.layout === "flat" && choose([true, false]) ? withTableTotal(plan!) : plan!;
  const coverings = coveringsOf(whole, layout, choose);
  const kinds = ["note", "thread"] as const;
  const comments = (plan!.comments ?? []).map(({ row, column, text }) => {
    return { at: { row, column }, kind: choose(kinds), texts: [text] };
  });
  return { coverings, bytes: withComments(coveringMaster(whole, coverings, others), comments) };
}

const by = { now: "2022-01-31T09:00:00+07:00", person: null };

test.each(smallForms)(
  "[M11] whatever covered a whole section, table or plan covers it still, or a notice names it: %s",
  async (_, form, layout) => {
    const { blockDepth } = planShape(form);
    const made = [masterSpec(form), submissions(form, 3), sequence(form), fc.infiniteStream(fc.nat())] as const;
    await fc.assert(
      fc.asyncProperty(...made, async (spec, first, steps, choices) => {
        const choose = <T>(among: readonly T[]): T => among[choices.next().value % among.length]!;
        const plan = masterOf(layout, spec);
        const { coverings, bytes } = trusting(form, layout, plan, first, choose);
        const workbook = openedXlsx(bytes);
        const read = async () => ({
          wholes: wholesOf((await workbook.read(plan.sheet))!, layout),
          spans: await coveredRows(workbook.save(), coverings),
        });
        let before = await read();
        for (const [at, step] of steps.entries()) {
          const master = await workbook.readAll();
          const made = typeof step === "number" ? withdrawn(master, step) : merged(master, step, at);
          if (!made) continue;
          expect(await workbook.apply(made.changes)).toEqual({ done: true });
          const taken = undone(changed(master, made.changes), made);
          const isReported = (id: number) =>
            made.notices.some(
              (one) => one.kind === "formula-not-followed" && one.sheet === controlSheet && one.at.row === id,
            );
          for (const name of [plan.sheet, referencesSheet]) expect(texts(taken, name)).toEqual(texts(master, name));
          // An array formula is not written by itself but followed by the file that holds it, as names and charts are.
          const back = (grids: readonly Grid[]) =>
            texts(grids, controlSheet).filter((_, id) => coverings[id]!.kind !== "array");
          expect(back(taken)).toEqual(back(master));
          single += expectMarksBesideRows(await workbook.readAll(), plan.sheet, layout, "some");
          const after = await read();
          coverings.forEach(({ kind }, id) => {
            const spans = before.spans[id]!;
            if (spans.length === 0) return;
            const all = before.wholes.get("") ?? [];
            const own = within(spans, all);
            const covered = [...before.wholes].filter(
              ([, rows]) => within(spans, rows).length === rows.length && rows.length > 0,
            );
            if (own.length === 0 || !covered.some(([, rows]) => rows.length === own.length)) return;
            const rowsOf = (among: typeof covered) =>
              [...new Set(among.flatMap(([key]) => after.wholes.get(key) ?? []))].sort((a, b) => a - b);
            // The rows of one section can be all there are: what covers them may be meant for that section alone.
            const inner = covered.filter(
              ([key, rows]) =>
                !covered.some(
                  ([other, of]) =>
                    other.startsWith(key) &&
                    other !== key &&
                    other.split(" › ").length <= blockDepth &&
                    of.length === rows.length,
                ),
            );
            const either = [rowsOf(covered), rowsOf(inner)];
            const wanted = new Set(either[0]);
            const now = after.spans[id]!;
            const reported = isReported(id);
            if (now.length === 0 && (reported || wanted.size === 0)) return;
            // A row that comes elsewhere, like one with a format or a validation, has these as well.
            const isLook = kind === "conditional" || kind === "validated";
            const rows = within(now, after.wholes.get("") ?? []).filter((row) => !isLook || wanted.has(row));
            const found = either.find((one) => String(one) === String(rows)) ?? either[0];
            if (!reported) expect({ kind, step: at, rows }).toEqual({ kind, step: at, rows: found });
            followed += 1;
            byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
            if (wanted.size > own.length) grew += 1;
          });
          before = after;
        }
      }),
      { seed, numRuns: 12, endOnFailure: true },
    );

    function merged(master: readonly Grid[], all: readonly Incoming[], at: number): MergeProposal {
      const sent = all.map((one) => ({ ...one, sha256: `f${at}${one.sha256.slice(2)}` }));
      return planned(planInto(master, form, { ...by, submissions: sent }));
    }
    function withdrawn(master: readonly Grid[], agency: number): MergeProposal | undefined {
      const made = planWithdrawFrom(master, form, { ...by, agency: form.agencies[agency]?.name ?? `${agency}.xlsx` });
      return "refused" in made ? undefined : made;
    }
  },
);

import fc from "fast-check";
import { type Span } from "../../../src/grid/area";
import type { Grid } from "../../../src/grid/grid";
import type { Incoming } from "../../../src/merging/chooseSheets";
import type { MergeProposal } from "../../../src/merging/planMerge";
import type { Form } from "../../../src/forms/schema";
import { controlSheet, coveredRows, coveringMaster, coveringsOf, wholesOf } from "../../support/coveringMaster";
import { masterSpec, smallForms, submissions } from "../../support/generatedMerges";
import { masterOf } from "../../support/generatedPlans";
import { changed, planInto, planned, planWithdrawFrom, undone } from "../../support/masters";
import { openedXlsx } from "../../support/openedXlsx";
import { seed } from "../../support/property";

/** What is in a sheet, formulas by their text. */
const texts = (grids: readonly Grid[], name: string) =>
  grids
    .find(({ sheet }) => sheet === name)!
    .rows.map(({ index, cells }) => [index, cells.map(({ column, formula, value }) => [column, formula ?? value])]);

const within = (span: Span, rows: readonly number[]): number[] =>
  rows.filter((row) => span.first <= row && row <= span.last);

let followed = 0;
let grew = 0;
afterAll(() => process.stdout.write(`references followed: ${followed}, of which ${grew} had to grow (seed ${seed})\n`));

/** Each step: all that is sent by some agencies, or the withdrawal of one. */
const sequence = (form: Form) => fc.array(fc.oneof(submissions(form, 3), fc.nat(5)), { minLength: 2, maxLength: 4 });

test.each(smallForms)(
  "[M11] whatever covered a whole section, table or plan covers it still, or a notice names it: %s",
  async (_, form, layout) => {
    const by = { now: "2022-01-31T09:00:00+07:00", person: null };
    await fc.assert(
      fc.asyncProperty(masterSpec(form), sequence(form), fc.infiniteStream(fc.nat()), async (spec, steps, choices) => {
        const choose = <T>(among: readonly T[]): T => among[choices.next().value % among.length]!;
        const plan = masterOf(layout, spec);
        const coverings = coveringsOf(plan, layout, choose);
        const workbook = openedXlsx(coveringMaster(plan, coverings));
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
          for (const name of [plan.sheet, controlSheet]) expect(texts(taken, name)).toEqual(texts(master, name));
          const after = await read();
          coverings.forEach(({ kind }, id) => {
            const span = before.spans[id];
            if (!span) return;
            const covered = [...before.wholes].filter(
              ([, rows]) => span.first <= rows[0]! && span.last >= rows.at(-1)!,
            );
            const all = before.wholes.get("") ?? [];
            const own = within(span, all);
            if (own.length === 0 || !covered.some(([, rows]) => rows.length === own.length)) return;
            const wanted = new Set(covered.flatMap(([key]) => after.wholes.get(key) ?? []));
            const now = after.spans[id];
            const reported = made.notices.some((one) => one.kind === "formula-not-followed" && one.at.row === id);
            if (!now && (reported || wanted.size === 0)) return;
            const rows = now ? within(now, after.wholes.get("") ?? []) : [];
            if (!reported)
              expect({ kind, step: at, rows }).toEqual({ kind, step: at, rows: [...wanted].sort((a, b) => a - b) });
            followed += 1;
            if (wanted.size > own.length) grew += 1;
          });
          before = after;
        }
      }),
      { seed, numRuns: 25 },
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

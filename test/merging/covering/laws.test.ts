import fc from "fast-check";
import { type Span } from "../../../src/grid/area";
import type { Grid } from "../../../src/grid/grid";
import type { Incoming } from "../../../src/merging/chooseSheets";
import { planMerge, planWithdraw, type MergePlan } from "../../../src/merging/planMerge";
import { isAmountField } from "../../../src/plan/fields";
import { readSheet } from "../../../src/reading/readSheet";
import { matchKey } from "../../../src/text/matchKey";
import type { Form } from "../../../src/forms/schema";
import { coveredRows, coveringKinds, coveringMaster, type Covering } from "../../support/coveringMaster";
import { masterSpec, smallForms, submissions } from "../../support/generatedMerges";
import { masterOf } from "../../support/generatedPlans";
import { planned } from "../../support/masters";
import { openedXlsx } from "../../support/openedXlsx";
import { seed } from "../../support/property";

/** The rows of each heading that has any, and of the plan as a whole (""), by its path; of those written in one piece. */
function wholesOf(grid: Grid, layout: Form): Map<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  const { submission } = readSheet(grid, layout);
  for (const { row, path } of submission.rows) {
    const keys = path.map(({ field, name }) => `${field} ${matchKey(name)}`);
    for (let depth = 0; depth <= keys.length; depth++) {
      const key = keys.slice(0, depth).join(" › ");
      rows.set(key, [...(rows.get(key) ?? []), row]);
    }
  }
  const all = submission.rows.map(({ row }) => row);
  const isWhole = (of: readonly number[]) =>
    all.filter((row) => of[0]! <= row && row <= of.at(-1)!).length === of.length;
  return new Map([...rows].filter(([, of]) => isWhole(of)));
}

const within = (span: Span, rows: readonly number[]): number[] =>
  rows.filter((row) => span.first <= row && row <= span.last);

let followed = 0;
let grew = 0;
afterAll(() => process.stdout.write(`references followed: ${followed}, of which ${grew} had to grow (seed ${seed})\n`));

/** Each step: all that is sent by some agencies, or the withdrawal of one. */
const sequence = (form: Form) => fc.array(fc.oneof(submissions(form, 3), fc.nat(5)), { minLength: 2, maxLength: 4 });

test.each(smallForms)(
  "whatever covered a whole section, table or plan covers it still, or a notice names it: %s",
  async (_, form, layout) => {
    const by = { form, now: "2022-01-31T09:00:00+07:00", person: null };
    await fc.assert(
      fc.asyncProperty(masterSpec(form), sequence(form), fc.infiniteStream(fc.nat()), async (spec, steps, choices) => {
        const choose = <T>(among: readonly T[]): T => among[choices.next().value % among.length]!;
        const plan = masterOf(layout, spec);
        const wholes = [...wholesOf(plan, layout).values()];
        const column = layout.columns.findIndex(({ field }) => isAmountField(field as never));
        const left = Math.max(column, 0);
        const kinds = coveringKinds.filter((kind) => kind !== "table" || layout.layout === "flat");
        const header = readSheet(plan, layout).submission.headers[0]!.area;
        const coverings = kinds.flatMap((kind): Covering[] => {
          if (wholes.length === 0) return [];
          const isHeaded = kind === "filter" || kind === "table" || kind === "pivot";
          const rows = isHeaded ? wholes[0]! : choose(wholes);
          const isWide = isHeaded || kind === "print";
          const top = isHeaded ? header.bottom : rows[0]!;
          const columns = isWide ? { left: header.left, right: header.right } : { left, right: left };
          return [{ kind, area: { top, bottom: rows.at(-1)!, ...columns } }];
        });
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
            const told = made.notices.some((one) => one.kind === "formula-not-followed" && one.at.row === id);
            if (!now && (told || wanted.size === 0)) return;
            const rows = now ? within(now, after.wholes.get("") ?? []) : [];
            if (!told)
              expect({ kind, step: at, rows }).toEqual({ kind, step: at, rows: [...wanted].sort((a, b) => a - b) });
            followed += 1;
            if (wanted.size > own.length) grew += 1;
          });
          before = after;
        }
      }),
      { seed, numRuns: 25 },
    );

    function merged(master: readonly Grid[], all: readonly Incoming[], at: number): MergePlan {
      const sent = all.map((one) => ({ ...one, sha256: `${at}${one.sha256.slice(1)}` }));
      return planned(planMerge({ ...by, master, submissions: sent }));
    }
    function withdrawn(master: readonly Grid[], agency: number): MergePlan | undefined {
      const made = planWithdraw({ ...by, master, agency: form.agencies[agency]?.name ?? `${agency}.xlsx` });
      return "refused" in made ? undefined : made;
    }
  },
);

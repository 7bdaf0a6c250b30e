/** @jest-environment ./test/officehost/environment.ts */
import fc from "fast-check";
import type { Span } from "../../../src/grid/area";
import { officeWorkbook } from "../../../src/workbook/office/officeWorkbook";
import { bookOf } from "../../officehost/bookOf";
import type { Book } from "../../officehost/book";
import { connect } from "../../officehost/client";
import { OfficeHost } from "../../officehost/host";
import {
  controlGrid,
  controlSheet,
  coveredRows,
  coveringMaster,
  coveringsOf,
  spansIn,
  type Covering,
} from "../../support/coveringMaster";
import { masterSpec, smallForms, submissions } from "../../support/generatedMerges";
import { masterOf } from "../../support/generatedPlans";
import { planInto, planned, planWithdrawFrom } from "../../support/masters";
import { openedXlsx } from "../../support/openedXlsx";
import { seed } from "../../support/property";

const kinds = ["sum", "sumif", "name", "filter", "print", "table"] as const;

/** The same workbook open in Excel. */
function bookWith(plan: Parameters<typeof bookOf>[0][number], coverings: readonly Covering[]): Book {
  const book = bookOf([plan, controlGrid(plan.sheet, coverings)]);
  const sheet = book.sheets[0]!;
  coverings.forEach(({ kind, area }, id) => {
    if (kind === "name") {
      const named = { name: `ช่วง_${id}`, sheet, area, visible: true };
      book.names.set(named.name, named);
      sheet.placed.add(named);
    }
    if (kind === "filter") sheet.filtered.area = area;
    if (kind === "print") sheet.printed.area = area;
    if (kind === "table") sheet.tables.set("ตาราง", { area });
  });
  return book;
}

function coveredIn(book: Book, coverings: readonly Covering[]): Span[][] {
  const [sheet] = book.sheets;
  const control = book.sheet(controlSheet)!;
  const rowsOf = (area: { top: number; bottom: number } | null | undefined) =>
    area ? [{ first: area.top, last: area.bottom }] : [];
  return coverings.map(({ kind }, id) => {
    if (kind === "sum" || kind === "sumif") return spansIn(control.peek(id, 0)?.formula);
    if (kind === "name") return rowsOf(book.names.get(`ช่วง_${id}`)?.area);
    if (kind === "filter") return rowsOf(sheet!.filtered.area);
    return rowsOf(kind === "print" ? sheet!.printed.area : sheet!.tables.get("ตาราง")?.area);
  });
}

let compared = 0;
afterAll(() => process.stdout.write(`references followed by Excel as by the file: ${compared} (seed ${seed})\n`));

test.each(smallForms)("through Office.js references cover what they cover in the file: %s", async (_, form, layout) => {
  const steps = fc.array(fc.oneof(submissions(form, 3), fc.nat(5)), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(masterSpec(form), steps, fc.infiniteStream(fc.nat()), async (spec, all, choices) => {
      const plan = masterOf(layout, spec);
      const choose = <T>(among: readonly T[]): T => among[choices.next().value % among.length]!;
      const coverings = coveringsOf(plan, layout, choose, kinds);
      const file = openedXlsx(coveringMaster(plan, coverings));
      const book = bookWith(plan, coverings);
      connect(new OfficeHost(book));
      const excel = officeWorkbook();
      for (const [at, step] of all.entries()) {
        const master = await file.readAll();
        const by = { now: "2022-01-31T09:00:00+07:00", person: null };
        const made =
          typeof step === "number"
            ? planWithdrawFrom(master, form, { ...by, agency: form.agencies[step]?.name ?? `${step}.xlsx` })
            : planInto(master, form, {
                ...by,
                submissions: step.map((one) => ({ ...one, sha256: `f${at}${one.sha256.slice(2)}` })),
              });
        if ("refused" in made && made.refused === "agency-not-merged") continue;
        const { changes } = planned(made);
        const before = coveredIn(book, coverings);
        expect(await file.apply(changes)).toEqual({ done: true });
        expect(await excel.apply(changes)).toEqual({ done: true });
        const expected = await coveredRows(file.save(), coverings);
        expect(coveredIn(book, coverings)).toEqual(expected);
        compared += coverings.length;
        if (changes.steps.length === 0) continue;
        expect(await excel.undoLast()).toEqual({ done: true });
        expect(coveredIn(book, coverings)).toEqual(before);
        expect(await excel.apply(changes)).toEqual({ done: true });
      }
    }),
    { seed, numRuns: 15, endOnFailure: true },
  );
});

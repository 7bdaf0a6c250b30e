import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { invert, type ChangeSet } from "../../src/change/changeSet";
import type { Step } from "../../src/change/step";
import { toA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { readSheet } from "../../src/reading/readSheet";
import type { Form } from "../../src/forms/schema";
import { coveringMaster, coveringsOf } from "../support/coveringMaster";
import { masterSpec, smallForms, submissions } from "../support/generatedMerges";
import { masterOf } from "../support/generatedPlans";
import { incomingFile, planInto, planned, planWithdrawFrom } from "../support/masters";
import { knownForms, madeMaster } from "../support/madeMasters";
import { openedXlsx, partsOf } from "../support/openedXlsx";
import { gridsFile } from "../support/gridsFile";
import { formOverSheets, mergedOverSheets } from "../support/severalSheets";
import { summaryCopy } from "../support/summaryCopy";
import { seed } from "../support/property";
import { richMaster } from "../support/richMaster";
import { sampleForm } from "../support/rivalForms";
import { zipParts } from "../support/xlsxParts";
import { newFaults, schemaFaults, schemaFolder } from "./schemaFaults";

const schema = schemaFolder();
const by = { now: "2022-01-31T09:00:00+07:00", person: null };

/** A workbook before anything is written, and after each step. */
type Written = readonly [name: string, stages: readonly Uint8Array[]];
type Next = (master: readonly Grid[]) => ChangeSet;

async function written(name: string, start: Uint8Array, steps: readonly Next[]): Promise<Written> {
  const workbook = openedXlsx(start);
  const stages = [start];
  for (const step of steps) {
    expect(await workbook.apply(step(await workbook.readAll()))).toEqual({ done: true });
    stages.push(workbook.save());
  }
  return [name, stages];
}

const merging =
  (form: Form, all: ReturnType<typeof incomingFile>): Next =>
  (master) =>
    planned(planInto(master, form, { ...by, submissions: all })).changes;
const withdrawing =
  (form: Form, agency: string): Next =>
  (master) =>
    planned(planWithdrawFrom(master, form, { ...by, agency })).changes;

/** The sample province: 15 agencies merged, one sent again, one withdrawn. */
function sampleProvince(): Promise<Written> {
  const folder = "src/samples/province";
  const form = sampleForm();
  const sent = (of: string) =>
    readdirSync(join(folder, of))
      .filter((file) => file.endsWith(".xlsx"))
      .flatMap((file) => incomingFile(join(folder, of, file), [form]));
  const first = sent("submissions");
  expect(first).toHaveLength(15);
  return written("the sample province", new Uint8Array(readFileSync(join(folder, "master.xlsx"))), [
    merging(form, first),
    merging(form, sent("resubmission")),
    withdrawing(form, first[0]!.submission.agency!),
  ]);
}

/** Remarks, links and a formula of the province's own beside each row of a plan. */
function marked(plan: Grid, layout: Form): Grid {
  const rows = new Set(readSheet(plan, layout).submission.rows.map(({ row }) => row));
  const beside = 20;
  return {
    ...plan,
    rows: plan.rows.map((line) => {
      if (!rows.has(line.index)) return line;
      const at = { row: line.index, format: "General" };
      const formula = `=${toA1({ row: line.index, column: beside })}&""`;
      return {
        ...line,
        cells: [
          ...line.cells,
          { ...at, column: beside, value: "หมายเหตุ", formula: null },
          { ...at, column: beside + 1, value: "หมายเหตุ", formula },
        ],
      };
    }),
  };
}

/** Masters of a form with something of every kind that covers their rows; merged into twice, then each agency withdrawn. */
function generated(name: string, form: Form, layout: Form): Promise<Written>[] {
  const made = fc.tuple(masterSpec(form), submissions(form, 3), submissions(form, 3), fc.infiniteStream(fc.nat()));
  return fc.sample(made, { seed, numRuns: 6 }).map(([spec, first, second, choices], at) => {
    const plan = marked(masterOf(layout, spec), layout);
    const coverings = coveringsOf(plan, layout, (among) => among[choices.next().value % among.length]!);
    const agencies = new Set([...first, ...second].map(({ submission, fileName }) => submission.agency ?? fileName));
    return written(`${name}, master ${at}`, coveringMaster(plan, coverings), [
      merging(form, first),
      merging(
        form,
        second.map((one) => ({ ...one, sha256: "e".repeat(64) })),
      ),
      ...[...agencies].map((agency) => withdrawing(form, agency)),
    ]);
  });
}

/** The summary of a plan over several sheets as one more sheet, with its charts. */
async function summarized(): Promise<Written> {
  const form = formOverSheets();
  const grids = await mergedOverSheets(form);
  const { workbook } = await summaryCopy(grids, form);
  return ["a summary with charts", [gridsFile(grids), workbook.save()]];
}

/** Rows that come and go within comments, boxes, charts, pictures, a table and conditional formats. */
function rich(): Promise<Written> {
  const sheet = "แผน";
  const looks = [
    { like: 3, fit: true },
    { like: 3, fit: false },
  ];
  const insert: Step = { kind: "insert-rows", sheet, row: 4, looks };
  const write: Step = {
    kind: "write-cells",
    sheet,
    row: 4,
    column: 1,
    before: [[null, null, null]],
    after: [[{ text: "=1+1 <กิจกรรม>\n&" }, { number: 50 }, { formula: "=C5*2", result: 100 }]],
  };
  return written("comments, pictures and a chart", richMaster(), [
    () => ({ steps: [insert] }),
    () => ({ steps: [write] }),
    () => invert({ steps: [insert, write] }),
  ]);
}

if (schema) {
  test("every part of a written master is as valid by ECMA-376 as the part was before", async () => {
    const all = await Promise.all([
      sampleProvince(),
      rich(),
      summarized(),
      ...smallForms.flatMap(([name, form, layout]) => generated(name, form, layout)),
    ]);
    const judged = schemaFaults(
      schema,
      all.flatMap(([, stages]) => stages),
    );
    let parts = 0;
    let before = 0;
    const found = all.flatMap(([name, stages]) => {
      const [start, ...after] = judged.splice(0, stages.length);
      before += start!.reduce((sum, { faults }) => sum + faults.length, 0);
      return after.flatMap((now, at) => {
        parts += now.length;
        return newFaults(start!, now).map((fault) => `${name}, step ${at + 1}: ${fault}`);
      });
    });
    process.stdout.write(
      `${parts} parts of ${all.length} masters after writing; ${before} faults before, ${found.length} new (seed ${seed})\n`,
    );
    expect(found).toEqual([]);
  });

  test("every part of a master made from a form is valid by ECMA-376", async () => {
    const made = await Promise.all(knownForms.map(madeMaster));
    const faults = schemaFaults(
      schema,
      made.map(({ bytes }) => bytes),
    );
    expect(faults.map((parts, at) => [knownForms[at]!.id, parts.flatMap(({ faults: found }) => found)])).toEqual(
      knownForms.map(({ id }) => [id, []]),
    );
    expect(faults.every((parts) => parts.length >= 5)).toBe(true);
  });

  const spoiled: [string, string, RegExp, string][] = [
    [
      "a sheet whose merged areas come after its links",
      "worksheets/sheet1",
      /(<mergeCells.*<\/mergeCells>)(.*)(?=<\/worksheet>)/s,
      "$2$1",
    ],
    ["a row with an attribute of no kind", "worksheets/sheet1", /<row /, '<row height="3" '],
    ["a cell of no type", "worksheets/sheet1", / t="inlineStr"/, ' t="text"'],
    ["a workbook's name without a name", "workbook", /<definedName name="[^"]*"/, "<definedName"],
    ["a table without its area", "tables/table1", / ref="[^"]*"/, ""],
    ["a comment without its author", "comments1", / authorId="[^"]*"/, ""],
    ["a chart's series without its number", "charts/chart1", /<c:idx [^>]*>/, ""],
    ["a drawing's anchor without its corner", "drawings/drawing1", /<xdr:from>.*?<\/xdr:from>/s, ""],
    ["a relationship without its target", "_rels/workbook.xml.rels", / Target="[^"]*"/, ""],
  ];
  test("what the schema forbids is found", () => {
    const whole = Object.fromEntries(partsOf(richMaster()));
    const files = spoiled.map(([, part, what, by]) => {
      const name = `xl/${part}${part.endsWith(".rels") ? "" : ".xml"}`;
      const xml = whole[name]!.replace(what, by);
      expect([name, xml === whole[name]]).toEqual([name, false]);
      return zipParts({ ...whole, [name]: xml });
    });
    const [before, ...judged] = schemaFaults(schema, [richMaster(), ...files]);
    expect(spoiled.map(([fault], at) => [fault, newFaults(before!, judged[at]!).length > 0])).toEqual(
      spoiled.map(([fault]) => [fault, true]),
    );
  });
} else {
  test("the file format's schema is not here", () => expect(schema).toBeUndefined());
}

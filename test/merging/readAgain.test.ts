import fc from "fast-check";
import { headingWriter } from "../../src/merging/cells/headingText";
import { placeTree } from "../../src/merging/tree/place";
import { planShape } from "../../src/merging/tree/planShape";
import { readLabelled, readNumbered } from "../../src/reading/headingText";
import type { FormLevel } from "../../src/forms/schema";
import { builtInForms } from "../../src/forms/builtIn";
import { changed, mergingInto } from "../support/masters";
import { masterWith, probation, rowIn, rowsShown, sent, smallForm, treasury } from "../support/smallPlan";
import { property } from "../support/property";

const { plan, merge } = mergingInto(smallForm);

describe.each(builtInForms.map((form) => [form.id, form] as const))("%s", (_, form) => {
  const shape = planShape(form);
  const open = shape.levels.filter(({ closed }) => !closed);
  const letters = fc.string({
    unit: fc.constantFrom(..."กขคงจฉชซฌญกิจกรรมโครงการ๑๒๓123 ().-–:".split("")),
    minLength: 1,
    maxLength: 20,
  });
  const read = (written: string, level: FormLevel) => readLabelled(written, level) ?? readNumbered(written, level);
  const heading = (level: FormLevel, text: string, number: number) => {
    // A name is what a reader makes of a text.
    const { name } = read(`ก${text}`.trim().replace(/ +/g, " "), level);
    const places = placeTree(shape);
    const above = places.child(places.root, shape.levels[0]!.field, "ก");
    const place = places.child(above, level.field, name);
    const numbers = new Map([
      [above, 3],
      [place, number],
    ]);
    return { name, place, writer: headingWriter(shape, numbers) };
  };
  const number = fc.integer({ min: 1, max: 1_048_576 });
  property(
    "[M10] a heading of any name and number is read as it was written",
    [fc.constantFrom(...open), letters, number],
    (level, text, number) => {
      const { name, place, writer } = heading(level, text, number);
      const again = read(writer.written(place), level);
      expect(again).toMatchObject({ name, numbers: expect.arrayContaining([number]) });
      expect(again.numbers.at(-1)).toBe(number);
    },
    300,
  );

  const counted = shape.levels.filter(({ numbered, written }) => numbered !== "never" && written.includes("{number}"));
  property(
    "[M10] a heading that gets another number keeps its name, with or without a label before it",
    [fc.constantFrom(...counted), letters, number, number],
    (level, text, before, number) => {
      const earlier = heading(level, text, before);
      const written = earlier.writer.written(earlier.place);
      const { place, writer } = heading(level, text, number);
      const renumbered = writer.renumbered(place, written, true);
      const [was, is] = [read(written, level), read(renumbered, level)];
      expect(is).toEqual({ ...was, numbers: [...was.numbers.slice(0, -1), number] });
    },
    300,
  );
});

test("more than a thousand activities under one project are merged, numbered and read again", () => {
  const many = Array.from({ length: 1_205 }, (_, at) => rowIn(1, `กิจกรรมสำรวจจุดที่ ${at + 1} ของจังหวัด`, treasury, at));
  const merged = merge(masterWith(), [sent(treasury, many)]);
  const shown = rowsShown(merged);
  expect([shown.length, shown[999], shown.at(-1)]).toEqual([
    1_205,
    `1.1 1000) กิจกรรมสำรวจจุดที่ 1000 ของจังหวัด · ${treasury} · 999`,
    `1.1 1205) กิจกรรมสำรวจจุดที่ 1205 ของจังหวัด · ${treasury} · 1204`,
  ]);
  const later = merge(merged, [sent(probation, [rowIn(1, "กิจกรรมอื่นของจังหวัด", probation, 5)])]);
  expect(rowsShown(later)).toHaveLength(1_206);
});

test("35 files of 286 rows in few projects are merged whole, over a thousand activities in each", () => {
  const files = smallForm.agencies.slice(0, 35).map(({ name }, file) =>
    sent(
      name,
      Array.from({ length: 286 }, (_, at) =>
        rowIn(((at % 3) + 1) as 1 | 2 | 3, `กิจกรรมสำรวจจุดที่ ${file * 286 + at + 1} ของจังหวัด`, name, at),
      ),
    ),
  );
  expect(files).toHaveLength(35);
  const planned = plan(masterWith(), files);
  expect(planned.leftOut).toEqual([]);
  const shown = rowsShown(changed(masterWith(), planned.changes));
  expect(shown).toHaveLength(10_010);
  expect(new Set(shown.map((row) => row.split(" ")[0])).size).toBe(3);
  expect(planned.preview.after.integratedBudget).toBe(35 * ((285 * 286) / 2) * 100);
});

describe("a file of which a row would be read as something else is left out with its cell, and all others are merged", () => {
  const good = sent(probation, [rowIn(1, "กิจกรรม ก", probation, 5)]);
  const columns = { activity: 1, unit: 2, quantity: 3, integratedBudget: 4, agencyBudget: 5, indicator: 6, agency: 8 };
  const header = { area: { top: 6, left: 0, bottom: 6, right: 8 }, columns, cells: {}, unknown: [] };
  const other = smallForm.agencies[5]!.name;
  /** Whose second row, in row 10 of its sheet, says something that cannot be written so that it is read again. */
  const fileWith = (row: { readonly activity?: string; readonly texts?: object }, agency = treasury, version = "1") => {
    const bad = rowIn(1, row.activity ?? "กิจกรรม ค", agency, 7);
    const file = sent(agency, [rowIn(1, "กิจกรรม ข", agency, 1), bad], version);
    const rows = file.submission.rows.map((one, at) =>
      at === 1 ? { ...one, texts: { ...one.texts, ...row.texts } } : one,
    );
    return { ...file, submission: { ...file.submission, headers: [header], rows } };
  };
  const twoNames = { activity: "กิจกรรมหนึ่ง ๓) กิจกรรมสอง" };
  test.each<[string, Parameters<typeof fileWith>[0], number]>([
    ["an activity that reads as two", twoNames, 1],
    ["an indicator that is a dash", { texts: { indicator: "-" } }, 6],
    ["a unit with letters that nobody sees", { texts: { unit: "ค\u200bน" } }, 2],
    ["an indicator with spaces that reading drops", { texts: { indicator: "จำนวน  ครั้ง" } }, 6],
    ["a unit of spaces", { texts: { unit: "  " } }, 2],
    ["a unit that is a dash", { texts: { unit: "–" } }, 2],
  ])("%s", (_, row, column) => {
    expect(plan(masterWith(), [fileWith(row), good]).leftOut).toMatchObject([
      { reason: "misread", at: { row: 9, column } },
    ]);
    expect(rowsShown(merge(masterWith(), [fileWith(row), good]))).toEqual([`1.1 1) กิจกรรม ก · ${probation} · 5`]);
  });

  test("its agency's earlier rows stay", () => {
    const before = merge(masterWith(), [sent(treasury, [rowIn(1, "กิจกรรมเดิม", treasury, 9)])]);
    const bad = fileWith(twoNames, treasury, "2");
    const { leftOut, log } = plan(before, [bad, good]);
    expect([leftOut.map(({ reason }) => reason), log.map(({ action }) => action)]).toEqual([["misread"], ["merge"]]);
    const shown = rowsShown(merge(before, [bad, good]));
    expect(shown.map((row) => row.split(" · ")[1])).toEqual([treasury, probation]);
  });

  test("several of them, each with its own cell", () => {
    const { leftOut } = plan(masterWith(), [fileWith(twoNames), fileWith({ texts: { unit: "–" } }, other), good]);
    expect(leftOut.map(({ at }) => at)).toEqual([
      { row: 9, column: 1 },
      { row: 9, column: 2 },
    ]);
  });
});

import { rowMoves } from "../../../../src/grid/rowMoves";
import { patchWorkbook, type WorkbookEdits } from "../../../../src/workbook/xlsx/writing/workbookEdits";

const nothing: WorkbookEdits = { followed: () => undefined, inserted: [], deleted: new Set() };
const moves = rowMoves({ kind: "insert", row: 4, count: 2 });
const moving: WorkbookEdits = { ...nothing, followed: (sheet) => (sheet === "แผน" ? moves : undefined) };
const patched = (xml: string, edits: Partial<WorkbookEdits> = {}) =>
  new TextDecoder().decode(patchWorkbook(new TextEncoder().encode(xml), { ...nothing, ...edits }));

const sheets =
  '<sheets><sheet name="แผน" sheetId="1" r:id="rId1"/><sheet name="รวม" sheetId="7" r:id="rId2"/><sheet name="ปูม" sheetId="3" r:id="rId3"/></sheets>';

describe("whoever opens it is asked to compute", () => {
  test.each([
    [
      "where nothing was said",
      `<workbook>${sheets}<extLst/></workbook>`,
      `<workbook>${sheets}<calcPr fullCalcOnLoad="1"/><extLst/></workbook>`,
    ],
    [
      "after the names",
      `<workbook>${sheets}<definedNames><definedName name="ก">1</definedName></definedNames><pivotCaches/></workbook>`,
      `<workbook>${sheets}<definedNames><definedName name="ก">1</definedName></definedNames><calcPr fullCalcOnLoad="1"/><pivotCaches/></workbook>`,
    ],
    [
      "where something else was said",
      `<workbook>${sheets}<calcPr calcId="1"/></workbook>`,
      `<workbook>${sheets}<calcPr fullCalcOnLoad="1" calcId="1"/></workbook>`,
    ],
    [
      "where the contrary was said",
      `<workbook>${sheets}<calcPr fullCalcOnLoad="0"/></workbook>`,
      `<workbook>${sheets}<calcPr fullCalcOnLoad="1"/></workbook>`,
    ],
    [
      "where it was said already",
      `<workbook>${sheets}<calcPr fullCalcOnLoad="true"/></workbook>`,
      `<workbook>${sheets}<calcPr fullCalcOnLoad="true"/></workbook>`,
    ],
    [
      "with a prefix",
      "<x:workbook><x:sheets/></x:workbook>",
      '<x:workbook><x:sheets/><x:calcPr fullCalcOnLoad="1"/></x:workbook>',
    ],
  ])("%s", (_, before, after) => {
    expect(patched(before)).toBe(after);
  });
});

describe("names", () => {
  const names = (...xml: string[]) =>
    `<workbook>${sheets}<definedNames>${xml.join("")}</definedNames><calcPr fullCalcOnLoad="1"/></workbook>`;
  test.each([
    ["a place", '<definedName name="ยอด">แผน!$B$9</definedName>', '<definedName name="ยอด">แผน!$B$11</definedName>'],
    ["a place of another sheet", '<definedName name="ยอด">รวม!$B$9</definedName>', null],
    ["what is seen from each cell", '<definedName name="ซ้าย">แผน!A9</definedName>', null],
    [
      "a print area without $",
      '<definedName name="_xlnm.Print_Area" localSheetId="0">แผน!A1:I9</definedName>',
      '<definedName name="_xlnm.Print_Area" localSheetId="0">แผน!A1:I11</definedName>',
    ],
    [
      "text with & and quotes",
      `<definedName name="ก">แผน!$B$9&amp;"&lt;"</definedName>`,
      `<definedName name="ก">แผน!$B$11&amp;"&lt;"</definedName>`,
    ],
  ])("%s", (_, before, after) => {
    expect(patched(names(before), moving)).toBe(names(after ?? before));
  });

  test("of a sheet that is taken out go with it; those of later sheets are renumbered", () => {
    const before = names(
      '<definedName name="ก" localSheetId="1">1</definedName>',
      '<definedName name="ข" localSheetId="2">1</definedName>',
    );
    const after = patched(before, { deleted: new Set(["รวม"]) });
    expect(after).toContain('<definedNames><definedName name="ข" localSheetId="1">1</definedName></definedNames>');
  });

  test("the last one gone, so is the list", () => {
    const after = patched(names('<definedName name="ก" localSheetId="2">1</definedName>'), {
      deleted: new Set(["ปูม"]),
    });
    expect(after).not.toContain("definedName");
  });
});

describe("sheets", () => {
  test("a new one comes last, with an id of its own", () => {
    const inserted = [{ sheet: 'ก & "ข"', visibility: "hidden", relationship: "rId9" } as const];
    expect(patched(`<workbook>${sheets}</workbook>`, { inserted })).toContain(
      '<sheet name="ปูม" sheetId="3" r:id="rId3"/><sheet name="ก &amp; &quot;ข&quot;" sheetId="8" state="hidden" r:id="rId9"/></sheets>',
    );
  });

  test("the relationship is named as the others are", () => {
    const before = '<workbook><sheets><sheet name="ก" sheetId="1" rel:id="a"/></sheets></workbook>';
    const inserted = [{ sheet: "ข", visibility: "visible", relationship: "b" } as const];
    expect(patched(before, { inserted })).toContain('<sheet name="ข" sheetId="2" rel:id="b"/>');
  });

  test.each([
    ["a later one is shown", 2, 1],
    ["an earlier one is shown", 0, 0],
    ["the one itself is shown, and the next", 1, 1],
  ])("one taken out: %s", (_, before, after) => {
    const xml = `<workbook><bookViews><workbookView activeTab="${before}"/></bookViews>${sheets}</workbook>`;
    expect(patched(xml, { deleted: new Set(["รวม"]) })).toContain(`<workbookView activeTab="${after}"/>`);
  });

  test("the first one taken out: the one that is shown has another number", () => {
    const xml = `<workbook><bookViews><workbookView activeTab="1"/></bookViews>${sheets}</workbook>`;
    expect(patched(xml, { deleted: new Set(["แผน"]) })).toContain('activeTab="0"');
  });

  test("the last one taken out: the one before is shown", () => {
    const xml = `<workbook><bookViews><workbookView activeTab="2"/></bookViews>${sheets}</workbook>`;
    expect(patched(xml, { deleted: new Set(["ปูม"]) })).toContain('activeTab="1"');
  });
});

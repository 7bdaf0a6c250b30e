import type { Block, Content, Step } from "../../../../src/change/step";
import { parseArea } from "../../../../src/grid/area";
import { openedXlsx, partsOf, savedAfter } from "../../../support/openedXlsx";
import { workbookFile } from "../../../support/xlsxParts";

const sheet = "แผน";
const area = (a1: string) => parseArea(a1)!;
const look = { like: null, fit: true };

const insert = (row: number, ...likes: (number | null)[]): Step => ({
  kind: "insert-rows",
  sheet,
  row: row - 1,
  looks: likes.map((like) => ({ like: like === null ? null : like - 1, fit: true })),
});
const remove = (row: number): Step => ({ kind: "delete-rows", sheet, row: row - 1, looks: [look] });
const write = (a1: string, before: Content, after: Content): Step => {
  const { top: row, left: column } = area(a1);
  const block = (content: Content): Block => [[content]];
  return { kind: "write-cells", sheet, row, column, before: block(before), after: block(after) };
};

const styles =
  '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="3"/><xf numFmtId="0" fontId="1"/><xf numFmtId="3" fontId="1"/></cellXfs>';

/** What is within `<worksheet>` after steps. */
async function after(xml: string, ...steps: Step[]): Promise<string> {
  const file = await savedAfter(workbookFile({ sheets: [[sheet, xml]], styles }), ...steps);
  return /<worksheet[^>]*>([\s\S]*)<\/worksheet>/.exec(partsOf(file).get("xl/worksheets/sheet1.xml")!)![1]!;
}

const rows = (...xml: string[]): string => `<sheetData>${xml.join("")}</sheetData>`;

describe("rows", () => {
  test.each<[string, string, Step[], string]>([
    [
      "only those that move get new numbers, what they say stays",
      rows(
        '<row r="1" ht="20"><c r="A1"><v>1</v></c></row>',
        '<row r="2" x="&amp;"><c  r="B2" s="1"><v>2</v></c></row>',
      ),
      [insert(2, null)],
      rows(
        '<row r="1" ht="20"><c r="A1"><v>1</v></c></row>',
        '<row r="3" x="&amp;"><c  r="B3" s="1"><v>2</v></c></row>',
      ),
    ],
    [
      "new rows take styles and outline, not contents, nor that a row is hidden",
      rows(
        '<row r="1" hidden="1" outlineLevel="1" s="2" customFormat="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"/></row>',
      ),
      [insert(2, 1)],
      rows(
        '<row r="1" hidden="1" outlineLevel="1" s="2" customFormat="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"/></row>',
        '<row r="2" outlineLevel="1" s="2" customFormat="1"><c r="A2" s="1"/></row>',
      ),
    ],
    [
      "a blank row that says nothing is not written",
      rows('<row r="5"><c r="A5"><v>1</v></c></row>'),
      [insert(2, null)],
      rows('<row r="6"><c r="A6"><v>1</v></c></row>'),
    ],
    [
      "deleted rows go, with the blank cells they have",
      rows(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '<row r="2" s="1"><c r="A2" s="1"/></row>',
        '<row r="3"><c r="A3"><v>3</v></c></row>',
      ),
      [remove(2)],
      rows('<row r="1"><c r="A1"><v>1</v></c></row>', '<row r="2"><c r="A2"><v>3</v></c></row>'),
    ],
    [
      "rows and cells that leave their numbers out",
      rows("<row><c><v>1</v></c><c><v>2</v></c></row>", "<row><c><v>3</v></c></row>"),
      [insert(2, null), write("B1", { number: 2 }, { number: 5 })],
      rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>5</v></c></row>', '<row r="3"><c><v>3</v></c></row>'),
    ],
    [
      "a sheet without rows",
      "<sheetData/>",
      [write("B2", null, { number: 1 })],
      rows('<row r="2"><c r="B2"><v>1</v></c></row>'),
    ],
    ["no row left", rows('<row r="1"><c r="A1"><v>1</v></c></row>'), [write("A1", { number: 1 }, null)], rows()],
  ])("%s", async (_, before, steps, expected) => {
    expect(await after(before, ...steps)).toBe(expected);
  });

  test("a height that was fitted to the old text is left to the new; one that was set stays", async () => {
    const before = rows(
      '<row r="1" ht="40"><c r="A1"><v>1</v></c></row>',
      '<row r="2" ht="40" customHeight="1"><c r="A2"><v>1</v></c></row>',
    );
    const steps = [write("A1", { number: 1 }, { number: 2 }), write("A2", { number: 1 }, { number: 2 })];
    const [first, second] = (await after(before, ...steps)).split("</row>");
    expect(first).not.toContain('ht="40"');
    expect(second).toContain('<row r="2" ht="40" customHeight="1">');
  });

  test("where rows that are not written are hidden, a new one is written", async () => {
    const before = `<sheetFormatPr zeroHeight="1"/>${rows('<row r="1"><c r="A1"><v>1</v></c></row>')}`;
    expect(await after(before, insert(2, null))).toContain('</row><row r="2"/></sheetData>');
  });

  test("what a row has besides cells stays", async () => {
    const before = rows('<row r="1"><c r="A1"><v>1</v></c><extLst><ext/></extLst></row>');
    expect(await after(before, write("B1", null, { number: 2 }))).toBe(
      rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><extLst><ext/></extLst></row>'),
    );
  });

  test("spans hold what is written", async () => {
    const before = rows('<row r="1" spans="2:3"><c r="B1"><v>1</v></c></row>');
    expect(await after(before, write("E1", null, { number: 1 }))).toContain('<row r="1" spans="2:5">');
  });
});

describe("cells", () => {
  test.each<[string, string, Step[], string]>([
    [
      "the style stays, what the content had of its own goes",
      '<c r="A1" s="1" t="str" cm="1"><v>เดิม</v></c>',
      [write("A1", { text: "เดิม" }, { number: 2 })],
      '<c r="A1" s="1"><v>2</v></c>',
    ],
    [
      "a cell is put in its place",
      '<c r="A1"><v>1</v></c><c r="C1"><v>3</v></c>',
      [write("B1", null, { boolean: true })],
      '<c r="A1"><v>1</v></c><c r="B1" t="b"><v>1</v></c><c r="C1"><v>3</v></c>',
    ],
    [
      "a styled cell stays when it is emptied",
      '<c r="A1" s="1"><v>1</v></c>',
      [write("A1", { number: 1 }, null)],
      '<c r="A1" s="1"/>',
    ],
    [
      "spaces at the edges and line breaks are kept",
      '<c r="A1"><v>1</v></c>',
      [write("A1", { number: 1 }, { text: " ก\r\nข\t_x000D_\u0007" })],
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> ก_x000D_\nข\t_x005F_x000D__x0007_</t></is></c>',
    ],
    [
      "half of a character is none",
      '<c r="A1"><v>1</v></c>',
      [write("A1", { number: 1 }, { text: "ก\ud83dข😀" })],
      '<c r="A1" t="inlineStr"><is><t>ก\ufffdข😀</t></is></c>',
    ],
    [
      "a formula with a result of each kind",
      '<c r="A1"><v>1</v></c>',
      [
        write("A1", { number: 1 }, { formula: '="<"&B1', result: "<" }),
        write("B1", null, { formula: "=1/0", result: { error: "#DIV/0!" } }),
        write("C1", null, { formula: "=TRUE()", result: true }),
        write("D1", null, { formula: "=1+1" }),
      ],
      '<c r="A1" t="str"><f>"&lt;"&amp;B1</f><v>&lt;</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1" t="b"><f>TRUE()</f><v>1</v></c><c r="D1"><f>1+1</f></c>',
    ],
    [
      "a number format: the style that has it is taken",
      '<c r="A1" s="2"><v>1</v></c><c r="B1"><v>2</v></c>',
      [{ kind: "set-formats", sheet, area: area("A1:B1"), before: "General", after: "#,##0" }],
      '<c r="A1" s="3"><v>1</v></c><c r="B1" s="1"><v>2</v></c>',
    ],
    [
      "attributes in any order",
      '<c s="1" r="A1" t="n"><v>1</v></c>',
      [{ kind: "set-formats", sheet, area: area("A1"), before: "#,##0", after: "General" }],
      '<c s="0" r="A1" t="n"><v>1</v></c>',
    ],
  ])("%s", async (_, cells, steps, expected) => {
    expect(await after(rows(`<row r="1">${cells}</row>`), ...steps)).toBe(rows(`<row r="1">${expected}</row>`));
  });

  test("a new cell looks as its row, or else its column, would have it", async () => {
    const before = `<cols><col min="2" max="3" width="9" style="2"/></cols>${rows('<row r="1" s="1" customFormat="1"/>')}`;
    const written = await after(before, write("B1", null, { number: 1 }), write("B2", null, { number: 2 }));
    expect(written).toContain('<c r="B1" s="1"><v>1</v></c>');
    expect(written).toContain('<c r="B2" s="2"><v>2</v></c>');
  });
});

describe("formulas", () => {
  const shared = rows(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="4">A1*2</f><v>2</v></c></row>',
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" si="4"/><v>2</v></c></row>',
    '<row r="3"><c r="A3"><v>1</v></c><c r="B3"><f t="shared" si="4"/><v>2</v></c></row>',
  );

  test("a group whose rows stay goes on sharing", async () => {
    expect(await after(shared, insert(4, null), write("B3", { formula: "=A3*2" }, { number: 1 }))).toContain(
      '<f t="shared" ref="B1:B3" si="4">A1*2</f>',
    );
  });

  test.each<[string, Step]>([
    ["rows are inserted among its cells", insert(3, null)],
    ["the cell that spells it out is overwritten", write("B1", { formula: "=A1*2" }, { number: 1 })],
  ])("each cell spells out its own where %s", async (_, step) => {
    const written = await after(shared, step);
    expect(written).not.toContain("shared");
    expect(written).toContain("<f>A2*2</f>");
    expect(written).toMatch(/<f>A[34]\*2<\/f>/);
  });

  const array = rows(
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    '<row r="2"><c r="B2"><f t="array" ref="B2:B3">A2:A3*2</f><v>2</v></c></row>',
    '<row r="3"><c r="B3"><v>2</v></c></row>',
  );

  test("an array formula moves as a whole", async () => {
    expect(await after(array, insert(2, null))).toContain('<c r="B3"><f t="array" ref="B3:B4">A3:A4*2</f>');
  });

  test.each<[string, Step]>([
    ["a cell of it is written", write("B3", { number: 2 }, null)],
    ["a row is put into it", insert(3, null)],
  ])("an array formula is refused where %s", async (_, step) => {
    const workbook = openedXlsx(workbookFile({ sheets: [[sheet, array]], styles }));
    expect(await workbook.apply({ steps: [step] })).toMatchObject({ refused: "array-formula", sheet });
  });

  test.each<[string, string, string]>([
    ["reads what is written: computed", "A1+1", "<f>A1+1</f><v>3</v>"],
    ["reads one that does: computed", "D1", "<f>D1</f><v>2</v>"],
    ["reads it through a range: computed", "SUM(A:B)", "<f>SUM(A:B)</f><v>2</v>"],
    ["reads it, and more than we compute: left out", "LARGE(A1,1)", "<f>LARGE(A1,1)</f>"],
    ["reads one that is left out: left out", "E1+A1", "<f>E1+A1</f>"],
    ["may read anything: left out", 'INDIRECT("A"&1)', '<f>INDIRECT("A"&amp;1)</f>'],
    ["reads a name for it: left out", "ยอด*2", "<f>ยอด*2</f>"],
    ["reads something else: kept", "B9*2", "<f>B9*2</f><v>7</v>"],
    ["reads another workbook: kept", "[1]แผน!A1", "<f>[1]แผน!A1</f><v>7</v>"],
  ])("the result of a formula that %s", async (_, formula, expected) => {
    const f = formula.replaceAll("&", "&amp;");
    const xml = rows(
      `<row r="1"><c r="A1"><v>1</v></c><c r="C1"><f>${f}</f><v>7</v></c><c r="D1"><f>A1</f><v>1</v></c><c r="E1"><f>SMALL(A1,1)</f><v>1</v></c></row>`,
    );
    const names = '<definedNames><definedName name="ยอด">แผน!$A$1</definedName></definedNames>';
    const file = workbookFile({ sheets: [[sheet, xml]], styles, after: names });
    const saved = partsOf(await savedAfter(file, write("A1", { number: 1 }, { number: 2 })));
    expect(saved.get("xl/worksheets/sheet1.xml")).toContain(`<c r="C1">${expected}</c>`);
    expect(saved.get("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test.each<[string, string, string]>([
    ["a number for a text", '<c r="C1" t="str"><f>A1</f><v>เดิม</v></c>', '<c r="C1"><f>A1</f><v>2</v></c>'],
    [
      "an error for a number",
      '<c r="C1"><f>1/(A1-2)</f><v>7</v></c>',
      '<c t="e" r="C1"><f>1/(A1-2)</f><v>#DIV/0!</v></c>',
    ],
    ["a number that was never computed", '<c r="C1"><f>A1+B1</f></c>', '<c r="C1"><f>A1+B1</f><v>2</v></c>'],
    [
      "a number in a style",
      '<c r="C1" s="1" t="e"><f>A1*0.1</f><v>#N/A</v></c>',
      '<c r="C1" s="1"><f>A1*0.1</f><v>0.2</v></c>',
    ],
    ["nothing for a text", '<c r="C1" t="str"><f>SMALL(A1,1)</f><v>เดิม</v></c>', '<c r="C1"><f>SMALL(A1,1)</f></c>'],
  ])("a result of another kind is written as that: %s", async (_, before, expected) => {
    const xml = rows(`<row r="1"><c r="A1"><v>1</v></c>${before}</row>`);
    const file = workbookFile({ sheets: [[sheet, xml]], styles });
    const saved = partsOf(await savedAfter(file, write("A1", { number: 1 }, { number: 2 })));
    expect(
      saved
        .get("xl/worksheets/sheet1.xml")
        ?.replace(/ (?=>)/g, "")
        .replace(/ {2}/g, " "),
    ).toContain(expected);
  });

  test("a total on another sheet follows an edit; its own text is the one of after the rows moved", async () => {
    const xml = rows('<row r="1"><c r="A1"><v>1</v></c></row>', '<row r="2"><c r="A2"><v>10</v></c></row>');
    const other = rows('<row r="1"><c r="A1"><f>SUM(แผน!A1:A2)-แผน!A2</f><v>1</v></c></row>');
    const file = workbookFile({
      sheets: [
        [sheet, xml],
        ["รวม", other],
      ],
      styles,
    });
    const saved = partsOf(await savedAfter(file, insert(2, null), write("A1", { number: 1 }, { number: 3.1 })));
    expect(saved.get("xl/worksheets/sheet2.xml")).toContain("<f>SUM(แผน!A1:A3)-แผน!A3</f><v>3.1</v>");
  });
});

describe("merged areas", () => {
  const merge: Step = { kind: "merge-cells", sheet, area: area("A2:B2") };
  test.each<[string, string, Step[], string]>([
    [
      "the first",
      "<sheetData/><sheetProtection/><conditionalFormatting/>",
      [merge],
      '<sheetData/><sheetProtection/><mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells><conditionalFormatting/>',
    ],
    [
      "one more, in order",
      '<sheetData/><mergeCells count="1"><mergeCell ref="C1:D1"/></mergeCells>',
      [merge],
      '<sheetData/><mergeCells count="2"><mergeCell ref="C1:D1"/><mergeCell ref="A2:B2"/></mergeCells>',
    ],
    [
      "the last taken away",
      '<sheetData/><mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells><pageMargins/>',
      [{ ...merge, kind: "unmerge-cells" } as Step],
      "<sheetData/><pageMargins/>",
    ],
  ])("%s", async (_, before, steps, expected) => {
    expect(await after(before, ...steps)).toBe(expected);
  });
});

describe("other spellings", () => {
  const prefixed = (xml: string) =>
    `<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${xml}</x:worksheet>`;
  test("elements with a prefix", async () => {
    const xml = prefixed(
      '<x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:f>A2</x:f><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row></x:sheetData>',
    );
    const file = workbookFile({ sheets: [[sheet, ""]], styles }, { "xl/worksheets/sheet1.xml": xml });
    const merge: Step = { kind: "merge-cells", sheet, area: area("B1:C1") };
    const saved = partsOf(await savedAfter(file, insert(2, 1), write("A2", null, { text: "ก" }), merge));
    expect(saved.get("xl/worksheets/sheet1.xml")).toContain(
      '<x:row r="1"><x:c r="A1" s="1"><x:f>A3</x:f><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="A2" s="1" t="inlineStr"><x:is><x:t>ก</x:t></x:is></x:c></x:row><x:row r="3"><x:c r="A3"><x:v>1</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="B1:C1"/></x:mergeCells>',
    );
  });

  test.each<[string, (xml: string) => Uint8Array]>([
    ["a byte order mark", (xml) => new TextEncoder().encode(`\ufeff${xml}`)],
    [
      "UTF-16",
      (xml) => new Uint8Array(Buffer.from(`\ufeff${xml.replace('"1.0"', '"1.0" encoding="UTF-16"')}`, "utf16le")),
    ],
  ])("%s", async (_, encoded) => {
    const part = encoded(
      prefixed('<x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>ก</x:v></x:c></x:row></x:sheetData>'),
    );
    const file = workbookFile({ sheets: [[sheet, ""]], styles }, { "xl/worksheets/sheet1.xml": part });
    const saved = await savedAfter(file, write("B1", null, { text: "ข" }));
    expect(partsOf(saved).get("xl/worksheets/sheet1.xml")).not.toMatch(/\ufeff|UTF-16/);
    expect((await openedXlsx(saved).read(sheet))!.rows[0]!.cells.map(({ value }) => value)).toEqual(["ก", "ข"]);
  });
});

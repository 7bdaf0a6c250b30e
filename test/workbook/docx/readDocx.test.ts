import { isFault } from "../../../src/workbook/xlsx/fault";
import { readFileSheets, type FileSheets } from "../../../src/workbook/fileSheets";
import { fflateCodec } from "../../../src/workbook/xlsx/fflateCodec";
import { areaToA1 } from "../../../src/grid/area";
import { documentOf, paragraph } from "../../support/docxOf";
import { tableOf } from "../../support/grids";

const cell = (content: string, facts = "") => `<w:tc><w:tcPr>${facts}</w:tcPr>${content}</w:tc>`;
const text = (words: string, facts = "") => cell(paragraph(words), facts);
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const table = (widths: readonly number[], ...rows: string[]) =>
  `<w:tbl><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;
const three = [2000, 2000, 2000];
const run = (words: string, facts = "") => `<w:r><w:rPr>${facts}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const head = row(text("ก"), text("ข"), text("ค"));

async function read(body: string, parts: Record<string, string> = {}): Promise<FileSheets> {
  const sheets = await readFileSheets(documentOf(body, parts), fflateCodec);
  if (isFault(sheets)) throw new Error(sheets.detail);
  return sheets;
}
const tables = async (body: string, parts?: Record<string, string>) =>
  (await read(body, parts)).grids.map((grid) => [grid.sheet, tableOf(grid)]);

describe("cells", () => {
  test.each<[string, string, unknown]>([
    ["a number, as it is pasted", paragraph("1,200.50"), 1200.5],
    ["Thai digits stay a text", paragraph("๑,๒๐๐"), "๑,๒๐๐"],
    ["what a sheet showed in the place of a result", paragraph("#REF!"), { error: "#REF!" }],
    ["two paragraphs", paragraph("ก") + paragraph("ข"), "ก\nข"],
    ["a tab and a line break", `<w:p><w:r><w:t>ก</w:t><w:tab/><w:t>ข</w:t><w:br/><w:t>ค</w:t></w:r></w:p>`, "ก\tข\nค"],
    ["a link", `<w:p><w:hyperlink>${run("ก")}</w:hyperlink>${run("ข")}</w:p>`, "กข"],
    ["a text in a content control", `<w:sdt><w:sdtContent>${paragraph("ก")}</w:sdtContent></w:sdt>`, "ก"],
    ["a date in a content control", `<w:p><w:sdt><w:sdtContent>${run("ก")}</w:sdtContent></w:sdt></w:p>`, "ก"],
    [
      "the result of a field, not its instruction",
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${run("=SUM(ABOVE)")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("120")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      120,
    ],
    ["a sign of a symbol font", `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>`, "✓"],
    [
      "digits of the font Symbol",
      `<w:p><w:r><w:sym w:font="Symbol" w:char="F035"/><w:sym w:font="Symbol" w:char="F030"/></w:r></w:p>`,
      50,
    ],
    [
      "a sign that no letter is like, not silently nothing",
      `<w:p><w:r><w:sym w:font="Webdings" w:char="F061"/></w:r></w:p>`,
      "\ufffd",
    ],
    [
      "the choice in a list of an older form",
      `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="คน"/><w:listEntry w:val="แห่ง"/></w:ddList></w:ffData></w:fldChar></w:r>${run("FORMDROPDOWN")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      "แห่ง",
    ],
    [
      "the prompt of a content control that nobody filled in",
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph("คลิกที่นี่เพื่อใส่ข้อความ")}</w:sdtContent></w:sdt>`,
      null,
    ],
    [
      "a filled content control within the line",
      `<w:p>${run("งบ ")}<w:sdt><w:sdtPr><w:showingPlcHdr w:val="0"/></w:sdtPr><w:sdtContent>${run("ก")}</w:sdtContent></w:sdt></w:p>`,
      "งบ ก",
    ],
    ["a number that is an equation", `<w:p><m:oMath><m:r><m:t>120</m:t></m:r></m:oMath></w:p>`, 120],
    [
      "a fraction, whose digits in a row would be another number",
      `<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>`,
      "\ufffd",
    ],
    [
      "a text in the newer way, with the older one beside it",
      `<w:p><mc:AlternateContent><mc:Choice>${run("ก")}</mc:Choice><mc:Fallback>${run("ก")}</mc:Fallback></mc:AlternateContent></w:p>`,
      "ก",
    ],
    [
      "a place where a line may be parted",
      `<w:p><w:r><w:t>โครง</w:t><w:softHyphen/><w:t>การ</w:t></w:r></w:p>`,
      "โครงการ",
    ],
    ["a tab to a margin", `<w:p><w:r><w:t>ก</w:t><w:ptab/><w:t>ข</w:t></w:r></w:p>`, "ก\tข"],
    ["a tagged word", `<w:p><w:smartTag><w:smartTagPr/>${run("ตราด")}</w:smartTag></w:p>`, "ตราด"],
    ["a field in one element", `<w:p><w:fldSimple w:instr="=SUM(ABOVE)">${run("1,500")}</w:fldSimple></w:p>`, 1500],
    [
      "a text whose earlier format a tracked change keeps",
      `<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange><w:rPr><w:strike/><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>ก</w:t></w:r></w:p>`,
      "ก",
    ],
    ["an insertion that is tracked", `<w:p><w:ins>${run("ก")}</w:ins></w:p>`, "ก"],
    ["a deletion that is tracked", `<w:p><w:del><w:r><w:delText>ก</w:delText></w:r></w:del>${run("ข")}</w:p>`, "ข"],
    ["a note's mark", `<w:p>${run("ก")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`, "ก"],
    ["a hidden text", `<w:p>${run("ก", "<w:vanish/>")}${run("ข")}</w:p>`, "ข"],
  ])("%s", async (_, content, expected) => {
    const { grids } = await read(table(three, head, row(cell(content), text("-"), text("-"))));
    const [, [found] = []] = tableOf(grids[0]!);
    expect(found).toEqual(expected);
  });

  test.each([
    ["a new amount behind the old one", `${run("500", "<w:strike/>")}${run("600")}`, "5\u03360\u03360\u0336600"],
    [
      "in Thai digits, on a line of its own",
      `${run("๕๐", "<w:dstrike/>")}<w:r><w:br/></w:r>${run("๖๐")}`,
      "๕\u0336๐\u0336\n๖๐",
    ],
    ["a word", `${run("อบรม", "<w:strike/>")}${run("ประชุม")}`, "อบรมประชุม"],
  ])("a figure that is struck out in part is no other figure: %s", async (_, runs, expected) => {
    const { grids } = await read(table(three, head, row(cell(`<w:p>${runs}</w:p>`), text("-"), text("-"))));
    expect(tableOf(grids[0]!)[1]![0]).toBe(expected);
  });

  test("what is struck out as a whole is seen as struck out", async () => {
    const struck = cell(`<w:p>${run("ยกเลิก", "<w:strike/>")}</w:p>`);
    const half = cell(`<w:p>${run("ก", "<w:strike/>")}${run("ข")}</w:p>`);
    const { grids } = await read(table(three, head, row(struck, half, text("ค"))));
    expect(grids[0]!.rows[1]!.cells.map(({ sight }) => sight)).toEqual([
      { struck: true, faint: null },
      undefined,
      undefined,
    ]);
  });
});

describe("tables", () => {
  test("cells merged across and down", async () => {
    const { grids } = await read(
      table(
        three,
        row(text("ก", '<w:gridSpan w:val="2"/>'), text("ข", '<w:vMerge w:val="restart"/>')),
        row(text("ค"), text("ง"), text("", "<w:vMerge/>")),
        row(text("จ"), text("ฉ"), text("", '<w:vMerge w:val="continue"/>')),
        row(text("1"), text("2"), text("3")),
      ),
    );
    expect(grids[0]!.merges.map(areaToA1)).toEqual(["A1:B1", "C1:C3"]);
    expect(tableOf(grids[0]!)).toEqual([
      ["ก", null, "ข"],
      ["ค", "ง"],
      ["จ", "ฉ"],
      [1, 2, 3],
    ]);
  });

  test("cells joined across in the way of older programs", async () => {
    const body = table(
      three,
      row(text("ก", '<w:hMerge w:val="restart"/>'), text("", "<w:hMerge/>"), text("ข")),
      row(text("1"), text("2"), text("3")),
    );
    const { grids } = await read(body);
    expect(grids[0]!.merges.map(areaToA1)).toEqual(["A1:B1"]);
    expect(tableOf(grids[0]!)).toEqual([
      ["ก", null, "ข"],
      [1, 2, 3],
    ]);
  });

  test.each<[string, readonly [number, number], string, (string | null)[]]>([
    ["as wide as two columns are two columns", [4000, 2000], "A1:B1", ["ก", null, "ข"]],
    ["nearly as wide are, too", [3950, 2040], "A1:B1", ["ก", null, "ข"]],
    ["ending where no border is are a column each", [3000, 3000], "", ["ก", "ข"]],
    ["that do not fill the table are a column each", [2000, 2000], "", ["ก", "ข"]],
  ])("cells without spans: %s", async (_, widths, merged, expected) => {
    const sized = (words: string, width: number) => text(words, `<w:tcW w:w="${width}" w:type="dxa"/>`);
    const body = table(
      three,
      row(sized("ก", widths[0]), sized("ข", widths[1])),
      row(...["1", "2", "3"].map((words) => sized(words, 2000))),
    );
    const { grids } = await read(body);
    expect(grids[0]!.merges.map(areaToA1).join(" ")).toBe(merged);
    expect(tableOf(grids[0]!)[0]).toEqual(expected);
  });

  test("rows and cells in content controls keep their places, filled in or not", async () => {
    const control = (content: string, facts = "") =>
      `<w:sdt><w:sdtPr>${facts}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const prompt = control(text("เลือกรายการ"), "<w:showingPlcHdr/>");
    const body = table(three, head, control(row(text("1"), prompt, control(text("3")))));
    expect(await tables(body)).toEqual([
      [
        "ตาราง 1",
        [
          ["ก", "ข", "ค"],
          [1, null, 3],
        ],
      ],
    ]);
  });

  test("a border that was dragged by a millimetre makes no column", async () => {
    const widths = [2000, 1950, 50, 2000];
    const dragged = row(text("1"), text("2"), text("3", '<w:gridSpan w:val="2"/>'));
    const straight = row(text("ก"), text("ข", '<w:gridSpan w:val="2"/>'), text("ค"));
    expect(await tables(table(widths, straight, dragged))).toEqual([
      [
        "ตาราง 1",
        [
          ["ก", "ข", "ค"],
          [1, 2, 3],
        ],
      ],
    ]);
  });

  test("a narrow column that holds cells of its own stays", async () => {
    const widths = [2000, 100, 2000];
    expect(await tables(table(widths, head, row(text("1"), text("2"), text("3"))))).toEqual([
      [
        "ตาราง 1",
        [
          ["ก", "ข", "ค"],
          [1, 2, 3],
        ],
      ],
    ]);
  });

  test("tables that go on, and the lines between them, are one sheet; other tables are others", async () => {
    const body = [
      paragraph("แผน"),
      table(three, head, row(text("1"), text("2"), text("3"))),
      paragraph("โครงการ"),
      table(three, head, row(text("4"), text("5"), text("6"))),
      table(three, row(text("7"), text("8"), text("9"))),
      paragraph("ลงชื่อ"),
      table([3000, 3000], row(text("ผู้จัดทำ"), text("ผู้อนุมัติ"))),
    ];
    expect(await tables(body.join(""))).toEqual([
      ["ตาราง 1-3", [["แผน"], ["ก", "ข", "ค"], [1, 2, 3], ["โครงการ"], ["ก", "ข", "ค"], [4, 5, 6], [7, 8, 9]]],
      ["ตาราง 4", [["ลงชื่อ"], ["ผู้จัดทำ", "ผู้อนุมัติ"]]],
    ]);
  });

  test("a frame around the title is above the table that follows", async () => {
    const body = table([6000], row(text("แผน"))) + table(three, head);
    expect(await tables(body)).toEqual([["ตาราง 1-2", [["แผน"], ["ก", "ข", "ค"]]]]);
  });

  test("a row that was deleted is not there, one that was inserted is", async () => {
    const tracked = (mark: string, ...cells: string[]) => `<w:tr><w:trPr><w:${mark}/></w:trPr>${cells.join("")}</w:tr>`;
    const one = [text("1"), text("2"), text("3")];
    const sheets = await read(
      table(three, head, tracked("del", ...one), tracked("ins", text("4"), text("5"), text("6"))),
    );
    expect(tableOf(sheets.grids[0]!)).toEqual([
      ["ก", "ข", "ค"],
      [4, 5, 6],
    ]);
    expect(sheets.remarks).toEqual([{ remark: "tracked-changes", sheet: "ตาราง 1", at: null, text: "2" }]);
  });

  describe("numbers that Word writes by itself are read as they are seen", () => {
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const facts = (list: string, level: number) =>
      `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
    const numbered = (words: string, list: string, level = 0) =>
      `<w:p><w:pPr>${facts(list, level)}</w:pPr>${run(words)}</w:p>`;
    const styled = (words: string, style: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(words)}</w:p>`;
    const level = (at: number, format: string, label: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`;
    const kind = (id: number, content: string) => `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;
    const list = (id: number, of: number, more = "") =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
    const thai = level(0, "thaiNumbers", "%1)") + level(1, "decimal", "%1.%2");

    test.each<[string, { numbering: string; styles?: string; lines: string[]; expected: string[] }]>([
      [
        "of two levels, and bullets that are none",
        {
          numbering: kind(0, thai) + kind(1, level(0, "bullet", "•")) + list(1, 0) + list(2, 1),
          lines: [numbered("ก", "1"), numbered("ข", "1"), numbered("ค", "1", 1), numbered("ง", "2")],
          expected: ["๑) ก", "๒) ข", "๒.1 ค", "ง"],
        },
      ],
      [
        "a list by the name of a style counts on with that style's",
        {
          numbering:
            kind(0, `<w:styleLink w:val="แผน"/>${thai}`) +
            kind(1, '<w:numStyleLink w:val="แผน"/>') +
            list(1, 0) +
            list(2, 1),
          lines: [numbered("ก", "2"), numbered("ข", "2"), numbered("ค", "1")],
          expected: ["๑) ก", "๒) ข", "๓) ค"],
        },
      ],
      [
        "of the style that a style is based on; styles in a circle are in no list",
        {
          numbering: kind(0, thai) + list(1, 0),
          styles: `<w:style w:styleId="a"><w:pPr>${facts("1", 0)}</w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style><w:style w:styleId="c"><w:basedOn w:val="b"/><w:pPr>${facts("0", 0)}</w:pPr></w:style><w:style w:styleId="d"><w:basedOn w:val="e"/></w:style><w:style w:styleId="e"><w:basedOn w:val="d"/></w:style>`,
          lines: [styled("ก", "a"), styled("ข", "b"), styled("ค", "c"), styled("ง", "d")],
          expected: ["๑) ก", "๒) ข", "ค", "ง"],
        },
      ],
      [
        "a list that begins again",
        {
          numbering:
            kind(0, thai) +
            list(1, 0) +
            list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
          lines: [numbered("ก", "1"), numbered("ข", "1"), numbered("ค", "2"), numbered("ง", "2")],
          expected: ["๑) ก", "๒) ข", "๑) ค", "๒) ง"],
        },
      ],
    ])("%s", async (_, { numbering, styles = "", lines, expected }) => {
      const found = await tables(table([2000], ...lines.map((line) => row(cell(line)))), {
        "word/numbering.xml": `<w:numbering xmlns:w="x">${numbering}</w:numbering>`,
        "word/styles.xml": `<w:styles xmlns:w="x">${styles}</w:styles>`,
        "word/_rels/document.xml.rels": `<Relationships><Relationship Id="r" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="s" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      });
      expect(found).toEqual([["ตาราง 1", expected.map((line) => [line])]]);
    });
  });
});

describe("what is in no cell is reported", () => {
  const box = (words: string) =>
    `<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing><wps:txbx xmlns:wps="s"><w:txbxContent>${paragraph(words)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(words)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  test.each<[string, string, unknown]>([
    ["a text box, once", box("งบเพิ่ม") + table(three, head), { remark: "text-box", at: null, text: "งบเพิ่ม" }],
    [
      "a table within a cell",
      table(three, head, row(cell(table([900], row(text("ค่าอาหาร"))) + paragraph("ก")), text("ข"), text("ค"))),
      { remark: "nested-table", at: { row: 1, column: 0 }, text: "ค่าอาหาร" },
    ],
    [
      "a hidden text",
      `<w:p>${run("๕๐๐", "<w:vanish/>")}</w:p>${table(three, head)}`,
      { remark: "hidden-text", at: null, text: "๕๐๐" },
    ],
  ])("%s", async (_, body, expected) => {
    expect((await read(body)).remarks).toEqual([{ sheet: "ตาราง 1", ...(expected as object) }]);
  });

  test("a document whose content is in another file is not read in part", async () => {
    expect(await readFileSheets(documentOf('<w:altChunk r:id="x"/>'), fflateCodec)).toMatchObject({
      fault: "no-workbook",
    });
  });
});

/** @jest-environment ./test/officehost/environment.ts */
import { areaToA1 } from "../../../src/grid/area";
import type { Sight } from "../../../src/grid/cell";
import { officeWorkbook } from "../../../src/workbook/office/officeWorkbook";
import { bookOf } from "../../officehost/bookOf";
import { connect, type Surroundings } from "../../officehost/client";
import { OfficeHost } from "../../officehost/host";
import { gridOf, type CellSpec } from "../../support/grids";
import { gridsFile } from "../../support/gridsFile";
import { workbookFile } from "../../support/xlsxParts";

const grid = gridOf("แผน", [["หัวข้อ", null, 1]], { merges: ["A1:B1"], links: ["C1"], date1904: true });

/** A sheet read in such an Excel; how often it was asked for merged areas, and in how many round trips. */
async function read(surroundings: Surroundings) {
  const host = new OfficeHost(bookOf([grid]));
  let asked = 0;
  connect(
    {
      answer: (body) => {
        asked += body.split('"GetMergedAreasOrNullObject"').length - 1;
        return host.answer(body);
      },
    },
    surroundings,
  );
  const { merges, links, date1904 } = (await officeWorkbook().read("แผน"))!;
  return { reported: [merges.map(areaToA1), links.map(areaToA1), date1904], asked: asked > 0, trips: host.requests };
}

const file = () => gridsFile([grid]);

test.each<["PC" | "Mac", string]>([
  ["PC", "1.15"],
  ["Mac", "1.15"],
  ["PC", "1.9"],
])("Excel on %s with ExcelApi %s is not asked: its list of what to undo stays", async (platform, api) => {
  const reported = [["A1:B1"], ["C1"], true];
  expect(await read({ platform, api, file })).toEqual({ reported, asked: false, trips: 1 });
});

test("Excel on the web is asked, and its file is not", async () => {
  const never = () => {
    throw new Error("The file was asked for");
  };
  const found = await read({ platform: "OfficeOnline", file: never });
  expect(found).toEqual({ reported: [["A1:B1"], [], false], asked: true, trips: 1 });
});

test.each<[string, Surroundings["file"]]>([
  ["gives no file", undefined],
  ["gives an encrypted one", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
])("Excel for Windows that %s is asked after all", async (_, given) => {
  const found = await read({ platform: "PC", ...(given && { file: given }) });
  expect(found).toEqual({ reported: [["A1:B1"], [], false], asked: true, trips: 2 });
});

test("older Excel that gives no file cannot be read: nothing is guessed", async () => {
  await expect(read({ platform: "PC", api: "1.9" })).rejects.toThrow();
});

describe("how cells are seen, where no file reports", () => {
  const struck = { struck: true, faint: null } as const;
  const white = { struck: false, faint: "color" } as const;
  const tiny = { struck: false, faint: "size" } as const;
  const asSeen = (sight: Sight): CellSpec => ({ value: 5, sight });

  test.each<[string, CellSpec[][], unknown[][], number]>([
    ["plainly", [[1, 2], [3]], [[undefined, undefined], [undefined]], 1],
    ["a whole row crossed out", [[1], [asSeen(struck), asSeen(struck)]], [[undefined], [struck, struck]], 1],
    ["one cell of a row crossed out", [[1, asSeen(struck), 3]], [[undefined, struck, undefined]], 2],
    ["white on white", [[1, asSeen(white)]], [[undefined, white]], 2],
    ["too small to read", [[asSeen(tiny), 2]], [[tiny, undefined]], 2],
    [
      "some cells of many rows, in one round trip more",
      [[1, asSeen(struck)], [2, 3], [], [asSeen(white), 4]],
      [
        [undefined, struck],
        [undefined, undefined],
        [white, undefined],
      ],
      2,
    ],
  ])("%s", async (_, table, sights, trips) => {
    const host = new OfficeHost(bookOf([gridOf("แผน", table)]));
    connect({ answer: (body) => host.answer(body) }, { platform: "OfficeOnline" });
    const { rows } = (await officeWorkbook().read("แผน"))!;
    expect(rows.map(({ cells }) => cells.map(({ sight }) => sight))).toEqual(sights);
    expect(host.requests).toBe(trips);
  });
});

test("what Excel does not report about cells, their file does: crossed out, not to be seen, a picture", async () => {
  const styles =
    '<fonts><font/><font><strike/></font><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill/></fills><borders><border/></borders>' +
    '<cellXfs><xf/><xf fontId="1" fillId="0" borderId="0"/><xf fontId="2" fillId="0" borderId="0"/></cellXfs>';
  const cells =
    '<c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>2</v></c><c r="C1" t="e" vm="1"><v>#VALUE!</v></c><c r="D1"><v>4</v></c>';
  const sheets = [["แผน", `<sheetData><row r="1">${cells}</row></sheetData>`]] as const;
  const host = new OfficeHost(bookOf([gridOf("แผน", [[1, 2, { error: "#VALUE!" }, 4]])]));
  connect({ answer: (body) => host.answer(body) }, { platform: "PC", file: () => workbookFile({ sheets, styles }) });
  const { rows } = (await officeWorkbook().read("แผน"))!;
  expect(rows[0]!.cells.map(({ value, sight }) => [value, sight])).toEqual([
    [1, { struck: true, faint: null }],
    [2, { struck: false, faint: "color" }],
    [{ error: "#VALUE!", picture: true }, undefined],
    [4, undefined],
  ]);
});

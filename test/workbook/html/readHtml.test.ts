import { areaToA1 } from "../../../src/grid/area";
import { readFileSheets } from "../../../src/workbook/fileSheets";
import { fflateCodec } from "../../../src/workbook/xlsx/fflateCodec";
import { isFault } from "../../../src/workbook/xlsx/fault";
import { agencySheet } from "../../support/agencySheet";
import { htmlOf } from "../../support/htmlOf";
import { checkedBytes, errorsIn, rowsSaid } from "../../support/readSubmission";
import { thai874 } from "../../support/thai874";
import { xlsxOf } from "../../support/xlsxOf";

const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(html: string | Uint8Array) {
  const sheets = await readFileSheets(typeof html === "string" ? utf8(html) : html, fflateCodec);
  if (isFault(sheets)) throw new Error(sheets.fault);
  return sheets;
}

/** The cells of the first sheet, as `A1=text`. */
const cellsOf = async (html: string | Uint8Array) =>
  (await read(html)).grids[0]!.rows.flatMap(({ cells }) =>
    cells.map(({ row, column, value }) => {
      const area = { top: row, left: column, bottom: row, right: column };
      return `${areaToA1(area)}=${typeof value === "object" ? JSON.stringify(value) : String(value)}`;
    }),
  );

const table = (rows: string) => `<html><table>${rows}</table></html>`;

test.each<[string, string, readonly string[]]>([
  ["cells and rows", "<tr><td>ก<td>ข</tr><tr><th>ค</th></tr>", ["A1=ก", "B1=ข", "A2=ค"]],
  ["rows that do not begin", "<td>ก</td><td>ข</td>", ["A1=ก", "B1=ข"]],
  [
    "parts of a table",
    "<thead><tr><td>ก</thead><tbody><tr><td>ข</tbody><tfoot><tr><td>ค</tfoot>",
    ["A1=ก", "A2=ข", "A3=ค"],
  ],
  [
    "merged columns",
    "<tr><td colspan=2>ก</td><td>ข</td></tr><tr><td>ค<td>ง<td>จ</tr>",
    ["A1=ก", "C1=ข", "A2=ค", "B2=ง", "C2=จ"],
  ],
  ["merged rows", "<tr><td rowspan=2>ก</td><td>ข</td></tr><tr><td>ค</td></tr>", ["A1=ก", "B1=ข", "B2=ค"]],
  [
    "merged rows at the end of a row",
    "<tr><td>ก</td><td rowspan=3>ข</td></tr><tr><td>ค</td></tr><tr><td>ง</td></tr>",
    ["A1=ก", "B1=ข", "A2=ค", "A3=ง"],
  ],
  [
    "merged both ways",
    "<tr><td colspan=2 rowspan=2>ก</td><td>ข</td></tr><tr><td>ค</td></tr><tr><td>ง</td></tr>",
    ["A1=ก", "C1=ข", "C2=ค", "A3=ง"],
  ],
  ["lines of a cell", "<tr><td>ก<br>ข<p>ค</p><div>ง</div></td></tr>", ["A1=ก\nข\nค\nง"]],
  ["a text broken in the source", "<tr><td>โครงการ\n   อบรม</td></tr>", ["A1=โครงการ อบรม"]],
  ["letters by name and number", "<tr><td>&#3585;&amp;&#xe02;&nbsp;&lt;b&gt; R&D</td></tr>", ["A1=ก&ข\u00a0<b> R&D"]],
  ["numbers", "<tr><td>54,000</td><td>๕๔,๐๐๐</td><td>-</td></tr>", ["A1=54000", "B1=๕๔,๐๐๐", "C1=-"]],
  ["a number shown rounded, by Excel", '<tr><td x:num="1234.56">1,235</td></tr>', ["A1=1234.56"]],
  ["a number shown rounded, by LibreOffice", '<tr><td sdval="1234.56" sdnum="1033;">1,234.6</td></tr>', ["A1=1234.56"]],
  ["a date, whose number is not shown", '<tr><td x:num="44566">5/1/2022</td></tr>', ["A1=5/1/2022"]],
  ["a number that is not what is shown", '<tr><td x:num="7">54,000</td></tr>', ["A1=54000"]],
  [
    "comments and conditions of Office",
    "<!--[if gte mso 9]><xml>ก</xml><![endif]--><tr><td><![if !x]>ข<![endif]></td></tr>",
    ["A1=ข"],
  ],
  [
    "a tracked change, accepted",
    "<tr><td><del cite='x'>500</del><ins>600</ins></td><td><del><p>ก</p></del>ข</td></tr>",
    ["A1=600", "B1=ข"],
  ],
  ["a new amount behind one that is struck out", "<tr><td><s>50</s>60</td></tr>", ["A1=5\u03360\u033660"]],
  ["styles and scripts", "<style>td{}</style><tr><td><script>ก</script>ข</td></tr>", ["A1=ข"]],
  ["values with marks in them", `<tr><td title="a > b" data-x='"'>ก</td></tr>`, ["A1=ก"]],
  ["a mark that is no tag", "<tr><td>๑ < ๒</td></tr>", ["A1=๑ < ๒"]],
])("%s", async (_, rows, expected) => {
  expect(await cellsOf(table(rows))).toEqual(expected);
});

test("what is struck out is, by an element, a style or a class", async () => {
  const struck =
    '<tr><td><s>ก</s></td><td style="text-decoration: line-through">ข<td class=x>ค<td><s>ก</s>ข</td><td><s>ก</tr><td>ข';
  const { grids } = await read(`<html><style>.x, .y {text-decoration:line-through;}</style>${table(struck)}`);
  const cells = grids[0]!.rows.flatMap((row) => row.cells);
  expect(cells.map(({ sight }) => sight?.struck === true)).toEqual([true, true, true, false, true, false]);
});

test("what is hidden is reported: a row, a text, a table within a cell", async () => {
  const { grids, remarks } = await read(
    table(
      '<tr style="display:none"><td>ก</td></tr><tr><td>ข<span style="display:none;mso-hide:all">๙๙</span></td></tr><tr><td><table><tr><td>ค</td><td>ง</td></tr></table></td></tr>',
    ),
  );
  expect(grids[0]!.hiddenRows).toEqual([{ first: 0, last: 0 }]);
  expect(remarks!.map(({ remark, text }) => [remark, text])).toEqual([
    ["nested-table", "ค\tง"],
    ["hidden-text", "๙๙"],
  ]);
});

test("lines before and between tables are rows, as in a Word document", async () => {
  const html =
    "<html><p>แผน</p><table><tr><td>ก<td>ข<td>ค</table><h2>โครงการ</h2><table><tr><td>ก<td>ข<td>ค</table></html>";
  expect(await cellsOf(html)).toEqual(["A1=แผน", "A2=ก", "B2=ข", "C2=ค", "A3=โครงการ", "A4=ก", "B4=ข", "C4=ค"]);
});

test.each<[string, (html: string) => Uint8Array]>([
  ["UTF-8", utf8],
  ["UTF-8 with a mark", (html) => utf8(`\ufeff${html}`)],
  ["UTF-16", (html) => new Uint8Array(Buffer.from(`\ufeff${html}`, "utf16le"))],
  [
    "Thai Windows, as the page says",
    (html) => thai874(`<meta http-equiv=Content-Type content="text/html; charset=windows-874">${html}`),
  ],
  ["Thai Windows, as nothing says", thai874],
])("letters in %s", async (_, bytes) => {
  expect(await cellsOf(bytes(table("<tr><td>แผนปฏิบัติการ</td></tr>")))).toEqual(["A1=แผนปฏิบัติการ"]);
});

test("a page whose styles come before its table, and one that has none", async () => {
  const page = (body: string) => utf8(`<html><style>${".x{color:red}".repeat(900)}</style>${body}</html>`);
  expect(await cellsOf(page("<TABLE><tr><td>ก</TABLE>"))).toEqual(["A1=ก"]);
  await expect(read(page("<p>ก</p>"))).rejects.toThrow();
});

test("a plan reads the same as in a workbook, exact where it is shown rounded", async () => {
  const sheet = agencySheet({ F11: 50_000.25 });
  const expected = rowsSaid(await checkedBytes("plan.xlsx", xlsxOf([sheet])));
  for (const shown of [undefined, (value: number) => Math.round(value).toLocaleString("en-US")]) {
    const file = await checkedBytes("plan.html", utf8(htmlOf(sheet, shown)));
    expect(rowsSaid(file)).toEqual(expected);
  }
  expect(errorsIn(await checkedBytes("plan.html", utf8(htmlOf(agencySheet()))))).toEqual([]);
});

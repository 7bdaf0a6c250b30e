import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellIn } from "../../src/grid/grid";
import { gridsOf } from "../support/checkedFiles";
import { ruam } from "../support/ruam";

const province = join(__dirname, "../../src/samples/province");
const options = ["--form", join(province, "form.json"), "--answers", join(province, "answers.json")];
const folder = mkdtempSync(join(tmpdir(), "ruam-marks-"));
const place = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const sent = (...names: string[]): string[] => names.map((name) => join(province, "submissions", name));
const first = sent("03-disaster-prevention.xlsx", "04-land-transport.xlsx", "05-police.xlsx", "08-highways.xlsx");
const later = sent("06-public-health.xlsx", "07-hospital.xlsx", "12-technical-college.xlsx");
const plan = (file: string) => gridsOf(file).find(({ sheet }) => sheet === "แผนรวม")!;

/** Rows of agencies, by their values: unit to agency. */
const namesOf = (file: string): Map<number, string> =>
  new Map(
    plan(file).rows.flatMap((row) =>
      cellIn(row, 8)?.value === undefined || cellIn(row, 2)?.value === "หน่วยนับ"
        ? []
        : [
            [
              row.index,
              JSON.stringify(row.cells.filter(({ column }) => column >= 2 && column <= 8).map((c) => c.value)),
            ],
          ],
    ),
  );

const merged = place("merged.xlsx");
beforeAll(async () => {
  await ruam("merge", ...first, "--into", join(province, "master.xlsx"), "--out", merged, ...options);
});

/** The merged master with every second merged row yellow from the second column to the ninth. */
function coloured(): string {
  const parts = unzipSync(readFileSync(merged));
  const rows = [...namesOf(merged).keys()].filter((_, at) => at % 2 === 0);
  let styles = strFromU8(parts["xl/styles.xml"]!);
  const fills = Number(/<fills count="(\d+)"/.exec(styles)![1]);
  const yellow =
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill>';
  styles = styles.replace(/<fills count="\d+">(.*?)<\/fills>/s, `<fills count="${fills + 1}">$1${yellow}</fills>`);
  const [, count, all] = /<cellXfs count="(\d+)">(.*?)<\/cellXfs>/s.exec(styles)!;
  const each = all!.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)!;
  const yellows = each.map((xf) =>
    xf.replace(/ applyFill="\d"/, "").replace(/ fillId="\d+"/, ` fillId="${fills}" applyFill="1"`),
  );
  styles = styles.replace(
    /<cellXfs count="\d+">.*?<\/cellXfs>/s,
    `<cellXfs count="${2 * Number(count)}">${each.join("")}${yellows.join("")}</cellXfs>`,
  );
  let sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
  for (const row of rows) {
    sheet = sheet.replace(new RegExp(`<row r="${row + 1}".*?</row>`, "s"), (xml) =>
      xml.replace(
        /(<c r="[B-I]\d+" s=")(\d+)"/g,
        (_, head: string, style: string) => `${head}${Number(style) + each.length}"`,
      ),
    );
  }
  parts["xl/styles.xml"] = strToU8(styles);
  parts["xl/worksheets/sheet1.xml"] = strToU8(sheet);
  writeFileSync(place("coloured.xlsx"), zipSync(parts, { level: 1 }));
  return place("coloured.xlsx");
}

const isYellow = (file: string, row: number): boolean => plan(file).rowFills?.get(row)?.includes("#ffff00") ?? false;

test("a colour stays with its row, and no other row gets it", async () => {
  const master = coloured();
  const out = place("out.xlsx");
  const yellow = [...namesOf(master)].filter(([row]) => isYellow(master, row)).map(([, name]) => name);
  expect(yellow.length).toBeGreaterThan(5);
  await ruam("merge", ...first, ...later, "--into", master, "--out", out, ...options);
  const names = namesOf(out);
  expect(names.size).toBeGreaterThan(namesOf(master).size + 5);
  expect(
    [...names]
      .filter(([row]) => isYellow(out, row))
      .map(([, name]) => name)
      .sort(),
  ).toEqual(yellow.sort());
});

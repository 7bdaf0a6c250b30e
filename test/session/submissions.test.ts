import { createHash } from "node:crypto";
import { checkBytes } from "../../src/app/checkFiles";
import { incomingOf } from "../../src/app/mergeFiles";
import { builtInForms } from "../../src/forms/builtIn";
import type { Grid } from "../../src/grid/grid";
import { filesShown, includedFiles, type Submitted } from "../../src/session/submissions";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { agencySheet } from "../support/agencySheet";
import { xlsxOf } from "../support/xlsxOf";

const sent = async (...grids: Grid[]): Promise<Submitted> => {
  const read = await checkBytes({ file: "a.xlsx", name: "a.xlsx" }, xlsxOf(grids), {
    forms: builtInForms,
    form: null,
    codec: nodeCodec,
    sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  });
  return { id: 1, wanted: null, read };
};
const plan = agencySheet();
const others = ["B11", "B12", "B13", "B22", "B23"].map((at, i) => [at, `${(i % 3) + 1}) งานอื่นที่ ${i}`]);

test.each<[string, Grid[], { rows: number; state: string; merged: string[] }]>([
  ["one plan sheet", [plan], { rows: 5, state: "new", merged: ["แผน 65"] }],
  [
    "a second one with other rows",
    [plan, { ...agencySheet(Object.fromEntries(others)), sheet: "ต่อ" }],
    { rows: 10, state: "new", merged: ["แผน 65", "ต่อ"] },
  ],
  ["a copy of the first", [plan, { ...plan, sheet: "สำเนา" }], { rows: 10, state: "faulty", merged: [] }],
])("a file is merged with every plan sheet that it shows the rows of: %s", async (_, grids, expected) => {
  const file = await sent(...grids);
  const [shown] = filesShown([file], []);
  const merged = includedFiles([file]).flatMap(({ read }) => incomingOf(read));
  expect({
    rows: shown!.rows,
    state: shown!.state,
    merged: merged.map(({ submission }) => submission.sheet),
  }).toEqual(expected);
});

test("a file that names no agency is not counted among the ready ones", async () => {
  const file = await sent(agencySheet({ A3: null, I11: "สำนักงานคลังจังหวัดตราด" }));
  expect(filesShown([file], [])[0]).toMatchObject({ state: "nobody", included: false });
});

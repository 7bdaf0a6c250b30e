import { unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Grid } from "../../src/grid/grid";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { openedXlsx } from "../support/openedXlsx";
import { otherFiles } from "../support/otherFiles";
import { readGrids } from "../support/readGrids";
import { anything, dropped, sessionOn } from "../support/sessions";

const province = join(__dirname, "../../src/samples/province");
const sample = (name: string): string => join(province, "submissions", `${name}.xlsx`);

const valuesOf = ({ rows }: Grid) => rows.flatMap(({ cells }) => cells.map(({ value, formula }) => formula ?? value));

test("each agency has its own file, the list as one more sheet, and a letter; the master is not touched", async () => {
  const workbook = openedXlsx(readFileSync(join(province, "master.xlsx")));
  const before = await workbook.readAll();
  const engine = sessionOn(workbook);
  await engine.loadForm(readFileSync(join(province, "form.json"), "utf8"));
  const letter = new File([new Uint8Array(otherFiles.docx())], "หนังสือ.docx");
  await engine.giveFiles([...dropped([sample("10-education"), sample("15-probation")]), letter]);
  await engine.readFiles(anything);
  const { files } = await engine.list(anything);
  const asked = files.map(({ id, file }) => ({ file: id, heading: `รายการของ ${file}` }));
  const packed = unzipSync(await engine.answers([...asked, { file: 999, heading: "" }], "รายการที่ต้องแก้", "th"));

  for (const { id, file, agency } of files) {
    const folder = agency ?? file;
    const issues = (await engine.fileIssues(id)).filter(({ severity }) => severity !== "note");
    const text = new TextDecoder().decode(packed[`${folder}/รายการที่ต้องแก้.txt`]);
    expect(text.split("\n")[0]).toBe(`รายการของ ${file}`);
    expect(text).toContain(`\n${issues.length}. `);
    if (agency === null) {
      expect(packed[`${folder}/${file}`]).toEqual(new Uint8Array(otherFiles.docx()));
      continue;
    }
    const sent = readGrids(file, readFileSync(sample(file.replace(".xlsx", ""))), nodeCodec) as Grid[];
    const answered = readGrids(file, Buffer.from(packed[`${folder}/${file}`]!), nodeCodec) as Grid[];
    expect(answered.slice(0, sent.length).map(valuesOf)).toEqual(sent.map(valuesOf));
    expect(answered.at(-1)!.sheet).toBe("รายการที่ต้องแก้");
    expect(answered.at(-1)!.rows).toHaveLength(issues.length + 1);
  }
  expect(Object.keys(packed)).toHaveLength(2 * files.length);
  expect(await workbook.readAll()).toEqual(before);
});

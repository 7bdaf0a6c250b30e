import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { ControlTotals } from "../../src/exporting/controlTotals";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { openXlsxWorkbook } from "../../src/workbook/xlsx/xlsxWorkbook";
import { isFault } from "../../src/workbook/xlsx/fault";
import { hashOf } from "../support/exported";
import { anything, filesIn, readInto, sessionOn } from "../support/sessions";

const province = join(__dirname, "../../src/samples/province");

/** The sample master, open, with the sample files merged into it. */
async function merged() {
  const workbook = openXlsxWorkbook(readFileSync(join(province, "master.xlsx")), nodeCodec);
  if (isFault(workbook)) throw new Error("The master cannot be read");
  const engine = sessionOn(workbook);
  await engine.loadForm(readFileSync(join(province, "form.json"), "utf8"));
  await readInto(engine, filesIn(join(province, "submissions")));
  const plan = await engine.planMerge(anything, {}, "2026-01-31T09:00:00+07:00", null);
  if ("refused" in plan) throw new Error(JSON.stringify(plan));
  expect(await engine.applyMerge()).toMatchObject({ done: true });
  return engine;
}

test("the open master as a .zip: the files of an export, whole, with the totals of its rows", async () => {
  const engine = await merged();
  const packed = await engine.exportData(anything, "23");
  if ("refused" in packed) throw new Error(JSON.stringify(packed));
  const files = unzipSync(packed);
  const names = Object.keys(files).sort();
  expect(names.filter((name) => !/^(csv|parquet)\//.test(name))).toEqual([
    "datapackage.json",
    "load-clickhouse.sql",
    "load.sql",
    "totals.json",
  ]);
  expect(names.filter((name) => name.endsWith("/province_code=23/rows.parquet"))).toHaveLength(1);
  const text = (name: string) => Buffer.from(files[name]!).toString("utf8");
  const { tables } = JSON.parse(text("totals.json")) as { tables: ControlTotals[] };
  const [csv = ""] = names.filter((name) => name.startsWith("csv/"));
  const lines = text(csv).split("\r\n");
  const [header = "", ...rows] = lines.slice(0, -1);
  const at = header.split(",").indexOf("integratedBudget_satang");
  expect(at).toBeGreaterThan(0);
  expect(rows).toHaveLength(tables[0]!.rows);
  const { resources } = JSON.parse(text("datapackage.json")) as { resources: { path: string; hash: string }[] };
  for (const { path, hash } of resources) expect(hash).toBe(`sha256:${hashOf(files[path]!)}`);
});

test("a title that names no province is asked about, and an empty workbook is no plan", async () => {
  const engine = await merged();
  expect(await engine.exportData(anything, null)).toEqual({ refused: "province", named: [] });
  const odd = await engine.exportData({ ...anything, sheet: "nothing" }, "23");
  expect(odd).toMatchObject({ refused: "plan", because: { refused: "plan-missing" } });
});

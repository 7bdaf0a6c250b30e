import { loadForm } from "../../src/forms/loadForm";
import type { Form } from "../../src/forms/schema";
import type { Grid } from "../../src/grid/grid";
import type { Incoming } from "../../src/merging/chooseSheets";
import { gridOf, type CellSpec } from "./grids";
import { madeMaster } from "./madeMasters";
import { incoming, planInto, planned } from "./masters";
import { openedXlsx } from "./openedXlsx";

/** A plan of three strategies, each on a sheet with two sections, and a summary in front. Figures are invented. */
export function formOverSheets(summary: string | null = "สรุป"): Form {
  const loaded = loadForm(
    JSON.stringify({
      format: 2,
      id: "several-2570",
      title: "แผนตัวอย่าง พ.ศ. 2570",
      fiscalYear: 2570,
      levels: [
        { id: "strategy", name: "ยุทธศาสตร์" },
        { id: "tactic", name: "กลยุทธ์" },
        { id: "project", name: "โครงการ" },
      ],
      columns: [
        { level: "project" },
        { id: "own", kind: "amount", name: "งบหน่วยงาน" },
        { id: "other", kind: "amount", name: "งบอื่น" },
        { role: "agency", name: "ผู้รับผิดชอบ" },
      ],
      totals: [{ level: "tactic", label: "รวม" }, { label: "รวมทั้งสิ้น" }],
      main: ["own", "other"],
      sheets: { level: "strategy", ...(summary === null ? {} : { summary }) },
      taxonomy: ["ถนน", "คน", "รถ"].map((name, i) => ({
        ...{ level: "strategy", number: i + 1, name },
        children: ["ปรับปรุง", "อบรม"].map((of, at) => ({ level: "tactic", number: at + 1, name: `${of}${name}` })),
      })),
    }),
  );
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.form;
}

/** What one agency sends: a project under every tactic, with amounts that differ. */
export function sentOverSheets(form: Form, agency: string, base: number): Incoming[] {
  const lines: CellSpec[][] = [["แผนตัวอย่าง ปีงบประมาณ 2570"], [`หน่วยงาน : ${agency}`]];
  lines.push(["โครงการ", "งบหน่วยงาน", "งบอื่น", "ผู้รับผิดชอบ"]);
  form.taxonomy.forEach((strategy, i) => {
    lines.push([`ยุทธศาสตร์ที่ ${i + 1} ${strategy.name}`]);
    strategy.children.forEach((tactic, at) => {
      lines.push([`กลยุทธ์ที่ ${at + 1} ${tactic.name}`]);
      lines.push([`งาน${agency}${i}${at}`, base + 1000 * i + 100 * at + 7, 10 * base + i + at, agency]);
    });
  });
  return incoming(`${agency}.xlsx`, [gridOf("แผน", lines)], [form]);
}

export const agenciesOverSheets = ["เทศบาล", "อบต.", "แขวงทางหลวง"];

/** The sheets of a master made from the form with three agencies merged, computed. */
export async function mergedOverSheets(form: Form): Promise<readonly Grid[]> {
  const workbook = openedXlsx((await madeMaster(form)).bytes);
  const submissions = agenciesOverSheets.flatMap((agency, i) => sentOverSheets(form, agency, 20_000 * (i + 1)));
  const plan = planned(
    planInto(await workbook.readAll(), form, { now: "2027-01-31T09:00:00+07:00", person: null, submissions }),
  );
  expect(await workbook.apply(plan.changes)).toEqual({ done: true });
  return workbook.readAll();
}

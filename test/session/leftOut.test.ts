import { readFileSync } from "node:fs";
import { join } from "node:path";
import { explain } from "../../src/issues/explain";
import type { Engine } from "../../src/session/engine";
import type { FilesListed, PlanShown } from "../../src/session/shown";
import { openedXlsx } from "../support/openedXlsx";
import { otherFiles } from "../support/otherFiles";
import { agencySheet, submitter } from "../support/agencySheet";
import { xlsxOf } from "../support/xlsxOf";
import { anything, dropped, sessionOn } from "../support/sessions";

const province = join(__dirname, "../../src/samples/province");
const sample = (name: string): string => join(province, "submissions", `${name}.xlsx`);

/** A session on the sample's master, with the sample's form. */
async function session(master = readFileSync(join(province, "master.xlsx"))): Promise<Engine> {
  const engine = sessionOn(openedXlsx(master));
  await engine.loadForm(readFileSync(join(province, "form.json"), "utf8"));
  return engine;
}

async function given(engine: Engine, files: readonly File[]): Promise<FilesListed> {
  await engine.giveFiles(files);
  await engine.readFiles(anything);
  return engine.list(anything);
}

async function planned(engine: Engine): Promise<PlanShown> {
  const plan = await engine.planMerge(anything, {}, "2025-10-01T00:00:00.000Z", null);
  if ("refused" in plan) throw new Error(plan.refused);
  return plan;
}

const other = (name: string, kind: keyof typeof otherFiles) => new File([new Uint8Array(otherFiles[kind]())], name);

/** What a plan leaves out: file, whether its agency is in the plan, and why. */
const leftOut = ({ files }: PlanShown) => files.leftOut.map(({ file, inPlan, message }) => [file, inPlan, message.en]);

const faulty = "This file has errors that have to be fixed first";
const word = "This file was not read: it is an old Word document (.doc)";

describe("a preview names every file that it leaves out, whatever the reason", () => {
  test("none: nothing is said", async () => {
    const engine = await session();
    await given(engine, dropped([sample("01-governor-office")]));
    expect((await planned(engine)).files).toEqual({ given: 1, leftOut: [], absent: 0 });
  });

  test("errors, a Word file, a file nobody knows: the agency that would be missing comes first", async () => {
    const engine = await session();
    const files = dropped([sample("01-governor-office"), sample("10-education")]);
    await given(engine, [...files, other("แผน.doc", "doc"), other("แผน.pdf", "pdf")]);
    const plan = await planned(engine);
    expect(plan.files).toMatchObject({ given: 4, absent: 1 });
    expect(leftOut(plan)).toEqual([
      ["10-education.xlsx", "absent", faulty],
      ["แผน.doc", "unknown", word],
      ["แผน.pdf", "unknown", "This file was not read: it is a PDF"],
    ]);
    expect(plan.files.leftOut.map(({ code }) => explain(code, "pane").length)).toEqual(plan.files.leftOut.map(() => 1));
    expect(plan.files.leftOut[0]!.agency).toContain("ศึกษา");
    expect(plan.files.leftOut[0]!.amounts.map(({ satang }) => satang).some((satang) => satang > 0)).toBe(true);
  });

  test("two files of one agency: neither, until one is chosen; then the other, which is not a loss", async () => {
    const engine = await session();
    const resubmission = join(province, "resubmission/09-rural-roads.xlsx");
    const again = new File([readFileSync(resubmission)], "09-rural-roads-แก้ไข.xlsx");
    const { files } = await given(engine, [
      ...dropped([sample("01-governor-office"), sample("09-rural-roads")]),
      again,
    ]);
    expect(leftOut(await planned(engine)).map(([file, inPlan]) => [file, inPlan])).toEqual([
      ["09-rural-roads.xlsx", "absent"],
      ["09-rural-roads-แก้ไข.xlsx", "absent"],
    ]);
    expect((await planned(engine)).files.absent).toBe(1);
    await engine.includeFile(anything, files[2]!.id, true);
    expect(leftOut(await planned(engine))).toEqual([
      ["09-rural-roads.xlsx", "other-file", "You did not choose this file; “09-rural-roads-แก้ไข.xlsx” is used instead"],
    ]);
  });

  test("one that a person took out", async () => {
    const engine = await session();
    const { files } = await given(engine, dropped([sample("01-governor-office"), sample("02-administration")]));
    await engine.includeFile(anything, files[1]!.id, false);
    expect(leftOut(await planned(engine))).toEqual([
      ["02-administration.xlsx", "absent", "You did not choose this file"],
    ]);
  });

  test("two files of one name: only the one that the merge goes on without", async () => {
    const engine = await session();
    const named = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], "แผน.xlsx");
    const otherForm = xlsxOf([agencySheet()]);
    await given(engine, [named(readFileSync(sample("01-governor-office"))), named(otherForm)]);
    const { files } = await planned(engine);
    expect(files.leftOut.map(({ code, agency }) => [code, agency])).toEqual([["other-form", submitter]]);
  });

  test("an agency that was merged before keeps what it sent then", async () => {
    const workbook = openedXlsx(readFileSync(join(province, "master.xlsx")));
    const engine = sessionOn(workbook);
    await engine.loadForm(readFileSync(join(province, "form.json"), "utf8"));
    await given(engine, dropped([sample("09-rural-roads")]));
    await planned(engine);
    await engine.applyMerge();
    await engine.removeAllFiles(anything);
    const { files } = await given(engine, [
      ...dropped([sample("01-governor-office")]),
      new File([readFileSync(join(province, "resubmission/09-rural-roads.xlsx"))], "09.xlsx"),
    ]);
    await engine.includeFile(anything, files[1]!.id, false);
    expect(leftOut(await planned(engine))).toEqual([["09.xlsx", "earlier", "You did not choose this file"]]);
  });
});

describe("the board", () => {
  test("files that could not be read, with what to do; what holds no plan is listed; and a folder that was dropped", async () => {
    const engine = await session();
    const folder = Object.assign(new File([], "หน่วยงาน"), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error("a folder")) }),
      arrayBuffer: () => Promise.reject(new Error("a folder")),
    });
    const { files, board } = await given(engine, [
      ...dropped([sample("01-governor-office")]),
      ...[other("แผน.docx", "docx"), other("แผน.csv", "csv"), other("แผน.zip", "zip"), other("แผน.xls", "xlsx")],
      ...[other("~$แผน.xlsx", "lock"), other("ตรา.png", "png"), folder as File],
    ]);
    // The archive holds the same workbook as the one that follows it.
    const unread = board.lines.flatMap(({ status, files: [id] }) => (status === "unreadable" ? id : []));
    const named = unread.map((id) => files.find((one) => one.id === id)!);
    expect(named.map(({ file }) => file)).toEqual(["แผน.docx", "แผน.csv", "แผน.xlsx", "หน่วยงาน"]);
    expect(named.map((one) => one.unread?.message.en).at(-1)).toContain("could not be read");
    expect(board.aside.map(({ file, why }) => [file, why.th.slice(0, 8)])).toEqual([
      ["~$แผน.xlsx", "ข้ามไฟล์"],
      ["ตรา.png", "ข้ามไฟล์"],
    ]);
    expect(files.map(({ file, state, unread }) => [file, state, unread !== null])).toContainEqual([
      ...["แผน.docx", "unreadable", true],
    ]);
    expect(board.lines.filter(({ status }) => status === "new")).toHaveLength(1);
  });

  test("starting over forgets them", async () => {
    const engine = await session();
    await given(engine, [other("แผน.docx", "docx"), other("ตรา.png", "png")]);
    await engine.removeAllFiles(anything);
    const { board } = await engine.list(anything);
    expect(board.lines.filter(({ agency }) => agency === null)).toEqual([]);
    expect(board.aside).toEqual([]);
  });
});

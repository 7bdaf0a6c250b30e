import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellAt } from "../../src/grid/grid";
import { parseA1 } from "../../src/grid/area";
import { openedXlsx } from "../support/openedXlsx";
import { ruam } from "../support/ruam";
import { sharedCases } from "../support/sharedCases";

interface Answer {
  readonly files: readonly {
    readonly sheets: readonly {
      readonly totals: readonly { readonly cell: string; readonly ok: boolean }[];
      readonly findings: readonly { readonly cell: string | null; readonly code: string }[];
    }[];
  }[];
}

const folder = sharedCases();

if (!folder) {
  test("the shared cases are absent", () => expect(sharedCases()).toBeUndefined());
} else {
  const out = mkdtempSync(join(tmpdir(), "ruam-verify-"));
  afterAll(() => rmSync(out, { recursive: true }));
  const path = (name: string) => join(folder, "audit-and-forms", `${name}.xlsx`);
  const verified = async (name: string) => {
    const { exitCode, stdout } = await ruam("verify", path(name), "--json");
    const { files } = JSON.parse(stdout) as Answer;
    const sheets = files.flatMap((file) => file.sheets);
    const totals = sheets.flatMap((sheet) => sheet.totals);
    return { exitCode, totals, codes: sheets.flatMap((sheet) => sheet.findings).map(({ code }) => code) };
  };

  test.each([
    ["01: a year in the title above the amounts", "01-title-year-over-amounts", 9],
    ["02: years over the amounts", "02-year-headers-two-years", 8],
    ["03: a part that equals its only entry", "03-parent-equals-only-child", 4],
    ["05: a part of one entry, typed beside its total", "05-single-item-heading-accused", 4],
    ["06: a second table below, its columns other ones", "06-second-table-below", 14],
  ])("%s: every total is verified and right", async (_, name, count) => {
    const { exitCode, totals, codes } = await verified(name);
    expect([exitCode, codes]).toEqual([0, []]);
    expect(totals.filter(({ ok }) => !ok)).toEqual([]);
    expect(totals.length).toBeGreaterThanOrEqual(count);
  });

  test("08: amounts that are all text are not called right", async () => {
    const { exitCode, totals, codes } = await verified("08-all-amounts-are-text");
    expect([exitCode, totals, codes]).toEqual([1, [], ["nothing-verified", "amounts-typed-as-text"]]);
    const { stdout } = await ruam("verify", path("08-all-amounts-are-text"), "--lang", "en");
    expect(stdout.split("\n")[0]).toMatch(/^!! No total of this file could be verified/);
    expect(stdout).toMatch(/28,000.*99,000/);
  });

  test("14: a copy with the report keeps the results of formulas that are not computed", async () => {
    const copy = join(out, "copy.xlsx");
    const { exitCode } = await ruam("verify", path("14-results-lost-in-report-copy"), "--report-sheet", copy);
    expect(exitCode).toBe(1);
    const [plan] = await (await openedXlsx(new Uint8Array(readFileSync(copy)))).readAll();
    expect(["C2", "C3", "C4"].map((a1) => cellAt(plan!, parseA1(a1)!)?.value)).toEqual([100, 300, 300]);
  });
}

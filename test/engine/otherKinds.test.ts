import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { builtInForms } from "../../src/forms/builtIn";
import { loadForm } from "../../src/forms/loadForm";
import type { Form } from "../../src/forms/schema";
import { readableKind } from "../../src/workbook/fileSheets";
import { gridsOf } from "../support/checkedFiles";
import { checkedBytes, errorsIn, rowsSaid } from "../support/readSubmission";
import { sharedData } from "../support/shared";

const folder = mkdtempSync(join(tmpdir(), "ruam-kinds-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Converts files by LibreOffice, all at once; the paths of what came of them. */
function converted(files: readonly string[], to: string, ...options: string[]): string[] {
  const [ending] = to.split(":") as [string];
  const out = mkdtempSync(join(folder, `${ending}-`));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", ["--headless", profile, ...options, "--convert-to", to, "--outdir", out, ...files], {
    stdio: "ignore",
    timeout: 170_000,
  });
  return files.map((file) => join(out, `${basename(file).replace(/\.[^.]*$/, "")}.${ending}`));
}

const byWayOfHtml = (files: readonly string[]): string[] =>
  converted(converted(files, "html"), "docx:MS Word 2007 XML", "--infilter=HTML (StarWriter)");

/**
 * LibreOffice's HTML leaves the cells of a hidden column out of rows and counts them in headers: nobody can tell what
 * such a row says, so that its file has to be refused.
 */
const hidesColumns = (path: string): boolean => gridsOf(path).some(({ hiddenColumns }) => hiddenColumns.length > 0);

interface Source {
  readonly from: string;
  readonly forms: readonly Form[];
  readonly rows: number;
}

/** What is sent as workbooks, by which forms it is read, and how many rows it holds. */
function sources(): readonly (readonly [string, Source])[] {
  const province = join(__dirname, "../../src/samples/province");
  const loaded = loadForm(readFileSync(join(province, "form.json"), "utf8"));
  if (!("form" in loaded)) throw new Error("the sample form is wrong");
  const shared = sharedData();
  return [
    ["the samples", { from: join(province, "submissions"), forms: [loaded.form], rows: 55 }],
    ...(shared === undefined
      ? []
      : [["the 35", { from: join(shared, "submissions"), forms: builtInForms, rows: 189 }] as const]),
  ];
}

describe.each(sources())("%s as LibreOffice writes them", (name, { from, forms, rows }) => {
  const files = readdirSync(from)
    .filter((file) => file.endsWith(".xlsx"))
    .map((file) => join(from, file));

  test.each<[string, () => string[]]>([
    ["ods", () => converted(files, "ods")],
    ["xls", () => converted(files, "xls")],
    ["docx", () => byWayOfHtml(files)],
  ])("%s: the same rows, and no error in a file that had none", async (kind, convert) => {
    const written = convert();
    let read = 0;
    let refused = 0;
    for (const [at, path] of files.entries()) {
      const sent = await checkedBytes("plan.xlsx", readFileSync(path), forms);
      const bytes = readFileSync(written[at]!);
      const file = await checkedBytes(`plan.${kind}`, bytes, forms);
      expect([path, readableKind(bytes)]).toEqual([path, kind]);
      const isAlike = JSON.stringify(rowsSaid(file)) === JSON.stringify(rowsSaid(sent));
      if (kind === "docx" && hidesColumns(path) && !isAlike) {
        expect([path, errorsIn(file)]).toEqual([path, expect.arrayContaining(["agency-missing"])]);
        refused += rowsSaid(sent).length;
        continue;
      }
      // What a faulty cell shows in HTML is not what it holds.
      if (errorsIn(sent).length > 0) expect([path, rowsSaid(file).length]).toEqual([path, rowsSaid(sent).length]);
      else expect([path, errorsIn(file), rowsSaid(file)]).toEqual([path, [], rowsSaid(sent)]);
      read += rowsSaid(file).length;
    }
    process.stdout.write(`${name} as .${kind}: ${read} rows read, ${refused} refused\n`);
    expect(read + refused).toBe(rows);
  });
});

import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { mergeAnswer } from "../../src/cli/answers/mergeAnswer";
import { loadForm } from "../../src/forms/loadForm";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Form } from "../../src/forms/schema";
import { keptByMerging } from "../../src/app/masterPlan";
import type { Grid } from "../../src/grid/grid";
import { gridsOf } from "../support/checkedFiles";
import { csvOf } from "../support/csvOf";
import { docxOf, type DocxManner } from "../support/docxOf";
import { flatTableOf } from "../support/flatTableOf";
import { htmlOf } from "../support/htmlOf";
import { odsOf } from "../support/odsOf";
import { checkedBytes, errorsIn } from "../support/readSubmission";
import { ruam } from "../support/ruam";
import { sharedData } from "../support/shared";
import { thai874 } from "../support/thai874";
import { xlsOf } from "../support/xlsOf";

const folder = mkdtempSync(join(tmpdir(), "ruam-mixed-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Source {
  readonly from: string;
  readonly master: string;
  readonly form: Form;
  /** How the form is named on the command line. */
  readonly named: string;
}

function sources(): readonly (readonly [string, Source])[] {
  const province = join(__dirname, "../../src/samples/province");
  const named = join(province, "form.json");
  const loaded = loadForm(readFileSync(named, "utf8"));
  if (!("form" in loaded)) throw new Error("the sample form is wrong");
  const shared = sharedData();
  const samples = {
    from: join(province, "submissions"),
    master: join(province, "master.xlsx"),
    form: loaded.form,
    named,
  };
  return [
    ["the samples", samples],
    ...(shared === undefined
      ? []
      : [
          [
            "the 35",
            {
              ...{ from: join(shared, "submissions"), master: join(shared, "master/master-empty.xlsx") },
              ...{ form: tratPlan2565, named: tratPlan2565.id },
            },
          ] as const,
        ]),
  ];
}

/** Each kind of file in turn. */
const kinds = [
  "xlsx",
  "ods",
  "xls",
  "one-table.docx",
  "csv",
  "paragraphs.docx",
  "html",
  "pages.docx",
  "874.csv",
] as const;

const hasLongText = ({ rows }: Grid): boolean =>
  rows.some(({ cells }) => cells.some(({ value }) => typeof value === "string" && value.length > 255));

/** Writes the workbooks without errors into two folders: as they are, and as files of every kind. */
async function folders({ from, form }: Source, name: string) {
  const [alike, mixed] = ["alike", "mixed"].map((one) => join(folder, `${name} ${one}`)) as [string, string];
  for (const each of [alike, mixed]) mkdirSync(each);
  const written = new Set<string>();
  let at = 0;
  for (const file of readdirSync(from).filter((one) => one.endsWith(".xlsx"))) {
    const path = join(from, file);
    const checked = await checkedBytes(file, readFileSync(path), [form]);
    const [plan] = checked.plans;
    if (!plan || errorsIn(checked).length > 0) continue;
    copyFileSync(path, join(alike, file));
    const kind = kinds[at++ % kinds.length]!;
    written.add(kind);
    const grids = gridsOf(path);
    const grid = grids.find(({ sheet }) => sheet === plan.submission.sheet)!;
    const { top, bottom } = plan.submission.headers[0]!.area;
    const manner = kind.replace(".docx", "") as DocxManner;
    const utf8 = (text: string) => new TextEncoder().encode(text);
    const bytes = {
      xlsx: () => readFileSync(path),
      ods: () => odsOf(grids),
      // The library that writes this kind cuts texts at 255 letters.
      xls: () => (grids.some(hasLongText) ? odsOf(grids) : xlsOf(grids)),
      docx: () => docxOf(grid, manner, { first: top, last: bottom }),
      html: () => utf8(htmlOf(grid)),
      csv: () => {
        const text = csvOf(flatTableOf(grid, form));
        const old = thai874(text);
        // A sign that the old encoding does not have cannot be sent in it.
        return kind === "csv" || new TextDecoder("windows-874").decode(old) !== text ? utf8(text) : old;
      },
    }[/[a-z]+$/.exec(kind)![0] as "xlsx" | "ods" | "xls" | "docx" | "html" | "csv"]();
    writeFileSync(join(mixed, `${basename(file, ".xlsx")}.${kind}`), bytes);
  }
  return { alike, mixed, files: at, kinds: written.size };
}

test.each(sources())(
  "%s: a folder of every kind of file gives the same master, log and record apart",
  async (name, source) => {
    const given = await folders(source, name);
    const merged = await Promise.all(
      [given.alike, given.mixed].map(async (sent) => {
        const out = `${sent}.xlsx`;
        const args = ["merge", sent, "--into", source.master, "--out", out, "--form", source.named, "--json"];
        const { merged } = mergeAnswer.parse(JSON.parse((await ruam(...args)).stdout));
        return { merged: merged.length, grids: gridsOf(out).filter(({ sheet }) => !keptByMerging.includes(sheet)) };
      }),
    );
    const [alike, mixed] = merged as [(typeof merged)[number], (typeof merged)[number]];
    expect([alike.merged, mixed.merged]).toEqual([given.files, given.files]);
    expect(mixed.grids).toEqual(alike.grids);
    process.stdout.write(`${name}: ${given.files} files of ${given.kinds} kinds\n`);
    expect(given.kinds).toBe(Math.min(given.files, kinds.length));
  },
);

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import { differingParts } from "../support/openedXlsx";
import { sharedData } from "../support/shared";
import { builtSite } from "./support/builtSite";
import { longTasksWhile } from "./support/longTasks";
import { giveFiles, mergeAndSave, mergedAt, openMaster } from "./support/mergeFiles";
import { openPictures } from "./support/pictures";
import { provinceFiles, temporary } from "./support/province";
import { openPage, sampleFile } from "./support/site";

const built = builtSite();

/** The master as the command line merges it, at the same moment. */
async function merged(master: string, files: readonly string[], ...options: string[]): Promise<Uint8Array> {
  const out = join(temporary(), "master.xlsx");
  const exitCode = await main(["merge", ...files, "--into", master, "--out", out, ...options], {
    stdout: { write: () => undefined },
    stderr: { write: () => undefined },
    environment: {},
    now: () => mergedAt,
    page: "",
  });
  expect([0, 1]).toContain(exitCode);
  return readFileSync(out);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(folder, name));

test("the sample merged and saved by the page is, part for part, the command line's file", async () => {
  const { page, errors, context } = await openPage(built.browser, built.site.url);
  const form = sampleFile("form.json");
  const again = sampleFile("resubmission/09-rural-roads.xlsx");
  const sent = [...filesIn(sampleFile("submissions")), again];
  await openMaster(page, sampleFile("master.xlsx"), form);
  await giveFiles(page, sent);
  await page.locator("article", { hasText: "ส่งซ้ำ" }).nth(1).locator("input[type=checkbox]").click();
  const saved = await mergeAndSave(page);

  const { answers } = JSON.parse(readFileSync(sampleFile("answers.json"), "utf8")) as { answers: object[] };
  const decided = join(temporary(), "answers.json");
  const sha256 = createHash("sha256").update(readFileSync(again)).digest("hex");
  writeFileSync(decided, JSON.stringify({ answers, holding: [sha256] }));
  const expected = await merged(sampleFile("master.xlsx"), sent, "--form", form, "--answers", decided);
  expect(differingParts(saved, expected)).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
});

interface Many {
  readonly form: string | null;
  readonly master: string;
  readonly submissions: readonly string[];
}

const shared = sharedData();
const many: readonly (readonly [string, () => Many])[] = [
  ["1,000 generated files", () => provinceFiles(1000, 6)],
  ...(shared === undefined
    ? []
    : ([
        [
          "the 35 shared submissions",
          () => ({
            form: null,
            master: join(shared, "master", "master-empty.xlsx"),
            submissions: filesIn(join(shared, "submissions")),
          }),
        ],
      ] as const)),
];

describe.each(many)("%s", (name, given) => {
  let files: Many;
  beforeAll(() => {
    files = given();
  });

  test("dropped at once are merged as the command line merges them, and the page never stops answering", async () => {
    const { page, errors, context } = await openPage(built.browser, built.site.url);
    await openMaster(page, files.master, files.form);
    const tasks = await longTasksWhile(built.browser, page, () => giveFiles(page, files.submissions));
    process.stdout.write(`${name}: tasks over 50 ms while they are read: ${JSON.stringify(tasks)}\n`);
    expect(tasks.ofTheProcessor).toEqual([]);

    const form = files.form === null ? [] : ["--form", files.form];
    expect(differingParts(await mergeAndSave(page), await merged(files.master, files.submissions, ...form))).toEqual(
      [],
    );

    const drawn = await longTasksWhile(built.browser, page, () => openPictures(page), "click");
    process.stdout.write(`${name}: tasks over 50 ms while their plan is drawn: ${JSON.stringify(drawn)}\n`);
    // How fast this computer draws is for a person to judge; that a thousand agencies are there, drawn or counted, is not.
    const board = page.locator("[data-picture] [data-tone=strong]", { hasText: "หน่วยงานทั้งหมด" });
    if (form.length > 0) await board.filter({ hasText: "1,000" }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test("stop being read when asked to, and what was read stays", async () => {
    const { page, context } = await openPage(built.browser, built.site.url);
    await openMaster(page, files.master, files.form);
    // A few are read before anybody could ask.
    const times = Math.ceil(1000 / files.submissions.length);
    const all = Array.from({ length: times }, () => files.submissions).flat();
    await page.locator("[data-files=submissions]").setInputFiles(all);
    await page.getByText(new RegExp(`อ่านแล้ว [1-9][\\d,]* จาก`)).waitFor();
    await page.getByRole("button", { name: "ยกเลิก" }).click();
    await page
      .getByText(/หยุดแล้ว/)
      .first()
      .waitFor();
    const [, read] = /^([\d,]+) ไฟล์/.exec((await page.locator("#merge-files").textContent())!)!;
    expect(Number(read!.replace(",", ""))).toBeLessThan(all.length);
    expect(await page.locator("[data-line]").count()).toBeGreaterThan(0);
    await context.close();
  });
});

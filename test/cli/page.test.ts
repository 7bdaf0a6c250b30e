import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadForm } from "../../src/forms/loadForm";
import { main } from "../../src/cli/main";
import { pageAnswer } from "../../src/cli/answers/pageAnswer";

const folder = mkdtempSync(join(tmpdir(), "ruam-page-"));
const place = (name: string) => join(folder, name);
const element = (text: string) =>
  `<p>ก่อน</p><script type="application/json" id="ruam-within">${text}</script><p>หลัง</p>`;
const built = place("ruam.html");
writeFileSync(built, element('{"version":"1","form":null}'));

async function page(args: readonly string[], from = built) {
  let [stdout, stderr] = ["", ""];
  const exitCode = await main(["page", ...args], {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    environment: { LANG: "en_US.UTF-8" },
    now: () => 0,
    page: from,
  });
  return { exitCode, stdout, stderr };
}

test("a form is put into a copy of the page, which is otherwise the same; no text of it closes its element", async () => {
  const file = JSON.parse(readFileSync("src/samples/province/form.json", "utf8")) as { title: { th: string } };
  file.title.th = "แผน </script><script> $& ๒๕๖๙";
  writeFileSync(place("form.json"), JSON.stringify(file));
  const made = await page(["--form", place("form.json"), "--out", place("made.html"), "--json"]);
  const answer = pageAnswer.parse(JSON.parse(made.stdout));
  const html = readFileSync(answer.out, "utf8");
  expect(answer.bytes).toBe(Buffer.byteLength(html));
  const [start, end] = element("|").split("|") as [string, string];
  expect([html.slice(0, start.length), html.slice(-end.length)]).toEqual([start, end]);
  const inside = html.slice(start.length, -end.length);
  expect(inside).not.toContain("<");
  const { version, form } = JSON.parse(inside) as { version: string; form: object };
  expect(version).toBe("1");
  expect(loadForm(JSON.stringify(form))).toMatchObject({ form: { title: { th: file.title.th } } });
});

test.each([
  ["no page is built", ["--form", "trat-plan-2565", "--out", place("a.html")], place("none.html"), /npm run build/],
  ["the page itself is named", ["--form", "trat-plan-2565", "--out", built], built, /ruam\.html/],
  ["the name is another kind's", ["--form", "trat-plan-2565", "--out", place("a.xlsx")], built, /\.html/],
  ["there is no such form", ["--form", place("none.json"), "--out", place("a.html")], built, /none\.json/],
  ["no form is named", ["--out", place("a.html")], built, /--form F/],
  ["no file is named", ["--form", "trat-plan-2565"], built, /--out/],
])("nothing is written where %s", async (_, args, from, reason) => {
  const before = readFileSync(built, "utf8");
  const { exitCode, stderr } = await page(args, from);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(reason);
  expect(readFileSync(built, "utf8")).toBe(before);
});

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
const all = (pattern: RegExp) => [...manifest.matchAll(pattern)].map((match) => match[1]!);

/** The rules of Microsoft's validator that matter here; the validator itself is a web service. */
test("the manifest is read by Microsoft's own reader, as an add-in for workbooks", () => {
  // In a process of its own: it loads packages that are ES modules only.
  const script =
    'require("office-addin-manifest").OfficeAddinManifest.readManifestFile("manifest.xml").then((read) => console.log(JSON.stringify(read)))';
  const read = JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" }));
  expect(read).toMatchObject({ hosts: ["Workbook"], officeAppType: "TaskPaneApp", permissions: "ReadWriteDocument" });
  expect(read.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test("every id is given once", () => {
  const ids = all(/ id="([^"]+)"/g).filter((id) => id !== "TabHome");
  expect(new Set(ids).size).toBe(ids.length);
});

test("every resource that is named is there, and none that is not", () => {
  const given = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
  expect([...new Set(all(/resid="([^"]+)"/g))].sort()).toEqual(given.sort());
});

test("every address is https and on one host", () => {
  const urls = all(/DefaultValue="([a-z]+:[^"]+)"/g);
  expect(urls.length).toBeGreaterThan(6);
  expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set(["https://localhost:3000"]));
});

test.each(all(/(icons\/icon-[0-9]+\.png)/g))("%s is a picture of the size in its name", (file) => {
  const bytes = readFileSync(join(root, "src", file));
  const size = Number(/[0-9]+/.exec(file)![0]);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
});

test("texts keep to Excel's lengths, in Thai and in English", () => {
  const [short, long] = ["ShortStrings", "LongStrings"].map(
    (name) => new RegExp(`<bt:${name}>(.*?)</bt:${name}>`, "s").exec(manifest)![1]!,
  );
  for (const [text, most] of [
    [short!, 125],
    [long!, 250],
  ] as const) {
    const thai = [...text.matchAll(/DefaultValue="([^"]+)"/g)].map((match) => match[1]!);
    const english = [...text.matchAll(/Locale="en-US" Value="([^"]+)"/g)].map((match) => match[1]!);
    expect(english).toHaveLength(thai.length);
    for (const each of thai) expect(each).toMatch(/[ก-๙]/);
    for (const each of english) expect(each).not.toMatch(/[ก-๙]/);
    expect(Math.max(...[...thai, ...english].map(({ length }) => length))).toBeLessThanOrEqual(most);
  }
});

test("a function that a button names is one the commands offer", () => {
  const offered = readFileSync(join(root, "src/commands/commands.ts"), "utf8");
  for (const name of all(/<FunctionName>([^<]+)</g)) expect(offered).toContain(`associate("${name}"`);
});

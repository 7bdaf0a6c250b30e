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

test.each(all(/(icons\/[a-z]+-[0-9]+\.png)/g))("%s is a picture of the size in its name", (file) => {
  const bytes = readFileSync(join(root, "src", file));
  const size = Number(/[0-9]+/.exec(file)![0]);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
});

test("every image of a size names an icon of that size, and every button has one of every size", () => {
  const images = [...manifest.matchAll(/<bt:Image id="([A-Za-z]+)\.([0-9]+)" DefaultValue="[^"]+-([0-9]+)\.png"/g)];
  for (const [, , named, drawn] of images) expect(drawn).toBe(named);
  const icons = [...manifest.matchAll(/<Icon>(.*?)<\/Icon>/gs)].map(([, inside]) =>
    [...inside!.matchAll(/size="([0-9]+)" resid="[A-Za-z]+\.([0-9]+)"/g)].map(([, size, named]) => [size, named]),
  );
  expect(icons).toHaveLength(1 + 4);
  const sizes = ["16", "20", "24", "32", "40", "48", "64", "80"];
  for (const each of icons) expect(each).toEqual(sizes.map((size) => [size, size]));
});

test("the ribbon: Open, Check this sheet, Recompute totals, Verify totals, in that order", () => {
  const texts = new Map(
    [
      ...manifest.matchAll(
        /<bt:String id="([^"]+)" DefaultValue="[^"]+">\s*<bt:Override Locale="en-US" Value="([^"]+)"/g,
      ),
    ].map(([, id, english]) => [id, english]),
  );
  const controls = [...manifest.matchAll(/<Control xsi:type="Button".*?<\/Control>/gs)].map(([control]) => {
    const [label, ...more] = [...control.matchAll(/<Label resid="([^"]+)"/g)].map((match) => match[1]!);
    expect(more).toEqual([]);
    const does = /<SourceLocation resid="([^"]+)"|<FunctionName>([^<]+)/.exec(control)!;
    const url = new RegExp(`<bt:Url id="${does[1]}" DefaultValue="https://localhost:3000/([^"]+)"`).exec(manifest);
    return [texts.get(label), url?.[1] ?? does[2]];
  });
  expect(controls).toEqual([
    ["Open Ruam", "taskpane.html"],
    ["Check this sheet", "taskpane.html?view=check"],
    ["Recompute totals", "recomputeTotals"],
    ["Verify totals", "taskpane.html?view=verify"],
  ]);
});

test("the same pane is opened by every button that opens one", () => {
  expect(new Set(all(/<TaskpaneId>([^<]+)</g))).toEqual(new Set(["Ruam.Pane"]));
});

test("names and descriptions keep to their lengths, in both languages", () => {
  const lengths: [string, number][] = [
    ["DisplayName", 125],
    ["Description", 250],
  ];
  for (const [element, most] of lengths) {
    const [, thai, inside] = new RegExp(`<${element} DefaultValue="([^"]+)">(.*?)</${element}>`, "s").exec(manifest)!;
    const english = /Locale="en-US" Value="([^"]+)"/.exec(inside!)![1]!;
    expect([thai!.length <= most, english.length <= most]).toEqual([true, true]);
    expect(thai).toMatch(/[ก-๙]/);
  }
  for (const id of all(/ id="([^"]+)"/g)) expect(id.length).toBeLessThanOrEqual(32);
});

test("it asks for Excel 2021's members, for the workbook alone, and for no domain that it does not use", () => {
  expect(manifest).toMatch(/<Sets DefaultMinVersion="1\.9">\s*<Set Name="ExcelApi" \/>\s*<\/Sets>/);
  expect(all(/<Host Name="([^"]+)"/g)).toEqual(["Workbook"]);
  expect(all(/<Permissions>([^<]+)</g)).toEqual(["ReadWriteDocument"]);
  expect(manifest).not.toContain("<AppDomain");
});

test("English is English in every country: no text is Thai where Excel speaks it", () => {
  const locales = [...new Set(all(/Locale="([^"]+)"/g))];
  expect(locales).toEqual(expect.arrayContaining(["en-US", "en-GB", "en-AU", "en-IN", "en-SG"]));
  const lists = all(/((?:<(?:bt:)?Override Locale="[^"]+" Value="[^"]+" \/>\s*)+)/g);
  expect(lists.length).toBeGreaterThan(8);
  for (const list of lists) {
    const given = [...list.matchAll(/Locale="([^"]+)" Value="([^"]+)"/g)];
    expect(given.map(([, locale]) => locale)).toEqual(locales);
    expect(new Set(given.map(([, , text]) => text)).size).toBe(1);
  }
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

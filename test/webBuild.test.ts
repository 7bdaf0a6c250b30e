import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { webpack, type Configuration, type Stats } from "webpack";

const folder = mkdtempSync(join(tmpdir(), "ruam-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The web build with the surroundings' variables set, its entries replaced by these few words each: all but the bundling is as it is. */
async function built(name: string, { word = "ก", ...variables }: Record<string, string> = {}): Promise<Stats> {
  Object.assign(process.env, variables);
  let configurations: Configuration[] = [];
  jest.isolateModules(() => (configurations = jest.requireActual<Configuration[]>("../webpack.config.js")));
  for (const variable of Object.keys(variables)) delete process.env[variable];
  const web = configurations.find((one) => one.name === "web")!;
  const entry = Object.fromEntries(
    Object.keys(web.entry as object).map((each) => {
      const file = join(folder, `${name}-${each}.js`);
      writeFileSync(file, `document.title = ${JSON.stringify(each === "page" ? word : "")};`);
      return [each, file];
    }),
  );
  const output = { ...web.output, path: join(folder, name) };
  return new Promise((resolve, reject) =>
    webpack({ ...web, entry, output }, (error, stats) => (stats ? resolve(stats) : reject(error!))),
  );
}

const files = (name: string): string[] =>
  readdirSync(join(folder, name), { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, name).length + 1))
    .sort();

const text = (name: string, file: string): string => readFileSync(join(folder, name, file), "utf8");

const printed: string[] = [];
jest.spyOn(process.stdout, "write").mockImplementation((chunk) => printed.push(String(chunk)) > 0);

beforeAll(async () => {
  expect((await built("once")).hasErrors()).toBe(false);
}, 120_000);

test("every document loads a bundle that is there, by a name that holds a hash", () => {
  const documents = files("once").filter((file) => file.endsWith(".html"));
  expect(documents).toEqual(["commands.html", "index.html", "notice.html", "taskpane.html"]);
  for (const document of documents) {
    const local = [...text("once", document).matchAll(/src="?([^ ">]+)/g)].map((match) => match[1]!);
    const own = local.filter((source) => !source.startsWith("https:"));
    expect(own).toEqual([expect.stringMatching(/^[a-z]+\.[0-9a-f]{12}\.js$/)]);
    expect(files("once")).toContain(own[0]);
  }
});

test("what Excel's manifest asks for, and the windows that the program opens, are there", () => {
  const addresses = [...text("once", "manifest.xml").matchAll(/https:\/\/localhost:3000\/([^"?]+)/g)];
  expect(addresses.length).toBeGreaterThan(6);
  for (const [, file] of addresses) expect(files("once")).toContain(file);
  const opened = /new URL\("([^"]+)", location/.exec(readFileSync("src/commands/showNotice.ts", "utf8"))![1];
  expect(files("once")).toContain(opened);
});

test("the page loads nothing of Microsoft's; the add-in's documents load it from Microsoft's server", () => {
  expect(text("once", "index.html")).not.toMatch(/office/);
  for (const document of ["taskpane.html", "commands.html"]) {
    expect(text("once", document)).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  }
});

test("the list of files is complete, and a change anywhere changes the worker that keeps them", async () => {
  const list = JSON.parse(text("once", "files.json")) as { version: string; files: string[] };
  const rest = ["files.json"];
  expect([...list.files, ...rest].sort()).toEqual(["./", ...files("once")].sort());
  expect(text("once", "offline.js")).toContain(list.version);
  await built("again", { word: "ข" });
  expect(text("again", "offline.js")).not.toBe(text("once", "offline.js"));
  const pages = (name: string) => files(name).filter((file) => /^page\./.test(file));
  expect(pages("again")).not.toEqual(pages("once"));
}, 120_000);

test("a ministry's own server and its own copy of Microsoft's library, byte for byte; the page does not keep it", async () => {
  await built("own", { RUAM_URL: "https://plan.example.go.th/ruam/", RUAM_OFFICE_JS: "self" });
  expect(text("own", "manifest.xml")).not.toContain("localhost");
  expect(text("own", "manifest.xml")).toContain('"https://plan.example.go.th/ruam/taskpane.html"');
  for (const document of ["taskpane.html", "commands.html"]) {
    expect(text("own", document)).toMatch(/src="?office\/office\.js/);
    expect(text("own", document)).not.toContain("microsoft.com");
  }
  const genuine = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  const copied = files("own").filter((file) => file.startsWith("office/") && file !== "office/LICENSE.md");
  const needed = [
    "office.js",
    "excel-web-16.00.js",
    "excel-win32-16.01.js",
    "excel-mac-16.00.js",
    "th-th/office_strings.js",
  ];
  expect(copied).toEqual(expect.arrayContaining(needed.map((file) => `office/${file}`)));
  for (const file of copied) {
    expect(readFileSync(join(folder, "own", file)).equals(readFileSync(join(genuine, file.slice(7))))).toBe(true);
  }
  expect(text("own", "index.html")).not.toMatch(/office/);
  expect(text("own", "files.json")).not.toContain("office/");
}, 120_000);

test("what each entry weighs is said, and too much fails the build", async () => {
  expect(printed.join("")).toMatch(/page: \d+\.\d KB of JavaScript \(gzip\) before the first paint, 250 allowed/);
  const noise = Array.from({ length: 120_000 }, (_, at) => ((at * 48_271) ** 2 % 4_294_967_296).toString(36)).join("");
  const stats = await built("heavy", { word: noise });
  expect(stats.toJson().errors![0]!.message).toMatch(/^page: \d+\.\d KB .* 250 allowed/);
}, 120_000);

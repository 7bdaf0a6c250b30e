import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const papers = ["README.md", ...under("src"), ...under("test")];

function under(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name))
    .sort();
}

const read = (path: string): string => readFileSync(path, "utf8");

/** Links to files, without those to the web and to places within the page; code is not a link. */
const linksOf = (text: string): string[] =>
  [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1]!)
    .filter((link) => !/^[a-z]+:/.test(link));

/** Files of the sources that a paper names in code: `src/issues/entry.ts`. */
const namedFiles = (text: string): string[] =>
  [...text.matchAll(/`((?:src|test)\/[\w./-]+\.(?:ts|tsx|mjs|md|json))`/g)].map((match) => match[1]!);

test.each(papers)("%s: every link leads somewhere", (paper) => {
  const text = read(paper);
  const links = linksOf(text).map((link) => join(dirname(paper), link));
  expect([...links, ...namedFiles(text)].filter((path) => !existsSync(path))).toEqual([]);
});

test("the first page stays within 10 kB", () => {
  expect(Buffer.byteLength(read("README.md"))).toBeLessThanOrEqual(10_000);
});

test("every folder of the sources is on the map", () => {
  const folders = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const map = read("src/README.md");
  expect(folders.map(({ name }) => name).filter((name) => !map.includes(`\`${name}\``) && name !== "icons")).toEqual(
    [],
  );
});

test("every decision is listed", () => {
  const listed = linksOf(read("src/decisions/README.md"));
  const files = readdirSync("src/decisions").filter((name) => name !== "README.md");
  expect(listed.sort()).toEqual(files.sort());
});

test("the laws of merging are those that the tests carry", () => {
  const idsIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]);
  const written = idsIn(read("src/merging/README.md"), /^- \*\*(M\d+)\*\*/gm);
  const tests = readdirSync("test/merging", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const carried = new Set(tests.flatMap((name) => idsIn(read(join("test/merging", name)), /\[(M\d+)\]/g)));
  expect(new Set(written)).toEqual(carried);
  expect(written.length).toBeGreaterThan(7);
});

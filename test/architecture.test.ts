import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtInForms } from "../src/forms/builtIn";
import { columnRoles, levelRoles } from "../src/plan/fields";

/** Folders that know the plan but not the world around it: pure and synchronous. Each may import those before it. */
const core = [
  "text",
  "grid",
  "plan",
  "computing",
  "change",
  "issues",
  "forms",
  "reading",
  "totals",
  "checking",
  "suggesting",
  "merging",
  "comparing",
  "verifying",
  "inference",
  "exporting",
  "summarizing",
  "drawing",
  "report",
];

interface Rule {
  /** Folders of src it may import, besides itself. */
  readonly folders: readonly string[];
  /** Packages, Node modules and files outside src that it may import. */
  readonly packages: readonly string[];
}

const before = (folder: string): string[] => core.slice(0, core.indexOf(folder));

const screen = ["react", "@fluentui/react-components", "@fluentui/react-icons"];

/** An entry is a folder, or a file or folder within one that has a rule of its own: the longest that fits counts. */
const rules: Record<string, Rule> = {
  text: { folders: [], packages: ["fastest-levenshtein"] },
  grid: { folders: ["text"], packages: ["@borgar/fx"] },
  plan: { folders: ["grid", "text"], packages: [] },
  computing: { folders: ["grid", "plan"], packages: ["@borgar/fx"] },
  change: { folders: ["grid"], packages: [] },
  issues: { folders: ["grid", "plan", "change", "text"], packages: [] },
  forms: { folders: ["grid", "plan", "text", "issues"], packages: ["zod"] },
  reading: { folders: ["grid", "text", "plan", "forms", "issues", "change"], packages: [] },
  checking: { folders: before("checking"), packages: [] },
  totals: { folders: before("totals"), packages: [] },
  suggesting: { folders: before("suggesting"), packages: [] },
  merging: { folders: before("merging"), packages: ["@noble/hashes/sha2.js", "@noble/hashes/utils.js"] },
  comparing: { folders: before("comparing"), packages: [] },
  verifying: { folders: before("verifying"), packages: [] },
  inference: { folders: ["grid", "text", "plan", "forms", "reading"], packages: [] },
  exporting: { folders: before("exporting"), packages: ["hyparquet-writer"] },
  summarizing: { folders: before("summarizing"), packages: [] },
  drawing: { folders: before("drawing"), packages: [] },
  report: { folders: [...before("report"), "words"], packages: [] },
  workbook: { folders: ["grid", "change"], packages: [] },
  "workbook/office": { folders: ["grid", "change"], packages: ["fflate"] },
  "workbook/xlsx": { folders: ["grid", "change", "computing"], packages: ["fflate", "@borgar/fx"] },
  "workbook/xls": { folders: ["grid"], packages: ["@e965/xlsx"] },
  "workbook/xlsx/nodeCodec.ts": { folders: [], packages: ["node:zlib"] },
  app: { folders: [...core, "workbook"], packages: [] },
  cli: {
    folders: [...core, "workbook", "app", "words"],
    packages: ["zod", "node:", "package.json", "@duckdb/node-api"],
  },
  samples: { folders: [...core, "workbook", "app"], packages: ["fflate", "node:"] },
  words: { folders: ["text"], packages: [] },
  session: {
    folders: [...core, "workbook", "app"],
    packages: ["@noble/hashes/sha2.js", "@noble/hashes/utils.js"],
  },
  taskpane: { folders: [...core, "workbook", "app", "words", "session"], packages: screen },
  commands: { folders: [...core, "workbook", "app", "words", "session", "taskpane"], packages: [] },
  page: { folders: [...core, "workbook", "app", "words", "session", "taskpane"], packages: [...screen, "ssf"] },
  "page/serve.mjs": { folders: [], packages: ["node:"] },
  icons: { folders: [], packages: ["node:"] },
};

interface Source {
  readonly path: string;
  readonly text: string;
}

function sources(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|tsx|mjs|cjs)$/.test(name))
    .map((name) => join(folder, name))
    .sort()
    .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(path, "utf8") }));
}

const folderOf = (path: string): string => path.split("/")[1]!;
const ruleFor = (path: string): Rule | undefined =>
  Object.entries(rules)
    .filter(([place]) => path.startsWith(`src/${place}/`) || path === `src/${place}`)
    .sort(([a], [b]) => b.length - a.length)[0]?.[1];

/** What the file imports that it may not. */
function forbiddenImports({ path, text }: Source): string[] {
  const rule = ruleFor(path);
  if (!rule) return [`no rule for ${path}`];
  const imports = text.matchAll(
    /^(?:import|export)\b[^"';=]*?\bfrom\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/gm,
  );
  return [...imports]
    .map((match) => match[1] ?? match[2] ?? match[3]!)
    .filter((from) => {
      if (!from.startsWith(".")) return !rule.packages.some((allowed) => new RegExp(`^(${allowed})`).test(from));
      const target = join(path, "..", from);
      if (!target.startsWith("src/")) return !rule.packages.includes(target);
      const folder = folderOf(target);
      return folder !== folderOf(path) && !rule.folders.includes(folder);
    });
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:])\/\/.*$/gm, "$1");
const withoutTexts = (text: string): string => text.replace(/"(?:[^"\\\n]|\\.)*"/g, '""');

/** What makes a file answer differently, later or elsewhere: not for the core. */
const impurities =
  /\b(async|await|Promise|Date|Math\.random|console|process|globalThis|set(Timeout|Interval|Immediate)|queueMicrotask|(window|document|performance|crypto|Excel|Office)(?=\.))\b/;

const impurity = ({ text }: Source): string | undefined => impurities.exec(withoutTexts(withoutComments(text)))?.[0];

const all = sources("src");
const formIds = [
  ...new Set(
    all
      .filter(({ path }) => path.startsWith("src/forms/"))
      .flatMap(({ text }) => [...text.matchAll(/^\s*id: "([a-z0-9-]+)"/gm)].map((match) => match[1]!)),
  ),
];

/** The levels and columns of the built-in forms that are not roles: only forms may know them. */
const ownFields = [...new Set(builtInForms.flatMap(({ levels, columns }) => [...levels, ...columns]))]
  .map(({ field }) => field)
  .filter((field) => ![...columnRoles, ...levelRoles, "ordinal"].includes(field as "budget"));
const knownField = new RegExp(`["'.\\x60](${ownFields.join("|")})\\b`);

describe("what a file may import", () => {
  test.each(all.map((source) => [source.path, source] as const))("%s", (_, source) => {
    expect(forbiddenImports(source)).toEqual([]);
  });

  test.each([
    ["a folder further out", "src/grid/x.ts", 'import { a } from "../merging/a";', ["../merging/a"]],
    ["a type of a folder further out", "src/text/x.ts", 'import type { A } from "../grid/a";', ["../grid/a"]],
    ["an export of it", "src/plan/x.ts", 'export { a } from "../forms/a";', ["../forms/a"]],
    ["a package", "src/checking/x.ts", 'import { z } from "zod";', ["zod"]],
    ["Node", "src/report/x.ts", 'import { readFileSync } from "node:fs";', ["node:fs"]],
    ["over several lines", "src/grid/x.ts", 'import {\n  a,\n  b,\n} from "../issues/a";', ["../issues/a"]],
    ["at run time", "src/app/x.ts", 'const x = await import("node:fs");', ["node:fs"]],
    [
      "the file adapter from the core",
      "src/totals/x.ts",
      'import { a } from "../workbook/port";',
      ["../workbook/port"],
    ],
    ["a folder nobody has placed", "src/misc/x.ts", "", ["no rule for src/misc/x.ts"]],
    ["its own folder and those it builds on", "src/plan/x.ts", 'import { a } from "./a";\nimport "../grid/b";', []],
  ])("finds %s", (_, path, text, found) => {
    expect(forbiddenImports({ path, text })).toEqual(found);
  });
});

describe("the core is pure and synchronous", () => {
  test.each(all.filter(({ path }) => core.includes(folderOf(path))).map((source) => [source.path, source] as const))(
    "%s",
    (_, source) => {
      expect(impurity(source)).toBeUndefined();
    },
  );

  test.each([
    ["the clock", "const now = Date.now();", "Date"],
    ["chance", "return Math.random();", "Math.random"],
    ["waiting", "export const a = async () => 1;", "async"],
    ["a word in a comment", "/** No Date here. */ const a = 1; // console", undefined],
    ["a word in a text", 'const a = "Promise";', undefined],
  ])("finds %s", (_, text, found) => {
    expect(impurity({ path: "src/grid/x.ts", text })).toBe(found);
  });
});

test("only the adapter and the entries speak to Excel", () => {
  const speakers = all.filter(({ text }) =>
    /\b(Excel|Office|OfficeExtension)\.[a-zA-Z]/.test(withoutTexts(withoutComments(text))),
  );
  expect(
    speakers.map(({ path }) => path).filter((path) => !/^src\/(workbook\/office|taskpane|commands)\//.test(path)),
  ).toEqual([]);
});

test("no form is known by its id outside forms/", () => {
  const named = all.filter(
    ({ path, text }) =>
      !/^src\/(forms|samples)\//.test(path) && formIds.some((id) => withoutComments(text).includes(`"${id}"`)),
  );
  expect(named.map(({ path }) => path)).toEqual([]);
});

test("no level or column of a form is known outside forms/ but by its role", () => {
  const knowing = all.filter(
    ({ path, text }) => !/^src\/(forms|samples)\//.test(path) && knownField.test(withoutComments(text)),
  );
  expect(knowing.map(({ path }) => path)).toEqual([]);
});

const relative = /^(?:import|export)\b[^"';=]*?\bfrom\s*"(\.[^"]+)"|\bimport\(\s*"(\.[^"]+)"/gm;

/** The files of src that each file imports, types as well. */
function importsOf(files: readonly Source[]): Map<string, string[]> {
  const paths = new Set(files.map(({ path }) => path));
  return new Map(
    files.map(({ path, text }) => [
      path,
      [...text.matchAll(relative)].flatMap((match) => {
        const target = join(path, "..", match[1] ?? match[2]!);
        return [".ts", ".tsx", "/index.ts"]
          .map((end) => target + end)
          .filter((one) => paths.has(one))
          .slice(0, 1);
      }),
    ]),
  );
}

/** A way from a file back to itself, or undefined. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | undefined => {
    const at = trail.indexOf(path);
    if (at >= 0) return [...trail.slice(at), path];
    if (done.has(path)) return undefined;
    for (const next of imports.get(path) ?? []) {
      const circle = visit(next, [...trail, path]);
      if (circle) return circle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of imports.keys()) {
    const circle = visit(path, []);
    if (circle) return circle;
  }
  return undefined;
}

/** Which folders import which, where both lie in the same one: src/merging/tree and src/merging/cells. */
function siblingsOf(imports: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const [path, targets] of imports) {
    for (const target of targets) {
      const [from, to] = [path.split("/").slice(0, -1), target.split("/").slice(0, -1)];
      const apart = from.findIndex((name, at) => to[at] !== name);
      if (apart < 0 || apart >= to.length) continue;
      const [one, other] = [from.slice(0, apart + 1).join("/"), to.slice(0, apart + 1).join("/")];
      folders.set(one, [...(folders.get(one) ?? []), other]);
    }
  }
  return folders;
}

describe("no file imports itself by way of others, even for a type", () => {
  test("in src", () => expect(circleIn(importsOf(all))).toBeUndefined());

  test("between the folders of one folder", () => expect(circleIn(siblingsOf(importsOf(all)))).toBeUndefined());

  test("finds a circle of folders", () => {
    const imports = new Map([
      ["src/merging/tree/a.ts", ["src/merging/cells/b.ts"]],
      ["src/merging/cells/c.ts", ["src/merging/tree/d.ts"]],
    ]);
    expect(circleIn(siblingsOf(imports))).toEqual(["src/merging/tree", "src/merging/cells", "src/merging/tree"]);
  });

  test("finds a circle of types", () => {
    const circle = circleIn(
      importsOf([
        { path: "src/grid/a.ts", text: 'import type { B } from "./b";' },
        { path: "src/grid/b.ts", text: 'import { c } from "./deep/c";' },
        { path: "src/grid/deep/c.ts", text: 'export type { A } from "../a";' },
      ]),
    );
    expect(circle).toEqual(["src/grid/a.ts", "src/grid/b.ts", "src/grid/deep/c.ts", "src/grid/a.ts"]);
  });
});

/** What reads, checks, merges and verifies: asked through app/, so that every surface asks alike. Types may be named. */
const entries = [
  ...["src/reading/readWorkbook", "src/reading/readSheet", "src/reading/chooseForm", "src/checking"],
  ...["src/merging/master", "src/merging/planMerge", "src/verifying/verifyWorkbook", "src/totals/planRepair"],
  ...["src/verifying/reconcile/reconcile", "src/comparing/comparePlans"],
];
const surfaces = ["session", "taskpane", "commands", "page", "cli"];

const passedBy = ({ path, text }: Source): string[] =>
  !surfaces.includes(folderOf(path))
    ? []
    : [...text.matchAll(/^(?:import|export) (?!type\b)[^"';=]*?\bfrom\s*"(\.[^"]+)"/gm)]
        .filter(([statement]) => !/^(import|export) \{( *type \w+( as \w+)?,?)+ *\}/.test(statement))
        .map((match) => join(path, "..", match[1]!))
        .filter((target) => entries.includes(target));

describe("app/ is the only way in to what reads, checks, merges and verifies", () => {
  test("in src", () => expect(all.flatMap(passedBy)).toEqual([]));

  test.each([
    ["a value", "src/session/x.ts", 'import { checkSubmission } from "../checking";', ["src/checking"]],
    ["a type", "src/cli/x.ts", 'import type { MergePlan } from "../merging/planMerge";', []],
    ["types among braces", "src/cli/x.ts", 'import { type A, type B } from "../merging/planMerge";', []],
    [
      "a value beside a type",
      "src/page/x.ts",
      'import { type A, b } from "../reading/readSheet";',
      ["src/reading/readSheet"],
    ],
    ["app itself", "src/app/x.ts", 'import { readWorkbook } from "../reading/readWorkbook";', []],
  ])("%s", (_, path, text, found) => expect(passedBy({ path, text })).toEqual(found));
});

test("no file is longer than 350 lines", () => {
  const long = [...all, ...sources("test")].filter(({ text }) => text.split("\n").length > 350);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test.each([
  ["a binary search", /\w \+ \w+(?: \+ 1)?\) (?:>>>? 1\b|\/ 2\))/, "src/grid/countWhile.ts"],
  ["thousands put apart", /\\d\{3\}\)\+\$/, "src/text/figures.ts"],
])("only one place has %s", (_, written, path) => {
  expect(all.filter(({ text }) => written.test(text)).map((source) => source.path)).toEqual([path]);
});

test("no drawer for things without a place", () => {
  const drawers = all.filter(({ path }) => /\/(utils?|helpers?|common|misc|shared)(\/|\.)/i.test(path));
  expect(drawers.map(({ path }) => path)).toEqual([]);
});

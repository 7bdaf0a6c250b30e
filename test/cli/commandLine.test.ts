import { parseCommandLine } from "../../src/cli/commandLine";

const shared = { language: null, json: false };

test.each([
  ["explain amount-as-text", { ...shared, command: "explain", code: "amount-as-text" }],
  ["explain", { ...shared, command: "explain", code: null }],
  ["form upgrade own.json", { ...shared, command: "form", task: "upgrade", form: "own.json" }],
  [
    "form workbook own.json --out f.xlsx",
    { ...shared, command: "form", task: "workbook", form: "own.json", out: "f.xlsx" },
  ],
  [
    "form next own.json --year ๒๕๗๑",
    { ...shared, command: "form", task: "next", form: "own.json", year: 2571, headings: null, out: null },
  ],
  ["form diff a.json b.xlsx", { ...shared, command: "form", task: "diff", before: "a.json", after: "b.xlsx" }],
  ["form check own.json", { ...shared, command: "form", task: "check", form: "own.json" }],
  [
    "export a b --to d",
    { ...shared, command: "export", files: ["a", "b"], form: null, sheet: null, province: null, to: "d", prove: [] },
  ],
  [
    "export --to d --prove --prove clickhouse://h --province 23",
    {
      ...shared,
      ...{ command: "export", files: [], form: null, sheet: null, province: "23", to: "d" },
      prove: ["duckdb", "clickhouse://h"],
    },
  ],
  [
    "export --prove a --to d",
    { ...shared, command: "export", files: ["a"], form: null, sheet: null, province: null, to: "d", prove: ["duckdb"] },
  ],
  ["check a.xlsx b", { ...shared, command: "check", files: ["a.xlsx", "b"], form: null }],
  [
    "check a.xlsx --json --lang en --form f.json",
    { language: "en", json: true, command: "check", files: ["a.xlsx"], form: "f.json" },
  ],
  [
    "merge a --into m.xlsx --out o.xlsx --person สมศรี --answers q.json",
    {
      ...shared,
      command: "merge",
      files: ["a"],
      form: null,
      master: "m.xlsx",
      out: { file: "o.xlsx" },
      answers: "q.json",
      leaveOut: [],
      person: "สมศรี",
      sheet: null,
      keepHidden: false,
    },
  ],
  [
    "merge a --into m.xlsx --in-place",
    {
      ...shared,
      command: "merge",
      files: ["a"],
      form: null,
      master: "m.xlsx",
      out: "in-place",
      answers: null,
      leaveOut: [],
      person: null,
      sheet: null,
      keepHidden: false,
    },
  ],
  [
    "merge a --into m.xlsx --dry-run",
    {
      ...shared,
      command: "merge",
      files: ["a"],
      form: null,
      master: "m.xlsx",
      out: null,
      answers: null,
      leaveOut: [],
      person: null,
      sheet: null,
      keepHidden: false,
    },
  ],
  [
    "merge a --into m.xlsx --in-place --keep-hidden",
    {
      ...{ ...shared, command: "merge", files: ["a"], form: null, master: "m.xlsx", out: "in-place" },
      ...{ answers: null, leaveOut: [], person: null, sheet: null, keepHidden: true },
    },
  ],
  [
    "withdraw โรงพยาบาลตัวอย่าง --from m.xlsx --out o.xlsx",
    {
      ...shared,
      command: "withdraw",
      agency: "โรงพยาบาลตัวอย่าง",
      form: null,
      master: "m.xlsx",
      out: { file: "o.xlsx" },
      person: null,
      sheet: null,
      keepHidden: false,
    },
  ],
  [
    "verify m.xlsx n.xlsx --with a.xlsx b.xlsx --html r.html --with c",
    {
      ...{ ...shared, command: "verify", files: ["m.xlsx", "n.xlsx"], with: ["a.xlsx", "b.xlsx", "c"] },
      ...{ form: null, sheet: null, html: "r.html", reportSheet: null, person: null },
    },
  ],
  [
    "verify m.xlsx --report-sheet r.xlsx --person สมศรี --sheet S",
    {
      ...{ ...shared, command: "verify", files: ["m.xlsx"], with: [], form: null, sheet: "S" },
      ...{ html: null, reportSheet: "r.xlsx", person: "สมศรี" },
    },
  ],
  [
    "compare a.xlsx b.xlsx",
    { ...shared, command: "compare", before: "a.xlsx", after: "b.xlsx", form: null, sheet: null, html: null },
  ],
  [
    "trace แผนรวม!E21 m.xlsx --with sent",
    { ...shared, command: "trace", cell: "แผนรวม!E21", master: "m.xlsx", with: ["sent"], form: null, sheet: null },
  ],
  ["totals m.xlsx", { ...shared, command: "totals", form: null, sheet: null, master: "m.xlsx", repair: null }],
  [
    "totals m.xlsx --repair --out o.xlsx",
    { ...shared, command: "totals", form: null, sheet: null, master: "m.xlsx", repair: { out: { file: "o.xlsx" } } },
  ],
  ["", { ...shared, command: "help" }],
  ["check --help", { ...shared, command: "help" }],
  ["--version", { ...shared, command: "version" }],
])("ruam %s", (line, command) => {
  expect(parseCommandLine(line.split(" ").filter(Boolean))).toEqual(command);
});

test.each([
  ["check", "FILES is missing"],
  ["check a --into m", "check has no option --into"],
  ["check a --lang fr", "--lang must be th or en, not fr"],
  ["merge a --out o", "--into MASTER is missing"],
  ["merge a --into m", "--out OUT is missing"],
  ["merge --into m --out o", "FILES is missing"],
  ["merge a --into m --out o --in-place", "Choose one of --out, --in-place and --dry-run"],
  ["withdraw --from m --out o", "AGENCY is missing"],
  ["withdraw a b c --from m --out o", "Unexpected argument: b c (put a name with spaces in quotes)"],
  ["totals", "MASTER is missing"],
  ["totals m n", "Unexpected argument: n (put a name with spaces in quotes)"],
  ["totals m --out o", "--out, --in-place and --dry-run go with --repair"],
  ["totals m --repair", "--out OUT is missing"],
  ["verify --with a", "FILES is missing"],
  ["verify a --out o", "verify has no option --out"],
  ["compare a", "OLD NEW is missing"],
  ["compare a b c", "Unexpected argument: c (put a name with spaces in quotes)"],
  ["trace E21", "CELL MASTER is missing"],
  ["trace E21 m n", "Unexpected argument: n (put a name with spaces in quotes)"],
  ["form", "upgrade | check | workbook | next | diff | from | test is missing"],
  ["form workbook own.json", "--out X.xlsx is missing"],
  ["form next own.json --year 2027", "--year must be a Buddhist year, not 2027"],
  ["form diff own.json", "form diff NEW is missing"],
  ["form check own.json --out a.xlsx", "form check has no option --out"],
  ["form upgrade", "form upgrade FORM is missing"],
  ["form shrink own.json", "Unknown command: form shrink"],
  ["explain a-code b-code", "Unexpected argument: b-code (put a name with spaces in quotes)"],
  ["merg a", "Unknown command: merg"],
  ["toString", "Unknown command: toString"],
])("ruam %s is refused: %s", (line, words) => {
  expect(parseCommandLine(line.split(" "))).toEqual({ misuse: { th: expect.stringMatching(/[ก-๙]/), en: words } });
});

test.each([
  ["check a --frob", "ไม่มีตัวเลือก --frob", "Unknown option: --frob"],
  ["check a -q", "ไม่มีตัวเลือก -q", "Unknown option: -q"],
  ["check a --form", "--form ต้องมีค่าตามหลัง", "--form needs a value"],
  ["merge a --into --in-place", "--into ต้องมีค่าตามหลัง", "--into needs a value"],
  ["check a --json=1", "--json ไม่รับค่า", "--json takes no value"],
])("ruam %s: what is wrong with the option, in both languages", (line, th, en) => {
  const { misuse } = parseCommandLine(line.split(" ")) as { misuse: { th: string; en: string } };
  expect([misuse.th.slice(0, th.length), misuse.en.slice(0, en.length)]).toEqual([th, en]);
  expect(`${misuse.th}${misuse.en}`).not.toContain("positional");
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportAnswer } from "../../src/cli/answers/exportAnswer";
import { dataPackageProfile } from "../support/dataPackageProfile";
import { hashOf } from "../support/exported";
import { ruam } from "../support/ruam";

const province = join(__dirname, "../../src/samples/province");
const form = ["--form", join(province, "form.json")];
const folder = mkdtempSync(join(tmpdir(), "ruam-exporting-"));
afterAll(() => rmSync(folder, { recursive: true }));
const master = join(province, "master.xlsx");
const merged = join(folder, "แผนรวม.xlsx");
beforeAll(async () => {
  await ruam("merge", join(province, "submissions"), "--into", master, "--out", merged, ...form);
});

const exported = async (...args: string[]) => {
  const { stdout, stderr, exitCode } = await ruam("export", ...args, "--json");
  if (stdout === "") throw new Error(stderr);
  return { ...exportAnswer.parse(JSON.parse(stdout)), exitCode };
};

/** Folders and files of the folder above, what runs leave behind included. */
const left = () => readdirSync(folder).filter((name) => name.startsWith(".ruam"));

test("a master as a folder, whole, proved in DuckDB; and proved again without masters", async () => {
  const to = join(folder, "open");
  const answer = await exported(merged, "--to", to, "--province", "ตราด", "--prove", ...form);
  const [one] = answer.masters;
  expect(one).toMatchObject({ file: merged, sha256: hashOf(readFileSync(merged)), rows: one!.traced });
  expect(answer.proofs).toMatchObject([{ differences: [], problems: [], seen: null }]);
  expect(answer.proofs[0]!.compared).toBeGreaterThan(100);
  for (const { path, bytes, sha256 } of answer.files) {
    const content = readFileSync(join(to, path));
    expect([content.length, hashOf(content)]).toEqual([bytes, sha256]);
  }
  const totals = JSON.parse((await ruam("totals", merged, ...form, "--json")).stdout) as {
    totals: Record<string, number>;
  };
  const baht = Object.entries(answer.tables[0]!.satang).map(([column, satang]) => [column, Number(satang) / 100]);
  expect(Object.fromEntries(baht)).toEqual(totals.totals);
  const again = await exported("--to", to, "--prove");
  expect(again.proofs).toEqual(answer.proofs);
  expect([again.exitCode, again.masters]).toEqual([0, []]);
  expect(left()).toEqual([]);
});

test("a row taken out of the CSV, or a satang added to a total: the proof fails and says where", async () => {
  const to = join(folder, "cut");
  await exported(merged, "--to", to, "--province", "23", ...form);
  const [csv = ""] = readdirSync(join(to, "csv"));
  const path = join(to, "csv", csv);
  const lines = readFileSync(path, "utf8").split("\r\n");
  writeFileSync(path, [...lines.slice(0, 1), ...lines.slice(2)].join("\r\n"));
  const answer = await exported("--to", to, "--prove");
  expect(answer.exitCode).toBe(1);
  const tables = new Set(answer.proofs[0]!.differences.map(({ table }) => table));
  expect([...tables]).toEqual([expect.stringMatching(/_csv$/)]);
  expect(answer.proofs[0]!.differences).toContainEqual(
    expect.objectContaining({ column: null, of: {}, found: String(lines.length - 3) }),
  );
});

describe("nothing is written", () => {
  const to = join(folder, "none");
  const cases: [string, string[], RegExp][] = [
    ["the province is not known", [merged, "--to", to, ...form], /no title line names the province/],
    ["there is no such province", [merged, "--to", to, "--province", "99", ...form], /no province 99/],
    [
      "a file is not a master",
      [merged, join(province, "form.json"), "--to", to, "--province", "23", ...form],
      /form\.json/,
    ],
    [
      "a master is given twice",
      [merged, join(folder, "copy.xlsx"), "--to", to, "--province", "23", ...form],
      /counted twice/,
    ],
    ["the folder holds something", [merged, "--to", folder, "--province", "23", ...form], /not overwritten/],
    ["the address of the servers is none", [merged, "--to", to, "--prove=mysql://a", ...form], /cannot be read/],
    ["there is no export to prove", ["--to", to, "--prove"], /totals\.json/],
  ];

  test.each(cases)("where %s", async (_, args, said) => {
    writeFileSync(join(folder, "copy.xlsx"), readFileSync(merged));
    const { exitCode, stderr, stdout } = await ruam("export", ...args);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(said);
    expect(existsSync(to)).toBe(false);
    expect(left()).toEqual([]);
  });
});

test("servers that do not answer are reported by name, and the folder is there", async () => {
  const to = join(folder, "unproved");
  const url = "clickhouse://127.0.0.1:1,127.0.0.1:2/default?cluster=two";
  const answer = await exported(merged, "--to", to, "--province", "23", "--prove", url, ...form);
  expect(answer.exitCode).toBe(1);
  expect(answer.proofs).toMatchObject([{ seen: "not", differences: [] }]);
  const said = answer.proofs[0]!.problems.map(({ en }) => en).join(" ");
  expect(said).toContain("127.0.0.1:1");
  expect(said).toContain("127.0.0.1:2");
  expect(existsSync(join(to, "totals.json"))).toBe(true);
});

test("an empty folder is taken", async () => {
  const to = join(folder, "empty");
  mkdirSync(to);
  expect((await exported(merged, "--to", to, "--province", "23", ...form)).out).toBe(to);
  expect(existsSync(join(to, "datapackage.json"))).toBe(true);
});

test("the Data Package describes every column of the CSV in order, and its hashes are those of the files", async () => {
  const to = join(folder, "package");
  await exported(merged, "--to", to, "--province", "23", ...form);
  const { resources, sources } = dataPackageProfile.parse(
    JSON.parse(readFileSync(join(to, "datapackage.json"), "utf8")),
  );
  expect(sources).toEqual([{ title: "แผนรวม.xlsx", version: `sha256:${hashOf(readFileSync(merged))}` }]);
  for (const { path: at, bytes, hash, schema } of resources) {
    const content = readFileSync(join(to, at));
    expect([content.length, `sha256:${hashOf(content)}`]).toEqual([bytes, hash]);
    const [header = ""] = content.toString().split("\r\n");
    expect(header).toBe(`\ufeff${schema.fields.map(({ name }) => name).join(",")}`);
    const names = new Set(schema.fields.map(({ name }) => name));
    expect(schema.primaryKey.filter((key) => !names.has(key))).toEqual([]);
  }
});

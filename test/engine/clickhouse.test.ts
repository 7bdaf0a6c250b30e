import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { exportAnswer, type ExportAnswer } from "../../src/cli/answers/exportAnswer";
import { provinces } from "../../src/exporting/provinces";
import type { Form } from "../../src/forms/schema";
import { exportedMasters } from "../support/exported";
import { ruam } from "../support/ruam";
import { governor, masterWith, planSheet, rowIn, smallForm, treasury, typed } from "../support/smallPlan";
import { clickhouseServers, clusterName, type ClickhouseServer } from "./clickhouseServers";

const form: Form = { ...smallForm, title: { th: "แผน", en: "plan" } };
const table = "plan_trat_plan_2565";
const folder = mkdtempSync(join(tmpdir(), "ruam-shards-"));
let servers: ClickhouseServer[] = [];
let end = async (): Promise<void> => {};

beforeAll(async () => {
  ({ servers, end } = await clickhouseServers(2));
});
afterAll(async () => {
  await end();
  rmSync(folder, { recursive: true, force: true });
});

/** 76 provinces, each with amounts of its own down to the satang, as an exported folder. */
function country(name: string, times: number): { readonly to: string; readonly satang: bigint } {
  const masters = provinces.slice(1).map(({ code, th }, at) => {
    const rows = Array.from({ length: 12 }, (_, row) =>
      rowIn(
        row % 2 === 0 ? 1 : 2,
        `กิจกรรม ${row + 1}`,
        row % 3 === 0 ? treasury : governor,
        (times * (at * 1000 + row) + 1) / 100,
      ),
    );
    return { file: `${code}.xlsx`, grids: typed(masterWith(rows), planSheet, "A1", { text: `แผนจังหวัด${th}` }), form };
  });
  const { results, totals, files } = exportedMasters(masters);
  expect(results.filter((result) => "refused" in result)).toEqual([]);
  const to = join(folder, name);
  for (const [path, bytes] of files.kept) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), bytes);
  }
  return { to, satang: BigInt(totals[0]!.satang.integratedBudget!) };
}

const address = (): string =>
  `clickhouse://${servers.map(({ host }) => host).join(",")}/default?cluster=${clusterName}`;

async function proved(to: string, url = address()): Promise<ExportAnswer["proofs"][number] & { exitCode: number }> {
  const { stdout, stderr, exitCode } = await ruam("export", "--to", to, "--prove", url, "--json");
  if (stdout === "") throw new Error(stderr);
  return { ...exportAnswer.parse(JSON.parse(stdout)).proofs[0]!, exitCode };
}

/** What queries to each server see. */
const seen = (): Promise<string[]> =>
  Promise.all(servers.map(({ ask }) => ask(`SELECT count(), toString(sum(integratedBudget)) FROM ${table}`)));
const baht = (satang: bigint): string => `${satang / 100n}.${String(satang % 100n).padStart(2, "0")}`;
const rows = 76 * 12;

/** Every part of what a server holds: the same as long as nothing was written. */
const parts = (): Promise<string[]> =>
  Promise.all(
    servers.map(({ ask }) => ask("SELECT table, name, rows FROM system.parts WHERE active ORDER BY table, name")),
  );

test("76 provinces over two shards: every total agrees, and a load is seen only when all of it does", async () => {
  const first = country("first", 3);
  const loaded = await proved(first.to);
  expect(loaded).toMatchObject({ exitCode: 0, differences: [], problems: [], seen: "now" });
  expect(loaded.compared).toBeGreaterThan(2 * 76 * 3);
  expect(await seen()).toEqual(servers.map(() => `${rows}\t${baht(first.satang)}`));

  // Each province is on one shard, and both have some.
  const local = (await servers[0]!.ask("SHOW TABLES")).split("\n").find((name) => name.endsWith("_local"))!;
  const held = await Promise.all(
    servers.map(({ ask }) => ask(`SELECT DISTINCT province_code FROM ${local} ORDER BY 1`)),
  );
  const codes = held.map((text) => text.split("\n"));
  expect(codes.every((some) => some.length > 10)).toBe(true);
  expect(codes.flat().sort()).toEqual(provinces.slice(1).map(({ code }) => code));

  const before = await parts();
  expect(await proved(first.to)).toMatchObject({ exitCode: 0, seen: "already", differences: [] });
  expect(await parts()).toEqual(before);

  // A folder whose totals do not come to what it holds is loaded, and seen by nobody.
  const wrong = country("wrong", 5);
  const path = join(wrong.to, "totals.json");
  const totals = readFileSync(path, "utf8");
  writeFileSync(path, totals.replace(`"${wrong.satang}"`, `"${wrong.satang + 1n}"`));
  const refused = await proved(wrong.to);
  expect(refused).toMatchObject({ exitCode: 1, seen: "not" });
  expect(refused.differences).toEqual(
    servers.map(({ host }) => ({
      table: `${table} (${host})`,
      ...{ of: {}, column: "integratedBudget", expected: String(wrong.satang + 1n), found: String(wrong.satang) },
    })),
  );
  expect(await seen()).toEqual(servers.map(() => `${rows}\t${baht(first.satang)}`));

  // With a shard down nothing changes, and it is named.
  writeFileSync(path, totals);
  await servers[1]!.stop();
  const down = await proved(wrong.to);
  expect(down).toMatchObject({ exitCode: 1, seen: "not", differences: [] });
  expect(down.problems.map(({ en }) => en).join()).toContain(servers[1]!.host);
  await servers[1]!.start();
  expect(await seen()).toEqual(servers.map(() => `${rows}\t${baht(first.satang)}`));

  // Once it is back, the same folder is seen on both.
  expect(await proved(wrong.to)).toMatchObject({ exitCode: 0, seen: "now", differences: [] });
  expect(await seen()).toEqual(servers.map(() => `${rows}\t${baht(wrong.satang)}`));
  // The load before stays for queries that still run; with the next one it is gone.
  const third = country("third", 7);
  expect(await proved(third.to)).toMatchObject({ seen: "now" });
  const loads = await Promise.all(servers.map(({ ask }) => ask(`SELECT uniq(load_id) FROM ${local}`)));
  expect(loads).toEqual(["2", "2"]);
});

test("a cluster that is not there, or of which a server is not named, is refused", async () => {
  const { to } = country("cluster", 1);
  const [one] = servers;
  const odd = await proved(to, `clickhouse://${one!.host}/default?cluster=${clusterName}`);
  expect(odd).toMatchObject({ exitCode: 1, seen: "not" });
  expect(odd.problems[0]!.en).toMatch(/has 2 servers in the cluster two_shards, and the address names 1/);
  expect((await proved(to, address().replace(clusterName, "none"))).problems[0]!.en).toMatch(/it has .*two_shards/);
});

test("texts with quotes, lines, backslashes and signs of formulas are on the servers as they were", async () => {
  const words = ['"ก"', "ก\\nข", "ก,ข", "'ก'", "=1+1", "'=1", "ก\tข", "\\N"];
  const grids = typed(
    masterWith(
      words.map((word, at) => ({
        ...rowIn(1, `งาน ${at}`, governor, at),
        values: { ...rowIn(1, "", governor, at).values, indicator: word },
      })),
    ),
    planSheet,
    "A1",
    { text: "แผนจังหวัดตราด" },
  );
  const { files, totals } = exportedMasters([{ file: "m.xlsx", grids, form }]);
  const to = join(folder, "texts");
  for (const [path, bytes] of files.kept) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), bytes);
  }
  expect(totals[0]!.rows).toBe(words.length);
  expect(await proved(to)).toMatchObject({ seen: "now" });
  const answer = await servers[1]!.ask(
    `SELECT indicator, integratedBudget FROM ${table} ORDER BY master_row FORMAT JSONCompact`,
  );
  const csv = readFileSync(join(to, "csv", readdirSync(join(to, "csv"))[0]!), "utf8");
  expect(csv).toContain(`"'=1+1"`);
  const { data } = JSON.parse(answer) as { data: [string, unknown][] };
  expect(data.map(([text]) => text)).toEqual(words.map((word) => word.replace("\t", " ")));
});

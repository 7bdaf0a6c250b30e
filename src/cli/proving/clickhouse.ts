import { createReadStream, readFileSync } from "node:fs";
import { request as http } from "node:http";
import { request as https } from "node:https";
import { join } from "node:path";
import { Readable } from "node:stream";
import {
  clickhouseName,
  clickhouseText,
  loadsTable,
  namedCluster,
  readClickhouseSql,
  type ClickhouseScript,
  type ClickhouseTable,
} from "../../exporting/clickhouseSql";
import { compareGroups, everyGrouping, type FoundGroup, type ControlDifference } from "../../exporting/compareTotals";
import type { ControlTotals } from "../../exporting/controlTotals";
import { satangOfDecimal } from "../../exporting/decimal";
import { exportFiles } from "../../exporting/exportFiles";
import type { Words } from "../../issues/entry";
import { failure, type Failure } from "../failure";
import { figuresIn, type FolderToProve, type Proof } from "./proof";

/** Servers of a cluster, one a shard, as a person names them. */
export interface ClickhouseServers {
  /** "host:port" of the HTTP interface. */
  readonly hosts: readonly string[];
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly cluster: string;
}

/** clickhouse://user:password@host:8123,host:8123/database?cluster=name&secure=1 */
export function clickhouseServers(url: string): ClickhouseServers | Failure {
  const found = /^clickhouse:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^/?@]+)(?:\/([^?]*))?(?:\?(.*))?$/.exec(url);
  if (!found) {
    return failure(
      `อ่านที่อยู่ ${url} ไม่ได้ เขียนเป็น clickhouse://host:8123,host:8123/database?cluster=name`,
      `The address ${url} cannot be read; write clickhouse://host:8123,host:8123/database?cluster=name`,
    );
  }
  const [, user = "", password = "", hosts = "", database = "", query = ""] = found;
  const options = new URLSearchParams(query);
  return {
    hosts: hosts.split(",").map((host) => (/:[0-9]+$/.test(host) ? host : `${host}:8123`)),
    secure: options.get("secure") === "1",
    user: decodeURIComponent(user) || "default",
    password: decodeURIComponent(password),
    database: database || "default",
    cluster: options.get("cluster") ?? namedCluster,
  };
}

/** A server that does not answer, or refuses a statement. */
class ServerProblem extends Error {
  constructor(
    readonly host: string,
    message: string,
  ) {
    super(message);
  }
}

type Ask = (host: string, sql: string, file?: string) => Promise<string>;

/**
 * Loads a folder beside what the servers hold and compares every control total on every server. Only when all agree are
 * queries switched to it; a load that is there already and agrees is left as it is. Earlier loads but the last are dropped.
 */
export async function proveWithClickhouse(
  servers: ClickhouseServers,
  { folder, totals }: FolderToProve,
): Promise<Proof> {
  const { hosts, cluster } = servers;
  const ask = asking(servers);
  const script = readClickhouseSql(readFileSync(join(folder, exportFiles.clickhouse), "utf8"));
  const engine = `ClickHouse, ${hosts.join(", ")}`;
  const ended = (problems: readonly Words[], differences: readonly ControlDifference[] = []): Proof => ({
    ...{ engine, compared: 0, differences, problems, seen: "not" },
  });

  const down = (
    await Promise.all(
      hosts.map((host) =>
        ask(host, "SELECT 1").then(
          () => [],
          (error: unknown) => [problemWords(error)],
        ),
      ),
    )
  ).flat();
  if (down.length > 0) return ended(down);
  const figures = totals.reduce((sum, control) => sum + hosts.length * figuresIn(control), 0);
  try {
    const odd = await clusterProblem(ask, servers);
    if (odd) return ended([odd]);
    const version = (await ask(hosts[0]!, "SELECT version()")).trim();
    const done = { engine: `ClickHouse ${version}, ${hosts.join(", ")}`, compared: figures, problems: [] };
    // What is there and agrees is never loaded again: its rows may be what queries see.
    const isThere =
      (await isLoaded(ask, hosts, script)) && (await differencesIn(ask, hosts, script, totals)).length === 0;
    if (isThere && (await isSeen(ask, hosts, script))) return { ...done, differences: [], seen: "already" };
    if (!isThere) await run(ask, hosts, script, cluster, folder);
    const differences = isThere ? [] : await differencesIn(ask, hosts, script, totals);
    if (differences.length > 0) return { ...done, differences, seen: "not" };
    await switchTo(ask, hosts, script);
    return { ...done, differences, seen: "now" };
  } catch (error) {
    return ended([problemWords(error)]);
  }
}

/** A load is on its shards before it is compared, and goes in pieces small enough for a server of a few gigabytes. */
const settings = {
  insert_distributed_sync: "1",
  wait_end_of_query: "1",
  max_threads: "2",
  max_block_size: "8192",
  max_insert_block_size: "65536",
  min_insert_block_size_rows: "65536",
  min_insert_block_size_bytes: "33554432",
};

function asking({ secure, user, password, database }: ClickhouseServers): Ask {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
  return async (host, sql, file) => {
    const options = new URLSearchParams({ database, ...settings });
    if (file !== undefined) options.set("query", sql);
    const url = `${secure ? "https" : "http"}://${host}/?${options}`;
    const body = file === undefined ? Readable.from([Buffer.from(sql)]) : createReadStream(file);
    const { status, text } = await posted(url, authorization, body).catch((error: Error) => {
      throw new ServerProblem(host, error.message);
    });
    if (status !== 200) throw new ServerProblem(host, text.trim().slice(0, 500));
    return text;
  };
}

/** By a connection of its own, for as long as the server works: a load takes minutes, and fetch gives up after five. */
function posted(
  url: string,
  authorization: string,
  body: Readable,
): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const send = url.startsWith("https:") ? https : http;
    const request = send(
      url,
      { method: "POST", agent: false, headers: { authorization, connection: "close" } },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on("data", (piece: Buffer) => pieces.push(piece));
        answer.on("error", reject);
        answer.on("end", () => resolve({ status: answer.statusCode, text: Buffer.concat(pieces).toString("utf8") }));
      },
    );
    request.on("error", reject);
    body.on("error", reject);
    body.pipe(request);
  });
}

function problemWords(error: unknown): Words {
  if (!(error instanceof ServerProblem)) throw error;
  return {
    th: `เซิร์ฟเวอร์ ${error.host} ไม่ตอบหรือปฏิเสธ: ${error.message} ยังไม่ได้สลับไปใช้ข้อมูลชุดใหม่`,
    en: `the server ${error.host} does not answer, or refuses: ${error.message}; queries have not been switched to the new load`,
  };
}

/** Every shard must be named, or rows of a province would go where nobody compares them. */
async function clusterProblem(ask: Ask, { hosts, cluster }: ClickhouseServers): Promise<Words | undefined> {
  for (const host of hosts) {
    const shards = Number(
      await ask(host, `SELECT count() FROM system.clusters WHERE cluster = ${clickhouseText(cluster)}`),
    );
    if (shards === hosts.length) continue;
    const known = (await ask(host, "SELECT DISTINCT cluster FROM system.clusters ORDER BY cluster"))
      .trim()
      .split("\n")
      .join(", ");
    return {
      th: `เซิร์ฟเวอร์ ${host} มี ${shards} เครื่องในคลัสเตอร์ ${cluster} แต่ที่อยู่ระบุ ${hosts.length} เครื่อง ระบุให้ครบ หรือเลือกคลัสเตอร์ด้วย ?cluster= (มี ${known})`,
      en: `the server ${host} has ${shards} servers in the cluster ${cluster}, and the address names ${hosts.length}; name all of them, or choose a cluster with ?cluster= (it has ${known})`,
    };
  }
  return undefined;
}

const seenSql = ({ name }: ClickhouseTable): string =>
  `SELECT argMax(load_id, number) FROM ${loadsTable} WHERE table_name = ${clickhouseText(name)}`;

/** Whether every server has the tables that a load goes into. */
async function isLoaded(ask: Ask, hosts: readonly string[], { tables }: ClickhouseScript): Promise<boolean> {
  for (const host of hosts) {
    for (const name of [loadsTable, ...tables.flatMap(({ local, all }) => [local, all])]) {
      if ((await ask(host, `EXISTS TABLE ${name}`)).trim() !== "1") return false;
    }
  }
  return true;
}

/** Whether it is what queries to every server see. */
async function isSeen(ask: Ask, hosts: readonly string[], { load, tables }: ClickhouseScript): Promise<boolean> {
  for (const host of hosts) {
    for (const table of tables) if ((await ask(host, seenSql(table))).trim() !== load) return false;
  }
  return true;
}

async function run(
  ask: Ask,
  hosts: readonly string[],
  script: ClickhouseScript,
  cluster: string,
  folder: string,
): Promise<void> {
  for (const { stage, sql, file } of script.statements) {
    if (stage === "switch") continue;
    const own = sql.replace(`Distributed('${namedCluster}'`, () => `Distributed(${clickhouseText(cluster)}`);
    for (const host of stage === "every server" ? hosts : hosts.slice(0, 1)) {
      await ask(host, own, file === null ? undefined : join(folder, file));
    }
  }
}

/** Asks every server for the load's totals over all shards. */
async function differencesIn(
  ask: Ask,
  hosts: readonly string[],
  { load, tables }: ClickhouseScript,
  totals: readonly ControlTotals[],
): Promise<ControlDifference[]> {
  const differences: ControlDifference[] = [];
  for (const host of hosts) {
    for (const control of totals) {
      const { all } = tables.find(({ name }) => name === control.table)!;
      const columns = Object.keys(control.satang);
      for (const { by, groups } of everyGrouping(control)) {
        const names = by.map(clickhouseName);
        const figures = [...names, "count()", ...columns.map((name) => `sum(${clickhouseName(name)})`)];
        const answer = await ask(
          host,
          `SELECT ${figures.map((figure, at) => `toString(${figure}) AS f${at}`).join(", ")} FROM ${all} WHERE load_id = ${clickhouseText(load)}${
            by.length > 0 ? ` GROUP BY ${names.join(", ")}` : ""
          } FORMAT JSONCompact`,
        );
        const { data } = JSON.parse(answer) as { data: (string | null)[][] };
        const found = data.map((row): FoundGroup => ({
          key: row.slice(0, by.length),
          rows: BigInt(row[by.length]!),
          satang: Object.fromEntries(
            columns.map((name, at) => [name, satangOfDecimal(row[by.length + 1 + at] ?? "0")]),
          ),
        }));
        const table = `${control.table} (${host})`;
        differences.push(...compareGroups({ ...control, table }, by, groups, found));
      }
    }
  }
  return differences;
}

async function switchTo(
  ask: Ask,
  hosts: readonly string[],
  { load, tables, statements }: ClickhouseScript,
): Promise<void> {
  for (const host of hosts) {
    for (const { name, all } of tables) {
      if ((await ask(host, `EXISTS TABLE ${name}`)).trim() !== "1") continue;
      // Made when the form had other columns.
      if (!(await ask(host, `SHOW CREATE TABLE ${name}`)).includes(all)) await ask(host, `DROP TABLE ${name}`);
    }
    for (const { stage, sql } of statements) if (stage === "switch") await ask(host, sql);
  }
  for (const host of hosts) {
    for (const { name, local } of tables) {
      const kept = `SELECT load_id FROM ${loadsTable} WHERE table_name = ${clickhouseText(name)} ORDER BY number DESC LIMIT 2`;
      const old = await ask(host, `SELECT DISTINCT load_id FROM ${local} WHERE load_id NOT IN (${kept})`);
      for (const one of old.split("\n").filter((line) => line !== "" && line !== load)) {
        await ask(host, `ALTER TABLE ${local} DROP PARTITION ${clickhouseText(one)}`);
      }
    }
  }
}

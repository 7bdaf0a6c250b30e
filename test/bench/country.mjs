// A country's masters exported, and proved in DuckDB and on two shards of ClickHouse where that is installed.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** `tools`: { dist, node, say } of the benchmark that this is a part of. */
export async function benchCountry(folder, quick, { dist, node, say }) {
  const size = quick ? [4, 1, 10, 25] : [76, 1, 40, 250];
  const export_ = (what, ...args) => {
    const cost = join(folder, "cost");
    const started = performance.now();
    const [program, ...rest] = node(join(dist, "ruam.js"), "export", ...args, "--json");
    const done = spawnSync(program, rest, {
      encoding: "utf8",
      env: { ...process.env, COST_FILE: cost },
      maxBuffer: 2 ** 30,
    });
    if (done.status !== 0) throw new Error(`${what}: ${done.stderr}${done.stdout.slice(-2000)}`);
    const wall = (performance.now() - started) / 1000;
    const { cpu, memory } = JSON.parse(readFileSync(cost, "utf8"));
    say(
      `  ${what.padEnd(44)} ${wall.toFixed(1).padStart(8)} s, ${cpu.toFixed(1)} s of processor time, ${memory.toFixed(0)} MB`,
    );
    return JSON.parse(done.stdout);
  };
  const made = (name, [provinces, years, agencies, rows]) => {
    const into = join(folder, name);
    const done = spawnSync(process.execPath, [
      join(dist, "bench-country.js"),
      into,
      ...[provinces, years, agencies, rows].map(String),
    ]);
    if (done.status !== 0) throw new Error(String(done.stderr));
    return { masters: join(into, "masters"), form: ["--form", join(into, "form.json")], to: join(into, "open") };
  };

  const many = made("many", quick ? [5, 2, 4, 25] : [77, 13, 40, 25]);
  say(`\nMasters of 1,000 rows${quick ? " (a few smaller ones here)" : ""}, exported; memory at its peak`);
  const small = export_("export", many.masters, ...many.form, "--to", many.to);
  say(`  ${small.masters.length} masters, ${small.masters.reduce((sum, { rows }) => sum + rows, 0)} rows`);

  const country = made("country", size);
  say(`\nA country of ${size[0]} provinces, exported and proved`);
  const whole = export_("export", country.masters, ...country.form, "--to", country.to);
  const rows = whole.masters.reduce((sum, one) => sum + one.rows, 0);
  say(`  ${rows} rows`);
  const proof = ({ proofs: [{ engine, compared, differences, problems }] }) => {
    if (differences.length + problems.length > 0)
      throw new Error(JSON.stringify({ differences, problems }).slice(0, 2000));
    say(`    ${engine}: ${compared} control totals agree`);
  };
  proof(export_("proved in DuckDB, Parquet and CSV", "--to", country.to, "--prove"));

  const [{ table }] = whole.tables;
  // The outermost heading's grouping comes behind that of year and province.
  const { tables } = JSON.parse(readFileSync(join(country.to, "totals.json"), "utf8"));
  const by = tables[0].groupings[1].by.join(", ");
  const sums = `${by}, sum("integratedBudget"), sum("agencyBudget") FROM ${table} GROUP BY ${by}`;
  await inDuckDb(country.to, `SELECT ${sums}`, say);
  const program = ["/usr/sbin/clickhouse-server", "/usr/bin/clickhouse-server"].find(existsSync);
  if (!program) {
    say("  ClickHouse                                   skipped: not installed here");
    return;
  }
  const shards = spawn(process.execPath, [join(dist, "bench-shards.js")], { stdio: ["pipe", "pipe", "inherit"] });
  try {
    const address = await new Promise((resolve, reject) => {
      shards.stdout.once("data", (text) => resolve(String(text).trim()));
      shards.once("exit", () => reject(new Error("The two servers do not start")));
    });
    proof(export_("loaded and proved on two shards", "--to", country.to, "--prove", address));
    const again = export_("the same once more: nothing changes", "--to", country.to, "--prove", address);
    if (again.proofs[0].seen !== "already") throw new Error("The load was not known again");
    const [host] = /[0-9.]+:[0-9]+/.exec(address);
    await timed("two shards: totals by province and heading", say, async () => {
      const answer = await fetch(`http://${host}/`, { method: "POST", body: `SELECT ${sums.replaceAll('"', "`")}` });
      if (!answer.ok) throw new Error(await answer.text());
      return (await answer.text()).trim().split("\n").length;
    });
  } finally {
    const ended = new Promise((resolve) => shards.once("exit", resolve));
    shards.stdin.end();
    await ended;
  }
}

async function inDuckDb(folder, sql, say) {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`SET file_search_path = '${folder}'`);
  await connection.run(readFileSync(join(folder, "load.sql"), "utf8"));
  await timed(
    "DuckDB: totals by province and heading",
    say,
    async () => (await connection.runAndReadAll(sql)).currentRowCount,
  );
  connection.closeSync();
  instance.closeSync();
}

async function timed(what, say, ask) {
  const started = performance.now();
  const groups = await ask();
  say(`  ${what.padEnd(44)} ${((performance.now() - started) / 1000).toFixed(2).padStart(8)} s   ${groups} groups`);
}

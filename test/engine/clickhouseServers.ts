import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The cluster that both servers know: each is a shard of its own. */
export const clusterName = "two_shards";

export interface ClickhouseServer {
  /** host:port of its HTTP interface. */
  readonly host: string;
  ask(sql: string): Promise<string>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Servers on this computer's own address, one a shard, with a folder that is gone afterwards. */
export async function clickhouseServers(
  count: number,
): Promise<{ servers: ClickhouseServer[]; end: () => Promise<void> }> {
  const program = ["/usr/sbin/clickhouse-server", "/usr/bin/clickhouse-server"].find(
    (path) => spawnSync("test", ["-x", path]).status === 0,
  );
  if (!program) throw new Error("clickhouse-server is not installed: apt-get install clickhouse-server");
  const folder = mkdtempSync(join(tmpdir(), "ruam-clickhouse-"));
  const ports = await freePorts(3 * count);
  const native = Array.from({ length: count }, (_, at) => ports[3 * at]!);
  const shards = native
    .map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`)
    .join("");
  const servers = native.map((tcp, at) => {
    const own = join(folder, String(at));
    mkdirSync(own);
    writeFileSync(join(own, "users.xml"), users);
    writeFileSync(join(own, "config.xml"), config(own, tcp, ports[3 * at + 1]!, ports[3 * at + 2]!, shards));
    return server(program, own, ports[3 * at + 1]!);
  });
  await Promise.all(servers.map((one) => one.start()));
  return {
    servers,
    async end() {
      await Promise.all(servers.map((one) => one.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function server(program: string, folder: string, http: number): ClickhouseServer {
  const host = `127.0.0.1:${http}`;
  let running: ChildProcess | undefined;
  const ask = (sql: string): Promise<string> =>
    new Promise((resolve, reject) => {
      // A connection of its own: one that is kept may be closed by a server that stops.
      const asked = request(`http://${host}/`, { method: "POST", agent: false }, (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (piece: string) => (text += piece));
        answer.on("end", () => (answer.statusCode === 200 ? resolve(text.trimEnd()) : reject(new Error(text))));
        answer.on("error", reject);
      });
      asked.on("error", reject);
      asked.end(sql);
    });
  return {
    host,
    ask,
    async start() {
      const begun = spawn(program, [`--config-file=${join(folder, "config.xml")}`], { cwd: folder, stdio: "ignore" });
      running = begun;
      for (;;) {
        if (begun.exitCode !== null) throw new Error(readFileSync(join(folder, "errors.log"), "utf8").slice(-2000));
        try {
          await ask("SELECT 1");
          return;
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
      }
    },
    async stop() {
      const ended = running;
      running = undefined;
      if (!ended || ended.exitCode !== null) return;
      const exit = new Promise((resolve) => ended.once("exit", resolve));
      ended.kill("SIGKILL");
      await exit;
    },
  };
}

async function freePorts(count: number): Promise<number[]> {
  const listening = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const one = createServer();
          one.listen(0, "127.0.0.1", () => resolve(one));
        }),
    ),
  );
  const ports = listening.map((one) => (one.address() as AddressInfo).port);
  await Promise.all(listening.map((one) => new Promise((resolve) => one.close(resolve))));
  return ports;
}

const config = (
  folder: string,
  tcp: number,
  http: number,
  replicas: number,
  shards: string,
): string => `<?xml version="1.0"?>
<yandex>
  <logger><level>warning</level><log>${folder}/server.log</log><errorlog>${folder}/errors.log</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${http}</http_port>
  <tcp_port>${tcp}</tcp_port>
  <interserver_http_port>${replicas}</interserver_http_port>
  <interserver_http_host>127.0.0.1</interserver_http_host>
  <path>${folder}/data/</path>
  <tmp_path>${folder}/unfinished/</tmp_path>
  <user_files_path>${folder}/files/</user_files_path>
  <users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <mark_cache_size>268435456</mark_cache_size>
  <uncompressed_cache_size>0</uncompressed_cache_size>
  <remote_servers><${clusterName}>${shards}</${clusterName}></remote_servers>
</yandex>
`;

const users = `<?xml version="1.0"?>
<yandex>
  <profiles><default><max_memory_usage>4000000000</max_memory_usage></default></profiles>
  <users>
    <default>
      <password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota>
    </default>
  </users>
  <quotas><default></default></quotas>
</yandex>
`;

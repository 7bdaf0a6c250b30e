import { clickhouseServers, clusterName } from "../engine/clickhouseServers";

/** Two servers as two shards until the input ends; prints their address as `ruam export --prove` takes it. */
void clickhouseServers(2).then(({ servers, end }) => {
  process.stdout.write(`clickhouse://${servers.map(({ host }) => host).join(",")}/default?cluster=${clusterName}\n`);
  process.stdin.resume().on("end", () => void end());
});

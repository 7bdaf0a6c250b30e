import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { webpack, type Configuration } from "webpack";

const folder = mkdtempSync(join(tmpdir(), "ruam-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the program carries the name, licence and copyright notice of each package in it, and still runs by itself", async () => {
  const entry = join(folder, "entry.js");
  const packages = ["fflate", "@noble/hashes"];
  const used = ["fflate", "@noble/hashes/sha2.js"].map((name) => JSON.stringify(require.resolve(name)));
  writeFileSync(entry, used.map((file, at) => `import * as p${at} from ${file}; console.log(p${at});`).join("\n"));
  const configurations = jest.requireActual<Configuration[]>("../webpack.config.js");
  const ruam = configurations.find(({ name }) => name === "ruam")!;
  const output = { ...ruam.output, path: folder };
  await new Promise((resolve, reject) =>
    webpack({ ...ruam, entry, output }, (error, stats) => (stats ? resolve(stats) : reject(error!))),
  );
  const program = readFileSync(join(folder, "ruam.js"), "utf8");
  const notices = program.slice(program.lastIndexOf("\n/*!"));
  for (const name of packages) {
    const { version, license } = JSON.parse(readFileSync(join("node_modules", name, "package.json"), "utf8")) as {
      readonly version: string;
      readonly license: string;
    };
    expect(notices).toContain(`${name} ${version} (${license})`);
  }
  expect(notices.match(/Copyright \(c\)/g)!.length).toBeGreaterThanOrEqual(packages.length);
  expect(String(execFileSync(process.execPath, [join(folder, "ruam.js")]))).toContain("zipSync");
  expect(program).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(notices.trimEnd()).toMatch(/\*\/$/);
});

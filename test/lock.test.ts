import { readFileSync } from "node:fs";

interface Package {
  readonly version: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly engines?: { readonly node?: string };
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Package> };
const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as { engines: { node: string } };
const locked = Object.entries(packages).filter(([place]) => place !== "");

test("every package of the lock is known by its hash, those for other systems included", () => {
  expect(locked.length).toBeGreaterThan(100);
  expect(locked.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? "")).map(([place]) => place)).toEqual([]);
});

type Version = readonly [number, number, number];
const parsed = (text: string): Version => {
  const [major = 0, minor = 0, patch = 0] = text.replace(/^v/, "").split(".").map(Number);
  return [major, minor, patch];
};
const isBefore = (a: Version, b: Version): boolean =>
  a[0] !== b[0] ? a[0] < b[0] : a[1] !== b[1] ? a[1] < b[1] : a[2] < b[2];

/** Whether a range of package.json's kind holds a version: ^1.2.3, >=1.2.3, 18, joined by ||. */
const holds = (range: string, version: Version): boolean =>
  range.split("||").some((part) => {
    const [, sign, text] = /^\s*(\^|>=|~)?\s*v?([0-9.]+?)(?:\.[x*])?\s*$/.exec(part) ?? [];
    if (text === undefined) return part.trim() === "*";
    if (sign === ">=") return !isBefore(version, parsed(text));
    return version[0] === parsed(text)[0] && (sign === undefined || !isBefore(version, parsed(text)));
  });

/** The first version of each line that package.json promises, and the newest of long-term support. */
const promised = [...engines.node.split("||").map((part) => part.replace(/[^0-9.]/g, "")), "26.0.0"].map(parsed);

test.each(promised.map((version) => [version.join("."), version] as const))(
  "every package runs on Node %s",
  (_, version) => {
    const others = locked.filter(([, { engines: { node = "*" } = {} }]) => !holds(node, version));
    expect(others.map(([place, { engines: own }]) => `${place}: ${own?.node}`)).toEqual([]);
  },
);

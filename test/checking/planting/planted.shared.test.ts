import { readdirSync } from "node:fs";
import { join } from "node:path";
import { areaToA1 } from "../../../src/grid/area";
import type { Issue } from "../../../src/issues/issue";
import { checkedGrids, gridsOf, type CheckedFile } from "../../support/checkedFiles";
import { verifyWorkbook } from "../../support/verifyWorkbook";
import { sharedData } from "../../support/shared";
import type { Kind } from "./kind";
import { ofAmounts } from "./ofAmounts";
import { ofHeadings } from "./ofHeadings";
import { ofTexts } from "./ofTexts";

const kinds = [...ofAmounts, ...ofTexts, ...ofHeadings];

const shared = sharedData();

/** Faults that follow from another: a total that no longer agrees with its rows, a cell left blank. */
const follows = /^(total|grand-total|amount-blank|sum)|^(missing|quantity-missing|unit-missing)$/;

const asLine = ({ code, severity, area }: Issue): string => `${severity} ${code} ${area ? areaToA1(area) : ""}`.trim();

function planted(kind: Kind, sound: CheckedFile, pick: number): { missed: string[]; invented: string[] } | undefined {
  const made = kind.plant(sound, pick);
  if (!made) return undefined;
  const [checked] = checkedGrids([made.grid], [sound.form]);
  const before = new Set(sound.issues.map(({ code }) => code));
  const issues = checked?.issues ?? [];
  const isHere = ({ area }: Issue) =>
    made.rows.length === 0 || area === null || made.rows.some((row) => area.top <= row && row <= area.bottom);
  const found = issues.filter((issue) => kind.codes.includes(issue.code) && isHere(issue));
  const findings = kind.verified && verifyWorkbook([made.grid], [sound.form]).sheets[0]!.findings;
  const isVerified = !findings || findings.some((one) => kind.verified!.includes(one.code) && isHere(one));
  const moved = issues.filter(({ severity, code }) => severity !== "note" && !before.has(code) && !follows.test(code));
  const invented = moved.filter(
    (issue) => !kind.codes.includes(issue.code) && !(made.rows.length > 0 && isHere(issue)),
  );
  return {
    missed: [
      ...(found.length > 0 ? [] : [`${sound.file}: ${issues.map(asLine).join(", ")}`]),
      ...(isVerified ? [] : [`${sound.file}, verified: ${findings.map(asLine).join(", ")}`]),
    ],
    invented: invented.map((issue) => `${sound.file}: ${asLine(issue)}`),
  };
}

if (!shared) {
  test("the shared workbooks are absent", () => expect(sharedData()).toBeUndefined());
} else {
  const folder = join(shared, "submissions");
  const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
  const sound = files.map((name) => checkedGrids(gridsOf(join(folder, name)), undefined, name)[0]!);

  test("the 35 as they are have no error", () => {
    expect(sound.flatMap(({ issues }) => issues.filter(({ severity }) => severity === "error").map(asLine))).toEqual(
      [],
    );
  });

  // At another place in each file.
  test.each(kinds.map((kind, index) => [kind.name, kind, index] as const))(
    "%s: found, and nothing else",
    (_, kind, index) => {
      const results = sound.flatMap((file, at) => planted(kind, file, at + index) ?? []);
      expect(results.length).toBeGreaterThan(0);
      expect(results.flatMap(({ missed }) => missed)).toEqual([]);
      expect(results.flatMap(({ invented }) => invented)).toEqual([]);
    },
  );
}

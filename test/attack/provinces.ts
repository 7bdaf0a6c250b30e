import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { headedSheet, submissionTitles } from "../../src/samples/headedSheet";
import { neat, type Manner } from "../../src/samples/manner";
import { masterFile } from "../../src/samples/master";
import { guidelines, type SampleRow } from "../../src/samples/plan";
import form from "../../src/samples/province/form.json";
import { writeXlsx } from "../../src/workbook/xlsx/making/writeXlsx";
import { ruam } from "../support/ruam";
import type { Chance } from "./random";
import { word } from "./texts";

/** A master as it is after one step of a province's year, and the files whose rows it is to hold. */
export interface Stage {
  readonly step: "merged" | "resubmitted" | "withdrawn" | "repaired";
  /** Path of the workbook. */
  readonly master: string;
  readonly inForce: readonly string[];
}

/**
 * Makes up a province and has the command line do a year's work on it: merged in two goes, an agency sends again,
 * another withdraws, somebody spoils totals by hand, and they are repaired. The answer is the master after each step.
 */
export async function provinceYear(folder: string, chance: Chance): Promise<Stage[]> {
  mkdirSync(folder, { recursive: true });
  const agencies = Array.from({ length: 3 + chance.below(5) }, (_, at) => `สำนักงาน${word(chance, 12)}เขต ${at + 1}`);
  const place = (name: string): string => join(folder, name);
  const formFile = place("form.json");
  writeFileSync(formFile, JSON.stringify({ ...form, agencies: agencies.map((name) => ({ name, aliases: [] })) }));
  const put = (name: string, bytes: Uint8Array): string => {
    writeFileSync(place(name), bytes);
    return place(name);
  };
  const sent = agencies.map((agency, at) => put(`${at + 1}.xlsx`, submissionOf(agency, chance)));
  const master = put("0.xlsx", masterFile());
  const shared = ["--form", formFile, "--json"];
  const merge = (files: readonly string[], from: string, to: string): Promise<string> =>
    done(place(to), "merge", ...files, "--into", from, "--out", place(to), ...shared);

  const half = 1 + chance.below(sent.length - 1);
  const first = await merge(sent.slice(0, half), master, "first.xlsx");
  const merged = await merge(sent.slice(half), first, "merged.xlsx");
  const stages: Stage[] = [{ step: "merged", master: merged, inForce: sent }];

  const again = chance.below(sent.length);
  const resent = put("again.xlsx", submissionOf(agencies[again]!, chance));
  const resubmitted = await merge([resent], merged, "resubmitted.xlsx");
  const inForce = sent.map((file, at) => (at === again ? resent : file));
  stages.push({ step: "resubmitted", master: resubmitted, inForce });

  const gone = chance.below(sent.length);
  const left = inForce.filter((_, at) => at !== gone);
  const withdrawn = place("withdrawn.xlsx");
  await done(withdrawn, "withdraw", agencies[gone]!, "--from", resubmitted, "--out", withdrawn, ...shared);
  stages.push({ step: "withdrawn", master: withdrawn, inForce: left });

  const damaged = put("damaged.xlsx", spoilt(readFileSync(withdrawn), chance));
  const repaired = place("repaired.xlsx");
  await done(repaired, "totals", damaged, "--repair", "--out", repaired, ...shared);
  stages.push({ step: "repaired", master: repaired, inForce: left });
  return stages;
}

/** Runs a command that must go through with every file it is given. */
async function done(out: string, ...args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await ruam(...args);
  if (exitCode === 2) throw new Error(`${args.join(" ")}: ${stderr}`);
  const { files = [] } = JSON.parse(stdout) as { files?: { file: string; standing: string; reasons: string[] }[] };
  const others = files.filter(({ standing }) => standing !== "merged");
  if (others.length > 0) throw new Error(`not merged: ${JSON.stringify(others)}`);
  return out;
}

const units = ["คน", "ครั้ง", "จุด", "แห่ง"];

/** As its officer fills it in: every manner of numbers, blanks, headers and totals. */
function submissionOf(agency: string, chance: Chance): Uint8Array {
  const manner: Manner = {
    ...neat,
    numbers: chance.one(["number", "number", "thai-format", "thai-text", "text", "baht-text"]),
    none: chance.one(["-", "", 0]),
    headers: chance.one(["every-section", "once", "every-page"]),
    headerRows: chance.one([1, 2]),
    totals: chance.one(["formula", "typed", "none"]),
    repeated: "written",
    indent: chance.below(3),
    above: chance.below(3),
  };
  const rows = guidelines
    .flatMap((guideline) =>
      Array.from({ length: chance.below(3) }, (_, at) => {
        const project = { number: at + 1, name: `โครงการ${word(chance, 14)}` };
        return Array.from({ length: 1 + chance.below(3) }, (_, index) =>
          rowOf(agency, guideline, project, index + 1, chance),
        );
      }),
    )
    .flat();
  const some = rows.length > 0 ? rows : [rowOf(agency, guidelines[0]!, { number: 1, name: "โครงการเดียว" }, 1, chance)];
  return writeXlsx([headedSheet(submissionTitles(agency), some, manner).sheet]);
}

function rowOf(
  agency: string,
  guideline: SampleRow["guideline"],
  project: SampleRow["project"],
  number: number,
  chance: Chance,
): SampleRow {
  const money = (): number => {
    const kind = chance.below(8);
    if (kind < 3) return 0;
    if (kind === 3) return (1 + chance.below(9_999_999)) / 100;
    if (kind === 4) return 1_000_000 * (1 + chance.below(90_000)) + 0.01 * chance.below(100);
    return 100 * (1 + chance.below(50_000));
  };
  const [integratedBudget, agencyBudget] = chance.below(2) === 0 ? [money(), 0] : [0, money()];
  return {
    ...{ agency, guideline, project, integratedBudget, agencyBudget },
    activity: { number, name: `${word(chance, 20)}ใน${word(chance, 9)}` },
    unit: chance.one(units),
    quantity: 1 + chance.below(400),
    indicator: `จำนวน${word(chance, 12)}`,
    outcome: `ประชาชน${word(chance, 16)}ปลอดภัย`,
  };
}

/** Totals as somebody leaves them who inserts rows and types over formulas: some areas too short, some sums typed. */
function spoilt(bytes: Uint8Array, chance: Chance): Uint8Array {
  const parts = unzipSync(bytes);
  const name = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(parts[name]!).replace(
    /<f>SUM\(([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)\)<\/f>/g,
    (formula, left: string, top: string, right: string, bottom: string) => {
      const way = chance.below(4);
      if (way === 0) return "";
      return way === 1 && Number(bottom) > Number(top)
        ? `<f>SUM(${left}${top}:${right}${Number(bottom) - 1})</f>`
        : formula;
    },
  );
  return zipSync({ ...parts, [name]: strToU8(xml) });
}

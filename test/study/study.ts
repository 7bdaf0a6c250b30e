import { overlap, type Position } from "../../src/grid/area";
import type { Finding } from "../../src/verifying/finding";
import { readProvenance } from "../../src/verifying/provenance/readProvenance";
import { verifyWorkbook } from "../support/verifyWorkbook";
import type { Grid } from "../../src/grid/grid";
import type { Form } from "../../src/forms/schema";
import { faultKinds } from "./faults";
import { ofAmounts } from "./faults/ofAmounts";
import { ofTotals } from "./faults/ofTotals";
import type { FaultKind, Faulty, Place } from "./faults/faultKind";
import { origins, soundMaster, type Origin, type SoundMaster } from "./masters";
import { randomFrom, type Random } from "./random";

/** How one kind of fault fared. */
export interface Score {
  readonly kind: string;
  readonly origin: Origin;
  planted: number;
  found: number;
  /** Findings that the sound master does not have, and those of them that are not about the fault. */
  findings: number;
  falseAlarms: number;
  /** Faults whose findings blame the cell or row that was spoilt, and no other. */
  named: number;
}

export interface Study {
  readonly scores: readonly Score[];
  /** Sound masters, and what was found in them beside typed totals where all are typed. */
  readonly sound: number;
  readonly foundInSound: number;
  /** What went wrong, one line each. */
  readonly misses: readonly string[];
}

/** A way of verifying, and what it can be expected to find. */
export interface Look {
  readonly origins: readonly Origin[];
  readonly kinds: readonly FaultKind[];
  readonly findings: (grids: readonly Grid[], form: Form) => Finding[];
}

/** As verifying is done: by the form, and by the record of merges where there is one. */
export const byForm: Look = {
  origins,
  kinds: faultKinds,
  findings: (grids, form) => {
    const { sheets, plans } = verifyWorkbook(grids, [form], { form: form.id });
    const traced = plans.slice(0, 1).map((plan) => readProvenance(grids, plan));
    return [
      ...sheets.flatMap(({ findings }) => findings),
      ...traced.flatMap((one) => [...one.findings, ...one.sheets.flatMap(({ findings }) => findings)]),
    ];
  },
};

/** As if nothing were known of the form: the faults that bear on sums, where sums have to be inferred. */
export const byFiguresAlone: Look = {
  origins: origins.filter((origin) => origin !== "merged by us"),
  kinds: [...ofTotals, ...ofAmounts].filter(({ name }) => name !== "total row missing"),
  findings: (grids) => verifyWorkbook(grids.slice(0, 1), []).sheets.flatMap(({ findings }) => findings),
};

/**
 * Plants every kind of fault, one at a time, in masters made up of several forms and shapes, and looks what verifying
 * finds. The same seed gives the same study.
 *
 * @param perKind faults of each kind for each way a master comes about
 */
export function study(perKind: number, seed: number, look = byForm): Study {
  const random = randomFrom(seed);
  const scores: Score[] = [];
  const misses: string[] = [];
  let sound = 0;
  let foundInSound = 0;
  for (const origin of look.origins) {
    const kinds = look.kinds.filter((kind) => kind.origins.includes(origin));
    const own = kinds.map(({ name }): Score => ({
      kind: name,
      origin,
      planted: 0,
      found: 0,
      findings: 0,
      falseAlarms: 0,
      named: 0,
    }));
    scores.push(...own);
    for (let made = 0; made < perKind * 20 && own.some(({ planted }) => planted < perKind); made++) {
      const master = soundMaster(origin, random);
      const before = new Map(look.findings(master.grids, master.form).map((finding) => [key(finding), finding]));
      sound += 1;
      foundInSound += [...before.values()].filter(({ code }) => code !== "total-typed").length;
      kinds.forEach((kind, index) => {
        const score = own[index]!;
        if (score.planted < perKind) misses.push(...judged(kind, master, new Set(before.keys()), random, score, look));
      });
    }
  }
  return { scores, sound, foundInSound, misses };
}

function judged(
  kind: FaultKind,
  master: SoundMaster,
  before: ReadonlySet<string>,
  random: Random,
  score: Score,
  look: Look,
): string[] {
  const faulty = kind.plant(master, random);
  if (!faulty) return [];
  const found = look.findings(faulty.grids, master.form).filter((finding) => !before.has(key(finding)));
  const about = found.filter((finding) => isAbout(finding, faulty));
  score.planted += 1;
  score.findings += found.length;
  score.falseAlarms += found.length - about.length;
  if (about.length > 0) score.found += 1;
  const places = [faulty.fault, ...(faulty.also ?? [])];
  const blamed = found.flatMap((finding) => blamedBy(finding) ?? []);
  const isNamed =
    about.length > 0 &&
    (faulty.gone === true || blamed.some((cell) => inPlace(cell, faulty.fault))) &&
    blamed.every((cell) => places.some((place) => inPlace(cell, place)));
  if (isNamed) score.named += 1;
  return isNamed && found.length === about.length
    ? []
    : [
        `${kind.name} (${master.origin}, ${master.form.id}) at ${JSON.stringify(faulty.fault.area)}: ${found.map((f) => `${f.code} ${JSON.stringify(f.area)} ${JSON.stringify(f.culprit)}`).join("; ") || "nothing"}`,
      ];
}

const key = ({ code, sheet, params }: Finding): string => JSON.stringify([code, sheet, params]);

/** The cell that a finding blames: its culprit, or its own place. undefined where it says that none can be named. */
function blamedBy({ culprit, sheet, area }: Finding): (Position & { readonly sheet: string | null }) | undefined {
  if (culprit) return culprit.cell ? { sheet, ...culprit.cell } : undefined;
  return area ? { sheet, row: area.top, column: area.left } : undefined;
}

const inPlace = ({ sheet, row, column }: Position & { readonly sheet: string | null }, place: Place): boolean =>
  sheet === place.sheet && overlap(place.area, { top: row, bottom: row, left: column, right: column });

/** Whether it is where the fault is or blames it; about a sheet as a whole, whether that is the fault's. */
function isAbout(finding: Finding, { fault, also = [] }: Faulty): boolean {
  if (finding.area === null) return finding.sheet === fault.sheet;
  const { area } = finding;
  const stands = [fault, ...also].some(({ sheet, area: place }) => sheet === finding.sheet && overlap(area, place));
  const blamed = blamedBy(finding);
  return stands || (blamed !== undefined && inPlace(blamed, fault));
}

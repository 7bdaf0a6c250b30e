import { inArea, parseArea, type Area } from "../../../src/grid/area";
import type { Cell } from "../../../src/grid/cell";
import { cellAt, type Grid } from "../../../src/grid/grid";
import type { Confidence } from "../../../src/verifying/blaming/culprit";
import type { Finding } from "../../../src/verifying/finding";
import { verifyWorkbook } from "../../support/verifyWorkbook";
import { referencesIn } from "../../../src/grid/reference";
import { randomFrom } from "../random";
import { families as allFamilies, type Family } from "./families";
import { entriesOf, storedFaults, sumsOf, valueFaults, writtenFaults } from "./faults";
import { upTo } from "./figures";
import { asValues, computedGrids, isFormula, type Paper, type PaperPlace } from "./paper";

/** How verifying fared with one kind of fault in one family. */
export interface PaperScore {
  readonly family: string;
  readonly kind: string;
  readonly asValues: boolean;
  planted: number;
  found: number;
  /** Errors and warnings, and those of them that are about something else than the fault. */
  findings: number;
  falseAlarms: number;
}

export interface PaperStudy {
  readonly scores: readonly PaperScore[];
  /** Papers without a fault, and the errors and warnings found in them. */
  readonly sound: number;
  readonly foundInSound: number;
  /** Findings of each confidence, and how many of them are about the fault. */
  readonly calibration: ReadonlyMap<Confidence, { readonly of: number; readonly right: number }>;
  readonly misses: readonly string[];
}

/** What is true of a whole paper, faultless or not. */
const aside = ["nothing-verified", "hidden-sheet"];

const found = (grids: readonly Grid[]): Finding[] =>
  verifyWorkbook(grids, []).sheets.flatMap(({ findings }) =>
    findings.filter(({ severity, code }) => severity !== "note" && !aside.includes(code)),
  );

/** Plants every kind of fault, one at a time, in papers of every family. The same seed gives the same study. */
export function paperStudy(perKind: number, seed: number, families: readonly Family[] = allFamilies): PaperStudy {
  const random = randomFrom(seed);
  const scores: PaperScore[] = [];
  const misses: string[] = [];
  const calibration = new Map<Confidence, { of: number; right: number }>();
  let sound = 0;
  let foundInSound = 0;
  const score = (family: string, kind: string, values: boolean): PaperScore => {
    const known = scores.find((one) => one.family === family && one.kind === kind && one.asValues === values);
    const made = known ?? { family, kind, asValues: values, planted: 0, found: 0, findings: 0, falseAlarms: 0 };
    if (!known) scores.push(made);
    return made;
  };
  const judge = (one: PaperScore, grids: readonly Grid[], at: PaperPlace, over: readonly PaperPlace[]): void => {
    const all = found(grids);
    const about = all.filter((finding) => isAbout(finding, [at, ...over]));
    one.planted += 1;
    one.findings += all.length;
    one.falseAlarms += all.length - about.length;
    if (about.length > 0) one.found += 1;
    for (const finding of all) {
      if (!finding.culprit) continue;
      const { confidence } = finding.culprit;
      const known = calibration.get(confidence) ?? { of: 0, right: 0 };
      calibration.set(confidence, { of: known.of + 1, right: known.right + (about.includes(finding) ? 1 : 0) });
    }
    if (about.length === 0 || all.length > about.length) misses.push(missed(one, at, all, about));
  };

  for (const { name, make } of families) {
    for (let made = 0; made < perKind; made++) {
      const paper = make(random);
      const grids = computedGrids(paper);
      for (const [values, whole] of [
        [false, grids],
        [true, asValues(grids)],
      ] as const) {
        const alarms = found(whole);
        sound += 1;
        foundInSound += alarms.length;
        for (const alarm of alarms) misses.push(`${name}${values ? " (values)" : ""}, sound: ${wordsOf(alarm)}`);
      }
      const readings = readingsOf(paper);
      for (const kind of writtenFaults) {
        const spoilt = kind.plant(paper, random);
        if (!spoilt) continue;
        const made = computedGrids(spoilt.paper);
        const [before, after] = [grids, made].map(
          (one) =>
            cellAt(
              one.find(({ sheet }) => sheet === spoilt.at.sheet)!,
              spoilt.at,
            )?.value,
        );
        if (before !== after) judge(score(name, kind.name, false), made, spoilt.at, concerned(readings, spoilt.at));
      }
      const places = { sum: sumsOf(paper), entry: entriesOf(paper) };
      const kinds = [
        ...storedFaults.map((kind) => ({ kind, values: false })),
        ...valueFaults.map((kind) => ({ kind, values: true })),
      ];
      for (const { kind, values } of kinds) {
        const at = places[kind.of].length > 0 ? random.of(places[kind.of]) : undefined;
        if (!at) continue;
        const spoilt = grids.map((grid) => withSpoilt(grid, at, (cell) => kind.spoil(cell, random)));
        judge(score(name, kind.name, values), values ? asValues(spoilt) : spoilt, at, concerned(readings, at));
      }
    }
  }
  return { scores, sound, foundInSound, calibration, misses };
}

const withSpoilt = (grid: Grid, at: PaperPlace, spoil: (cell: Cell) => Cell): Grid =>
  grid.sheet !== at.sheet
    ? grid
    : {
        ...grid,
        rows: grid.rows.map((row) =>
          row.index !== at.row
            ? row
            : { ...row, cells: row.cells.map((cell) => (cell.column === at.column ? spoil(cell) : cell)) },
        ),
      };

interface Reading {
  readonly at: PaperPlace;
  readonly areas: readonly { readonly sheet: string; readonly area: Area }[];
}

/** What every formula of a paper reads. */
const readingsOf = (paper: Paper): Reading[] =>
  paper.flatMap(({ name: sheet, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((written, column): Reading[] =>
        isFormula(written) ? [{ at: { sheet, row, column }, areas: areasIn(written, sheet) }] : [],
      ),
    ),
  );

const areasIn = (formula: string, sheet: string): Reading["areas"] =>
  referencesIn(formula).map((reference) => ({ sheet: reference.sheet ?? sheet, area: parseArea(reference.cells)! }));

/** The formulas that read a cell, directly or by way of others, and the formulas and cells that its own reads. */
function concerned(readings: readonly Reading[], at: PaperPlace): PaperPlace[] {
  const reached: PaperPlace[] = [at];
  let open = readings.filter((one) => !samePlace(one.at, at));
  for (const place of reached) {
    const left: Reading[] = [];
    for (const one of open) {
      if (one.areas.some(({ sheet, area }) => sheet === place.sheet && inArea(area, place))) reached.push(one.at);
      else left.push(one);
    }
    open = left;
  }
  const own = readings.find((one) => samePlace(one.at, at))?.areas ?? [];
  const counted = own.flatMap(({ sheet, area: { top, left, bottom, right } }) =>
    upTo(bottom - top + 1).flatMap((row) =>
      upTo(right - left + 1).map((column) => ({ sheet, row: top + row, column: left + column })),
    ),
  );
  return [...reached.slice(1), ...counted];
}

const samePlace = (a: PaperPlace, b: PaperPlace): boolean =>
  a.row === b.row && a.column === b.column && a.sheet === b.sheet;

function isAbout({ sheet, area, culprit }: Finding, places: readonly PaperPlace[]): boolean {
  const own = places.filter((place) => place.sheet === sheet);
  if (area === null) return false;
  return own.some(
    (place) =>
      inArea(area, place) || (culprit?.cell && culprit.cell.row === place.row && culprit.cell.column === place.column),
  );
}

const wordsOf = ({ code, sheet, area, culprit, params }: Finding): string =>
  `${JSON.stringify(params)} ${code} ${sheet} ${JSON.stringify(area)} ${culprit?.confidence ?? ""}`;

const missed = (one: PaperScore, at: PaperPlace, all: readonly Finding[], about: readonly Finding[]): string =>
  `${one.family}${one.asValues ? " (values)" : ""}, ${one.kind} at ${at.sheet} ${at.row} ${at.column}: ${about.length === 0 ? "not found" : "found"}; ${all
    .filter((finding) => !about.includes(finding))
    .map(wordsOf)
    .join("; ")}`;

import { inArea, type Area } from "../../../src/grid/area";
import type { Cell } from "../../../src/grid/cell";
import { cellAt, type Grid } from "../../../src/grid/grid";
import type { Confidence } from "../../../src/verifying/blaming/culprit";
import type { Finding } from "../../../src/verifying/finding";
import { verifyWorkbook } from "../../support/verifyWorkbook";
import { randomFrom, type Random } from "../random";
import { families } from "./families";
import { entriesOf, storedFaults, sumsOf, valueFaults, writtenFaults, type StoredFault } from "./faults";
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

const found = (grids: readonly Grid[]): Finding[] =>
  verifyWorkbook(grids, []).sheets.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== "note"));

/** Plants every kind of fault, one at a time, in papers of every family. The same seed gives the same study. */
export function paperStudy(perKind: number, seed: number): PaperStudy {
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
        const alarms = found(whole).filter(({ code }) => code !== "nothing-verified");
        sound += 1;
        foundInSound += alarms.length;
        for (const alarm of alarms) misses.push(`${name}${values ? " (values)" : ""}, sound: ${wordsOf(alarm)}`);
      }
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
        if (before !== after) judge(score(name, kind.name, false), made, spoilt.at, concerned(paper, spoilt.at));
      }
      const kinds = [
        ...storedFaults.map((kind) => ({ kind, values: false })),
        ...valueFaults.map((kind) => ({ kind, values: true })),
      ];
      for (const { kind, values } of kinds) {
        const at = placeFor(kind, paper, random);
        if (!at) continue;
        const spoilt = grids.map((grid) => withSpoilt(grid, at, (cell) => kind.spoil(cell, random)));
        judge(score(name, kind.name, values), values ? asValues(spoilt) : spoilt, at, concerned(paper, at));
      }
    }
  }
  return { scores, sound, foundInSound, calibration, misses };
}

const placeFor = (kind: StoredFault, paper: Paper, random: Random): PaperPlace | undefined => {
  const places = kind.of === "sum" ? sumsOf(paper) : entriesOf(paper);
  return places.length === 0 ? undefined : random.of(places);
};

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

/** The formulas that read a cell, directly or by way of others, and the cells that its own formula adds up. */
function concerned(paper: Paper, at: PaperPlace): PaperPlace[] {
  const own = paper.find(({ name }) => name === at.sheet)!.rows[at.row]?.[at.column];
  const counted = !isFormula(own)
    ? []
    : paper.flatMap(({ name, rows }) =>
        rows.flatMap((cells, row) =>
          cells.flatMap((_, column) => {
            const place = { sheet: name, row, column };
            return reads(own, at.sheet, place) ? [place] : [];
          }),
        ),
      );
  return [...totalsOver(paper, at), ...counted];
}

function totalsOver(paper: Paper, at: PaperPlace): PaperPlace[] {
  const reached: PaperPlace[] = [at];
  for (const one of reached) {
    for (const { name, rows } of paper) {
      rows.forEach((cells, row) =>
        cells.forEach((written, column) => {
          if (
            !isFormula(written) ||
            reached.some((known) => known.sheet === name && known.row === row && known.column === column)
          )
            return;
          if (reads(written, name, one)) reached.push({ sheet: name, row, column });
        }),
      );
    }
  }
  return reached.slice(1);
}

/** Whether a formula names a cell, or an area with it. */
function reads(formula: string, sheet: string, at: PaperPlace): boolean {
  return [...formula.matchAll(/(?:'([^']+)'!)?\$?([A-Z]+)\$?([0-9]+)(?::\$?([A-Z]+)\$?([0-9]+))?/g)].some(
    ([, of, left = "", top = "", right = left, bottom = top]) => {
      const column = (name: string) => [...name].reduce((all, letter) => 26 * all + letter.charCodeAt(0) - 64, 0) - 1;
      const area: Area = { left: column(left), right: column(right), top: Number(top) - 1, bottom: Number(bottom) - 1 };
      return (of ?? sheet) === at.sheet && inArea(area, at);
    },
  );
}

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

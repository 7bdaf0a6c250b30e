import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { contentOf, holds, isNothing } from "../change/content";
import type { Content } from "../change/step";
import { cellIn } from "../grid/grid";
import { contentWords } from "../issues/contentWords";
import type { Edit } from "../issues/reasons/notices";
import { withName, type Field, type NamedField } from "../plan/fields";
import { matchKey } from "../text/matchKey";
import { besideCellName, type BaseCells } from "./cells/baseCells";
import type { CurrentPlan } from "./record/currentPlan";
import type { RecordedAnswer } from "./record/record";
import type { TargetPlan } from "./targetPlan";
import { isAddedUp, valueFrom, type MergedSheet } from "./tree/mergedRow";
import { placeId, type TreePlace } from "./tree/place";
import { isBesideLevel, type PlanShape } from "./tree/planShape";
import type { SheetLine } from "./tree/sheetLine";

/** Which of the texts that agencies give beside one heading holds. Until it is answered the first one does. */
export interface TextChoice {
  /** The same in every run. */
  readonly id: string;
  /** From the outermost heading to the one that the texts are beside. */
  readonly path: readonly string[];
  readonly column: NamedField;
  /** What the master itself says, then in register order of who gives them. */
  readonly wordings: readonly GivenText[];
}

export interface GivenText {
  readonly text: string;
  /** None where only the master says so. */
  readonly agencies: readonly string[];
}

/** What somebody has made of the cells beside a heading since they were merged. */
export interface BesideEdits {
  readonly line: SheetLine;
  readonly edits: readonly Edit[];
  readonly fate: "stays" | "replaced" | "withdrawn";
}

/** The cells beside headings that carry their total, all but the totals. */
export interface BesideCells {
  /** For each value field; undefined where a cell stays as somebody has made it. */
  readonly contents: ReadonlyMap<TreePlace, readonly (Content | undefined)[]>;
  /** The lines that merging has written and that are there now. */
  readonly lines: ReadonlyMap<TreePlace, SheetLine>;
  /** Not answered yet. */
  readonly choices: readonly TextChoice[];
  readonly edited: readonly BesideEdits[];
}

export interface BesideSources {
  readonly current: CurrentPlan;
  readonly target: TargetPlan;
  readonly base: BaseCells;
  readonly sheets: readonly MergedSheet[];
  readonly answers: readonly RecordedAnswer[];
  readonly shape: PlanShape;
}

/**
 * What comes beside headings: a text of the master's own stays; otherwise that of the first agency in register order
 * that gives one, or the one that a person chose, as long as somebody gives it. A cell edited by hand stays as it is
 * until something else would be written there than before; either is reported.
 */
export function besideCells({ current, target, base, sheets, answers, shape }: BesideSources): BesideCells {
  const { record } = current;
  if (shape.form.totals.beside.length === 0) return { contents: new Map(), lines: new Map(), choices: [], edited: [] };
  const own = ownTexts(target, base, shape);
  const said = heardBeside(sheets, own, answers, target, shape);
  const before = heardBeside(record.sheets, own, record.answers, target, shape).contents;
  const contents = new Map<TreePlace, (Content | undefined)[]>(
    [...said.contents].map(([place, given]) => [place, [...given]]),
  );
  const lines = new Map<TreePlace, SheetLine>();
  const edited: BesideEdits[] = [];
  const brought = new Set(target.entries.flatMap(({ made }) => (made?.kind === "heading" ? [made.place] : [])));
  const column = columnsIn(target);
  for (const line of current.lines) {
    const recorded = current.recordedAt.get(line);
    if (recorded?.kind !== "heading") continue;
    const place = target.joined(target.places.of(recorded.path));
    if (lines.has(place) || !isBesideLevel(shape, place)) continue;
    lines.set(place, line);
    const stays: Edit[] = [];
    const goes: Edit[] = [];
    shape.valueFields.forEach((field, i) => {
      const at = column(place, field);
      if (at === undefined || isAddedUp(shape, field)) return;
      const [from, to] = [before.get(place)?.[i] ?? null, said.contents.get(place)?.[i] ?? null];
      const cell = cellIn(line.cells, at);
      if (holds(cell, from) || holds(cell, to)) return;
      const edit = { ...withName(shape.fields, field), at: { row: line.row, column: at }, from, to: contentOf(cell) };
      const isKept = brought.has(place) && JSON.stringify(from) === JSON.stringify(to);
      (isKept ? stays : goes).push(edit);
      if (!isKept) return;
      const given = contents.get(place) ?? shape.valueFields.map(() => null);
      given[i] = undefined;
      contents.set(place, given);
    });
    if (stays.length > 0) edited.push({ line, edits: stays, fate: "stays" });
    if (goes.length > 0) edited.push({ line, edits: goes, fate: brought.has(place) ? "replaced" : "withdrawn" });
  }
  return { contents, lines, edited, choices: said.choices };
}

function columnsIn({ entries, columns }: TargetPlan): (place: TreePlace, field: Field) => number | undefined {
  const blocks = new Map(
    entries.flatMap(({ made, place, block }) => {
      const at = made?.kind === "heading" ? made.place : place;
      return at && block ? [[at, block] as const] : [];
    }),
  );
  const [usual] = columns.values();
  return (place, field) => {
    const block = blocks.get(place);
    return ((block && columns.get(block)) ?? usual)?.of[field];
  };
}

/** What is beside the master's own headings when nothing is merged. */
function ownTexts({ entries, columns }: TargetPlan, base: BaseCells, shape: PlanShape): Map<TreePlace, Content[]> {
  const own = new Map<TreePlace, Content[]>();
  for (const { line, made, place, block } of entries) {
    const table = block && columns.get(block);
    if (made || !line?.heading || !place || !table || own.has(place) || !isBesideLevel(shape, place)) continue;
    own.set(
      place,
      shape.valueFields.map((field) => {
        const at = table.of[field];
        if (at === undefined || isAddedUp(shape, field)) return null;
        const original = base.original(line, besideCellName(field), at);
        return isNothing(original) ? null : original;
      }),
    );
  }
  return own;
}

interface Voice {
  readonly content: Content;
  readonly text: string;
  readonly agencies: string[];
}

/** What is said beside each heading, and what of it is chosen. */
function heardBeside(
  sheets: readonly MergedSheet[],
  own: ReadonlyMap<TreePlace, readonly Content[]>,
  answers: readonly RecordedAnswer[],
  { joined, places }: TargetPlan,
  { fields, valueFields, agencyAt }: PlanShape,
): { readonly contents: ReadonlyMap<TreePlace, readonly Content[]>; readonly choices: readonly TextChoice[] } {
  const heard = new Map<TreePlace, Map<string, Voice>[]>();
  const hear = (place: TreePlace, given: readonly Content[], agency: string | null) => {
    const voices = heard.get(place) ?? valueFields.map(() => new Map<string, Voice>());
    heard.set(place, voices);
    given.forEach((content, i) => {
      if (content === null) return;
      const value = valueFrom(fields, valueFields[i]!, content);
      const text = value === null ? contentWords(content) : String(value);
      const key = matchKey(text);
      const voice = voices[i]!.get(key) ?? { content, text, agencies: [] };
      voices[i]!.set(key, voice);
      if (agency !== null && !voice.agencies.includes(agency)) voice.agencies.push(agency);
    });
  };
  for (const [place, given] of own) hear(place, given, null);
  for (const { agency, besides } of sheets)
    for (const row of besides) hear(joined(places.of(row.path)), row.contents, agency);

  const answered = new Map(answers.map(({ id, answer }) => [id, answer]));
  const choices: TextChoice[] = [];
  const contents = new Map<TreePlace, readonly Content[]>();
  for (const [place, voices] of heard) {
    contents.set(
      place,
      voices.map((said, i): Content => {
        const [first] = said.values();
        if (!first || said.size === 1) return first?.content ?? null;
        const id = choiceId(place, valueFields[i]!);
        const chosen = said.get(matchKey(answered.get(id) ?? ""));
        // Who is responsible differs by who sends, and the first has it.
        if (!chosen && i !== agencyAt) {
          const wordings = [...said.values()].map(({ text, agencies }) => ({ text, agencies }));
          const path = place.path.map(({ name }) => name);
          choices.push({ id, path, column: withName(fields, valueFields[i]!), wordings });
        }
        return (chosen ?? first).content;
      }),
    );
  }
  return { contents, choices };
}

const choiceId = (place: TreePlace, field: Field): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(["text", placeId(place), field])))).slice(0, 16);

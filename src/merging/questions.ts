import type { TreePlace } from "./tree/place";
import type { RecordedAnswer } from "./record/record";
import type { TargetPlan } from "./targetPlan";

/** One of two headings that look alike. */
export interface AskedWording {
  readonly name: string;
  /** Files that write it so; none where only the master does. */
  readonly files: readonly string[];
}

/** Whether two activities that look alike are one. Until it is answered they are not. */
export interface Question {
  readonly id: string;
  /** The headings both are under. */
  readonly path: readonly string[];
  readonly a: AskedWording;
  readonly b: AskedWording;
  /** 0 to 1. */
  readonly likeness: number;
}

/** The questions nobody has answered yet, the most alike first. */
export function questionsOf(
  { lookAlikes, rows, ownPlaceOf }: TargetPlan,
  answers: readonly RecordedAnswer[],
): Question[] {
  const answered = new Set(answers.map(({ id }) => id));
  const open = lookAlikes.filter(({ id }) => !answered.has(id));
  if (open.length === 0) return [];
  const files = new Map<TreePlace, Set<string>>(open.flatMap(({ a, b }) => [a, b].map((place) => [place, new Set()])));
  for (const { row, sheet } of rows) files.get(ownPlaceOf.get(row)!)?.add(sheet.file);
  const wording = (place: TreePlace): AskedWording => ({ name: place.name, files: [...files.get(place)!] });
  return open
    .map(({ id, a, b, likeness }) => ({
      ...{ id, likeness, a: wording(a), b: wording(b) },
      path: a.path.slice(0, -1).map(({ name }) => name),
    }))
    .sort((x, y) => y.likeness - x.likeness || (x.id < y.id ? -1 : 1));
}

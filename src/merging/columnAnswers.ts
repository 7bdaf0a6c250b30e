import { matchKey } from "../text/matchKey";
import type { RecordedAnswer } from "./record/record";

/** The question whether a column that the form does not have is left out, by the text of its header. */
export const columnQuestion = (header: string): string => `column ${matchKey(header)}`;

/** The answer that a master keeps: a file with such a column is merged without it. */
export const leaveOut = "leave-out";

/** Whether a person has said that the column of a header is left out. */
export function leftOutBy(answers: readonly RecordedAnswer[]): (header: string) => boolean {
  const left = new Set(answers.filter(({ answer }) => answer === leaveOut).map(({ id }) => id));
  return (header) => left.has(columnQuestion(header));
}

/** All answers but that a file stays out because of a column, which is asked again. */
export const keptAnswers = (answers: readonly RecordedAnswer[]): RecordedAnswer[] =>
  answers.filter(({ id, answer }) => !id.startsWith("column ") || answer === leaveOut);

import { z } from "zod";
import { failure, isFailure, type Failure } from "./failure";
import { readTextFile } from "./readTextFile";

/** What a person has decided about a merge, kept in a file. */
const answersFile = z.strictObject({
  /** To what an earlier run asked, by id: "same" or "different" of activities that look alike; of texts, the one that holds. */
  answers: z.array(z.strictObject({ id: z.string(), answer: z.string() })).default([]),
  /** SHA-256 of the file that counts, for each agency that sent several. */
  holding: z.array(z.string()).default([]),
});

export type Decisions = z.infer<typeof answersFile>;

/** null: nothing was decided. */
export function readDecisions(file: string | null): Decisions | Failure {
  if (file === null) return { answers: [], holding: [] };
  const text = readTextFile(file);
  if (isFailure(text)) return text;
  try {
    return answersFile.parse(JSON.parse(text.text));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as SyntaxError).message;
    return failure(`อ่านไฟล์คำตอบ ${file} ไม่ได้\n${reason}`, `The answers in ${file} cannot be read\n${reason}`);
  }
}

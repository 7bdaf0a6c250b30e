import { readFileSync } from "node:fs";
import { z } from "zod";
import { failure, type Failure } from "./failure";
import { systemReason } from "./systemWords";

/** What a person has decided about a merge, kept in a file. */
const answersFile = z.strictObject({
  /** To the questions of an earlier run, by their ids: whether two activities that look alike are one. */
  answers: z.array(z.strictObject({ id: z.string(), answer: z.enum(["same", "different"]) })).default([]),
  /** SHA-256 of the file that counts, for each agency that sent several. */
  holding: z.array(z.string()).default([]),
});

export type Decisions = z.infer<typeof answersFile>;

/** null: nothing was decided. */
export function readDecisions(file: string | null): Decisions | Failure {
  if (file === null) return { answers: [], holding: [] };
  try {
    return answersFile.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const said = error instanceof z.ZodError ? z.prettifyError(error) : null;
    const { th, en } = said === null ? systemReason(error) : { th: said, en: said };
    return failure(`อ่านไฟล์คำตอบ ${file} ไม่ได้\n${th}`, `The answers in ${file} cannot be read\n${en}`);
  }
}

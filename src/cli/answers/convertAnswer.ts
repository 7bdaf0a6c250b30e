import { z } from "zod";
import { checkAnswer } from "./checkAnswer";

/** `ruam convert --json`: what `check` answers, and the workbook that was written of each file. */
export const convertAnswer = checkAnswer.extend({
  files: z.array(
    checkAnswer.shape.files.element.extend({
      /** null: none was written. */
      out: z.string().nullable(),
    }),
  ),
});
export type ConvertAnswer = z.infer<typeof convertAnswer>;

import { builtInForms } from "../../src/forms/builtIn";
import type { Form } from "../../src/forms/schema";
import { checkBytes, type CheckedFile } from "../../src/app/checkFiles";
import type { PlanRow } from "../../src/plan/submission";
import { createHash } from "node:crypto";
import { fflateCodec } from "../../src/workbook/xlsx/fflateCodec";

/** A file as the program checks it by itself. */
export const checkedBytes = (
  name: string,
  bytes: Uint8Array,
  forms: readonly Form[] = builtInForms,
): Promise<CheckedFile> =>
  checkBytes({ file: name, name }, bytes, {
    ...{ forms, form: null, codec: fflateCodec },
    sha256: (some) => createHash("sha256").update(some).digest("hex"),
  });

/** What a row says, wherever it says it. */
export const saysOf = ({ path, texts, numbers, amounts, agency }: PlanRow) => ({
  path: path.map(({ field, name, number }) => [field, name, number]),
  ...{ texts, numbers, amounts, agency },
});

/** What the rows of a file's plans say. */
export const rowsSaid = ({ plans }: CheckedFile) => plans.flatMap(({ submission }) => submission.rows.map(saysOf));

/** The errors of a file, each with its cell. */
export const errorsIn = ({ issues, plans }: CheckedFile): string[] =>
  [...issues, ...plans.flatMap((plan) => plan.issues)]
    .filter(({ severity }) => severity === "error")
    .map(({ code }) => code);

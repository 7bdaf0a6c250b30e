import { z } from "zod";
import { issueCodes, type IssueCode } from "../../issues/catalogue";
import { culpritReasons, type CulpritReason } from "../../issues/aboutCulprits";
import { address, issueShape, sha256, skippedFile, words } from "./shapes";

const code = z.custom<IssueCode>((given) => issueCodes.includes(given as IssueCode));
const severity = z.enum(["error", "warning", "note"]);

const finding = z.strictObject({
  code,
  severity,
  /** null: the whole sheet. */
  cell: address.nullable(),
  /** Baht, or the number of another unit; null where the finding is about no figure. */
  stored: z.number().nullable(),
  recomputed: z.number().nullable(),
  /** stored − recomputed. */
  difference: z.number().nullable(),
  message: words,
  /** The cell most likely to be wrong, where it is another one or the figures prove it. */
  culprit: z
    .strictObject({
      /** null: it cannot be known which. */
      cell: address.nullable(),
      reason: z.custom<CulpritReason>((given) => Object.hasOwn(culpritReasons, String(given))),
      confidence: z.enum(["certain", "likely", "possible"]),
      /** The figures that speak for it. */
      evidence: words,
    })
    .optional(),
});

/** One budget column of an agency, in baht: as it declared, as its rows add up, as the master has it. */
const agencyAmounts = z.strictObject({
  field: z.string(),
  declared: z.number().nullable(),
  sent: z.number(),
  stands: z.number(),
});

/** What `ruam verify --json` prints. */
export const verifyAnswer = z.strictObject({
  files: z.array(
    z.strictObject({
      /** As it was named on the command line, or found below a folder that was. */
      file: z.string(),
      /** null: its bytes could not be had; `unreadable` says why. */
      sha256: sha256.nullable(),
      /** In the order of the workbook; then the sheets in which a master keeps its merges. */
      sheets: z.array(
        z.strictObject({
          sheet: z.string(),
          /** The form's id; null: sums were inferred. */
          form: z.string().nullable(),
          checked: z.strictObject({ totals: z.int(), rows: z.int(), cells: z.int() }),
          totals: z.array(
            z.strictObject({
              cell: address,
              stored: z.number().nullable(),
              recomputed: z.number().nullable(),
              covers: z.array(address),
              /** Whether the two are the same; false with `recomputed: null` says that it was not verified. */
              ok: z.boolean(),
            }),
          ),
          findings: z.array(finding),
          /** What could not be checked, and why. Absent where all was. */
          notChecked: z.array(z.strictObject({ code, cell: address.nullable(), message: words })).optional(),
          /** With --with: every agency whose file was at hand. */
          agencies: z
            .array(
              z.strictObject({
                agency: z.string(),
                file: z.string(),
                sha256,
                rows: z.strictObject({
                  ...{ sent: z.int(), same: z.int(), different: z.int() },
                  ...{ missing: z.int(), extra: z.int() },
                }),
                amounts: z.array(agencyAmounts),
                ok: z.boolean(),
              }),
            )
            .optional(),
        }),
      ),
      /** Why the file could not be read, or that it has no such sheet. Absent where it was. */
      unreadable: words.optional(),
      /** What to do about that. */
      remedy: words.optional(),
    }),
  ),
  /** Files given with --with in which no plan was read, and why. Absent where there are none. */
  unread: z
    .array(z.strictObject({ file: z.string(), sha256: sha256.nullable(), issues: z.array(issueShape) }))
    .optional(),
  /** Files of the folders named that were not read. Absent where there are none. */
  skipped: z.array(skippedFile).optional(),
});

export type VerifyAnswer = z.infer<typeof verifyAnswer>;

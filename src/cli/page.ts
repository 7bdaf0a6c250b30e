import { existsSync, readFileSync } from "node:fs";
import { plainText } from "../report/plainText";
import type { Language } from "../words/language";
import type { PageAnswer } from "./answers/pageAnswer";
import type { CommandOf } from "./command";
import { unwrittenPath } from "./destination";
import { failure, isFailure, type Failure } from "./failure";
import { knownForm } from "./loadForms";
import type { CommandOutcome } from "./outcome";
import { holding } from "./writing/target";

/** What the page says of itself: see `page/oneFile/within.ts`. */
const withinElement = /(<script type="application\/json" id="ruam-within">)(.*?)(<\/script>)/;

/** `ruam page`: a copy of the page in one file, with a form inside. No file that is there already is overwritten. */
export async function pageFile(
  asked: CommandOf<"page">,
  language: Language,
  page: string,
): Promise<CommandOutcome | Failure> {
  const known = await knownForm(asked.form);
  if (isFailure(known)) return known;
  const out = unwrittenPath(asked.out, [page], ".html");
  if (isFailure(out)) return out;
  const html = existsSync(page) ? readFileSync(page, "utf8") : "";
  const [, , said] = withinElement.exec(html) ?? [];
  if (said === undefined) {
    return failure(
      `ไม่พบหน้าโปรแกรมที่ ${page} สร้างด้วย npm run build`,
      `The page is not at ${page}; make it with npm run build`,
    );
  }
  // Within a document no text may close the element that it is in.
  const within = JSON.stringify({ ...(JSON.parse(said) as object), form: known.file }).replaceAll("<", "\\u003c");
  const bytes = Buffer.from(html.replace(withinElement, (_, start, _before, end) => `${start}${within}${end}`));
  const written = await holding(out.path, async (target) => target?.write(bytes) ?? []);
  if (isFailure(written)) return written;
  const { id, title } = known.form;
  const answer: PageAnswer = { form: id, out: asked.out, bytes: bytes.length };
  const megabytes = (bytes.length / 1024 / 1024).toFixed(1);
  const words = {
    th: [`สร้างหน้าโปรแกรมในไฟล์เดียวแล้ว: ${asked.out} (${megabytes} MB)`, `แบบฟอร์ม: ${title.th}`],
    en: [`The page was made as one file: ${asked.out} (${megabytes} MB)`, `Form: ${title.en}`],
  };
  return { clean: true, remarks: written, answer: () => answer, report: () => words[language].map(plainText) };
}

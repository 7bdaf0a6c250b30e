import { formsOfMaster } from "../app/formInBook";
import { readOpenBook } from "../app/readBook";
import { traceMaster } from "../app/traceMaster";
import type { Work } from "../app/work";
import { parseA1 } from "../grid/area";
import { splitReference } from "../grid/reference";
import { masterRefusalWords } from "../report/refusalWords";
import { traceReport } from "../report/traceReport";
import type { Language } from "../words/language";
import { toTraceAnswer } from "./answers/toTraceAnswer";
import type { CommandOf } from "./command";
import { failure, isFailure, type Failure } from "./failure";
import { loadForms } from "./loadForms";
import { openMaster } from "./openMaster";
import type { CommandOutcome } from "./outcome";
import { sentInputs } from "./sentInputs";

/** `ruam trace`: where a cell of a master comes from. Exit code 1 when a row has no origin or was edited since. */
export async function trace(
  asked: CommandOf<"trace">,
  language: Language,
  work: Work,
): Promise<CommandOutcome | Failure> {
  const { sheet: named, cells } = splitReference(asked.cell);
  const at = parseA1(cells);
  if (asked.sheet !== null && named !== null && asked.sheet !== named) {
    return failure(`${asked.cell} ไม่ได้อยู่ในแผ่นงาน ${asked.sheet}`, `${asked.cell} is not in the sheet ${asked.sheet}`);
  }
  if (!at) return failure(`${asked.cell} ไม่ใช่ชื่อเซลล์ เช่น E21`, `${asked.cell} is not a cell such as E21`);
  const loaded = await loadForms(asked.form);
  if (isFailure(loaded)) return loaded;
  const master = openMaster(asked.master);
  if (isFailure(master)) return master;
  const forms = formsOfMaster(await master.workbook.readAll(), loaded);
  const sent = await sentInputs(asked.with, forms, work);
  if (sent && isFailure(sent)) return sent;
  const book = await readOpenBook(master.workbook, forms);
  const traced = traceMaster(book, asked.sheet ?? named, at, sent?.incoming);
  if ("refused" in traced) return { failure: masterRefusalWords(traced) };
  const rows = "rows" in traced.trace ? traced.trace.rows : "row" in traced.trace ? [traced.trace.row] : [];
  return {
    clean: rows.every(({ origin, edits }) => origin !== null && edits.length === 0),
    answer: () => toTraceAnswer(master, traced),
    report: () => traceReport(traced, language),
  };
}

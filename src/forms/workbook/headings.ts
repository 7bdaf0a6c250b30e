import type { Grid } from "../../grid/grid";
import { toArabicDigits } from "../../text/digits";
import { textList } from "../fileTexts";
import type { FormFault } from "../formFault";
import type { FormFile, LevelFile, NodeFile } from "../formFile";
import { filledFile } from "../normalForm";
import { formNames } from "./formNames";
import { gridTexts } from "./gridTexts";
import { placeText } from "./loadFormBook";
import { Places } from "./places";
import { readTaxonomy } from "./readTaxonomy";

/**
 * Headings of a form from a table that somebody has: the sheet of headings of a form's workbook, or one with a column a
 * level, from the outermost, in which a heading is written with its label and number. In both a blank goes on as above.
 */
export function headingsFrom(
  grid: Grid,
  file: FormFile,
): { readonly headings: readonly NodeFile[] } | { readonly faults: readonly FormFault[] } {
  const whole = filledFile(file);
  const { nodes, faults } = readTaxonomy(
    grid,
    whole.levels.map(({ id }) => id),
    formNames({ ...whole }),
    new Places(),
  );
  if (nodes.length > 0 || faults.length === 0) {
    return faults.length > 0
      ? { faults: faults.map(({ place, reason }) => ({ path: placeText(place), reason })) }
      : { headings: nodes as readonly NodeFile[] };
  }
  const { texts, faults: unread } = gridTexts(grid);
  if (unread.length > 0) return { faults: unread.map(({ place, reason }) => ({ path: placeText(place), reason })) };
  const headings: NodeFile[] = [];
  const above: (NodeFile[] | undefined)[] = [];
  const wrong: FormFault[] = [];
  for (const [row, cells] of texts) {
    for (const [column, text] of [...cells].sort(([a], [b]) => a - b)) {
      const level = whole.levels[column];
      const into =
        column === 0
          ? headings
          : above
              .slice(0, column)
              .reverse()
              .find((list) => list !== undefined);
      if (!level || !into) {
        wrong.push({
          path: placeText({ sheet: grid.sheet, row, column }),
          reason: level
            ? { th: "ไม่มีหัวข้อของระดับบนเหนือช่องนี้", en: "There is no heading of an outer level above this cell" }
            : { th: "แบบฟอร์มมีระดับน้อยกว่านี้", en: "The form has fewer levels than this" },
        });
        continue;
      }
      const children: NodeFile[] = [];
      into.push({ ...headingOf(text, level), children });
      above.length = column;
      above[column] = children;
    }
  }
  return wrong.length > 0 ? { faults: wrong } : { headings };
}

/** `"ยุทธศาสตร์ที่ ๒ พัฒนาคน"` → number 2, name "พัฒนาคน" */
function headingOf(text: string, { id, labels }: LevelFile): NodeFile {
  const plain = text.replace(/\s+/g, " ").trim();
  const label = [...textList(labels)].sort((a, b) => b.length - a.length).find((one) => plain.startsWith(one)) ?? "";
  const rest = plain.slice(label.length).replace(/^\s*[:.]?\s*/, "");
  const numbered = /^\(?([0-9๐-๙]+(?:\.[0-9๐-๙]+)*)[.)]*\s*(\S.*)$/.exec(rest);
  if (!numbered) return { level: id, name: rest === "" ? plain : rest };
  const number = Number(toArabicDigits(numbered[1]!).split(".").at(-1));
  return number > 0 ? { level: id, number, name: numbered[2]! } : { level: id, name: rest };
}

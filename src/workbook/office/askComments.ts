import type { CellComment } from "../../grid/grid";
import { splitReference } from "../../grid/reference";
import type { Session } from "./session";
import { supports } from "./supports";

/** The comments of a sheet, by its name; undefined where it has none, or they are not reported. */
export type CommentsOf = (sheet: string) => Promise<readonly CellComment[] | undefined>;

/**
 * Asks for the comments of a workbook with the next request; where there are any, their cells take one more. Only threads
 * are asked for: notes, which Excel reports since ExcelApi 1.18, are known where the workbook's file is read.
 */
export function askComments({ context: { workbook }, sync }: Session): CommentsOf {
  if (!supports("1.10")) return async () => undefined;
  const threads = workbook.comments.load("items/content");
  const locate = async () => {
    const asked = threads.items.map((one) => ({
      text: one.content,
      range: one.getLocation().untrack().load("address,rowIndex,columnIndex"),
    }));
    if (asked.length > 0) await sync();
    return asked.map(({ text, range: { address, rowIndex: row, columnIndex: column } }) => ({
      sheet: splitReference(address).sheet,
      comment: { row, column, text },
    }));
  };
  let located: ReturnType<typeof locate> | undefined;
  return async (name) => {
    const own = (await (located ??= locate())).filter(({ sheet }) => sheet === name);
    return own.length > 0 ? own.map(({ comment }) => comment) : undefined;
  };
}

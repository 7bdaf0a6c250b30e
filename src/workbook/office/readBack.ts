import type { Position } from "../../grid/area";
import { answerBytes, isTooLarge } from "./payloadLimit";
import { jsonBytes } from "./jsonBytes";
import type { Session } from "./session";
import { holdsEntered, textOfEntered, type EnteredCell } from "./entered";
import type { EnteredBlock } from "./enteredBlocks";
import { contentsOf } from "./valueCopies";
import type { WritePlan } from "./sheetWrites";

export interface Difference {
  readonly sheet: string;
  readonly at: Position;
}

/**
 * The first cell that does not hold what the plan puts into it, if any. One request for every 4.5 MB of contents: more where
 * cells that were left as they are hold much themselves.
 */
export async function readBack(
  session: Session,
  plan: WritePlan,
  ids: ReadonlyMap<string, string>,
): Promise<Difference | undefined> {
  const sheetOf = (name: string) => session.context.workbook.worksheets.getItem(ids.get(name) ?? name);
  const all: Part[] = plan.sheets.flatMap((writes) =>
    contentsOf(plan, writes).flatMap((block) => [...parts(block)].map((part) => partOf(writes.sheet, part))),
  );
  let most = answerBytes;
  while (all.length > 0) {
    const count = countWithin(all, most);
    const asked = all.slice(0, count).map((part) => askPart(sheetOf(part.sheet), part));
    try {
      await session.sync();
    } catch (error) {
      if (!isTooLarge(error) || count === 1) throw error;
      most /= 2;
      continue;
    }
    for (const answer of asked) {
      const different = answer();
      if (different) return different;
    }
    all.splice(0, count);
  }
  return undefined;
}

interface Part {
  readonly sheet: string;
  readonly block: EnteredBlock;
  /** Text that begins with = is distinguished from a formula by its value only. */
  readonly withValues: boolean;
  readonly bytes: number;
}

function partOf(sheet: string, block: EnteredBlock): Part {
  const withValues = block.entered.some((cells) => cells.some((cell) => textOfEntered(cell)?.startsWith("=")));
  return { sheet, block, withValues, bytes: jsonBytes(block.entered) * (withValues ? 2 : 1) };
}

/** How many parts to ask for at once: one at least. */
function countWithin(all: readonly Part[], most: number): number {
  let bytes = 0;
  const over = all.findIndex((part, i) => (bytes += part.bytes) > most && i > 0);
  return over < 0 ? all.length : over;
}

const rowsAtOnce = 250;

function* parts({ row, column, entered }: EnteredBlock): Generator<EnteredBlock> {
  for (let first = 0; first < entered.length; first += rowsAtOnce) {
    yield { row: row + first, column, entered: entered.slice(first, first + rowsAtOnce) };
  }
}

function askPart(sheet: Excel.Worksheet, { sheet: name, block, withValues }: Part): () => Difference | undefined {
  const { row, column, entered } = block;
  const range = sheet.getRangeByIndexes(row, column, entered.length, entered[0]!.length).untrack();
  range.load(withValues ? "formulas,values" : "formulas");
  return () => {
    const { formulas } = range;
    const values = withValues ? range.values : formulas;
    for (let i = 0; i < entered.length; i++) {
      const j = entered[i]!.findIndex((cell: EnteredCell, at) => !holdsEntered(cell, formulas[i]![at], values[i]![at]));
      if (j >= 0) return { sheet: name, at: { row: row + i, column: column + j } };
    }
    return undefined;
  };
}

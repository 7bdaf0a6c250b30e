import type { Position } from "../../grid/area";
import { jsonBytes } from "./jsonBytes";
import type { Session } from "./session";
import { holdsTyped, textOf, type Typed } from "./typed";
import type { TypedBlock } from "./typedBlocks";
import type { WritePlan } from "./writePlan";

/** Of the 5 MB that Excel on the web answers with at most. */
const answerBytes = 4_000_000;

export interface Difference {
  readonly sheet: string;
  readonly at: Position;
}

/** The first cell that does not hold what the plan types into it, if any. One request for every 4 MB typed. */
export async function readBack(
  session: Session,
  { sheets }: WritePlan,
  ids: ReadonlyMap<string, string>,
): Promise<Difference | undefined> {
  let bytes = 0;
  let asked: (() => Difference | undefined)[] = [];
  const answers = async () => {
    if (asked.length > 0) await session.sync();
    const different = asked.map((answer) => answer()).find((answer) => answer);
    asked = [];
    bytes = 0;
    return different;
  };
  for (const { sheet, typed } of sheets) {
    for (const block of typed) {
      for (const part of parts(block)) {
        const size = jsonBytes(part.typed) * (looksLikeFormula(part) ? 2 : 1);
        if (bytes > 0 && bytes + size > answerBytes) {
          const different = await answers();
          if (different) return different;
        }
        asked.push(askPart(session.context.workbook.worksheets.getItem(ids.get(sheet) ?? sheet), sheet, part));
        bytes += size;
      }
    }
  }
  return answers();
}

const rowsAtOnce = 1_000;

function* parts({ row, column, typed }: TypedBlock): Generator<TypedBlock> {
  for (let first = 0; first < typed.length; first += rowsAtOnce) {
    yield { row: row + first, column, typed: typed.slice(first, first + rowsAtOnce) };
  }
}

/** Text that begins with = is told from a formula by its value only. */
const looksLikeFormula = ({ typed }: TypedBlock): boolean =>
  typed.some((cells) => cells.some((cell) => textOf(cell)?.startsWith("=")));

function askPart(sheet: Excel.Worksheet, name: string, part: TypedBlock): () => Difference | undefined {
  const { row, column, typed } = part;
  const withValues = looksLikeFormula(part);
  const range = sheet.getRangeByIndexes(row, column, typed.length, typed[0]!.length).untrack();
  range.load(withValues ? "formulas,values" : "formulas");
  return () => {
    const { formulas } = range;
    const values = withValues ? range.values : formulas;
    for (let i = 0; i < typed.length; i++) {
      const j = typed[i]!.findIndex((cell: Typed, at) => !holdsTyped(cell, formulas[i]![at], values[i]![at]));
      if (j >= 0) return { sheet: name, at: { row: row + i, column: column + j } };
    }
    return undefined;
  };
}

import type { ColumnKind, ColumnRole } from "../plan/fields";
import { monthOf } from "../plan/days";
import type { HeaderLeaf } from "./headerBlock";
import {
  isCodeText,
  isCountValue,
  isDateValue,
  isMarkValue,
  isPercentValue,
  isPeriodValue,
  type LeafValue,
  type LeafValues,
} from "./leafValues";
import type { Basis } from "./proposal";
import {
  beginsWithWord,
  choiceHeaders,
  codeHeaders,
  countHeaders,
  dateHeaders,
  fitsHeader,
  holdsWord,
  isWord,
  moneyWords,
  ordinalHeaders,
  percentHeaders,
  periodHeaders,
  roleHeaders,
  withoutFiscalYear,
} from "./roleWords";

/** Of a column that holds no headings. */
export type ValueKind = Exclude<ColumnKind, "level">;

/** What a column of a table seems to hold. */
export interface KindGuess {
  readonly kind: ValueKind;
  readonly basis: readonly Basis[];
  readonly obeys: (value: LeafValue) => boolean;
}

/** What the sheet says beyond one column. */
export interface KindHints {
  /** Whether totals hold a value there. */
  readonly isTotalled: boolean;
  /** Whether the lines above the table speak of money. */
  readonly isOfMoney: boolean;
}

/** Of the filled cells; fewer, and the kind is another. */
const most = 0.7;
const fewestChoices = 6;
const longestChoice = 40;

const any = (): boolean => true;
const isNumber = ({ number }: LeafValue): boolean => number !== null;

export function kindGuess({ path }: HeaderLeaf, values: LeafValues, hints: KindHints): KindGuess {
  const own = path.at(-1)!;
  const whole = withoutFiscalYear(path.join(" "));
  const share = (test: (value: LeafValue) => boolean): number =>
    values.filled.length === 0 ? 0 : values.filled.filter(test).length / values.filled.length;
  const holds = (test: (value: LeafValue) => boolean): boolean => share(test) >= most;
  const isEmpty = values.filled.length === 0;
  const guess = (kind: ValueKind, obeys: (value: LeafValue) => boolean, ...basis: Basis[]): KindGuess => ({
    ...{ kind, obeys, basis: isEmpty ? basis.filter((one) => one !== "values") : basis },
  });

  if (
    isWord(own, ordinalHeaders) &&
    (isEmpty || share(isCountValue) >= 0.5 || values.filled.length * 2 < values.rows)
  ) {
    return guess("ordinal", isCountValue, "header", "values");
  }
  if (holds(isMarkValue)) return guess("mark", isMarkValue, "values");
  if (holds(isDateValue) && !holds(isNumber)) return guess("date", isDateValue, "values");
  if (share(isPeriodValue) >= 0.5) return guess("period", isPeriodValue, "values");
  if (holdsWord(own, codeHeaders) && (isEmpty || share((value) => isCodeText(value) || isNumber(value)) >= 0.5)) {
    return guess("code", any, "header", "values");
  }
  if (holds(isCodeText) && values.filled.some(({ piece }) => /^[0๐]/.test(piece.text))) {
    return guess("code", isCodeText, "values");
  }
  const isMoney = holdsWord(whole, moneyWords);
  const isPercent = holdsWord(own, percentHeaders) || (holdsWord(whole, percentHeaders) && !isMoney);
  const mayBeNumber = isEmpty ? values.dashes > 0 || hints.isTotalled : holds(isNumber);
  if (mayBeNumber) {
    const basis: Basis[] = ["values"];
    if (isPercent || holds(isPercentValue)) return guess("percent", isNumber, ...basis, "header");
    if (beginsWithWord(own, countHeaders) && !holdsWord(own, moneyWords))
      return guess("number", isNumber, ...basis, "header");
    if (isMoney) return guess("amount", isNumber, ...basis, "header");
    if (hints.isTotalled) return guess("amount", isNumber, ...basis, "formulas");
    if (values.filled.some(({ piece: { cell } }) => /#,##0/.test(cell.format)) && hints.isOfMoney) {
      return guess("amount", isNumber, ...basis, "place");
    }
    return guess(hints.isOfMoney && values.filled.length === 0 ? "amount" : "number", isNumber, ...basis);
  }
  if (isEmpty) {
    if (isMonth(own) && !isMoney && !hints.isOfMoney) return guess("mark", isMarkValue, "header");
    if (isPercent && !roleOfHeader(path)) return guess("percent", isNumber, "header");
    if (beginsWithWord(own, ["งบ", "วงเงิน", "ค่าใช้จ่าย", "จำนวนเงิน", "เงิน"]) || (isMoney && path.length > 1)) {
      return guess("amount", isNumber, "header");
    }
    if (isWord(own, ["จำนวน"]) || beginsWithWord(own, ["ปริมาณ"]) || beginsWithWord(path[0]!, ["จำนวน"])) {
      return guess("number", isNumber, "header");
    }
    if (beginsWithWord(own, dateHeaders)) return guess("date", isDateValue, "header");
    if (beginsWithWord(own, periodHeaders)) return guess("period", isPeriodValue, "header");
    return guess("text", any, "header");
  }
  if (beginsWithWord(own, dateHeaders) && share(isDateValue) >= 0.5)
    return guess("date", isDateValue, "header", "values");
  if (isChoice(own, values)) return guess("list", any, "values");
  return guess("text", any, "values");
}

/** A column beside others that are like it. */
export interface KindSibling {
  readonly leaf: HeaderLeaf;
  readonly values: LeafValues;
  readonly guess: KindGuess;
}

/**
 * Columns that differ by their year, month or quarter alone hold the same: a blank one, or one of few values, what most
 * of the others do. So does one of numbers among others under the same text.
 */
export function asSiblings<C extends KindSibling>(columns: readonly C[]): C[] {
  const byMember = groupsBy(columns, ({ leaf: { path } }) => {
    const texts = path.map(withoutMember);
    return texts.some((text, i) => text !== path[i]) ? texts.join("|") : null;
  });
  const byGroup = groupsBy(columns, ({ leaf: { path } }) => (path.length > 1 ? path.slice(0, -1).join("|") : null));
  return columns.map((column) => {
    const alike = byMember.get(column) ?? [];
    const usual = usualKind(alike);
    if (alike.length > 1 && usual) return { ...column, guess: { ...usual.guess, kind: usual.guess.kind } };
    const near = (byGroup.get(column) ?? []).filter((other) => other !== column);
    const shared = usualKind(near);
    const { filled } = column.values;
    const isNearly = filled.length > 0 && filled.filter(isNumber).length * 2 >= filled.length;
    const isOfNumbers = near.length > 1 && near.every(({ guess: { kind } }) => kind === shared?.guess.kind);
    if (!isOfNumbers || !numeric.has(shared!.guess.kind) || column.guess.kind !== "text") return column;
    return isNearly ? { ...column, guess: shared!.guess } : column;
  });
}

const numeric: ReadonlySet<ValueKind> = new Set(["amount", "number", "percent"]);

/** A month, also where its year is behind it: "ต.ค. 69". */
export const isMonth = (text: string): boolean => monthOf(text.replace(/ ?[0-9๐-๙]{2,4}$/, "")) !== undefined;

const withoutMember = (text: string): string =>
  isMonth(text)
    ? "{month}"
    : text.replace(/[0-9๐-๙]{4}/g, "{year}").replace(/(ไตรมาส(?:ที่)? ?)[1-4๑-๔]/g, "$1{quarter}");

function groupsBy<C>(columns: readonly C[], keyOf: (column: C) => string | null): ReadonlyMap<C, readonly C[]> {
  const groups = new Map<string, C[]>();
  for (const column of columns) {
    const key = keyOf(column);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return new Map([...groups.values()].flatMap((group) => group.map((column) => [column, group] as const)));
}

/** Of the columns that hold something; of all where none does. */
function usualKind<C extends KindSibling>(columns: readonly C[]): C | undefined {
  const full = columns.filter(({ values }) => values.filled.length > 0);
  const among = full.length > 0 ? full : columns;
  const counts = new Map<ValueKind, number>();
  for (const { guess, values } of among) {
    // A mark, an amount or a number is said by cells; text is what is left where they say nothing.
    const weight = guess.kind === "text" ? 0.5 : 1;
    counts.set(guess.kind, (counts.get(guess.kind) ?? 0) + weight * (1 + values.filled.length));
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && among.find(({ guess }) => guess.kind === most[0]);
}

/** A few short words, each of them often; or a header that says so, and any of them twice. */
function isChoice(own: string, { filled, distinct }: LeafValues): boolean {
  const texts = [...distinct.keys()];
  if (roleOfHeader([own]) !== null || texts.some((text) => text.length > longestChoice)) return false;
  if (holdsWord(own, choiceHeaders)) return distinct.size <= Math.max(3, filled.length / 2);
  return filled.length >= fewestChoices && distinct.size >= 2 && distinct.size * 2 <= filled.length;
}

/** What a column means, by what its header is usually called. */
export function roleOfHeader(path: readonly string[]): ColumnRole | null {
  const own = path.at(-1)!;
  return roleHeaders.find(([, pattern]) => fitsHeader(own, pattern))?.[0] ?? null;
}

const kindsOfRole: Readonly<Record<ColumnRole, readonly ValueKind[]>> = {
  quantity: ["number"],
  unit: ["text", "list"],
  budget: ["amount"],
  indicator: ["text"],
  target: ["text"],
  output: ["text"],
  outcome: ["text"],
  achievement: ["number", "percent"],
  agency: ["text", "list"],
};

export const suitsRole = (role: ColumnRole, kind: ValueKind): boolean => kindsOfRole[role].includes(kind);

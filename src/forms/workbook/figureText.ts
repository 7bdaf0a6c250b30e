import type { Words } from "../../text/language";
import type { HowFile, OwnHowFile } from "../totalHowFile";
import { chosenValue, type Choices } from "./choices";
import type { FormNames } from "./formNames";
import { numberOfText } from "./numberOfText";

/*
 * What totals show besides sums, as a cell says it: parts of a line with | between them.
 *
 *   ค่าเฉลี่ย | งบประมาณ      จำนวนแถวที่ | สถานะ | เป็น | แล้วเสร็จ      ส่วน | จ่ายแล้ว | งบประมาณ
 */

const hows: Choices = {
  sum: { th: "ผลรวม", en: "sum" },
  mean: { th: "ค่าเฉลี่ย", en: "mean" },
  count: { th: "จำนวน", en: "count" },
  where: { th: "จำนวนแถวที่", en: "rows where" },
  ratio: { th: "ส่วน", en: "ratio" },
  none: { th: "ไม่มี", en: "none" },
};

const comparisons: Choices = {
  is: { th: "เป็น", en: "is" },
  not: { th: "ไม่เป็น", en: "is not" },
  least: { th: "ไม่ต่ำกว่า", en: "at least" },
  most: { th: "ไม่เกิน", en: "at most" },
  above: { th: "มากกว่า", en: "above" },
  below: { th: "ต่ำกว่า", en: "below" },
};

const rows = "rows";
const rowsWord: Words = { th: "แถว", en: "rows" };

/** How many parts each has behind its own word. */
const partsOf: Readonly<Record<string, number>> = { sum: 1, mean: 1, count: 1, where: 3, ratio: 2 };

const escaped = (part: string): string => part.replace(/[\\|\n]/g, (sign) => (sign === "\n" ? "\\n" : `\\${sign}`));
const joined = (parts: readonly string[]): string => parts.map(escaped).join(" | ");

/** The parts of a line, each as it was before it was joined. */
const partsIn = (line: string): string[] =>
  [...line.matchAll(/((?:\\.|[^|\\])*)(?:\||$)/gs)]
    .map(([, part]) => part!.trim().replace(/\\(.)/gs, (_, sign: string) => (sign === "n" ? "\n" : sign)))
    .slice(0, -1);

/** A text that would be read as a number has a mark before it. */
const valueText = (value: string | number): string =>
  typeof value === "string" && (value.startsWith("\\") || typeof numberOfText(value) === "number")
    ? `\\${value}`
    : String(value);
const valueIn = (text: string): string | number => (text.startsWith("\\") ? text.slice(1) : numberOfText(text));

function howParts(how: HowFile, names: FormNames, language: keyof Words): string[] {
  const column = (id: string): string => names.called("column", id);
  if ("ratio" in how) return [hows["ratio"]![language], ...how.ratio.map(column)];
  if ("where" in how) {
    const comparison = Object.keys(comparisons).find((one) => how[one as "is"] !== undefined)!;
    const value = how[comparison as "is"]!;
    return [hows["where"]![language], column(how.where), comparisons[comparison]![language], valueText(value)];
  }
  if ("count" in how) {
    const isRows = how.count === rows && !names.knows("level", rows) && !names.knows("level", rowsWord[language]);
    return [hows["count"]![language], isRows ? rowsWord[language] : names.called("level", how.count)];
  }
  return "sum" in how ? [hows["sum"]![language], column(how.sum)] : [hows["mean"]![language], column(how.mean)];
}

/** What these parts say; undefined where they say nothing of the kind. */
function howIn([word = "", ...args]: readonly string[], names: FormNames): HowFile | undefined {
  const kind = chosenValue(word, hows);
  if (args.length !== partsOf[kind]) return undefined;
  const [first, second, third] = args as [string, string, string];
  const column = (text: string): string => names.meant("column", text);
  switch (kind) {
    case "sum":
      return { sum: column(first) };
    case "mean":
      return { mean: column(first) };
    case "ratio":
      return { ratio: [column(first), column(second)] };
    case "count": {
      const isRows = Object.values(rowsWord).includes(first) && !names.knows("level", first);
      return { count: isRows ? rows : names.meant("level", first) };
    }
    default:
      return { where: column(first), [chosenValue(second, comparisons)]: valueIn(third) };
  }
}

/** What a column shows in totals. */
export function ownHowText(how: OwnHowFile, names: FormNames, language: keyof Words): string {
  return typeof how === "string" ? (hows[how]?.[language] ?? how) : joined(howParts(how, names, language));
}

export function ownHowIn(text: string, names: FormNames): unknown {
  const parts = partsIn(text.trim());
  return (parts.length === 1 ? undefined : howIn(parts, names)) ?? chosenValue(text.trim(), hows);
}

type FigureFile = HowFile & { readonly id?: string | undefined; readonly name: string | Partial<Words> };

/** A figure of a total a line: its name, how it comes about; its English name and its id where it has them. */
export const figuresText = (figures: readonly FigureFile[], names: FormNames, language: keyof Words): string =>
  figures
    .map(({ id, name, ...how }) => {
      const [th, en] = typeof name === "string" ? [name] : [name.th ?? "", name.en];
      const more = [...(en === undefined ? [] : [`en=${en}`]), ...(id === undefined ? [] : [`id=${id}`])];
      return joined([th, ...howParts(how as HowFile, names, language), ...more]);
    })
    .join("\n");

export const figuresOfText = (text: string, names: FormNames): unknown[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => figureIn(line, names) ?? line);

function figureIn(line: string, names: FormNames): FigureFile | undefined {
  const [th, word = "", ...rest] = partsIn(line);
  const count = partsOf[chosenValue(word, hows)];
  const how = count === undefined ? undefined : howIn([word, ...rest.slice(0, count)], names);
  if (!how || th === undefined) return undefined;
  const said = new Map(rest.slice(count).map((part) => [part.slice(0, 3), part.slice(3)] as const));
  if ([...said.keys()].some((key) => key !== "en=" && key !== "id=")) return undefined;
  const [en, id] = [said.get("en="), said.get("id=")];
  return { ...(id === undefined ? {} : { id }), name: en === undefined ? th : { th, en }, ...how };
}

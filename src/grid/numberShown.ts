/**
 * What of a cell's value its number format lets a person see (ECMA-376 part 1, 18.8.31): a format can show nothing,
 * other words in place of the number, or other digits than it has.
 *
 *   ("#,##0", 5000)                → plain
 *   (";;;", 5000)                  → nothing
 *   ('"-"', 5000)                  → nothing: a dash, whatever the number
 *   ("[White]0", 5000)             → nothing
 *   ("[>1000]\"\";General", 5000)  → nothing
 *   ("0;;", -5000)                 → nothing
 *   ("#,##0,", 5000)               → otherwise: "5"
 *   ("0\"000\"", 5)                → otherwise: "5000"
 *   ("(#,##0)", 5000)              → otherwise: "-5,000"
 */
export type Shown =
  { readonly kind: "plain" } | { readonly kind: "nothing" } | { readonly kind: "otherwise"; readonly as: string };

const plain: Shown = { kind: "plain" };
const nothing: Shown = { kind: "nothing" };

export function valueShown(code: string, value: number | string): Shown {
  if (code === "General" || code === "@") return plain;
  const { numbers, text } = sectionsOf(code);
  if (typeof value === "string") return text === null || text.letters.includes("@") ? plain : nothing;
  const section = sectionFor(numbers, value);
  if (!section) return plain;
  if (section.white || !/[0#?@]|general|[dmyhsbวดปชนท]/i.test(section.letters)) return nothing;
  return isOtherwise(section) || (value > 0 && section.negative)
    ? { kind: "otherwise", as: digitsShown(section, value) }
    : plain;
}

/** One part of a format: those of numbers, and that of text. */
interface Section {
  readonly condition: ((value: number) => boolean) | null;
  /** In white letters, which a white cell hides. */
  readonly white: boolean;
  /** Written as what is below zero: with a minus or a bracket before the number. */
  readonly negative: boolean;
  /** Without what is shown literally. */
  readonly letters: string;
  /** The same with literal digits and commas in their places, and a space for each other sign that is shown. */
  readonly digits: string;
}

interface Sections {
  readonly numbers: readonly Section[];
  /** null: text is shown as it is. */
  readonly text: Section | null;
}

const remembered = 1_000;
const known = new Map<string, Sections>();

function sectionsOf(code: string): Sections {
  const found = known.get(code);
  if (found) return found;
  const all = partsOf(code).map(sectionOf);
  const last = all.at(-1)!;
  const hasText = all.length > 3 || (all.length > 1 && last.letters.trim() === "@");
  const sections = { numbers: (hasText ? all.slice(0, -1) : all).slice(0, 3), text: hasText ? last : null };
  if (known.size < remembered) known.set(code, sections);
  return sections;
}

/** What is literal, in brackets, or a letter of the format. */
const tokens = /"([^"]*)"|\\(.)|[_*].|\[([^\]]*)\]|;|[^;]/gsu;

function partsOf(code: string): RegExpMatchArray[][] {
  const parts: RegExpMatchArray[][] = [[]];
  for (const token of code.matchAll(tokens)) {
    if (token[0] === ";") parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts.slice(0, 4);
}

function sectionOf(part: readonly RegExpMatchArray[]): Section {
  let condition: Section["condition"] = null;
  let white = false;
  let letters = "";
  let digits = "";
  let before = "";
  for (const [whole, quoted, escaped, bracketed] of part) {
    const literal = quoted ?? escaped;
    if (!/[0#?]/.test(digits) && bracketed === undefined && !/^[_*]./.test(whole)) before += literal ?? whole;
    if (literal !== undefined) digits += literal.replace(/[0-9๐-๙,]/g, asLiteral).replace(/[^\ue02c-\uee59]/g, " ");
    else if (bracketed !== undefined) {
      condition ??= conditionOf(bracketed);
      white ||= /^(?:white|color ?2)$/i.test(bracketed);
      if (/^(?:h+|m+|s+|[ชนท]+)$/i.test(bracketed)) letters += bracketed;
    } else if (!/^[_*]./.test(whole)) {
      letters += whole;
      digits += whole;
    }
  }
  return { condition, white, negative: /[-−–(]\s*[0#?]?$/.test(before), letters, digits };
}

/** A literal digit or comma, distinguished from those that stand for the number's own. */
const asLiteral = (sign: string): string => String.fromCharCode(0xe000 + sign.charCodeAt(0));
const fromLiteral = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) - 0xe000);

function conditionOf(bracketed: string): Section["condition"] {
  const match = /^(<=|>=|<>|<|>|=) ?(-?[0-9.]+)$/.exec(bracketed);
  if (!match) return null;
  const than = Number(match[2]);
  switch (match[1]) {
    case "<":
      return (value) => value < than;
    case "<=":
      return (value) => value <= than;
    case ">":
      return (value) => value > than;
    case ">=":
      return (value) => value >= than;
    case "=":
      return (value) => value === than;
    default:
      return (value) => value !== than;
  }
}

/** The section that shows a number: the first whose condition it meets, the last for what meets none. */
function sectionFor(sections: readonly Section[], value: number): Section | undefined {
  const [first, second, third] = sections;
  if (!first) return undefined;
  if (!second) return !first.condition || first.condition(value) ? first : undefined;
  if ((first.condition ?? (third ? isAbove : isNotBelow))(value)) return first;
  if (!third) return second;
  return (second.condition ?? isBelow)(value) ? second : third;
}

const isAbove = (value: number): boolean => value > 0;
const isNotBelow = (value: number): boolean => value >= 0;
const isBelow = (value: number): boolean => value < 0;

/** A comma behind the last digit of the whole part divides by a thousand. */
const scaling = /[0#?](,+)(?=[^0#?,]*(?:\.|$))/;
const literals = /[\ue02c\ue030-\ue039\uee50-\uee59]/g;

/** Scaled, or with a literal digit right beside those of the number. */
const isOtherwise = ({ digits }: Section): boolean =>
  !/[eE/%]/.test(digits) &&
  (scaling.test(digits) ||
    /[0#?.]\ue02c?[\ue030-\ue039\uee50-\uee59]|[\ue030-\ue039\uee50-\uee59]\ue02c?[0#?.]/.test(digits));

function digitsShown({ digits, negative }: Section, value: number): string {
  const places = /[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+/.exec(digits)?.[0] ?? "";
  const thousands = scaling.exec(digits)?.[1]!.length ?? 0;
  const decimals = /\.([0#?]*)/.exec(places)?.[1]!.length ?? 0;
  const scaled = (Math.abs(value) / 1000 ** thousands).toFixed(decimals);
  const [whole = "", fraction] = scaled.split(".");
  const grouped = /[0#?],[0#?]/.test(places) ? whole.replace(/\B(?=([0-9]{3})+$)/g, ",") : whole;
  const number = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  const at = digits.indexOf(places);
  const written = (part: string): string => (part.match(literals) ?? []).map(fromLiteral).join("");
  return `${value < 0 || negative ? "-" : ""}${written(digits.slice(0, at))}${number}${written(digits.slice(at + places.length))}`;
}

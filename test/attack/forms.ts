import sample from "../../src/samples/province/form.json";

/** A form made to do harm, or to be taken for another. */
export interface FormAttack {
  readonly name: string;
  readonly text: string;
  /** Whether it must be refused; any other may be used, as long as what it makes can be opened. */
  readonly isRefused: boolean;
}

type Sample = typeof sample;
type Mutable = { -readonly [Key in keyof Sample]: Sample[Key] } & Record<string, unknown>;

const changed = (change: (form: Mutable) => void): string => {
  const form = structuredClone(sample) as Mutable;
  change(form);
  return JSON.stringify(form);
};
const formats = {
  "with control characters": "0\u0000\u0001",
  "of 100,000 characters": "0".repeat(100_000),
  "that shows one amount for all": '"1,000,000"',
  "that shows nothing": ";;;",
  "of an open quotation mark": '0"บาท',
  "of an open bracket": "[Red0",
  "of five sections": "0;0;0;0;0",
  "that ends in a backslash": "0\\",
  "that ends in a fill": "0*",
  "of half a character": "0\ud800",
  "with a condition of a million digits": `[>${"9".repeat(1_000_000)}]0;0`,
} as const;
const names = {
  "with a control character": "สำนัก\u0007งาน",
  "that turns the direction": "สำนักงาน\u202eดารต",
  "of 100,000 letters": "ก".repeat(100_000),
  "that is a formula": '=HYPERLINK("http://127.0.0.1/")',
  "that is a formula behind a tab": "\t=1+1",
  "that is a formula of full-width signs": "＝cmd|'/C calc'!A0",
  "that starts a program": "-=cmd|'/C calc'!A0",
  "of half a character": "ก\udc00",
  "that is blank": "   ",
} as const;
const set = (form: object, values: object): void => void Object.assign(form, values);
const deep = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const refused = (name: string, text: string): FormAttack => ({ name, text, isRefused: true });
const used = (name: string, text: string): FormAttack => ({ name, text, isRefused: false });

/** Every kind, in an order that stays. */
export const formAttacks = (): readonly FormAttack[] => [
  ...Object.entries(formats).map(([kind, amountFormat]) =>
    refused(
      `an amount's format ${kind}`,
      changed((form) => set(form, { amountFormat })),
    ),
  ),
  ...Object.entries(names).map(([kind, name]) =>
    refused(
      `an agency's name ${kind}`,
      changed((form) => set(form, { agencies: [{ name, aliases: [] }] })),
    ),
  ),
  ...Object.entries(names).map(([kind, name]) =>
    refused(
      `a heading ${kind}`,
      changed((form) => (form.taxonomy[0]!.name = name)),
    ),
  ),
  refused("nothing", ""),
  refused("no JSON", "{"),
  refused("a number", "1e999"),
  refused("null", "null"),
  refused("a list", "[]"),
  refused("a text", '"รวม"'),
  refused("brackets without end", deep(1_000_000)),
  refused(
    "a list within lists",
    changed((form) => set(form, { units: JSON.parse(deep(90)) as unknown })),
  ),
  refused("five megabytes of blanks", " ".repeat(5_000_000)),
  refused("bytes that are not text", "\u0000\ufffd\ufffd".repeat(1000)),
  refused("a name of the language's own", `{"__proto__":{"id":"x"},"constructor":1}`),
  refused(
    "an id that leads out",
    changed((form) => (form.id = "../../etc/passwd")),
  ),
  refused(
    "an id of 100,000 letters and a space",
    changed((form) => (form.id = `${"a".repeat(100_000)} `)),
  ),
  refused(
    "a year without end",
    changed((form) => (form.fiscalYear = 1e300)),
  ),
  refused(
    "a year as text",
    changed((form) => set(form, { fiscalYear: "๒๕๖๙" })),
  ),
  refused(
    "no levels",
    changed((form) => set(form, { levels: [] })),
  ),
  refused(
    "no columns",
    changed((form) => set(form, { columns: [] })),
  ),
  refused(
    "two columns of one name",
    changed((form) => set(form, { columns: [...form.columns, form.columns[1]] })),
  ),
  refused(
    "a level that is there twice",
    changed((form) => set(form, { levels: [...form.levels, form.levels[0]] })),
  ),
  refused(
    "a heading of a level that does not exist",
    changed((form) => (form.taxonomy[0]!.field = "nowhere")),
  ),
  refused(
    "headings written without their name",
    changed((form) => (form.levels[0]!.written = "ยุทธศาสตร์")),
  ),
  refused(
    "a severity that does not exist",
    changed((form) => set(form, { severities: { "unit-missing": "fatal" } })),
  ),
  refused(
    "headings written as formulas",
    changed((form) => (form.levels[0]!.written = "={name}&{number}")),
  ),
  refused(
    "a layout that does not exist",
    changed((form) => (form.layout = "__proto__")),
  ),
  used(
    "a label that is a pattern",
    changed((form) => set(form.levels[0]!, { labels: ["(ก+)+$"] })),
  ),
  used(
    "a label of open brackets",
    changed((form) => set(form.levels[0]!, { labels: ["[(["] })),
  ),
  used(
    "a label that is a dollar and a sign",
    changed((form) => set(form.levels[0]!, { labels: ["$&$1$`"] })),
  ),
  used(
    "a word that begins everything",
    changed((form) => set(form.levels[3]!, { begins: ["ก", "ข", "ค", "อ"] })),
  ),
  used(
    "no agencies",
    changed((form) => set(form, { agencies: [] })),
  ),
  used(
    "no units",
    changed((form) => set(form, { units: [] })),
  ),
  used(
    "20,000 agencies that are nearly alike",
    changed((form) =>
      set(form, { agencies: [...form.agencies, ...many(20_000, (at) => ({ name: `สำนักงานเขต ${at}`, aliases: [] }))] }),
    ),
  ),
  used(
    "20,000 units",
    changed((form) =>
      set(form, {
        units: [...form.units, ...many(20_000, (at) => ({ ...form.units[0]!, name: `หน่วย ${at}`, aliases: [] }))],
      }),
    ),
  ),
  used(
    "two agencies of one name",
    changed((form) => set(form, { agencies: [...form.agencies, form.agencies[0]!] })),
  ),
  used(
    "an agency that goes by the names of all others",
    changed((form) => (form.agencies[0]!.aliases = form.agencies.slice(1).map(({ name }) => name) as never)),
  ),
];

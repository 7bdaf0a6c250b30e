import fc from "fast-check";
import { loadValue } from "../../src/forms/loadForm";
import type { FormFile, NodeFile } from "../../src/forms/formFile";

/** Names, some of which mean something in a workbook, look like another or are written oddly. */
const oddNames = [
  ...["(ไม่มี)", "\\", "-", "- ก", "ใช่", "เลขที่", "ชื่ออื่นของหัวข้อ", "100", "๒๕๗๐", "no", "budget", "l0", "c1"],
  ...["ชื่อ  สองวรรค", "อัตโนมัติ: ก", "'ก", '"ก"', "ก;ข", "ก,ข", "<ก>&", "รวม (บาท)", "\\(ไม่มี)", "_x0041_", "(ก) ข"],
];
const name = fc.oneof(
  fc.constantFrom(...oddNames),
  fc.nat(99).map((n) => `ชื่อที่ ${n}`),
);
const words = fc.oneof(name, fc.record({ th: name, en: fc.constantFrom("English", "-", "budget", "(ไม่มี)") }));
const texts = fc.oneof(name, fc.uniqueArray(name, { maxLength: 3 }));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Without what was drawn as silent. */
const stated = <T extends object>(entry: T): T =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as T;

const level = (place: "row" | "column") =>
  fc
    .record({
      ...{ name: words, labels: maybe(texts), begins: maybe(texts), open: maybe(fc.boolean()) },
      numbering: maybe(fc.constantFrom("never", "sometimes", "always")),
      blank: maybe(fc.constantFrom("above", "none")),
      written: maybe(fc.constantFrom("{label} {number} {name}", "{number}) {name}", "({number}) {name} -")),
      bare: maybe(fc.constantFrom("{name}", "- {name}")),
    })
    .map((entry) => stated({ ...entry, ...(place === "row" ? {} : { place }) }));

const headed = {
  headers: maybe(texts),
  groups: maybe(texts),
  misreadings: maybe(texts),
  required: maybe(fc.boolean()),
};
const column = fc
  .record({
    ...{ name: words, derived: maybe(fc.boolean()), least: maybe(fc.integer({ min: -5, max: 0 })), ...headed },
    kind: fc.constantFrom(
      undefined,
      "amount",
      "number",
      "percent",
      "date",
      "period",
      "mark",
      "code",
      "ordinal",
      "list",
    ),
    most: maybe(fc.constantFrom(0.5, 100, 1_000_000)),
    unit: maybe(fc.constantFrom("baht", "thousand", "million")),
    sign: maybe(fc.constantFrom("/", "●", "(ไม่มี)")),
    digits: maybe(fc.integer({ min: 1, max: 9 })),
    whole: maybe(fc.boolean()),
  })
  .map(({ unit, digits, ...entry }) => ({
    ...stated(entry),
    ...(entry.kind === "amount" && unit ? { unit } : {}),
    ...(entry.kind === "code" && digits ? { digits } : {}),
    ...(entry.kind === "list" ? { list: "รายการหนึ่ง" } : {}),
  }));
const member = fc.record({ name: words, headers: maybe(texts), groups: maybe(texts) }).map(stated);
const members = fc
  .array(member, { minLength: 1, maxLength: 3 })
  .map((list) => list.map((one, at) => ({ id: `m${at}`, ...one })));
const series = fc
  .record({
    ...{ name: words, by: maybe(members), sum: maybe(member), headers: maybe(texts), groups: maybe(texts) },
    over: fc.oneof(fc.constantFrom<"year" | "month" | "quarter">("year", "month", "quarter"), members),
    kind: fc.constantFrom(undefined, "amount", "number", "mark"),
    sums: maybe(fc.record({ quarter: member })),
  })
  .map(stated);

const listed = fc
  .uniqueArray(name, { maxLength: 4 })
  .chain((names) =>
    fc.tuple(...names.map((one) => fc.oneof(fc.constant(one), fc.constant({ name: one, aliases: `${one} ย่อ` })))),
  );
const tree = (levels: readonly string[]): fc.Arbitrary<NodeFile[]> =>
  levels.length === 0
    ? fc.constant([])
    : fc.array(
        fc
          .record({
            ...{ at: fc.nat(levels.length - 1), number: maybe(fc.integer({ min: 1, max: 60 })), name },
            aliases: maybe(texts),
          })
          .chain(({ at, ...node }) =>
            tree(levels.slice(at + 1)).map((children) => stated({ level: levels[at]!, ...node, children })),
          ),
        { maxLength: 3 },
      );

/** Forms that nobody has thought of: any that the program takes. */
export const drawnForms: fc.Arbitrary<FormFile> = fc
  .record({
    title: words,
    version: maybe(name),
    lastYear: maybe(fc.constantFrom(2570, 2572)),
    titles: maybe(fc.record({ agency: fc.uniqueArray(name, { maxLength: 2 }) })),
    rows: fc.array(level("row"), { maxLength: 3 }),
    innermost: level("column"),
    columns: fc.array(fc.oneof({ weight: 3, arbitrary: column }, series), { maxLength: 5 }),
    ...{ agencies: listed, units: listed, choices: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }) },
    ...{ digits: maybe(fc.constantFrom("thai", "arabic")), label: texts, grand: maybe(name) },
    severities: maybe(fc.constant({ "column-unknown-amounts": "warning", "amount-as-text": "off" })),
    print: maybe(fc.record({ titles: texts, direction: fc.constantFrom("portrait", "landscape") })),
    rule: fc.constantFrom("sum", "number", "most", "atLeastOne", "share", "differ", null),
    tolerance: maybe(fc.constantFrom(0, 0.5)),
  })
  .chain((drawn) => {
    const ids = [...drawn.rows.map((_, at) => `l${at}`), "inner"];
    return tree(ids).map((taxonomy) => fileOf(drawn, taxonomy));
  })
  .filter((file) => "form" in loadValue(file)) as fc.Arbitrary<FormFile>;

interface Drawn {
  readonly rows: readonly object[];
  readonly innermost: object;
  readonly columns: readonly object[];
  readonly choices: readonly string[];
  readonly rule: string | null;
  readonly [key: string]: unknown;
}

function fileOf(
  { rows, innermost, columns, choices, rule, tolerance, label, grand, ...rest }: Drawn,
  taxonomy: NodeFile[],
): object {
  const a = ["a0", "a1"];
  const relation = {
    ...{ sum: { sum: a, is: "a2" }, number: { sum: a, is: 100 }, most: { most: a }, differ: { differ: a } },
    ...{ atLeastOne: { atLeastOne: a }, share: { share: "a0", of: "inner", is: "a2" } },
  }[rule ?? ""];
  return stated({
    ...{ format: 2, id: "drawn-2570", fiscalYear: 2570, ...rest, taxonomy },
    levels: [...rows.map((one, at) => ({ id: `l${at}`, ...one })), { id: "inner", ...innermost }],
    columns: [
      { level: "inner" },
      ...[0, 1, 2].map((at) => ({ id: `a${at}`, kind: "amount", name: `เงิน ${at}` })),
      ...columns.map((one, at) => ("over" in one ? { series: `s${at}`, ...one } : { id: `c${at}`, ...one })),
    ],
    lists: { รายการหนึ่ง: choices },
    totals: [...(rows.length > 0 ? [{ level: "l0", label }] : []), ...(grand === undefined ? [] : [{ label: grand }])],
    relations: relation ? [stated({ ...relation, tolerance })] : [],
  });
}

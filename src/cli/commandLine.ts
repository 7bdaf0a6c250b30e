import { parseArgs } from "node:util";
import type { Command, Destination, Shared } from "./command";
import { formOptions, parseFormTask } from "./form/formCommandLine";
import { isMisuse, missing, misuse, tooMany, type Misuse } from "./misuse";

const options = {
  json: { type: "boolean" },
  lang: { type: "string" },
  form: { type: "string" },
  into: { type: "string" },
  from: { type: "string" },
  out: { type: "string" },
  "in-place": { type: "boolean" },
  "dry-run": { type: "boolean" },
  "keep-hidden": { type: "boolean" },
  repair: { type: "boolean" },
  answers: { type: "string" },
  "leave-out": { type: "string", multiple: true },
  person: { type: "string" },
  sheet: { type: "string" },
  with: { type: "string", multiple: true },
  to: { type: "string" },
  province: { type: "string" },
  prove: { type: "string", multiple: true },
  html: { type: "string" },
  "report-sheet": { type: "string" },
  year: { type: "string" },
  headings: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;
type Option = keyof typeof options;

/** Which options each command knows, besides --json, --lang and --help. */
const known: Record<
  | "check"
  | "merge"
  | "withdraw"
  | "totals"
  | "verify"
  | "summary"
  | "compare"
  | "trace"
  | "convert"
  | "export"
  | "master"
  | "page"
  | "explain"
  | "form",
  readonly Option[]
> = {
  check: ["form"],
  merge: ["form", "into", "out", "in-place", "dry-run", "answers", "leave-out", "person", "sheet", "keep-hidden"],
  withdraw: ["form", "from", "out", "in-place", "dry-run", "person", "sheet", "keep-hidden"],
  totals: ["form", "sheet", "repair", "out", "in-place", "dry-run"],
  verify: ["form", "sheet", "with", "html", "report-sheet", "person"],
  summary: ["form", "sheet", "html", "out"],
  compare: ["form", "sheet", "html"],
  trace: ["form", "sheet", "with"],
  convert: ["form", "to"],
  export: ["form", "sheet", "to", "province", "prove"],
  master: ["form", "out"],
  page: ["form", "out"],
  explain: [],
  form: formOptions,
};

/** Reads the arguments after the program's name. */
export function parseCommandLine(args: readonly string[]): Command | Misuse {
  let parsed;
  try {
    parsed = parseArgs({ args: withEngine(eachWith(args)), options, allowPositionals: true, strict: true });
  } catch (error) {
    return unreadOption(messageOf(error));
  }
  const { values, positionals } = parsed;
  const [command, ...rest] = positionals;
  const language = values.lang ?? null;
  if (language !== null && language !== "th" && language !== "en") {
    return misuse(`--lang ต้องเป็น th หรือ en ไม่ใช่ ${language}`, `--lang must be th or en, not ${language}`);
  }
  const shared: Shared = { language, json: values.json ?? false };
  if (values.version) return { ...shared, command: "version" };
  if (values.help || command === undefined || command === "help") return { ...shared, command: "help" };
  if (!isCommand(command)) return misuse(`ไม่มีคำสั่ง ${command}`, `Unknown command: ${command}`);

  const strange = Object.keys(values).find(
    (name) => !["json", "lang"].includes(name) && !known[command].includes(name as Option),
  );
  if (strange !== undefined) {
    return misuse(`คำสั่ง ${command} ไม่มีตัวเลือก --${strange}`, `${command} has no option --${strange}`);
  }
  const form = values.form ?? null;
  const person = values.person ?? null;
  const sheet = values.sheet ?? null;
  if (command === "check") {
    return rest.length > 0 ? { ...shared, command, files: rest, form } : missing("FILES");
  }
  if (command === "convert") {
    if (rest.length === 0) return missing("FILES");
    return values.to === undefined ? missing("--to DIR") : { ...shared, command, files: rest, form, to: values.to };
  }
  if (command === "export") {
    const prove = values.prove ?? [];
    if (rest.length === 0 && prove.length === 0) return missing("MASTERS");
    if (values.to === undefined) return missing("--to DIR");
    return { ...shared, command, files: rest, form, sheet, province: values.province ?? null, to: values.to, prove };
  }
  if (command === "master" || command === "page") {
    const surplus = tooMany(rest, 0);
    if (surplus) return surplus;
    if (form === null) return missing("--form F");
    return values.out === undefined ? missing("--out OUT") : { ...shared, command, form, out: values.out };
  }
  if (command === "explain") return tooMany(rest, 1) ?? { ...shared, command, code: rest[0] ?? null };
  if (command === "form") {
    const task = parseFormTask(rest, values);
    return isMisuse(task) ? task : { ...shared, command, ...task };
  }
  if (command === "verify") {
    if (rest.length === 0) return missing("FILES");
    const [html, reportSheet] = [values.html ?? null, values["report-sheet"] ?? null];
    return { ...shared, command, files: rest, with: values.with ?? [], form, sheet, html, reportSheet, person };
  }
  if (command === "summary") {
    if (rest.length === 0) return missing("MASTER");
    const [html, out] = [values.html ?? null, values.out ?? null];
    return tooMany(rest, 1) ?? { ...shared, command, master: rest[0]!, form, sheet, html, out };
  }
  if (command === "compare") {
    if (rest.length < 2) return missing("OLD NEW");
    const html = values.html ?? null;
    return tooMany(rest, 2) ?? { ...shared, command, before: rest[0]!, after: rest[1]!, form, sheet, html };
  }
  if (command === "trace") {
    if (rest.length < 2) return missing("CELL MASTER");
    return (
      tooMany(rest, 2) ?? { ...shared, command, cell: rest[0]!, master: rest[1]!, with: values.with ?? [], form, sheet }
    );
  }
  if (command === "totals") {
    if (rest.length === 0) return missing("MASTER");
    const surplus = tooMany(rest, 1);
    if (surplus) return surplus;
    const master = rest[0]!;
    if (!values.repair) {
      return values.out !== undefined || values["in-place"] || values["dry-run"]
        ? misuse("--out, --in-place และ --dry-run ใช้คู่กับ --repair", "--out, --in-place and --dry-run go with --repair")
        : { ...shared, command, form, sheet, master, repair: null };
    }
    const out = destination(values);
    return isMisuse(out) ? out : { ...shared, command, form, sheet, master, repair: { out } };
  }
  const master = command === "merge" ? values.into : values.from;
  if (master === undefined) return missing(command === "merge" ? "--into MASTER" : "--from MASTER");
  const out = destination(values);
  if (isMisuse(out)) return out;
  const into = { form, master, out, person, sheet, keepHidden: values["keep-hidden"] ?? false };
  if (command === "merge") {
    if (rest.length === 0) return missing("FILES");
    return {
      ...shared,
      command,
      files: rest,
      ...into,
      answers: values.answers ?? null,
      leaveOut: values["leave-out"] ?? [],
    };
  }
  if (rest.length === 0) return missing("AGENCY");
  return tooMany(rest, 1) ?? { ...shared, command, agency: rest[0]!, ...into };
}

/** `--with a b c` is `--with a --with b --with c`: a shell writes a pattern out as several words. */
function eachWith(args: readonly string[]): string[] {
  let isWith = false;
  return args.flatMap((word, at) => {
    const isFirst = args[at - 1] === "--with";
    if (word.startsWith("-")) isWith = word === "--with";
    return isWith && word !== "--with" && !isFirst ? ["--with", word] : [word];
  });
}

/** `--prove` alone is `--prove=duckdb`. */
const withEngine = (args: readonly string[]): string[] =>
  args.flatMap((word, at) => {
    if (args[at - 1] === "--prove" && isEngine(word)) return [];
    if (word !== "--prove") return [word];
    const next = args[at + 1] ?? "";
    return [`--prove=${isEngine(next) ? next : duckdbEngine}`];
  });

export const duckdbEngine = "duckdb";
const isEngine = (word: string): boolean => word === duckdbEngine || word.startsWith("clickhouse://");

interface DestinationOptions {
  readonly out?: string | undefined;
  readonly "in-place"?: boolean | undefined;
  readonly "dry-run"?: boolean | undefined;
}

function destination(values: DestinationOptions): Destination | null | Misuse {
  const given = [values.out !== undefined, values["in-place"], values["dry-run"]].filter(Boolean).length;
  if (given === 0) return missing("--out OUT");
  if (given > 1) {
    return misuse("เลือก --out, --in-place หรือ --dry-run เพียงอย่างเดียว", "Choose one of --out, --in-place and --dry-run");
  }
  if (values.out !== undefined) return { file: values.out };
  return values["in-place"] ? "in-place" : null;
}

const isCommand = (word: string): word is keyof typeof known => Object.hasOwn(known, word);
/** What Node's parser says of an option, in the person's language: it names the option in quotation marks. */
function unreadOption(message: string): Misuse {
  const name = /'(-[^' ]*)/.exec(message)?.[1] ?? "";
  if (/Unknown option/.test(message)) return misuse(`ไม่มีตัวเลือก ${name}`, `Unknown option: ${name}`);
  if (/does not take/.test(message)) return misuse(`${name} ไม่รับค่า`, `${name} takes no value`);
  return misuse(
    `${name} ต้องมีค่าตามหลัง (ค่าที่ขึ้นต้นด้วย - ให้เขียน ${name}=ค่า)`,
    `${name} needs a value (write one that begins with - as ${name}=VALUE)`,
  );
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

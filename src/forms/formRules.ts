import { issueCodes, type IssueCode } from "../issues/catalogue";
import type { Field } from "../plan/fields";
import { isSheetName } from "../grid/sheetName";
import { matchKey } from "../text/matchKey";
import { pathText, type FormFault } from "./formFault";
import type { Form, FormColumn, TaxonomyNode } from "./schema";
import { textFaults } from "./textFaults";

type Path = readonly PropertyKey[];

/** What a form's parts owe each other, beyond each being well shaped. In the order of the file. */
export function ruleFaults(form: Form): FormFault[] {
  return [
    ...levelFaults(form),
    ...columnFaults(form),
    ...totalFaults(form),
    ...taxonomyFaults(form, form.taxonomy, null, ["taxonomy"]),
    ...nameFaults(form.agencies, ["agencies"]),
    ...nameFaults(form.units, ["units"]),
    ...Object.entries(form.lists).flatMap(([id, list]) => [...nameFaults(list, ["lists", id])]),
    ...printFaults(form),
    ...severityFaults(form),
    ...textFaults(form),
  ];
}

const fault = (path: Path, th: string, en: string): FormFault => ({ path: pathText(path), reason: { th, en } });

function* levelFaults({ levels, columns, layout }: Form): Iterable<FormFault> {
  const seen = new Set<Field>();
  const withColumn = new Set(columns.map(({ field }) => field));
  for (const [at, level] of levels.entries()) {
    const path = ["levels", at];
    const { field, place, labels, begins, numbered, written, writtenBare } = level;
    if (seen.has(field)) yield fault([...path, "field"], "ระดับนี้มีแล้ว", "This level is there already");
    seen.add(field);
    if (place === "row" && layout === "flat") {
      yield fault([...path, "place"], "ตารางเดียวต้องมีทุกระดับเป็นคอลัมน์", "In one table every level is a column");
    }
    if (place === "row" && labels.length === 0 && begins.length === 0) {
      yield fault(
        [...path, "labels"],
        "หัวข้อที่อยู่คนละแถวต้องมีคำนำหน้า หรือคำที่ชื่อขึ้นต้น",
        "A heading in a row of its own needs a label, or words that its name begins with",
      );
    }
    if (place === "column" && !withColumn.has(field)) {
      yield fault([...path, "place"], "ไม่มีคอลัมน์ของระดับนี้", "There is no column for this level");
    }
    if (place === "row" && withColumn.has(field)) {
      yield fault([...path, "place"], "ระดับนี้มีคอลัมน์แล้ว", "This level has a column");
    }
    if (numbered === "always" && !written.includes("{number}")) {
      yield fault(
        [...path, "written"],
        "ต้องมี {number} เพราะระดับนี้มีเลขเสมอ",
        "It must contain {number}: this level always has one",
      );
    }
    if (numbered === "sometimes" && writtenBare === null) {
      yield fault(
        [...path, "writtenBare"],
        "ต้องบอกวิธีเขียนเมื่อไม่มีเลข เพราะระดับนี้มีเลขเพียงบางครั้ง",
        "It must say how the heading is written without a number: this level has one only sometimes",
      );
    }
  }
  if (levels.at(-1)!.place === "row") {
    yield fault(["levels", levels.length - 1, "place"], "ระดับในสุดต้องเป็นคอลัมน์", "The innermost level must be a column");
  }
}

function* columnFaults({ columns, levels, lists }: Form): Iterable<FormFault> {
  const fields = new Set<string>();
  const headers = new Map<string, number>();
  for (const [at, column] of columns.entries()) {
    if (fields.has(column.field)) {
      yield fault(["columns", at, "field"], "คอลัมน์นี้มีแล้ว", "This column is there already");
    }
    fields.add(column.field);
    if (column.kind === "level" && !levels.some(({ field }) => field === column.field)) {
      yield fault(["columns", at, "level"], "ไม่มีระดับนี้", "There is no such level");
    }
    yield* valueFaults(column, lists, ["columns", at]);
    for (const list of ["headers", "misreadings"] as const) {
      for (const [place, text] of column[list].entries()) {
        const key = matchKey(text);
        const owner = headers.get(key);
        if (owner !== undefined && owner !== at && !areDistinct(columns[owner]!, column)) {
          yield fault(
            ["columns", at, list, place],
            `ชื่อนี้ใช้กับคอลัมน์ที่ ${owner + 1} แล้ว`,
            `Column ${owner + 1} goes by this name already`,
          );
        } else headers.set(key, at);
      }
    }
  }
}

function* valueFaults({ kind, values }: FormColumn, lists: Form["lists"], path: Path): Iterable<FormFault> {
  const { list, least, most, baht, digits } = values;
  if (list !== null && !lists[list]) yield fault([...path, "list"], "ไม่มีรายการชื่อนี้", "There is no list of this id");
  if (list === null && kind === "list") {
    yield fault([...path, "list"], "ต้องบอกว่าเลือกจากรายการใด", "It must say which list its values come from");
  }
  if (baht > 1 && kind !== "amount") {
    yield fault([...path, "unit"], "ใช้ได้กับช่องจำนวนเงินเท่านั้น", "Only an amount has a unit");
  }
  if (digits !== null && kind !== "code") {
    yield fault([...path, "digits"], "ใช้ได้กับช่องรหัสเท่านั้น", "Only a code has digits");
  }
  if (least !== null && most !== null && least > most) {
    yield fault([...path, "least"], "ค่าต่ำสุดต้องไม่มากกว่าค่าสูงสุด", "The lowest must not be above the highest");
  }
}

/** Whether what is above two columns of one name reports which is which: each is under a text that the other does not. */
function areDistinct({ groups: one }: FormColumn, { groups: other }: FormColumn): boolean {
  const lacks = (groups: readonly string[], text: string) => !groups.some((own) => matchKey(own) === matchKey(text));
  return one.some((text) => lacks(other, text)) && other.some((text) => lacks(one, text));
}

function* totalFaults({ totals, levels, columns }: Form): Iterable<FormFault> {
  if (totals.level === null) {
    if (totals.expected) {
      yield fault(
        ["totals", "expected"],
        "ไม่มีระดับที่มียอดรวม จึงคาดหวังยอดรวมไม่ได้",
        "No level carries a total, so none can be missing",
      );
    }
    return;
  }
  if (!levels.some(({ field }) => field === totals.level)) {
    yield fault(["totals", "level"], "ไม่มีระดับนี้", "There is no such level");
  }
  if (totals.subtotalLabels.length === 0) {
    yield fault(["totals", "subtotalLabels"], "ต้องมีคำที่ใช้เรียกยอดรวม", "It needs the words a subtotal is known by");
  }
  if (!columns.some(({ kind }) => kind === "amount")) {
    yield fault(["totals", "level"], "แบบฟอร์มไม่มีคอลัมน์จำนวนเงินให้รวม", "The form has no column of money to add up");
  }
}

function* printFaults({ print, sheets, levels, totals }: Form): Iterable<FormFault> {
  const inRows = (field: Field): boolean => levels.some((level) => level.field === field && level.place === "row");
  const th = "ไม่มีระดับนี้ที่มีหัวข้ออยู่คนละแถว";
  const en = "There is no such level with headings in rows of their own";
  if (print.header !== null && !inRows(print.header)) yield fault(["print", "header"], th, en);
  if (sheets === null) return;
  const path = ["sheets", "level"];
  if (!inRows(sheets.level)) yield fault(path, th, en);
  else if (levels[0]!.field !== sheets.level) {
    yield fault(path, "ต้องเป็นระดับนอกสุด", "It must be the outermost level");
  }
  if (sheets.summary === null) return;
  if (!isSheetName(sheets.summary)) {
    yield fault(["sheets", "summary"], "Excel ไม่รับชื่อแผ่นนี้", "Excel takes no sheet of this name");
  }
  if (totals.grandFirst) {
    yield fault(
      ["sheets", "summary"],
      "ยอดรวมทั้งสิ้นอยู่ในแผ่นสรุป จึงอยู่เหนือแถวทั้งหมดด้วยไม่ได้",
      "The grand total is on the summary, so it cannot be above all rows as well",
    );
  }
}

function* taxonomyFaults(
  form: Form,
  nodes: readonly TaxonomyNode[],
  parent: Field | null,
  path: Path,
): Iterable<FormFault> {
  const order = (field: Field): number => form.levels.findIndex((level) => level.field === field);
  const numbers = new Set<string>();
  const names = new Set<string>();
  for (const [at, node] of nodes.entries()) {
    const here = [...path, at];
    if (order(node.field) < 0) {
      yield fault([...here, "field"], "ไม่มีระดับนี้", "There is no such level");
    } else if (parent !== null && order(node.field) <= order(parent)) {
      yield fault(
        [...here, "field"],
        "ต้องเป็นระดับที่อยู่ภายใต้หัวข้อข้างบน",
        "It must be a level below the heading that holds it",
      );
    }
    const number = `${node.field} ${node.number}`;
    if (node.number !== null && numbers.has(number)) {
      yield fault([...here, "number"], "เลขนี้ซ้ำกับหัวข้ออื่น", "Another heading has this number");
    }
    numbers.add(number);
    for (const [place, name] of [node.name, ...node.aliases].entries()) {
      const key = `${node.field} ${matchKey(name)}`;
      const where = place === 0 ? [...here, "name"] : [...here, "aliases", place - 1];
      if (names.has(key)) yield fault(where, "ชื่อนี้ซ้ำกับหัวข้ออื่น", "Another heading has this name");
      names.add(key);
    }
    yield* taxonomyFaults(form, node.children, node.field, [...here, "children"]);
  }
}

function* nameFaults(
  entries: readonly { readonly name: string; readonly aliases: readonly string[] }[],
  path: Path,
): Iterable<FormFault> {
  const seen = new Set<string>();
  for (const [at, { name, aliases }] of entries.entries()) {
    for (const [place, spelling] of [name, ...aliases].entries()) {
      const key = matchKey(spelling) || spelling;
      const where = place === 0 ? [...path, at, "name"] : [...path, at, "aliases", place - 1];
      if (seen.has(key)) yield fault(where, "ชื่อนี้มีอยู่ในรายการแล้ว", "This name is on the list already");
      seen.add(key);
    }
  }
}

function* severityFaults({ severities }: Form): Iterable<FormFault> {
  for (const code of Object.keys(severities)) {
    if (issueCodes.includes(code as IssueCode)) continue;
    yield fault(["severities", code], "ไม่มีรายการตรวจชื่อนี้", "There is no check of this name");
  }
}

import type { Grid } from "../grid/grid";
import type { Form } from "../forms/schema";
import type { Issue } from "../issues/issue";
import type { Header, Heading, PlanRow, Submission, TotalRow } from "../plan/submission";
import { totalBeside } from "./besideHeading";
import { contextOf, giveRole, type Context } from "./context";
import { goesOn, mayGoOn, reportContinued, type Above } from "./continuedText";
import { reportForeignTotal } from "./foreignTotal";
import type { HeaderRows } from "./headerRows";
import { headerWords } from "./headerWords";
import type { HeadingLine } from "./headingLine";
import { headingNames } from "./headingNames";
import { linesOf, type Line } from "./line";
import { kindOfLine, type LineKind } from "./lineKind";
import { mergeFollower } from "./mergedCells";
import { pathThrough } from "./path";
import { readRow } from "./readRow";
import { sectionsOf } from "./sections";
import { tableOf, type Table } from "./table";
import { readTitle, type Titles } from "./titleLine";
import { readTotal, totalLabels } from "./totalRow";
import { labelColumn, reportUnlabelled } from "./unlabelledTotal";
import { reportUnread } from "./unread";
import { placeIn } from "../plan/rowValues";

export interface SheetReading {
  readonly submission: Submission;
  readonly issues: readonly Issue[];
}

/**
 * Reads one sheet by one form. Every cell that holds something ends up in a row, a heading, a header, a total or a
 * note (see `roles`), or in an issue. What is read differently from it is is an assumption; what has no one
 * sensible meaning is an issue. Never fails, whatever the sheet holds.
 */
export function readSheet(grid: Grid, form: Form): SheetReading {
  const context = contextOf(grid, form);
  const lines = linesOf(grid);
  for (const key of context.pictures) context.roles.set(key, "note");
  const words = headerWords(form);
  const labels = totalLabels(form, lines);
  const mergesAt = mergeFollower(grid);
  const sections = sectionsOf(form);
  const path = pathThrough(form, headingNames(form), (assumption) => context.assumptions.push(assumption));
  const titles: Titles = { agency: null, agencyAt: null, fiscalYear: null };

  const headers: Header[] = [];
  const headings = new Set<Heading>();
  const rows: PlanRow[] = [];
  let table: Table | undefined;
  const besides: { row: PlanRow; total: TotalRow; rows: number[]; within: number | null; depth: number }[] = [];
  /** Indexes of those that rows are still below, outermost first. */
  let open: number[] = [];
  const closeFrom = (depth: number): void => {
    open = open.filter((index) => besides[index]!.depth < depth);
  };
  let grand: { readonly line: Line; readonly total: TotalRow } | undefined;
  /** Lines that what follows decides about: headings known by their place alone, and text that may be a footer. */
  let undecided: { readonly line: Line; readonly heading: HeadingLine }[] = [];
  let loose: Line[] = [];
  /** The row or heading right above, which a line may go on from. */
  let above: Above | undefined;

  const note = (line: Line): void => {
    giveRole(context, line, "note");
    if (rows.length === 0) readTitle(line, form, context.agencies, titles);
  };
  const enter = (line: Line, { level, text, piece, rest }: HeadingLine): Heading => {
    giveRole(context, line, "heading");
    const entered = path.enter(level, text, piece.text, { row: line.index, column: piece.column });
    if (!entered.repeated) closeFrom(form.levels.indexOf(level));
    headings.add(entered.heading);
    if (!entered.repeated) sections.heading(level, path.headings(), line.index);
    reportUnread(context, line, rest);
    return entered.heading;
  };
  /** The plan goes on below: a heading known by its place is one if rows follow, text that was not part of it is reported. */
  const goOn = (rowsFollow: boolean): void => {
    for (const { line, heading } of undecided) {
      if (rowsFollow) enter(line, heading);
      else note(line);
    }
    for (const line of loose) reportUnread(context, line, line.pieces);
    undecided = [];
    loose = [];
  };
  const nameColumns = (found: HeaderRows): void => {
    const read = tableOf(grid.sheet, found, form, table);
    table = read.table;
    context.issues.push(...read.issues);
    context.assumptions.push(...read.assumptions);
    headers.push(table.header);
    sections.header(found.area.bottom);
  };
  const addTotal = (line: Line, label: number, kind: TotalRow["kind"], columns: Table): void => {
    giveRole(context, line, "total");
    const total = readTotal(context, line, label, kind, columns);
    if (kind === "subtotal") {
      sections.total(total);
      closeFrom(form.levels.findIndex(({ field }) => field === form.totals.level) + 1);
      path.close();
      return;
    }
    // A sheet has one grand total, and that is the last, or the first where it is above the rows.
    if (grand && form.totals.grandFirst) {
      reportUnread(context, line, line.pieces);
      return;
    }
    if (grand) reportUnread(context, grand.line, grand.line.pieces);
    grand = { line, total };
  };
  const addUnlabelled = (line: Line, columns: Table): void => {
    const kind = sections.open() ? "subtotal" : "grand-total";
    const column = labelColumn(line, columns, labels.column);
    reportUnlabelled(context, { row: line.index, column }, kind, path.headings());
    addTotal(line, column, kind, columns);
  };
  /** A heading with its total beside it; where no rows are below, it is a row of its own. */
  const addBeside = (at: number, heading: HeadingLine, columns: Table): void => {
    const line = lines[at]!;
    enter(line, heading);
    const [row] = readRow(context, line, columns, path, mergesAt(line.index), path.headings());
    const depth = form.levels.indexOf(heading.level);
    if (holdsRows(at, depth)) {
      const total = totalBeside(context, line, row!, heading.piece.column);
      besides.push({ row: row!, total, rows: [], within: open.at(-1) ?? null, depth });
      open.push(besides.length - 1);
      return;
    }
    for (const index of open) besides[index]!.rows.push(rows.length);
    sections.detail(rows.length, line.index, row!.path, { row: line.index, column: heading.piece.column });
    rows.push(row!);
  };
  const addRows = (line: Line, columns: Table): void => {
    for (const row of readRow(context, line, columns, path, mergesAt(line.index))) {
      for (const heading of row.path) headings.add(heading);
      for (const index of open) besides[index]!.rows.push(rows.length);
      sections.detail(rows.length, line.index, row.path, { row: line.index, column: line.pieces[0]!.column });
      rows.push(row);
    }
  };

  const { keyOf } = context;
  // Written out: an object that others are spread into is a slow one, and there is one for each line.
  const kindAt = (at: number, ended: boolean): LineKind =>
    kindOfLine(lines, at, { form, grid, words, labels, keyOf, table, ended });
  /** Whether the next line of the plan is below a heading of a level. */
  const holdsRows = (at: number, depth: number): boolean => {
    for (let next = at + 1; next < lines.length; next++) {
      const found = kindAt(next, false);
      if (found.kind === "detail") return true;
      if (found.kind === "note" || found.kind === "loose" || found.kind === "header") continue;
      const isHeading = found.kind === "heading" || found.kind === "beside";
      return isHeading && form.levels.indexOf(found.heading.level) > depth;
    }
    return false;
  };
  /** Rows at which a sheet of its own begins, of those that are read as one: its title lines come first again. */
  const begins = grid.stack?.sheets.map(({ first }) => first).slice(1) ?? [];
  const beginSheet = (): void => {
    goOn(false);
    if (above) reportContinued(context, above);
    above = undefined;
    table = undefined;
    path.close();
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    while (begins.length > 0 && line.index >= begins[0]!) {
      begins.shift();
      beginSheet();
    }
    const ended = grand !== undefined && !form.totals.grandFirst;
    const found = kindAt(at, ended);
    if (above && mayGoOn(found, above) && goesOn(context, line, above, mergesAt(line.index))) {
      above.continued.push(line);
      continue;
    }
    if (above) reportContinued(context, above);
    above = undefined;
    switch (found.kind) {
      case "header":
        goOn(true);
        nameColumns(found.rows);
        giveRole(context, line, "header");
        while (lines[at + 1] && lines[at + 1]!.index <= found.rows.area.bottom) {
          at += 1;
          giveRole(context, lines[at]!, "header");
        }
        break;
      case "total":
        goOn(false);
        addTotal(line, found.label.piece.column, labels.kindOf(found.label, sections), found.table);
        break;
      case "unlabelled-total":
        goOn(false);
        addUnlabelled(line, found.table);
        break;
      case "foreign-total":
        reportForeignTotal(context, line);
        break;
      case "heading":
        if (!found.heading.certain) undecided.push({ line, heading: found.heading });
        else {
          goOn(false);
          above = { line, table: null, heading: enter(line, found.heading), continued: [] };
        }
        break;
      case "beside":
        goOn(true);
        addBeside(at, found.heading, found.table);
        break;
      case "detail":
        goOn(true);
        addRows(line, found.table);
        above = { line, table: found.table, heading: null, continued: [] };
        break;
      case "note":
        note(line);
        break;
      case "loose":
        loose.push(line);
    }
  }
  if (above) reportContinued(context, above);
  // Nothing of the plan follows: words are a footer, but a number may be an amount that nobody would see again.
  for (const { line } of undecided) note(line);
  for (const line of loose) {
    if (table && line.pieces.every(({ cell }) => typeof cell.value === "string")) note(line);
    else reportUnread(context, line, line.pieces);
  }

  return {
    submission: {
      sheet: grid.sheet,
      form: form.id,
      fields: context.fields,
      ...submitterOf(titles, rows),
      fiscalYear: titles.fiscalYear,
      headers,
      headings: [...headings],
      rows: ofSubmitter(context, rows, titles),
      sections: sections.all(),
      besides: besides.map(({ row, total, rows: below, within }) => ({ row, total, rows: below, within })),
      grandTotal: grand?.total ?? null,
      assumptions: context.assumptions,
      roles: context.roles,
    },
    issues: context.issues.all(),
  };
}

/**
 * A form that asks for no agency column takes the rows for the agency in the title: where the sheet has no such column
 * there is nobody else they could be of. Said once.
 */
function ofSubmitter(context: Context, rows: readonly PlanRow[], { agency, agencyAt }: Titles): readonly PlanRow[] {
  const { columns, sender } = context.form;
  const column = sender === "column" ? columns.find(({ role }) => role === "agency") : undefined;
  if (column?.required || agency === null || agencyAt === null || rows.length === 0) return rows;
  if (rows.some((row) => placeIn(row, column?.field))) return rows;
  context.assumptions.push({ code: "filled-down", at: agencyAt, found: "", taken: agency });
  return rows.map((row) => ({ ...row, agency }));
}

/** The agency the title names, or the one that all rows name. */
function submitterOf({ agency, agencyAt }: Titles, rows: readonly PlanRow[]): Pick<Submission, "agency" | "agencyAt"> {
  if (agency !== null || agencyAt !== null) return { agency, agencyAt };
  const first = rows[0]?.agency ?? null;
  return { agency: rows.every((row) => row.agency === first) ? first : null, agencyAt: null };
}
